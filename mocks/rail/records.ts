import type { AlipayLedgerAccount, AlipayLedgerKind } from '../../src/api/contract/alipay-balance';
import type { RailCode, RailPaymentStatus, RailRefundStatus } from '../../src/api/contract/rail';
import { type Rec, collection } from '../platform/collection';
import type { Day } from '../platform/days';

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
  readonly status: RailRefundStatus;
  readonly code: RailCode;
  /** APY-E5: accepted, nothing moved, waiting for balance. */
  readonly waiting: boolean;
  /** Epoch ms. */
  readonly requestedAt: number;
  readonly finishedAt: number | null;
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

export const PAYMENTS = collection<RailPayment>('rail.payments');
export const REFUNDS = collection<RailRefund>('rail.refunds');
