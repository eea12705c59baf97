import type { Actor } from '../../src/api/contract/timeline';
import type { RejectionRecord } from '../platform/history';
import type { Tx } from '../platform/transaction';
import type { FactsOf } from './facts';
import type { DeskItem } from './records';

/** What a room does when the desk decides one of its items; the desk itself knows queues, not certificates. */
export interface DeskDecision {
  /** Working days after which auto mode approves by itself (REV-3); null where only a person can. */
  readonly autoAfter: number | null;
  approve(tx: Tx, item: DeskItem, actor: Actor): void;
  reject(tx: Tx, item: DeskItem, actor: Actor, rejection: RejectionRecord): void;
  /** What the specialist decides on, in words; an assistance request shows those of the refund it came with. */
  readonly facts: () => Promise<FactsOf>;
}

/** What a room does when a specialist has something asked about once more; nothing is decided by that (APY-2). */
export interface DeskRetry {
  /** May close the item, in the same transaction. */
  retry(tx: Tx, item: DeskItem, actor: Actor): void;
  readonly facts: DeskDecision['facts'];
}

/** By queue, or by `provider/queue` where providers differ. */
export type DeskDecisions = Readonly<Record<string, DeskDecision | DeskRetry>>;
