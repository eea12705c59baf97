import * as z from 'zod/mini';
import { SignedMoney } from './alipay-money';
import { endpoint } from './endpoint';
import { Instant } from './instant';
import { Money } from './money';
import { PageNumber, PageSize, pageOf } from './page';

const OPERATOR = ['operator'] as const;

/** The currencies the merchant is settled in. */
export const SettlementCurrency = z.enum(['CNY', 'USD']);
export type SettlementCurrency = z.infer<typeof SettlementCurrency>;

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
  id: 'readAlipayBalance',
  method: 'GET',
  path: '/alipay/balance',
  summary: 'Balance awaiting settlement, refunds that wait for it, and the ledger, newest first',
  auth: OPERATOR,
  query: z.strictObject({ page: PageNumber, pageSize: PageSize }),
  answer: z.strictObject({
    balances: z.array(SignedMoney),
    waiting: z.array(AlipayWaiting),
    entries: pageOf(AlipayLedgerEntry),
  }),
});

/** Most of one top-up, minor units. */
export const LARGEST_TOP_UP = 1_000_000_000_000;

export const topUpAlipay = endpoint({
  id: 'topUpAlipay',
  method: 'POST',
  path: '/alipay/top-ups',
  summary: 'Add to the balance; refunds that wait for it go through in their order (APY-E5)',
  auth: OPERATOR,
  body: z.strictObject({
    currency: SettlementCurrency,
    /** Minor units. */
    amount: z.int().check(z.gte(1), z.lte(LARGEST_TOP_UP)),
  }),
  answer: z.strictObject({ entry: AlipayLedgerEntry, balance: SignedMoney }),
  status: 201,
});
