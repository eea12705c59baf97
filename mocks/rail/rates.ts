import { minorDigits } from '../../src/api/contract/currency';
import { type Day, dayStart, isoOf } from '../platform/days';
import { halfUp } from './arithmetic';

const MILLION = 1_000_000;

/** US dollars for one major unit, in millionths: this demo's own, near what they were in 2026. */
const IN_DOLLARS: Readonly<Record<string, number>> = {
  USD: MILLION,
  CNY: 140_000,
  HKD: 128_200,
  JPY: 6_700,
  KRW: 720,
  PHP: 17_400,
  MYR: 226_000,
  THB: 29_500,
  EUR: 1_085_000,
  GBP: 1_270_000,
  SGD: 751_000,
};

/** A rate moves by at most this much from its base, in parts of 100 000. */
const SWING = 1_500;

/** An even spread from a text; the same everywhere and for ever. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * APY-5: a day's rate, major units of `to` (US dollars) for one of `from`, in millionths. Deterministic per day and
 * pair; a currency the table does not know is taken at par.
 */
export function rateOf(day: Day, from: string, to: string): number {
  const base = IN_DOLLARS[from] ?? MILLION;
  const offset = (spread(`${day} ${from}${to}`) % (2 * SWING + 1)) - SWING;
  return Math.max(1, halfUp(base, 100_000 + offset, 100_000));
}

/** Minor units of one currency in minor units of another at a day's rate, half rounded up. */
export function exchange(minor: number, day: Day, from: string, to: string): number {
  const digits = minorDigits(to) - minorDigits(from);
  const [up, down] = digits >= 0 ? [10 ** digits, 1] : [1, 10 ** -digits];
  return halfUp(minor, rateOf(day, from, to) * up, MILLION * down);
}

/** The UTC+8 date of a day: `2026-11-22`. */
const dateOf = (day: Day): string => isoOf(dayStart(day)).slice(0, 10);

/** A day's rate as the API tells it. */
export const toRate = (day: Day, from: string, to: string) => ({
  from,
  to,
  day: dateOf(day),
  millionths: rateOf(day, from, to),
});
