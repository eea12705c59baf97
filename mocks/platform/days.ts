/** GEN-1: every calendar computation of the product happens in UTC+8, whatever zone the process runs in. */

export const MS_PER_DAY = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

/** Number of a UTC+8 calendar day (0 = 1970-01-01). Day arithmetic is arithmetic on these integers. */
export type Day = number;

/** The UTC+8 day an instant (epoch ms) falls on. */
export function dayOf(ms: number): Day {
  return Math.floor((ms + OFFSET_MS) / MS_PER_DAY);
}

/** 00:00:00.000 (UTC+8) of a day, epoch ms. */
export function dayStart(day: Day): number {
  return day * MS_PER_DAY - OFFSET_MS;
}

/** 23:59:59.999 (UTC+8) of a day, epoch ms. */
export function dayEnd(day: Day): number {
  return dayStart(day + 1) - 1;
}

/** Start of the UTC+8 day that contains the instant, epoch ms. */
export function startOfDay(ms: number): number {
  return dayStart(dayOf(ms));
}

/** 23:59:59.999 of the UTC+8 day that contains the instant, epoch ms. */
export function endOfDay(ms: number): number {
  return dayEnd(dayOf(ms));
}

/** GEN-1 `naturalDays(a, b)`: difference of the two UTC+8 dates; negative when b's date lies before a's. */
export function naturalDays(a: number, b: number): number {
  return dayOf(b) - dayOf(a);
}

/** The last day whose end, and the millisecond after it, can still be written as a date: in the year 275760. */
const LAST_DAY: Day = 99_999_999;

/** The same UTC+8 time `count` days later, epoch ms; null where no date can be written any more. */
export function daysLater(ms: number, count: number): number | null {
  return dayOf(ms) + count > LAST_DAY ? null : ms + count * MS_PER_DAY;
}

/** Year, month (1–12), day, hour and minute on the UTC+8 wall. */
export function localParts(ms: number): {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
} {
  const wall = new Date(ms + OFFSET_MS);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** The instant as the API writes it: `2026-11-22T23:59:59.999+08:00`. */
export function isoOf(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().replace('Z', '+08:00');
}

/** `isoOf` for a moment that may not exist. */
export function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : isoOf(ms);
}

/** Epoch ms of an ISO instant with offset, finer parts than ms cut off; throws on anything unreadable. */
export function instantOf(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${iso}`);
  return ms;
}

/** `instantOf` for a moment that may not exist. */
export function instantOrNull(iso: string | null): number | null {
  return iso === null ? null : instantOf(iso);
}
