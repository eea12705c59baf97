import type { RejectionReason } from '../../src/api/contract/refund';
import type { Actor } from '../../src/api/contract/timeline';

/** One thing that happened, kept with the record it happened to; put into words when it is read. */
export interface HistoryEntry {
  /** Epoch ms. */
  readonly at: number;
  readonly actor: Actor;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Why a person said no (REV-2): a coded reason and an explanation that the customer reads. */
export interface RejectionRecord {
  readonly reason: RejectionReason;
  readonly explanation: string;
}
