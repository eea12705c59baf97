import published from 'chinese-days/dist/chinese-days.json';
import { type Day, dayOf, MS_PER_DAY, OFFSET_MS } from '#contract/days';

export { dateText, type Day, dayOf, localParts, momentText, MS_PER_DAY, naturalDays } from '#contract/days';

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

/** The last day whose end, and the millisecond after it, can still be written as a date: in the year 275760. */
const LAST_DAY: Day = 99_999_999;

/** The same UTC+8 time `count` days later, epoch ms; null where no date can be written any more. */
export function daysLater(ms: number, count: number): number | null {
  return dayOf(ms) + count > LAST_DAY ? null : ms + count * MS_PER_DAY;
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

/**
 * GEN-2: the Chinese working calendar. The package is read as data only: asked for a year it does not know, its
 * functions silently answer plain weekdays, so the years covered are listed here and checked by a test.
 */
export const FIRST_COVERED_YEAR = 2004;
export const LAST_COVERED_YEAR = 2026;

const FIRST_COVERED_DAY = dayNamed(`${FIRST_COVERED_YEAR}-01-01`);
const LAST_COVERED_DAY = dayNamed(`${LAST_COVERED_YEAR}-12-31`);
const DAYS_OFF = daysOf(published.holidays);
// The package leaves out the Saturday that was worked for the New Year of 2006; all other days balance (a test counts).
const MAKE_UP_DAYS = daysOf({ ...published.workdays, '2005-12-31': '' });

function daysOf(dates: Readonly<Record<string, string>>): ReadonlySet<Day> {
  return new Set(Object.keys(dates).map(dayNamed));
}

function dayNamed(date: string): Day {
  return dayOf(Date.parse(`${date}T00:00:00+08:00`));
}

/** Whether an official calendar was published for the year of this UTC+8 day. */
function isCovered(day: Day): boolean {
  return day >= FIRST_COVERED_DAY && day <= LAST_COVERED_DAY;
}

/** Whether a UTC+8 day is worked: the official calendar, or Monday to Friday where none was published. */
export function isWorkingDay(day: Day): boolean {
  if (isCovered(day)) {
    if (MAKE_UP_DAYS.has(day)) return true;
    if (DAYS_OFF.has(day)) return false;
  }
  // Day 0 was a Thursday; the double remainder keeps days before it right.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}

/** A point in time found by counting working days; `estimated` when a day without a published calendar was looked at. */
export interface WorkingMoment {
  readonly end: number;
  readonly estimated: boolean;
}

/** GEN-2: end (23:59:59.999 UTC+8, epoch ms) of the n-th working day after the date of `ms`; n ≥ 0. */
export function addWorkingDays(ms: number, n: number): WorkingMoment {
  let day = dayOf(ms);
  let estimated = false;
  for (let left = n; left > 0;) {
    day += 1;
    estimated ||= !isCovered(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return { end: dayEnd(day), estimated };
}

/**
 * The end of the latest UTC+8 date whose n-th following working day is over by `ms` at the latest: what takes
 * n working days must be started by then.
 */
export function latestStart(ms: number, n: number): WorkingMoment {
  let day = dayEnd(dayOf(ms)) <= ms ? dayOf(ms) : dayOf(ms) - 1;
  let estimated = false;
  for (let left = n; left > 0; day -= 1) {
    estimated ||= !isCovered(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return { end: dayEnd(day), estimated };
}

/** The clock goes no further (epoch ms): dates computed from there must still have four-digit years. */
export const END_OF_TIME = dayEnd(dayOf(instantOf('2999-12-31T12:00:00+08:00')));
