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
  /** Who put it there; the customer unless told otherwise. */
  readonly by?: Actor;
};

/** REV-1: puts something on the desk, asked for by the customer now; auto mode's decision is planned with it. */
export function openDeskItem(tx: Tx, { autoAfter, by = 'customer', ...given }: NewDeskItem): DeskItem {
  const item: DeskItem = {
    ...given,
    id: tx.nextId('d'),
    askedAt: tx.now,
    autoAt: autoAfter === null ? null : addWorkingDays(tx.now, autoAfter).end,
    state: 'open',
    rejection: null,
    decidedAt: null,
    history: [{ at: tx.now, actor: by, code: by === 'customer' ? 'asked' : 'handedOver' }],
  };
  tx.put(DESK, item);
  planAuto(tx, item);
  return item;
}

/** REV-1: what hung was settled, by itself or by asking again; nobody has to do anything any more. */
export const closeDeskItem = (tx: Tx, item: DeskItem): DeskItem => moved(tx, item, 'settle', 'system');

/** Takes an item off the desk because its matter ended elsewhere. 409 when it was decided already (ALY-8). */
export function withdrawDeskItem(tx: Tx, id: string, actor: Actor = 'customer'): DeskItem {
  const item = tx.get(DESK, id);
  if (!item) throw new Error(`No desk item ${id}`);
  dropAuto(tx, item.id);
  return moved(tx, item, 'withdraw', actor);
}
