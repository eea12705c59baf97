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
  if (!decision) throw new Error(`No room decides the queue ${item.queue}`);
  if (rejection) decision.reject(tx, next, actor, rejection);
  else decision.approve(tx, next, actor);
  return next;
}
