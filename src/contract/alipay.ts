import * as z from 'zod/mini';
import { Currency, Instant, Minor, Money, TimelineEntry } from './common';
import { Decision } from './decision';
import { dateRange, endpoint, inOrder, operator, paged, pageOf, Search, sortedBy } from './endpoint';
import { RailCode, RailPaymentStatus, RailRefundStatus, RailResultStatus } from './rail';
import type { Words } from './words';

/** An amount that may be below zero: a leg of the ledger, a balance, a difference (GEN-3). */
export const SignedMoney = z.strictObject({ currency: Currency, minor: z.int() });
export type SignedMoney = z.infer<typeof SignedMoney>;

/** What refunds of a payment method may be (APY-6). */
export const AlipayMethod = z.strictObject({
  id: z.string(),
  name: z.string(),
  partial: z.boolean(),
  repeated: z.boolean(),
  /** Smallest refund by currency; one minor unit in every other. */
  minimums: z.array(Money),
  /** Natural days after the payment, the last one included. */
  windowDays: z.int(),
  /** In basis points: 220 is 2.2 %. */
  feeRate: z.int(),
});
export type AlipayMethod = z.infer<typeof AlipayMethod>;

/** What the merchant agreed to (APY-4). */
export const AlipayContract = z.strictObject({
  feesReturned: z.boolean(),
  /** In the asked language. */
  text: z.string(),
});
export type AlipayContract = z.infer<typeof AlipayContract>;

/** A day's rate: major units of `to` for one of `from`, in millionths (APY-5). */
export const AlipayRate = z.strictObject({
  from: Currency,
  to: Currency,
  /** UTC+8 date it holds for: `2026-11-22`. */
  day: z.string(),
  millionths: z.int(),
});
export type AlipayRate = z.infer<typeof AlipayRate>;

/** A code with what it means and what to do, in the asked language (APY-9). */
export const AlipayCode = z.strictObject({
  code: RailCode,
  status: RailResultStatus,
  /** The requirement it stands for; null for all others. */
  requirement: z.nullable(z.string()),
  meaning: z.string(),
  whatToDo: z.string(),
});
export type AlipayCode = z.infer<typeof AlipayCode>;

export const listAlipayMethods = endpoint({
  ...operator.list,
  id: 'listAlipayMethods',
  path: '/alipay/methods',
  summary:
    'Capabilities per payment method, contract, rates of the day, and what every code means (APY-6, APY-9)',
  answer: z.strictObject({
    /** Whose table this is, in the asked language. */
    note: z.string(),
    methods: z.array(AlipayMethod),
    contract: AlipayContract,
    rates: z.array(AlipayRate),
    codes: z.array(AlipayCode),
  }),
});

/** What became of a payment's money: nothing came back, some or all of it, some is on its way, or only refusals. */
export const AlipayRefundState = z.enum(['none', 'partial', 'full', 'processing', 'failed']);
export type AlipayRefundState = z.infer<typeof AlipayRefundState>;

export const REFUND_STATES: Readonly<Record<AlipayRefundState, Words>> = {
  none: { 'zh-CN': '未退款', en: 'Not refunded' },
  partial: { 'zh-CN': '部分退款', en: 'Partly refunded' },
  full: { 'zh-CN': '已全额退款', en: 'Fully refunded' },
  processing: { 'zh-CN': '退款处理中', en: 'Refund under way' },
  failed: { 'zh-CN': '退款失败', en: 'Refund failed' },
};

/** The order of a console that a payment paid; payments of the merchant's own have none. */
const AlipayOrder = z.strictObject({ provider: z.string(), id: z.string(), name: z.string() });

export const AlipayTransactionRow = z.strictObject({
  /** paymentId of the rail. */
  id: z.string(),
  requestId: z.string(),
  order: z.nullable(AlipayOrder),
  method: z.strictObject({ id: z.string(), name: z.string() }),
  status: RailPaymentStatus,
  amount: Money,
  /** What has come back. */
  refunded: Money,
  /** Paid − SUCCESS − PROCESSING. */
  rest: Money,
  refundState: AlipayRefundState,
  createdAt: Instant,
  paidAt: z.nullable(Instant),
});
export type AlipayTransactionRow = z.infer<typeof AlipayTransactionRow>;

/** One sending of a notification (APY-7). */
const AlipayDelivery = z.strictObject({
  at: Instant,
  /** Acknowledged; answered otherwise; nobody there; lost on the way. */
  outcome: z.enum(['acknowledged', 'notAcknowledged', 'unreachable', 'lost']),
  /** How often it arrived: 0, 1, or 2 where it came twice. */
  arrivals: z.int(),
});
type AlipayDelivery = z.infer<typeof AlipayDelivery>;

export const DELIVERY_OUTCOMES: Readonly<Record<AlipayDelivery['outcome'], Words>> = {
  acknowledged: { 'zh-CN': '已确认', en: 'acknowledged' },
  notAcknowledged: { 'zh-CN': '已送达，未按约定确认', en: 'arrived, not acknowledged as agreed' },
  unreachable: { 'zh-CN': '地址无法送达', en: 'nobody at that address' },
  lost: { 'zh-CN': '途中丢失，没有送达', en: 'lost on the way, never arrived' },
};

export const AlipayNotification = z.strictObject({
  url: z.string(),
  state: z.enum(['sending', 'acknowledged', 'givenUp']),
  /** The next sending; null once acknowledged or given up. */
  nextAt: z.nullable(Instant),
  deliveries: z.array(AlipayDelivery),
});
export type AlipayNotification = z.infer<typeof AlipayNotification>;

export const NOTIFICATION_STATES: Readonly<Record<AlipayNotification['state'], Words>> = {
  sending: { 'zh-CN': '尚未确认，将再次发送', en: 'Not acknowledged yet, will be sent again' },
  acknowledged: { 'zh-CN': '已确认', en: 'Acknowledged' },
  givenUp: { 'zh-CN': '八次均未确认，不再发送', en: 'Never acknowledged in eight sendings, sent no more' },
};

/** What a refund takes from the balance, in settlement currency (APY-4, APY-5). */
export const AlipayCharge = z.strictObject({
  /** Taken from the balance when it was accepted: the refund at that day's rate, less the fee given back. */
  debited: SignedMoney,
  feeReturned: Money,
  /** Null where payment and settlement share their currency. */
  exchange: z.nullable(
    z.strictObject({
      provisionalRate: AlipayRate,
      provisional: Money,
      /** The next day's rate is awaited (APY-5); null times and amounts until it is known. */
      pending: z.boolean(),
      dueAt: z.nullable(Instant),
      rate: z.nullable(AlipayRate),
      settled: z.nullable(Money),
      /** What had been settled in for the part that is refunded. */
      settledIn: Money,
      /** `settled` − `settledIn`: above zero the merchant lost by the exchange rate. */
      difference: z.nullable(SignedMoney),
    }),
  ),
});
export type AlipayCharge = z.infer<typeof AlipayCharge>;

export const AlipayRefund = z.strictObject({
  refundId: z.string(),
  refundRequestId: z.string(),
  /** As it was asked for; a refused one may name anything well-formed. */
  asked: z.strictObject({ currency: z.string(), value: z.string() }),
  /** The same as money of the payment; null where it is none. */
  amount: z.nullable(Money),
  /** Where its result is to be told (APY-7), part of what a repeat has to have in common with it. */
  notifyUrl: z.nullable(z.string()),
  /** In the merchant's words, and the merchant's own id of it. */
  reason: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  /** What the merchant noted for itself; the buyer never sees it. */
  note: z.nullable(z.string()),
  status: RailRefundStatus,
  code: RailCode,
  /** What the code means and what to do, in the asked language (APY-9). */
  meaning: z.string(),
  whatToDo: z.string(),
  /** APY-2: accepted, and nothing moved yet. */
  waitingForBalance: z.boolean(),
  /** Until when it waits for balance; null where it does not wait. */
  waitsUntil: z.nullable(Instant),
  requestedAt: Instant,
  finishedAt: z.nullable(Instant),
  /** Null while nothing has moved. */
  charge: z.nullable(AlipayCharge),
  notifications: z.array(AlipayNotification),
});
export type AlipayRefund = z.infer<typeof AlipayRefund>;

export const AlipayTransaction = z.extend(AlipayTransactionRow, {
  capability: AlipayMethod,
  contract: AlipayContract,
  /** Last moment of the method's refund window; null while nothing is paid. */
  window: z.strictObject({ endsAt: z.nullable(Instant), open: z.boolean() }),
  minimum: Money,
  /** GEN-4: kept for requests of the consoles that may be on their way and are asked for again; not in the rest. */
  reserved: Money,
  /** The most a refund could be now. */
  refundableMax: Money,
  /** What reached the balance, in settlement currency; null while nothing is paid. */
  settlement: z.nullable(
    z.strictObject({ gross: Money, fee: Money, net: Money, rate: z.nullable(AlipayRate) }),
  ),
  refunds: z.array(AlipayRefund),
  timeline: z.array(TimelineEntry),
  /** What the checks would say to a refund of the rest now; `code` null where they would let it pass. */
  refundable: z.strictObject({ allowed: z.boolean(), code: z.nullable(RailCode), text: z.string() }),
  /** The same as a decision with its trace, of a refund of the rest asked for now (POL-3). */
  decision: Decision,
});
export type AlipayTransaction = z.infer<typeof AlipayTransaction>;

export const AlipayTransactionSort = sortedBy('paidAt', 'createdAt', 'amount', 'id');

const counts = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Name, ReturnType<typeof z.int>>,
  );

const askedOfTransactions = {
  search: Search,
  status: z.optional(RailPaymentStatus),
  refundState: z.optional(AlipayRefundState),
  method: z.optional(z.string()),
  order: z.optional(z.string()),
  /** Days of the payment; what is not paid lies on none. */
  ...dateRange,
  sort: z._default(z.optional(AlipayTransactionSort), '-createdAt'),
};

export const listAlipayTransactions = endpoint({
  ...operator.list,
  id: 'listAlipayTransactions',
  path: '/alipay/transactions',
  summary: 'Every payment with what came back of it; `order` names a console, or `none` (APY-8)',
  query: z.strictObject({ ...askedOfTransactions, ...paged }).check(inOrder),
  answer: z.extend(pageOf(AlipayTransactionRow), {
    /** Over everything, whatever the filters: what the tiles show. */
    summary: z.strictObject({
      status: counts(RailPaymentStatus.options),
      refundState: counts(AlipayRefundState.options),
    }),
  }),
});

export const exportAlipayTransactions = endpoint({
  ...operator.list,
  id: 'exportAlipayTransactions',
  path: '/alipay/transactions.csv',
  summary: 'What the filters of /alipay/transactions let through, as CSV',
  query: z.strictObject(askedOfTransactions).check(inOrder),
  answer: z.string(),
  media: 'text/csv',
});

export const readAlipayTransaction = endpoint({
  ...operator.one,
  id: 'readAlipayTransaction',
  path: '/alipay/transactions/:id',
  summary: 'One payment: settlement, capability, what is left, refunds, notifications and timeline (APY-8)',
  answer: AlipayTransaction,
});

/** What a refund of an amount would do now: nothing is sent, and nothing is promised about later. */
export const AlipayQuote = z.strictObject({
  amount: Money,
  /** What the checks say to it; `code` null where they let it pass at once. */
  answer: z.strictObject({ allowed: z.boolean(), code: z.nullable(RailCode), text: z.string() }),
  /** Null where it would be refused. */
  effect: z.nullable(
    z.strictObject({
      charge: AlipayCharge,
      balanceBefore: SignedMoney,
      balanceAfter: SignedMoney,
      /** What the payment could still be refunded by. */
      restAfter: Money,
    }),
  ),
});
export type AlipayQuote = z.infer<typeof AlipayQuote>;

export const quoteAlipayRefund = endpoint({
  ...operator.one,
  id: 'quoteAlipayRefund',
  path: '/alipay/transactions/:id/quote',
  summary:
    'What a refund of `value` minor units would take from the balance now, fee and rate included; nothing moves',
  // One digit less than the rail takes: what is quoted can be counted exactly.
  query: z.strictObject({ value: z.string().check(z.regex(/^[1-9][0-9]{0,14}$/)) }),
  answer: AlipayQuote,
});

/** The payment methods of the rail's capability table (APY-6). */
export const RailMethod = z.enum([
  'ALIPAY_CN',
  'ALIPAY_HK',
  'PAYPAY',
  'KAKAOPAY',
  'GCASH',
  'TNG',
  'TRUEMONEY',
]);
export type RailMethod = z.infer<typeof RailMethod>;

/** The raw facts that the rail checks of a refund: the payment, what is asked, and whether the balance covers it. */
export const RailSubject = z.strictObject({
  payment: z.strictObject({
    method: RailMethod,
    status: RailPaymentStatus,
    paidAt: z.nullable(Instant),
    currency: Currency,
    amount: Minor,
    /** Minor units that are back or on their way, and how many refunds took them. */
    refunded: Minor,
    refunds: z.int().check(z.nonnegative()),
  }),
  request: z.strictObject({ currency: Currency, amount: Minor }),
  /** APY-E5: the balance awaiting settlement is enough. */
  covered: z.boolean(),
});
export type RailSubject = z.infer<typeof RailSubject>;

export const RailDecideRequest = z.strictObject({ now: Instant, subject: RailSubject });
export type RailDecideRequest = z.infer<typeof RailDecideRequest>;

export const decideAlipay = endpoint({
  id: 'decideAlipay',
  method: 'POST',
  path: '/policies/alipay/decide',
  summary: 'Check a refund as the payment rail does; nothing is stored',
  auth: 'none',
  body: RailDecideRequest,
  answer: Decision,
});
