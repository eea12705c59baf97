import type { AccountId } from '../../../src/api/contract/session';
import type { Product } from '../../certificates/product';
import { type Rec, collection } from '../../platform/collection';
import type { HistoryEntry, RejectionRecord } from '../../platform/history';
import type { PriceRecord } from '../../refunds/records';

/** The states a certificate order has by itself (TCL-3); expired and refunded are derived. */
export type OwnState =
  | 'pendingSubmission'
  | 'validating'
  | 'reviewing'
  | 'failed'
  | 'suspended'
  | 'cancelling'
  | 'cancelled'
  | 'issued'
  | 'revoking'
  | 'revoked';

/** A certificate order on Tencent Cloud: one purchase, one certificate, one refund unit. Times are epoch ms. */
export interface TencentRecord extends Rec {
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  /** Points paid beside the money, and the id of their package (TCL-2). */
  readonly benefit: { readonly package: string; readonly points: number } | null;
  readonly purchasedAt: number;
  readonly state: OwnState;
  readonly submittedAt: number | null;
  /** Why the application failed or was suspended. */
  readonly failure: RejectionRecord | null;
  /** The desk item that waits for it. */
  readonly deskItem: string | null;
  /** When a running cancellation is completed. */
  readonly cancelledBy: number | null;
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  /** The latest refund application, whatever became of it. */
  readonly refundId: string | null;
  readonly history: readonly HistoryEntry[];
}

export const CERTIFICATES = collection<TencentRecord>('tencent.certificates');

/** A benefit package: points a customer pays with, good until it expires (epoch ms). */
export interface PackageRecord extends Rec {
  readonly accountId: AccountId;
  readonly name: string;
  readonly points: number;
  readonly expiresAt: number;
}

export const PACKAGES = collection<PackageRecord>('tencent.packages');
