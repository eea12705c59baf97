import type { AlipayLedgerAccount, AlipayLedgerKind } from '#contract/alipayLedger';
import type { SettlementCurrency } from '#contract/rail';
import { minorDigits } from '#contract/common';
import type { RailCode, RailPaymentStatus, RailRefundStatus } from '#contract/rail';
import { type Day, dayStart, isoOf } from '../platform/calendar';
import { collection, type Reader, type Rec, type Tx } from '../platform/transaction';

/** The order of a console that was paid; `provider` is the console's id. */
export interface OrderReference {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
}

/** What reached the merchant's balance for a payment, minor units of the settlement currency. */
export interface SettledIn {
  readonly currency: string;
  readonly gross: number;
  readonly fee: number;
  /** The day whose rate it was exchanged at; null where nothing had to be. */
  readonly rateDay: Day | null;
}

/** A payment; its id is the rail's paymentId. */
export interface RailPayment extends Rec {
  readonly requestId: string;
  readonly order: OrderReference | null;
  readonly method: string;
  readonly status: RailPaymentStatus;
  readonly currency: string;
  /** Minor units. */
  readonly amount: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly paidAt: number | null;
  /** APY-4: what the contract said when it was paid. */
  readonly feesReturned: boolean;
  readonly settled: SettledIn | null;
  /** Request ids of its refunds, refused ones too, in the order they came. */
  readonly refunds: readonly string[];
  /** APY-10: minor units that a console returned in another way, after a refund of it failed; absent: none. */
  readonly elsewhere?: number;
  /**
   * GEN-4: minor units by request id that a console has asked for and will ask for again, because nobody knows whether
   * the request arrived: nobody else is given them. One that the rail holds counts as a refund and no more here; absent: none.
   */
  readonly reserved?: Readonly<Record<string, number>>;
}

/** What a refund took from the balance, minor units of the settlement currency. */
export interface Charge {
  /** `settled` − `feeReturned`. */
  readonly debited: number;
  /** The refund itself: at the provisional rate where currencies differ. */
  readonly settled: number;
  readonly feeReturned: number;
  /** What had been settled in for this part. */
  readonly settledIn: number;
  /** The day of the provisional rate; null where currencies are the same. */
  readonly rateDay: Day | null;
  /** APY-5: what the next day's rate made of it; null until then. */
  readonly final: { readonly rateDay: Day; readonly settled: number; readonly at: number } | null;
  /** When the next day's rate comes, epoch ms; null before the refund succeeded and after. */
  readonly rateDueAt: number | null;
}

/** A refund, or a refusal that was stored; its id is the caller's refundRequestId (APY-2). */
export interface RailRefund extends Rec {
  readonly refundId: string;
  readonly paymentId: string;
  readonly currency: string;
  /** As asked: a refused value may be beyond the safe integers. */
  readonly value: string;
  readonly notifyUrl: string | null;
  /** In the merchant's words, and the id of whoever served the customer; absent before they were kept. */
  readonly reason?: string | null;
  readonly reference?: string | null;
  /** The merchant's own note; absent before it was kept. */
  readonly note?: string | null;
  readonly status: RailRefundStatus;
  readonly code: RailCode;
  /** APY-E5: accepted, nothing moved, waiting for balance. */
  readonly waiting: boolean;
  /** Epoch ms. */
  readonly requestedAt: number;
  readonly finishedAt: number | null;
  /** What came first where several things happened at one instant; absent: nothing before it (GEN-13). */
  readonly requestedOrder?: number | undefined;
  readonly finishedOrder?: number | undefined;
  /** Null while nothing moved, and again once a failure gave it back. */
  readonly charge: Charge | null;
}

/** One account's side of an entry; minor units, below zero where it gives. */
export interface Leg {
  readonly account: AlipayLedgerAccount;
  readonly currency: string;
  readonly minor: number;
}

/** Never changed once written; the legs sum to zero per currency. */
export interface LedgerEntry extends Rec {
  readonly at: number;
  readonly kind: AlipayLedgerKind;
  readonly paymentId: string | null;
  readonly refundId: string | null;
  readonly legs: readonly Leg[];
}

/** The payment of a console's order; the same each time, so that a console finds it again without storing it. */
export const paymentIdOf = (provider: string, orderId: string): string => `pay-${provider}-${orderId}`;

export const PAYMENTS = collection<RailPayment>('rail.payments');
export const REFUNDS = collection<RailRefund>('rail.refunds');

/** The refunds of a payment, refused ones too, in the order they came. */
export const refundsOf = (reader: Reader, payment: RailPayment): RailRefund[] =>
  payment.refunds.map((id) => reader.get(REFUNDS, id)).filter((refund) => refund !== undefined);

/** How a refund that the rail still works on will end; its id is the request id. */
interface Outcome extends Rec {
  readonly ends: 'SUCCESS' | 'PROCESS_FAIL';
}

export const OUTCOMES = collection<Outcome>('rail.outcomes');

interface Terms extends Rec {
  readonly feesReturned: boolean;
}

const TERMS = collection<Terms>('rail.terms');
const ID = 'terms';

/** APY-4: whether the contract gives the fee back with a refund; it does unless told otherwise. */
export const feesReturned = (reader: Reader): boolean => reader.get(TERMS, ID)?.feesReturned ?? true;

/** Changes the contract for payments from now on; those made before keep what they were made under. */
export function agreeOnFees(tx: Tx, returned: boolean): void {
  tx.put(TERMS, { id: ID, feesReturned: returned });
}

/** What the merchant is settled in: renminbi for renminbi, dollars for everything else. */
export const settlementCurrencyOf = (currency: string): SettlementCurrency =>
  currency === 'CNY' ? 'CNY' : 'USD';

/** Whole-number arithmetic on minor units that may pass the safe integers on the way (GEN-3). */

/** BigInt back to a number. Throws beyond the safe integers: a wrong amount must never look right. */
function safe(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError('amount beyond the safe integers');
  return result;
}

/** `value × times / by`, half rounded up; all at least 0, `by` above. */
export const halfUp = (value: number, times: number, by: number): number =>
  safe((2n * BigInt(value) * BigInt(times) + BigInt(by)) / (2n * BigInt(by)));

/** `whole × part / of`, rounded down: what a part of a payment has of its fee. */
export const shareOf = (whole: number, part: number, of: number): number =>
  safe((BigInt(whole) * BigInt(part)) / BigInt(of));

const MILLION = 1_000_000;

/** US dollars for one major unit, in millionths: this demo's own, near what they were in 2026. */
const IN_DOLLARS: Readonly<Record<string, number>> = {
  USD: MILLION,
  CNY: 140_000,
  HKD: 128_200,
  JPY: 6_700,
  KRW: 720,
  PHP: 17_400,
  MYR: 226_000,
  THB: 29_500,
  EUR: 1_085_000,
  GBP: 1_270_000,
  SGD: 751_000,
};

/** A rate moves by at most this much from its base, in parts of 100 000. */
const SWING = 1_500;

/** An even spread from a text; the same everywhere and for ever. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * APY-5: a day's rate, major units of `to` (US dollars) for one of `from`, in millionths. Deterministic per day and
 * pair; a currency the table does not know is taken at par.
 */
export function rateOf(day: Day, from: string, to: string): number {
  const base = IN_DOLLARS[from] ?? MILLION;
  const offset = (spread(`${day} ${from}${to}`) % (2 * SWING + 1)) - SWING;
  return Math.max(1, halfUp(base, 100_000 + offset, 100_000));
}

/** Minor units of one currency in minor units of another at a day's rate, half rounded up. */
export function exchange(minor: number, day: Day, from: string, to: string): number {
  const digits = minorDigits(to) - minorDigits(from);
  const [up, down] = digits >= 0 ? [10 ** digits, 1] : [1, 10 ** -digits];
  return halfUp(minor, rateOf(day, from, to) * up, MILLION * down);
}

/** The UTC+8 date of a day: `2026-11-22`. */
const dateOf = (day: Day): string => isoOf(dayStart(day)).slice(0, 10);

/** A day's rate as the API tells it. */
export const toRate = (day: Day, from: string, to: string) => ({
  from,
  to,
  day: dateOf(day),
  millionths: rateOf(day, from, to),
});
