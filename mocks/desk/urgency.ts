import type { Urgency } from '../../src/api/contract/review';
import { isWorkingDay } from '../platform/calendar';
import { type Day, dayOf } from '../platform/days';
import { isWaiting } from './lifecycle';
import type { DeskItem } from './records';

/** The last working day on or before the day something is due. */
function lastWorkingDay(due: number): Day {
  let day = dayOf(due);
  while (!isWorkingDay(day)) day -= 1;
  return day;
}

/** REV-1: amber from the last working day on, red once it is past due. `now` in epoch ms. */
export function urgencyOf(item: DeskItem, now: number): Urgency {
  if (!isWaiting(item)) return 'done';
  if (now > item.dueBy) return 'overdue';
  return dayOf(now) >= lastWorkingDay(item.dueBy) ? 'lastDay' : 'normal';
}
