import type { Actor } from '../../src/api/contract/timeline';
import type { RejectionRecord } from '../platform/history';
import type { Tx } from '../platform/transaction';
import { type DeskEvent, after, isWaiting } from './lifecycle';
import { DESK, type DeskItem } from './records';

/** What the history calls a step that its state alone does not tell. */
const CODES: Readonly<Partial<Record<DeskEvent, string>>> = { retry: 'askedAgain', settle: 'settled' };

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
    decidedAt: isWaiting({ state }) ? null : tx.now,
    history: [...item.history, { at: tx.now, actor, code: CODES[event] ?? state }],
  };
  tx.put(DESK, next);
  return next;
}
