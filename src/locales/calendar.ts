const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** Wall-clock parts of an instant in UTC+8 (GEN-1), wherever the browser is. `weekday` 0 is Sunday. */
export interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

export function localParts(at: number): LocalParts {
  // Shifted, then read as UTC: the fixed offset needs no time-zone data.
  const shifted = new Date(at + OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** Number of the local day since the epoch; two instants of one day in UTC+8 share it. */
export const localDay = (at: number): number => Math.floor((at + OFFSET) / DAY);

/** GEN-1: difference of the two local dates in UTC+8. */
export const naturalDays = (from: number, to: number): number => localDay(to) - localDay(from);
