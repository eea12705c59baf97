import type { Language } from './words';

/** GEN-1: both halves count days in UTC+8, whatever zone the browser or the process is in. */

export const MS_PER_DAY = 86_400_000;
export const OFFSET_MS = 8 * 3_600_000;

/** Number of a UTC+8 calendar day (0 = 1970-01-01). Day arithmetic is arithmetic on these integers. */
export type Day = number;

/** The UTC+8 day an instant (epoch ms) falls on. */
export const dayOf = (ms: number): Day => Math.floor((ms + OFFSET_MS) / MS_PER_DAY);

/** GEN-1 `naturalDays(a, b)`: difference of the two UTC+8 dates; negative when b's date lies before a's. */
export const naturalDays = (a: number, b: number): number => dayOf(b) - dayOf(a);

/** The UTC+8 wall at an instant (epoch ms): month from 1, `weekday` 0 is Sunday. */
export function localParts(ms: number) {
  // Shifted, then read as UTC: the fixed offset needs no time-zone data.
  const wall = new Date(ms + OFFSET_MS);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** A number of the clock or the calendar in two digits. */
export const two = (value: number): string => String(value).padStart(2, '0');

/** `23:59`, UTC+8. */
export function timeText(ms: number): string {
  const { hour, minute } = localParts(ms);
  return `${two(hour)}:${two(minute)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `11月22日`, `22 Nov`, UTC+8. */
export function dayText(ms: number, language: Language): string {
  const { month, day } = localParts(ms);
  return language === 'en' ? `${day} ${MONTHS[month - 1]}` : `${month}月${day}日`;
}

/** A UTC+8 month: `2026年11月`, `Nov 2026`; `short`: `11月`, `Nov`. */
export function monthText(ms: number, language: Language, short = false): string {
  const { year, month } = localParts(ms);
  if (language === 'en') return short ? `${MONTHS[month - 1]}` : `${MONTHS[month - 1]} ${year}`;
  return short ? `${month}月` : `${year}年${month}月`;
}

/** Beginning of the UTC+8 month an instant falls on, or of one `offset` months away, epoch ms. */
export function monthStart(ms: number, offset = 0): number {
  const { year, month } = localParts(ms);
  return Date.UTC(year, month - 1 + offset) - OFFSET_MS;
}

/** A UTC+8 date inside a sentence: `2026年11月22日`, `22 Nov 2026` (GEN-12). */
export function dateText(ms: number, language: Language): string {
  const { year } = localParts(ms);
  return language === 'en' ? `${dayText(ms, language)} ${year}` : `${year}年${dayText(ms, language)}`;
}

/** A date, however it is written, with its time behind it. */
export const withTime = (date: string, ms: number, language: Language): string =>
  `${date}${language === 'en' ? ',' : ''} ${timeText(ms)}`;

/** A UTC+8 date with its time: `2026年11月22日 23:59`, `22 Nov 2026, 23:59`. */
export const momentText = (ms: number, language: Language): string =>
  withTime(dateText(ms, language), ms, language);
