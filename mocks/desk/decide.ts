import type { Actor } from '../../src/api/contract/timeline';
import type { RejectionRecord } from '../platform/history';
import { notFound } from '../platform/problems';
import type { Reader, Tx } from '../platform/transaction';
import { dropAuto } from './auto';
import type { DeskDecisions } from './decisions';
import { moved } from './move';
import { DESK, type DeskItem } from './records';

/** What belongs to a queue (who decides it, or on what facts); a provider's own decision goes before the queue's. */
export function decisionOf<One>(
  decisions: Readonly<Record<string, One>>,
  item: Pick<DeskItem, 'queue' | 'provider'>,
): One | undefined {
  return decisions[`${item.provider}/${item.queue}`] ?? decisions[item.queue];
}

/** The item of an id; 404 without one. */
export function itemOf(reader: Reader, id: string): DeskItem {
  const item = reader.get(DESK, id);
  if (!item) throw notFound();
  return item;
}

/**
 * REV-2: one decision, in one transaction with everything that follows from it. 409 with the present state when
 * the item was decided or withdrawn before (ALY-8).
 */
export function decideItem(
  tx: Tx,
  decisions: DeskDecisions,
  item: DeskItem,
  actor: Actor,
  rejection: RejectionRecord | null,
): DeskItem {
  const next = moved(tx, item, rejection ? 'reject' : 'approve', actor, rejection);
  dropAuto(tx, item.id);
  const decision = decisionOf(decisions, item);
  if (!decision || !('approve' in decision)) throw new Error(`No room decides the queue ${item.queue}`);
  if (rejection) decision.reject(tx, next, actor, rejection);
  else decision.approve(tx, next, actor);
  return next;
}

/**
 * APY-2: has the payment of an item asked about once more; what comes of it may close the item, in the same transaction.
 * 409 with the present state when it was settled before.
 */
export function retryItem(tx: Tx, decisions: DeskDecisions, item: DeskItem, actor: Actor): DeskItem {
  const asked = moved(tx, item, 'retry', actor);
  const room = decisionOf(decisions, item);
  if (!room || !('retry' in room)) throw new Error(`Nobody asks again for the queue ${item.queue}`);
  room.retry(tx, asked, actor);
  return itemOf(tx, item.id);
}
