import { schedule, unschedule } from '../platform/events';
import { settingsOf } from '../platform/settings';
import type { Tx } from '../platform/transaction';
import { DESK, type DeskItem } from './records';

/** Event kind of REV-3; its ref is the desk item's id. */
export const AUTO = 'desk.auto';

/** Plans auto mode's decision; in manual mode nothing is planned, so nothing is ever listed as done. */
export function planAuto(tx: Tx, item: DeskItem): void {
  if (item.autoAt === null || settingsOf(tx).review !== 'auto') return;
  schedule(tx, { at: Math.max(item.autoAt, tx.now), kind: AUTO, ref: item.id });
}

/** Forgets auto mode's decision of one item. */
export const dropAuto = (tx: Tx, id: string): void => unschedule(tx, AUTO, id);

const openItems = (tx: Tx): DeskItem[] =>
  tx
    .all(DESK)
    .filter(({ state, autoAt }) => state === 'open' && autoAt !== null)
    // What was due first is decided first, also when both are long overdue and happen at one instant.
    .sort((a, b) => (a.autoAt ?? 0) - (b.autoAt ?? 0) || (a.id < b.id ? -1 : 1));

/** REV-3, manual → auto: waiting items are decided when they would have been, overdue ones now. Call after the switch. */
export function resumeAuto(tx: Tx): void {
  for (const item of openItems(tx)) planAuto(tx, item);
}

/** REV-3, auto → manual: from here on only people decide. */
export function pauseAuto(tx: Tx): void {
  for (const item of openItems(tx)) dropAuto(tx, item.id);
}
