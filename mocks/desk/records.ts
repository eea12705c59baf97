import type { Contact } from '../../src/api/contract/refund';
import type { Queue, ReviewState } from '../../src/api/contract/review';
import type { AccountId } from '../../src/api/contract/session';
import { type Rec, collection } from '../platform/collection';
import type { HistoryEntry, RejectionRecord } from '../platform/history';

/** Something that waits for a person (REV-1). Times are epoch ms. */
export interface DeskItem extends Rec {
  readonly queue: Queue;
  readonly provider: string;
  readonly accountId: AccountId;
  readonly subject: { readonly id: string; readonly name: string; readonly kind: string };
  /** The record the decision is about: a refund application's or a certificate's id. */
  readonly ref: string;
  readonly rule: string | null;
  readonly amount: { readonly currency: string; readonly minor: number } | null;
  readonly askedAt: number;
  readonly dueBy: number;
  readonly estimated: boolean;
  /** When auto mode approves by itself (REV-3); null: only people decide. */
  readonly autoAt: number | null;
  readonly state: ReviewState;
  readonly reason: { readonly label: string; readonly text: string | null } | null;
  readonly contact: Contact | null;
  readonly rejection: RejectionRecord | null;
  readonly decidedAt: number | null;
  readonly history: readonly HistoryEntry[];
}

export const DESK = collection<DeskItem>('desk');
