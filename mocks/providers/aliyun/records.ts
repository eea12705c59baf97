import type { AccountId } from '../../../src/api/contract/session';
import type { Product } from '../../certificates/product';
import type { Revocation } from '../../certificates/reviews';
import { type Rec, collection } from '../../platform/collection';
import type { HistoryEntry, RejectionRecord } from '../../platform/history';
import type { PriceRecord } from '../../refunds/records';

/** A certificate instance on the China site: one purchase, one refund unit. Times are epoch ms. */
export interface AliyunRecord extends Rec {
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  readonly purchasedAt: number;
  /** End of the order's service period; null: never too close, never expired (ALY-1). */
  readonly servicePeriodEndsAt: number | null;
  readonly application: {
    readonly state: 'notSubmitted' | 'underReview' | 'failed' | 'passed';
    readonly submittedAt: number | null;
    readonly failure: RejectionRecord | null;
    /** The desk item that waits for it. */
    readonly deskItem: string | null;
  };
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly revocation: Revocation & { readonly state: 'none' | 'underReview' | 'completed' };
  /** The latest refund application, whatever became of it. */
  readonly refundId: string | null;
  readonly history: readonly HistoryEntry[];
}

export const CERTIFICATES = collection<AliyunRecord>('aliyun.certificates');
