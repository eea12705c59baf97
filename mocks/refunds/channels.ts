import type { ChannelBehaviour } from '#contract/demo';
import type { RailCode, RailResult } from '#contract/rail';
import type { Channel } from '#contract/refund';
import { schedule } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { collection, type Reader, type Rec, type Tx } from '../platform/transaction';
import type { Words } from '#contract/words';
import { momentText } from '../platform/calendar';
import { firstUnmet, windowEndOf } from '../rail/checks';
import { paymentAt, reserve, returnElsewhere } from '../rail/payments';
import { paymentIdOf, REFUNDS as RAIL_REFUNDS } from '../rail/records';
import { answerInquiryRefund, callRefund } from '../rail/refund';
import { leftParts } from '../rules/evaluation';
import type { WayBack } from '../rules/policy';
import {
  lastAttempt,
  NOTIFY_URL,
  owedOf,
  paidBy,
  type RefundRecord,
  type Standing as RefundStanding,
} from './record';

/** One payment back to a customer, named by its request id: the same id never pays twice (APY-2). */
export interface Payment {
  /** The order it was paid for; its payment is what comes back. */
  readonly order: { readonly provider: string; readonly id: string };
  /** At most 64 characters. */
  readonly requestId: string;
  readonly currency: string;
  /** Minor units, at least 1. */
  readonly amount: number;
  /** What was paid with. */
  readonly source: Channel;
  /** Where the money goes; the account balance in a second attempt. */
  readonly to: Channel;
}

/**
 * `noAnswer`: the request, or only its answer, got lost, or the channel would not say; nobody knows whether money moved.
 * `disputed`: the channel knows the id for something else; nothing can be tried that would not risk paying twice.
 */
export type Answer = 'succeeded' | 'pending' | 'failed' | 'noAnswer' | 'disputed';

/** `unknown`: the channel never heard of the id, or does not answer. `foreign`: it knows the id for something else. */
export type Standing = 'succeeded' | 'pending' | 'failed' | 'unknown' | 'foreign';

/** An answer or a standing, with the code the channel gave for it; null where it has none. */
export interface Said<Result> {
  readonly result: Result;
  readonly code: RailCode | null;
}

/** A way for money to get to a customer. What is pending is asked for, repeated under the same id, or told by the channel. */
export interface SettlementChannel {
  /** Pays, or returns the present result of the id if it was requested before; never throws for a payment's fate. */
  request(tx: Tx, payment: Payment): Said<Answer>;
  inquire(tx: Tx, payment: Payment): Said<Standing>;
}

/** What the channel keeps of a request; its id is the request id. */
interface PaymentRecord extends Rec {
  readonly payment: Payment;
  readonly state: 'pending' | 'succeeded' | 'failed';
}

export const PAYMENTS = collection<PaymentRecord>('refunds.payments');

/** The channel tells that a pending payment has come through; the ref is the request id. */
export const ARRIVAL = 'refund.arrival';

/** How long a slow payment takes, ms. */
const SLOW = 60 * 60_000;

const OUTCOMES: Readonly<Record<ChannelBehaviour, { state: PaymentRecord['state']; answer: Answer }>> = {
  succeeds: { state: 'succeeded', answer: 'succeeded' },
  slow: { state: 'pending', answer: 'pending' },
  fails: { state: 'failed', answer: 'failed' },
  // It did pay; only nobody heard so.
  'lost-answer': { state: 'succeeded', answer: 'noAnswer' },
};

const isSame = (a: Payment, b: Payment): boolean =>
  a.currency === b.currency && a.amount === b.amount && a.source === b.source && a.to === b.to;

const said = <Result>(result: Result): Said<Result> => ({ result, code: null });

function payOnce(tx: Tx, payment: Payment, behaviour: ChannelBehaviour): Said<Answer> {
  const known = tx.get(PAYMENTS, payment.requestId);
  if (known) {
    if (!isSame(known.payment, payment))
      throw new Error(`${payment.requestId} was requested with other content`);
    return said<Answer>(known.state);
  }
  const { state, answer } = OUTCOMES[behaviour];
  tx.put(PAYMENTS, { id: payment.requestId, payment, state });
  if (state === 'pending') schedule(tx, { at: tx.now + SLOW, kind: ARRIVAL, ref: payment.requestId });
  return said(answer);
}

const standing = (reader: Reader, { requestId }: Payment) =>
  said<Standing>(reader.get(PAYMENTS, requestId)?.state ?? 'unknown');

/** Pays as the demo's switch says at the time of the first request. */
export const inHouse: SettlementChannel = {
  request: (tx, payment) => payOnce(tx, payment, settingsOf(tx).channel),
  inquire: standing,
};

/** The account balance is the house's own book: it takes money at once, always. */
export const balance: SettlementChannel = {
  request(tx, payment) {
    const { order, requestId, source, amount } = payment;
    // GEN-4: what was paid by Alipay and comes back here is not left on the rail any more.
    if (source === 'alipay' && !tx.get(PAYMENTS, requestId))
      returnElsewhere(tx, paymentIdOf(order.provider, order.id), amount);
    return payOnce(tx, payment, 'succeeds');
  },
  inquire: standing,
};

/** A slow payment comes through. */
export function arrive(tx: Tx, requestId: string): void {
  const known = tx.get(PAYMENTS, requestId);
  if (known?.state === 'pending') tx.put(PAYMENTS, { ...known, state: 'succeeded' });
}

const SAID: Readonly<Record<RailResult['resultStatus'], Answer>> = {
  S: 'succeeded',
  F: 'failed',
  U: 'pending',
};

const STANDINGS = { SUCCESS: 'succeeded', PROCESSING: 'pending', FAIL: 'failed' } as const;

/** APY-1, APY-2: one request under its id; an answer that leaves no refund behind says nothing about the money. */
function ask(tx: Tx, { requestId, order, currency, amount }: Payment): Said<Answer> {
  const answer = callRefund(tx, {
    refundRequestId: requestId,
    paymentId: paymentIdOf(order.provider, order.id),
    refundAmount: { currency, value: String(amount) },
    refundNotifyUrl: NOTIFY_URL,
  });
  if (answer === 'noAnswer') return { result: 'noAnswer', code: null };
  const { resultStatus, resultCode: code } = answer.result;
  // The id stands for another refund, which may have been paid: falling back now could pay twice.
  if (code === 'REPEAT_REQ_INCONSISTENT') return { result: 'disputed', code };
  const isKnown = answer.refundId !== undefined;
  return { result: resultStatus === 'U' && !isKnown ? 'noAnswer' : SAID[resultStatus], code };
}

/** GEN-4: asks the rail; what nobody knows to have arrived is kept for its repeat, so that nobody takes it in between. */
function request(tx: Tx, payment: Payment): Said<Answer> {
  const { requestId, order, amount } = payment;
  const answer = ask(tx, payment);
  const isLost = answer.result === 'noAnswer' && !tx.get(RAIL_REFUNDS, requestId);
  reserve(tx, paymentIdOf(order.provider, order.id), requestId, isLost ? amount : null);
  return answer;
}

/** Whether what the rail keeps under a request id is this very request, and nobody else's under the same id. */
function isOurs(reader: Reader, { requestId, order, amount }: Payment): boolean {
  const kept = reader.get(RAIL_REFUNDS, requestId);
  return (
    kept?.paymentId === paymentIdOf(order.provider, order.id) &&
    kept.value === String(amount) &&
    kept.notifyUrl === NOTIFY_URL
  );
}

/** APY-3: the standing of a request; one the rail never heard of is unknown, and its id may stand for another refund. */
function inquire(tx: Tx, payment: Payment): Said<Standing> {
  const { requestId } = payment;
  const asked = { refundRequestId: requestId };
  const { refundStatus, transactions = [] } = answerInquiryRefund(tx, asked, 'zh-CN');
  if (refundStatus === undefined) return { result: 'unknown', code: null };
  if (!isOurs(tx, payment)) return { result: 'foreign', code: 'REPEAT_REQ_INCONSISTENT' };
  const record = transactions.find(({ transactionRequestId }) => transactionRequestId === requestId);
  return { result: STANDINGS[refundStatus], code: record?.transactionResult.resultCode ?? null };
}

/** Refunds of what was paid by Alipay, over the payment rail. */
export const throughRail: SettlementChannel = { request, inquire };

/**
 * GEN-16: where a part of an order's money (minor units) would go now: back where it came from or, where the rail would
 * not take it (its method's window, no refunds in part …), to the account balance (APY-10).
 */
export const wayBackTo =
  (reader: Reader, provider: string, orderId: string) =>
  <Source extends string>(source: Source, minor: number): Source | 'accountBalance' => {
    if (source !== 'alipay') return source;
    const payment = paymentAt(reader, paymentIdOf(provider, orderId));
    const asked = { currency: payment?.currency ?? '', value: String(minor) };
    const unmet = payment && firstUnmet(reader, payment, asked);
    return payment && (!unmet || unmet.id === 'APY-E5') ? source : 'accountBalance';
  };

/** GEN-16: what an application under review would pay, were it approved now: each part with where it goes. */
export function wayBack(reader: Reader, refund: RefundRecord): { to: Channel; amount: number }[] {
  const to = wayBackTo(reader, refund.provider, refund.subject.id);
  return owedOf(reader, refund).map(({ source, amount }) => ({ to: to(source, amount), amount }));
}

/** Where the money of an application goes, would go, or would have gone: each place once. */
export function destinationsOf(reader: Reader, { refund, stage }: RefundStanding): Channel[] {
  const { parts, price } = refund;
  const places =
    stage === 'underReview'
      ? wayBack(reader, refund).map(({ to }) => to)
      : parts.length > 0
        ? parts.map((part) => lastAttempt(part)?.to ?? part.source)
        : paidBy(price).map(({ source }) => source);
  return [...new Set(places)];
}

const LEADS_ELSEWHERE: Words = {
  'zh-CN': '原支付方式已不能退款，款项将退至账户余额。',
  en: 'The payment method takes no refund any more, so the money goes to the account balance.',
};

/** GEN-16: the way back of money of which it is known where each part would go, and until when (epoch ms) that holds; with what the rail makes of it said beforehand. */
export const wayBackBy = (to: WayBack['to'], closes: number | null): WayBack => ({
  to,
  warnings({ subject, row, review, deadline }, language) {
    const alipay = leftParts(subject).find(({ source }) => source === 'alipay');
    if (!alipay) return [];
    if (to('alipay', alipay.minor) !== 'alipay')
      return [{ code: 'returnsToBalance', text: LEADS_ELSEWHERE[language] }];
    const latest = review?.latestBy ?? (row.outcome.verdict === 'actionRequired' ? deadline : null);
    if (closes === null || latest === null || latest <= closes) return [];
    const until = momentText(closes, language);
    const text =
      language === 'en'
        ? `The payment method takes refunds until ${until}. What is approved later goes to the account balance.`
        : `原支付方式的退款期限于 ${until} 截止，此后批准的退款将退至账户余额。`;
    return [{ code: 'mayReturnToBalance', text }];
  },
});

/** When the payment of an order takes no refund any more, epoch ms; null where there is none on the rail. */
export function closesAt(reader: Reader, provider: string, orderId: string): number | null {
  const payment = paymentAt(reader, paymentIdOf(provider, orderId));
  return payment ? windowEndOf(payment) : null;
}

/** The way back of an order's money for its decision. */
export const wayBackOf = (reader: Reader, provider: string, orderId: string): WayBack =>
  wayBackBy(wayBackTo(reader, provider, orderId), closesAt(reader, provider, orderId));
