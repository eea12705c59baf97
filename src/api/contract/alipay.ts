import * as z from 'zod/mini';
import { AlipayContract, AlipayMethod, AlipayRate } from './alipay-methods';
import { SignedMoney } from './alipay-money';
import { endpoint } from './endpoint';
import { Instant } from './instant';
import { Money } from './money';
import { PageNumber, PageSize, Search, pageOf } from './page';
import { RailCode, RailPaymentStatus, RailRefundStatus } from './rail';
import { TimelineEntry } from './timeline';

const OPERATOR = ['operator'] as const;

/** What became of a payment's money: nothing came back, some or all of it, some is on its way, or only refusals. */
export const AlipayRefundState = z.enum(['none', 'partial', 'full', 'processing', 'failed']);
export type AlipayRefundState = z.infer<typeof AlipayRefundState>;

/** The order of a console that a payment paid; payments of the merchant's own have none. */
export const AlipayOrder = z.strictObject({ provider: z.string(), id: z.string(), name: z.string() });
export type AlipayOrder = z.infer<typeof AlipayOrder>;

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
export const AlipayDelivery = z.strictObject({
  at: Instant,
  /** Acknowledged; answered otherwise; nobody there; lost on the way. */
  outcome: z.enum(['acknowledged', 'notAcknowledged', 'unreachable', 'lost']),
  /** How often it arrived: 0, 1, or 2 where it came twice. */
  arrivals: z.int(),
});
export type AlipayDelivery = z.infer<typeof AlipayDelivery>;

export const AlipayNotification = z.strictObject({
  url: z.string(),
  state: z.enum(['sending', 'acknowledged', 'givenUp']),
  /** The next sending; null once acknowledged or given up. */
  nextAt: z.nullable(Instant),
  deliveries: z.array(AlipayDelivery),
});
export type AlipayNotification = z.infer<typeof AlipayNotification>;

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
});
export type AlipayTransaction = z.infer<typeof AlipayTransaction>;

export const AlipayTransactionSort = z.enum([
  'paidAt',
  '-paidAt',
  'createdAt',
  '-createdAt',
  'amount',
  '-amount',
  'id',
  '-id',
]);

const counts = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Name, ReturnType<typeof z.int>>,
  );

export const listAlipayTransactions = endpoint({
  id: 'listAlipayTransactions',
  method: 'GET',
  path: '/alipay/transactions',
  summary: 'Every payment with what came back of it; `order` names a console, or `none` (APY-8)',
  auth: OPERATOR,
  query: z.strictObject({
    search: Search,
    status: z.optional(RailPaymentStatus),
    refundState: z.optional(AlipayRefundState),
    method: z.optional(z.string()),
    order: z.optional(z.string()),
    sort: z._default(z.optional(AlipayTransactionSort), '-createdAt'),
    page: PageNumber,
    pageSize: PageSize,
  }),
  answer: z.extend(pageOf(AlipayTransactionRow), {
    /** Over everything, whatever the filters: what the tiles show. */
    summary: z.strictObject({
      status: counts(RailPaymentStatus.options),
      refundState: counts(AlipayRefundState.options),
    }),
  }),
});

export const readAlipayTransaction = endpoint({
  id: 'readAlipayTransaction',
  method: 'GET',
  path: '/alipay/transactions/:id',
  summary: 'One payment: settlement, capability, what is left, refunds, notifications and timeline (APY-8)',
  auth: OPERATOR,
  params: z.strictObject({ id: z.string() }),
  answer: AlipayTransaction,
});
