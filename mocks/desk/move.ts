import type { Actor } from '../../src/api/contract/timeline';
import type { RejectionRecord } from '../platform/history';
import type { Tx } from '../platform/transaction';
import { type DeskEvent, after } from './lifecycle';
import { DESK, type DeskItem } from './records';

/** Moves an item along its lifecycle and notes who did it; 409 where the lifecycle does not allow it. */
export function moved(
  tx: Tx,
  item: DeskItem,
  event: DeskEvent,
  actor: Actor,
  rejection: RejectionRecord | null = null,
): DeskItem {
  const state = after(item, event);
  const next: DeskItem = {
    ...item,
    state,
    rejection,
    decidedAt: state === 'contacted' ? null : tx.now,
    history: [...item.history, { at: tx.now, actor, code: state }],
  };
  tx.put(DESK, next);
  return next;
}
