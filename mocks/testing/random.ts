import fc from 'fast-check';
import type { Price } from '../rules/subject';

/** Pieces of random requests that crowd the edges of days. */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A midnight in UTC+8 that days are counted from. */
export const MIDNIGHT = Date.parse('2025-11-01T00:00:00+08:00');

/** Milliseconds into a UTC+8 day: its edges, and anything between. */
const timeOfDay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, DAY - 1, DAY - 2, 9 * HOUR) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: DAY - 1 }) },
);

/** Some days after the day of something, at a time of that day. */
interface Later {
  readonly days: number;
  readonly time: number;
}

/** `Later` by so many days. */
export const laterBy = (days: fc.Arbitrary<number>): fc.Arbitrary<Later> =>
  fc.record({ days, time: timeOfDay });

/** The instant some days after the UTC+8 day of another one, epoch ms. */
export const after = (ms: number, { days, time }: Later): number =>
  MIDNIGHT + (Math.floor((ms - MIDNIGHT) / DAY) + days) * DAY + time;

/** Hours of the offset three kinds of callers write their instants with. */
export const offset = fc.constantFrom(0, 8, -7);

/** An instant as such a caller writes it. */
export function written(ms: number, hours: number): string {
  const iso = new Date(ms + hours * HOUR).toISOString();
  return hours === 0
    ? iso
    : iso.replace('Z', `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`);
}

const minor = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000 }));

/** Prices that add up, paid by one or more of these sources. */
export function priceFrom<const Source extends string>(
  ...sources: readonly Source[]
): fc.Arbitrary<Price<Source>> {
  const paid = fc
    .tuple(fc.subarray([...sources], { minLength: 1 }), fc.array(minor, { minLength: 3, maxLength: 3 }))
    .map(
      ([some, parts]) =>
        Object.fromEntries(some.map((source, index) => [source, parts[index] ?? 0])) as Record<
          Source,
          number
        >,
    );
  return fc
    .record({ currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'), discount: minor, voucher: minor, paid })
    .map(({ currency, discount, voucher, paid: parts }) => ({
      currency,
      list: Object.values<number>(parts).reduce((sum, part) => sum + part, discount + voucher),
      discount,
      voucher,
      paid: parts,
    }));
}
