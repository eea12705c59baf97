import type { AccountId } from '../../../src/api/contract/session';
import { type Rec, collection } from '../../platform/collection';
import type { HistoryEntry, RejectionRecord } from '../../platform/history';
import type { PriceRecord } from '../../refunds/records';

/** A certificate instance on the China site: one purchase, one refund unit. Times are epoch ms. */
export interface AliyunRecord extends Rec {
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: {
    readonly validation: 'DV' | 'OV' | 'EV';
    readonly free: boolean;
    readonly coverage: 'single' | 'wildcard' | 'multi';
    readonly years: number;
  };
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
  readonly revocation: {
    readonly state: 'none' | 'underReview' | 'completed';
    readonly requestedAt: number | null;
    readonly completedAt: number | null;
    readonly latestBy: number | null;
    readonly estimated: boolean;
    /** Why the last request was refused, if it was. */
    readonly rejection: RejectionRecord | null;
    readonly deskItem: string | null;
  };
  /** The latest refund application, whatever became of it. */
  readonly refundId: string | null;
  readonly history: readonly HistoryEntry[];
}

export const CERTIFICATES = collection<AliyunRecord>('aliyun.certificates');
