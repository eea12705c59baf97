import { dayOf, dayStart } from '../platform/days';

const MS_PER_MINUTE = 60_000;

/**
 * A time of day (`HH:mm`, UTC+8) `days` natural days before the date of `now`, epoch ms; negative days lie ahead.
 * What would not have happened yet happens now.
 */
export function ago(now: number, days: number, time = '09:00'): number {
  const at = on(now, -days, time);
  return days < 0 ? at : Math.min(at, now);
}

/** A time of day `days` natural days after the date of `now`, epoch ms. */
export function ahead(now: number, days: number, time = '09:00'): number {
  return on(now, days, time);
}

function on(now: number, days: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayStart(dayOf(now) + days) + (hours * 60 + minutes) * MS_PER_MINUTE;
}
