import * as z from 'zod/mini';
import { SignedMoney } from './alipay';
import { Instant, Money } from './common';
import { dateRange, endpoint, inOrder, operator, paged, pageOf, Search, sortedBy } from './endpoint';
import { SettlementCurrency } from './rail';
import type { Words } from './words';

export const AlipayLedgerAccount = z.enum(['merchant', 'buyers', 'fees', 'fx', 'inTransit', 'bank']);
export type AlipayLedgerAccount = z.infer<typeof AlipayLedgerAccount>;

export const AlipayLedgerKind = z.enum([
  'payment',
  'refundAccepted',
  'refundSucceeded',
  'refundFailed',
  'rateAdjusted',
  'topUp',
  'payout',
]);
export type AlipayLedgerKind = z.infer<typeof AlipayLedgerKind>;

export const LEDGER_KINDS: Readonly<Record<AlipayLedgerKind, Words>> = {
  payment: { 'zh-CN': '支付结算入账', en: 'Payment settled in' },
  refundAccepted: { 'zh-CN': '退款受理，从余额划出', en: 'Refund accepted, taken from the balance' },
  refundSucceeded: { 'zh-CN': '退款到达买家', en: 'Refund reached the buyer' },
  refundFailed: { 'zh-CN': '退款失败，退回余额', en: 'Refund failed, back in the balance' },
  rateAdjusted: { 'zh-CN': '按次日汇率调整', en: 'Adjusted to the next day’s rate' },
  topUp: { 'zh-CN': '充值', en: 'Top-up' },
  payout: { 'zh-CN': '提现到银行', en: 'Paid out to the bank' },
};

/** An entry of the append-only ledger; its legs sum to zero per currency. */
export const AlipayLedgerEntry = z.strictObject({
  id: z.string(),
  at: Instant,
  kind: AlipayLedgerKind,
  /** In the asked language. */
  text: z.string(),
  /** The payment, or the refund's payment, it is about; null for top-ups and payouts. */
  paymentId: z.nullable(z.string()),
  refundId: z.nullable(z.string()),
  legs: z.array(z.strictObject({ account: AlipayLedgerAccount, amount: SignedMoney })),
});
export type AlipayLedgerEntry = z.infer<typeof AlipayLedgerEntry>;

/** A refund that waits for balance (APY-E5). */
export const AlipayWaiting = z.strictObject({
  refundId: z.string(),
  refundRequestId: z.string(),
  paymentId: z.string(),
  amount: Money,
  /** What the balance has to cover at today's rate, fee given back already taken off. */
  needs: SignedMoney,
  requestedAt: Instant,
  waitsUntil: Instant,
});
export type AlipayWaiting = z.infer<typeof AlipayWaiting>;

export const readAlipayBalance = endpoint({
  ...operator.list,
  id: 'readAlipayBalance',
  path: '/alipay/balance',
  summary: 'Balance awaiting settlement in each currency, and the refunds that wait for it (APY-E5)',
  answer: z.strictObject({ balances: z.array(SignedMoney), waiting: z.array(AlipayWaiting) }),
});

/** An entry with what it did to the balance: `gross` + `fee` = `change`, all in the currency of settlement. */
export const AlipayLedgerLine = z.extend(AlipayLedgerEntry, {
  /** What came in or went out before the fee; zero where the balance does not move. */
  gross: SignedMoney,
  /** Below zero: taken with a payment; above: given back with a refund (APY-4). */
  fee: SignedMoney,
  change: SignedMoney,
  /** The balance after this line, in the ledger's own order, whatever the list is narrowed to or sorted by. */
  balance: SignedMoney,
  /** What the buyer paid (above zero) or got back, where that is another currency (APY-5); null else. */
  buyer: z.nullable(SignedMoney),
});
export type AlipayLedgerLine = z.infer<typeof AlipayLedgerLine>;

export const AlipayLedgerSort = sortedBy('at', 'change');

const askedOfLedger = {
  search: Search,
  kind: z.optional(AlipayLedgerKind),
  currency: z.optional(SettlementCurrency),
  ...dateRange,
  sort: z._default(z.optional(AlipayLedgerSort), '-at'),
};

/** What lines changed, in one currency: `moneyIn` + `moneyOut`, the second at or below zero. */
const SettlementSums = z.strictObject({
  currency: SettlementCurrency,
  lines: z.int(),
  moneyIn: z.int(),
  moneyOut: z.int(),
});
export type SettlementSums = z.infer<typeof SettlementSums>;

export const listAlipayLedger = endpoint({
  ...operator.list,
  id: 'listAlipayLedger',
  path: '/alipay/ledger',
  summary:
    'The merchant’s ledger, each line with the balance after it; `at` is the ledger’s own order, the newest first unless told',
  query: z.strictObject({ ...askedOfLedger, ...paged }).check(inOrder),
  answer: z.extend(pageOf(AlipayLedgerLine), {
    /** Of all lines that the filters let through, on every page; never one sum of two currencies. */
    sums: z.array(SettlementSums),
  }),
});

export const exportAlipayLedger = endpoint({
  ...operator.list,
  id: 'exportAlipayLedger',
  path: '/alipay/ledger.csv',
  summary: 'What the filters of /alipay/ledger let through, as CSV',
  query: z.strictObject(askedOfLedger).check(inOrder),
  answer: z.string(),
  media: 'text/csv',
});

/** What the ledger's CSV calls its columns. */
export const LEDGER_FIELDS = {
  at: { 'zh-CN': '时间', en: 'Time' },
  id: { 'zh-CN': '分录', en: 'Entry' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  payment: { 'zh-CN': '支付', en: 'Payment' },
  refund: { 'zh-CN': '退款', en: 'Refund' },
  gross: { 'zh-CN': '金额', en: 'Amount' },
  fee: { 'zh-CN': '手续费', en: 'Fee' },
  change: { 'zh-CN': '余额变动', en: 'Balance change' },
  balance: { 'zh-CN': '变动后余额', en: 'Balance after' },
  currency: { 'zh-CN': '币种', en: 'Currency' },
  buyer: { 'zh-CN': '买家金额', en: 'Buyer’s amount' },
  buyerCurrency: { 'zh-CN': '买家币种', en: 'Buyer’s currency' },
} as const satisfies Readonly<Record<string, Words>>;

/** The balance of a currency over the asked dates: what it was before, and what it is after each day that moved it. */
const AlipayBalanceHistory = z.strictObject({
  currency: SettlementCurrency,
  opening: z.int(),
  closing: z.int(),
  /** `at`: the day's last movement; `balance` holds until the next. */
  days: z.array(z.strictObject({ at: Instant, lines: z.int(), balance: z.int() })),
});
export type AlipayBalanceHistory = z.infer<typeof AlipayBalanceHistory>;

/** Refunds with one result: how many, and what was asked for, by currency. What asked for more than was paid is counted, not summed. */
const AlipayResultFigure = z.strictObject({ count: z.int(), amounts: z.array(Money) });

export const readAlipayFigures = endpoint({
  ...operator.list,
  id: 'readAlipayFigures',
  path: '/alipay/figures',
  summary: 'The balance of each currency over time, and the refunds asked for meanwhile by their result',
  query: z.strictObject(dateRange).check(inOrder),
  answer: z.strictObject({
    /** What the picture spans: the asked dates, as far as there is a ledger and up to now. */
    from: Instant,
    until: Instant,
    balances: z.array(AlipayBalanceHistory),
    refunds: z.strictObject({
      SUCCESS: AlipayResultFigure,
      PROCESSING: AlipayResultFigure,
      FAIL: AlipayResultFigure,
    }),
  }),
});

/** Most of one top-up, minor units. */
export const LARGEST_TOP_UP = 1_000_000_000_000;

export const topUpAlipay = endpoint({
  id: 'topUpAlipay',
  path: '/alipay/top-ups',
  summary: 'Add to the balance; refunds that wait for it go through in their order (APY-E5)',
  method: 'POST',
  auth: ['operator'],
  body: z.strictObject({
    currency: SettlementCurrency,
    /** Minor units. */
    amount: z.int().check(z.gte(1), z.lte(LARGEST_TOP_UP)),
  }),
  answer: z.strictObject({ entry: AlipayLedgerEntry, balance: SignedMoney }),
  status: 201,
});
