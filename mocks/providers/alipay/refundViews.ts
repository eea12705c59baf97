import type { AlipayCharge, AlipayNotification, AlipayRefund } from '#contract/alipay';
import { moneyText, type TimelineEntry } from '#contract/common';
import { RATE_PENDING, REFUND_STATUSES, WAITING_FOR_BALANCE } from '#contract/rail';
import type { Language, Words } from '#contract/words';
import { type Ahead, inOrder, type Told } from '../../certificates/history';
import { isoOf, isoOrNull, momentText } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import { leftOf, minorOf, windowEndOf } from '../../rail/checks';
import { codeOf } from '../../rail/codes';
import { notificationOf } from '../../rail/notifications';
import { type Charge, type RailPayment, type RailRefund, toRate } from '../../rail/records';
import { refundIdOf } from '../../refunds/record';
import { REFUNDS } from '../../refunds/record';

/** Both rates of a refund across currencies; null where there is one currency (APY-5). */
function toExchange(payment: RailPayment, to: string, charge: Charge): AlipayCharge['exchange'] {
  const { rateDay, settled, settledIn, final, rateDueAt } = charge;
  if (rateDay === null) return null;
  const money = (minor: number) => ({ currency: to, minor });
  return {
    provisionalRate: toRate(rateDay, payment.currency, to),
    provisional: money(settled),
    pending: final === null,
    dueAt: isoOrNull(rateDueAt),
    rate: final && toRate(final.rateDay, payment.currency, to),
    settled: final && money(final.settled),
    settledIn: money(settledIn),
    difference: final && money(final.settled - settledIn),
  };
}

/** What a refund took from the balance, or would take. */
export function toCharge(payment: RailPayment, charge: Charge): AlipayCharge {
  const currency = payment.settled?.currency ?? payment.currency;
  const money = (minor: number) => ({ currency, minor });
  return {
    debited: money(charge.debited),
    feeReturned: money(charge.feeReturned),
    exchange: toExchange(payment, currency, charge),
  };
}

function notificationsOf(reader: Reader, { id }: RailRefund): AlipayNotification[] {
  const known = notificationOf(reader, id);
  if (!known) return [];
  const deliveries = known.deliveries.map((delivery) => ({ ...delivery, at: isoOf(delivery.at) }));
  return [{ url: known.url, state: known.state, nextAt: isoOrNull(known.nextAt), deliveries }];
}

/** Minor units of the payment's currency; null for a refusal that names what no payment could be: another currency, or more than can be counted. */
export function countable(refund: RailRefund, payment: RailPayment): number | null {
  const minor = minorOf(refund);
  return refund.currency === payment.currency && Number.isSafeInteger(minor) ? minor : null;
}

/** A refund among the records of its payment, with code, charge and notifications (APY-8, APY-9). */
export function toRefund(
  reader: Reader,
  payment: RailPayment,
  refund: RailRefund,
  language: Language,
): AlipayRefund {
  const { refundId, id, currency, value, status, code, waiting, requestedAt, finishedAt, charge } = refund;
  const { meaning, whatToDo } = codeOf(code);
  const minor = countable(refund, payment);
  return {
    refundId,
    refundRequestId: id,
    asked: { currency, value },
    amount: minor === null ? null : { currency, minor },
    notifyUrl: refund.notifyUrl,
    reason: refund.reason ?? null,
    reference: refund.reference ?? null,
    note: refund.note ?? null,
    status,
    code,
    meaning: meaning[language],
    whatToDo: whatToDo[language],
    waitingForBalance: waiting,
    waitsUntil: waiting ? isoOrNull(windowEndOf(payment)) : null,
    requestedAt: isoOf(requestedAt),
    finishedAt: isoOrNull(finishedAt),
    charge: charge && toCharge(payment, charge),
    notifications: notificationsOf(reader, refund),
  };
}

const TITLES = {
  paymentCreated: { 'zh-CN': '创建支付', en: 'Payment created' },
  paymentSucceeded: { 'zh-CN': '支付成功', en: 'Payment succeeded' },
  paymentProcessing: { 'zh-CN': '支付处理中', en: 'Payment under way' },
  paymentFailed: { 'zh-CN': '支付失败', en: 'Payment failed' },
  paymentCancelled: { 'zh-CN': '支付已取消', en: 'Payment cancelled' },
  refundRequested: { 'zh-CN': '请求退款', en: 'Refund requested' },
  refundWaiting: WAITING_FOR_BALANCE,
  refundProcessing: REFUND_STATUSES.PROCESSING,
  refundSucceeded: REFUND_STATUSES.SUCCESS,
  refundFailed: REFUND_STATUSES.FAIL,
  ratePending: RATE_PENDING,
  rateSettled: { 'zh-CN': '按次日汇率结算', en: 'Settled at the next day’s rate' },
  notified: { 'zh-CN': '结果通知已确认', en: 'Notification acknowledged' },
  notificationGivenUp: {
    'zh-CN': '通知未获确认，不再发送',
    en: 'Notification never acknowledged, sent no more',
  },
  notifying: { 'zh-CN': '发送结果通知', en: 'Result is being notified' },
  windowEnds: { 'zh-CN': '退款期限截止', en: 'The refund window ends' },
} as const satisfies Record<string, Words>;

type Code = keyof typeof TITLES;

const ENDED: Readonly<Record<Exclude<RailPayment['status'], 'SUCCESS'>, Code>> = {
  PROCESSING: 'paymentProcessing',
  FAIL: 'paymentFailed',
  CANCELLED: 'paymentCancelled',
};

/** Entries in one language. */
function teller(language: Language) {
  return (
    at: number | null,
    code: Code,
    detail: string | null,
    { actor = 'channel', tone = 'done', order }: Partial<Pick<Told, 'actor' | 'tone' | 'order'>> = {},
  ): Told => ({
    at: at === null ? null : isoOf(at),
    order,
    actor,
    code,
    tone,
    title: TITLES[code][language],
    detail,
  });
}

type Tell = ReturnType<typeof teller>;

function paid(payment: RailPayment, tell: Tell, amount: string): Told[] {
  const { status, createdAt, paidAt } = payment;
  const created = tell(createdAt, 'paymentCreated', amount, { actor: 'customer' });
  if (status === 'SUCCESS') return [created, tell(paidAt, 'paymentSucceeded', amount)];
  const tone = status === 'PROCESSING' ? 'waiting' : 'failed';
  return [created, tell(null, ENDED[status], null, { tone })];
}

function outcome(refund: RailRefund, tell: Tell, about: string, language: Language): Told {
  const { status, code, finishedAt, finishedOrder: order, waiting } = refund;
  const { meaning } = codeOf(code);
  if (status === 'SUCCESS') return tell(finishedAt, 'refundSucceeded', about, { order });
  if (status === 'FAIL')
    return tell(finishedAt, 'refundFailed', `${about} · ${code} · ${meaning[language]}`, {
      tone: 'failed',
      order,
    });
  return tell(null, waiting ? 'refundWaiting' : 'refundProcessing', `${about} · ${code}`, {
    tone: 'waiting',
  });
}

function rate({ charge }: RailRefund, tell: Tell, about: string, language: Language): Told[] {
  if (charge?.final) return [tell(charge.final.at, 'rateSettled', about)];
  if (!charge?.rateDueAt) return [];
  return [tell(null, 'ratePending', momentText(charge.rateDueAt, language), { tone: 'waiting' })];
}

function notified(reader: Reader, refund: RailRefund, tell: Tell): Told[] {
  const { id, refundId, finishedAt, finishedOrder } = refund;
  const known = notificationOf(reader, id);
  if (!known) return [];
  const last = known.deliveries.at(-1)?.at ?? null;
  // Told at the very instant at which it became final, it was told after that.
  const order = last === finishedAt ? finishedOrder : undefined;
  if (known.state === 'acknowledged') return [tell(last, 'notified', refundId, { order })];
  if (known.state === 'givenUp')
    return [tell(last, 'notificationGivenUp', refundId, { tone: 'failed', order })];
  return [tell(null, 'notifying', refundId, { tone: 'waiting', actor: 'system' })];
}

function ahead(reader: Reader, payment: RailPayment): Ahead[] {
  const end = windowEndOf(payment);
  if (end === null || end < reader.now || leftOf(reader, payment).left === 0) return [];
  return [{ code: 'windowEnds', words: TITLES.windowEnds, at: end }];
}

/** APY-8: payment, refunds, rates and notifications in one order; then what is awaited, and the end of the window. */
export function timelineOf(
  reader: Reader,
  payment: RailPayment,
  refunds: readonly RailRefund[],
  language: Language,
): TimelineEntry[] {
  const tell = teller(language);
  const told = refunds.flatMap((refund) => {
    const { currency, value, refundId } = refund;
    const minor = countable(refund, payment);
    const amount = minor === null ? `${currency} ${value}` : moneyText(minor, currency, language);
    const about = `${amount} · ${refundId}`;
    return [
      // A console asks by itself; what no application of theirs knows, the operator asked for.
      tell(refund.requestedAt, 'refundRequested', about, {
        actor: reader.get(REFUNDS, refundIdOf(refund.id)) ? 'system' : 'operator',
        order: refund.requestedOrder,
      }),
      outcome(refund, tell, about, language),
      ...rate(refund, tell, about, language),
      ...notified(reader, refund, tell),
    ];
  });
  return inOrder(
    [...paid(payment, tell, moneyText(payment.amount, payment.currency, language)), ...told],
    ahead(reader, payment),
    language,
  );
}
