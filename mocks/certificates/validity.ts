import { localParts, startOfDay } from '../platform/days';

/** The same UTC+8 date and time `years` later, epoch ms; 29 February becomes the 28th where the year has none. */
export function yearsAfter(ms: number, years: number): number {
  const { year, month, day } = localParts(ms);
  const lastDay = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  // Midnight UTC is 08:00 on the wall of UTC+8, the same date.
  const date = Date.UTC(year + years, month - 1, Math.min(day, lastDay));
  return startOfDay(date) + (ms - startOfDay(ms));
}
