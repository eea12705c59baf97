import type { RailCode } from '../../src/api/contract/rail';
import type { Channel, RefundDecision, RefundReasonCode } from '../../src/api/contract/refund';
import type { AccountId } from '../../src/api/contract/session';
import type { Actor } from '../../src/api/contract/timeline';
import { type Rec, collection } from '../platform/collection';
import type { HistoryEntry, RejectionRecord } from '../platform/history';

/** One attempt to pay one part back. The request id is the channel's idempotency key. */
export interface AttemptRecord {
  readonly requestId: string;
  readonly to: Channel;
  readonly state: 'requested' | 'processing' | 'succeeded' | 'failed';
  readonly requestedAt: number;
  readonly finishedAt: number | null;
  /** How often its fate was asked for or the request repeated. */
  readonly asked: number;
  /** What the channel said last, by its own code (APY-9); null where it has none or said nothing. */
  readonly code: RailCode | null;
}

/** What one funding source paid, on its way back; a second attempt goes to the account balance (ALY-7). */
export interface PartRecord {
  readonly source: Channel;
  /** Minor units. */
  readonly amount: number;
  readonly attempts: readonly AttemptRecord[];
  readonly withPerson: boolean;
}

/** A price as it was when the application was filed; minor units. */
export interface PriceRecord {
  readonly currency: string;
  readonly list: number;
  readonly discount: number;
  readonly voucher: number;
  readonly paid: Readonly<Partial<Record<Channel, number>>>;
}

/** A refund application: decision and money, stored apart (GEN-13). Times are epoch ms. */
export interface RefundRecord extends Rec {
  readonly provider: string;
  readonly accountId: AccountId;
  readonly subject: { readonly id: string; readonly name: string; readonly kind: string };
  readonly rule: string;
  readonly review: 'none' | 'manual';
  /** Null where the console asks for none. */
  readonly reason: {
    readonly code: RefundReasonCode;
    readonly label: string;
    readonly text: string | null;
  } | null;
  /** The desk item that asks for assistance, if the customer wanted any. */
  readonly assistanceItem: string | null;
  /** The desk item that waits for the decision, if a person decides. */
  readonly deskItem: string | null;
  readonly price: PriceRecord;
  /** What comes back, minor units. */
  readonly amount: number;
  readonly submittedAt: number;
  readonly expectedBy: number | null;
  readonly latestBy: number | null;
  readonly estimated: boolean;
  /** When expiry ends the application unless it was decided before (ALY-2); null: never. */
  readonly closesAt: number | null;
  readonly decision: {
    readonly state: RefundDecision;
    readonly at: number | null;
    readonly by: Actor | null;
  };
  readonly rejection: RejectionRecord | null;
  /** Points that come back beside the money, to which package, and when (TCL-2); null where none were paid. */
  readonly points: {
    readonly points: number;
    readonly package: string;
    readonly state: 'returned' | 'withPerson';
    readonly at: number | null;
  } | null;
  /** The terms agreed to and when; null where the console asks for no consent (TCL-4). */
  readonly consent: { readonly version: string; readonly at: number } | null;
  /** Empty while nothing is to be paid (yet, or at all). */
  readonly parts: readonly PartRecord[];
  readonly history: readonly HistoryEntry[];
}

export const REFUNDS = collection<RefundRecord>('refunds');
