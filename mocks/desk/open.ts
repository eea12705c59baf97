import type { Actor } from '../../src/api/contract/timeline';
import { addWorkingDays } from '../platform/calendar';
import type { Tx } from '../platform/transaction';
import { DESK, type DeskItem } from './records';
import { dropAuto, planAuto } from './auto';
import { moved } from './move';

/** What a room says of the thing it puts on the desk; the desk adds state, times and history. */
export type NewDeskItem = Omit<
  DeskItem,
  'id' | 'state' | 'rejection' | 'decidedAt' | 'history' | 'askedAt' | 'autoAt'
> & {
  /** Working days after which auto mode approves by itself (REV-3); null: never. */
  readonly autoAfter: number | null;
};

/** REV-1: puts something on the desk, asked for by the customer now; auto mode's decision is planned with it. */
export function openDeskItem(tx: Tx, { autoAfter, ...given }: NewDeskItem): DeskItem {
  const item: DeskItem = {
    ...given,
    id: tx.nextId('d'),
    askedAt: tx.now,
    autoAt: autoAfter === null ? null : addWorkingDays(tx.now, autoAfter).end,
    state: 'open',
    rejection: null,
    decidedAt: null,
    history: [{ at: tx.now, actor: 'customer', code: 'asked' }],
  };
  tx.put(DESK, item);
  planAuto(tx, item);
  return item;
}

/** Takes an item off the desk because its matter ended elsewhere. 409 when it was decided already (ALY-8). */
export function withdrawDeskItem(tx: Tx, id: string, actor: Actor = 'customer'): DeskItem {
  const item = tx.get(DESK, id);
  if (!item) throw new Error(`No desk item ${id}`);
  dropAuto(tx, item.id);
  return moved(tx, item, 'withdraw', actor);
}
