import type { ChannelBehaviour } from '#contract/demo';
import type { RailCode, RailResult } from '#contract/rail';
import type { Channel } from '#contract/refund';
import { schedule } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { collection, type Reader, type Rec, type Tx } from '../platform/transaction';
import { paymentIdOf } from '../rail/payments';
import { answerInquiryRefund, callRefund } from '../rail/refund';

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

/** `unknown`: the channel never heard of the id, or does not answer. */
export type Standing = 'succeeded' | 'pending' | 'failed' | 'unknown';

/** An answer or a standing, with the code the channel gave for it; null where it has none. */
export interface Said<Result> {
  readonly result: Result;
  readonly code: RailCode | null;
}

/** A way for money to get to a customer. What is pending is asked for, repeated under the same id, or told by the channel. */
export interface SettlementChannel {
  /** Pays, or returns the present result of the id if it was requested before; never throws for a payment's fate. */
  request(tx: Tx, payment: Payment): Said<Answer>;
  inquire(tx: Tx, requestId: string): Said<Standing>;
}

/** `r-0001-1-2`: refund, part from 1, attempt from 1. */
export const requestIdOf = (refundId: string, part: number, attempt: number): string =>
  `${refundId}-${part + 1}-${attempt + 1}`;

/** The refund a request id belongs to. */
export const refundIdOf = (requestId: string): string => requestId.split('-').slice(0, -2).join('-');

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

const standing = (reader: Reader, requestId: string) =>
  said<Standing>(reader.get(PAYMENTS, requestId)?.state ?? 'unknown');

/** Pays as the demo's switch says at the time of the first request. */
export const inHouse: SettlementChannel = {
  request: (tx, payment) => payOnce(tx, payment, settingsOf(tx).channel),
  inquire: standing,
};

/** The account balance is the house's own book: it takes money at once, always. */
export const balance: SettlementChannel = {
  request: (tx, payment) => payOnce(tx, payment, 'succeeds'),
  inquire: standing,
};

/** A slow payment comes through. */
export function arrive(tx: Tx, requestId: string): void {
  const known = tx.get(PAYMENTS, requestId);
  if (known?.state === 'pending') tx.put(PAYMENTS, { ...known, state: 'succeeded' });
}

/** Where the rail tells the consoles what became of their refunds (APY-7). */
export const NOTIFY_URL = 'https://consoles.example/notifications/refunds';

const SAID: Readonly<Record<RailResult['resultStatus'], Answer>> = {
  S: 'succeeded',
  F: 'failed',
  U: 'pending',
};

const STANDINGS = { SUCCESS: 'succeeded', PROCESSING: 'pending', FAIL: 'failed' } as const;

/** APY-1, APY-2: one request under its id; an answer that leaves no refund behind says nothing about the money. */
function request(tx: Tx, { requestId, order, currency, amount }: Payment): Said<Answer> {
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

/** APY-3: the standing of a request id; one the rail never heard of is unknown. */
function inquire(tx: Tx, requestId: string): Said<Standing> {
  const { refundStatus, transactions = [] } = answerInquiryRefund(
    tx,
    { refundRequestId: requestId },
    'zh-CN',
  );
  if (refundStatus === undefined) return { result: 'unknown', code: null };
  const record = transactions.find(({ transactionRequestId }) => transactionRequestId === requestId);
  return { result: STANDINGS[refundStatus], code: record?.transactionResult.resultCode ?? null };
}

/** Refunds of what was paid by Alipay, over the payment rail. */
export const throughRail: SettlementChannel = { request, inquire };
