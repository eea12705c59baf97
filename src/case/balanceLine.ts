import { type Currency, minorDigits } from '#contract/common';
import { dayOf, MS_PER_DAY, OFFSET_MS } from '#contract/days';

/** Lines across a picture of the balance, zero among them where it is crossed. */
const MOST_LINES = 4;

/** A balance over time: what it was at first, and what it is after each day that moved it; minor units. */
export interface BalanceHistory {
  readonly currency: Currency;
  readonly opening: number;
  readonly days: readonly { readonly at: string; readonly lines: number; readonly balance: number }[];
}

/** A balance in the picture: where it begins to hold (0 at the left, 1 at the right) and how high it is (0 below, 1 above). */
export interface BalancePoint {
  /** Epoch ms. */
  readonly at: number;
  /** Minor units. */
  readonly minor: number;
  /** Lines of the ledger on that day; none at the beginning of the range. */
  readonly lines: number;
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly minor: number;
  readonly y: number;
}

interface BalanceLine {
  /** What the balance was at the left edge, then what it was after each day that moved it. */
  readonly points: readonly BalancePoint[];
  readonly lines: readonly Line[];
  /** First moments of months, or of weeks where there are few of them. */
  readonly ticks: readonly { readonly at: number; readonly x: number }[];
}

/** Round numbers from below `low` to above `high`, minor units: 1, 2 or 5 of a power of ten apart, whole major units where there are any. */
function roundLines(low: number, high: number, currency: string): number[] {
  const least = 10 ** minorDigits(currency);
  const wanted = Math.max(least, (high - low) / (MOST_LINES - 1));
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= wanted) ?? wanted;
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, index) => (from + index) * step);
}

const DAYS_APART = [1, 2, 7, 14, 28, 56, 112, 224, 448];
const MOST_TICKS = 6;

function ticksOf(from: number, until: number, share: (at: number) => number): BalanceLine['ticks'] {
  const days = dayOf(until) - dayOf(from);
  const apart = DAYS_APART.find((one) => days / one <= MOST_TICKS) ?? Math.ceil(days / MOST_TICKS);
  const first = dayOf(from) + 1;
  return Array.from({ length: Math.floor(days / apart) + 1 }, (_, index) => first + index * apart)
    .map((day) => day * MS_PER_DAY - OFFSET_MS)
    .map((at) => ({ at, x: share(at) }))
    .filter(({ x }) => x >= 0.04 && x <= 0.94);
}

/** A balance over time as a stepped line: it holds from one movement to the next. `from` and `until` in epoch ms. */
export function balanceLine(history: BalanceHistory, from: number, until: number): BalanceLine {
  const { currency, opening, days } = history;
  const share = (at: number) => (until > from ? Math.min(1, Math.max(0, (at - from) / (until - from))) : 1);
  const balances = [opening, ...days.map(({ balance }) => balance)];
  const lines = roundLines(Math.min(0, ...balances), Math.max(0, ...balances), currency);
  const [low = 0, high = 1] = [lines[0], lines.at(-1)];
  const height = (minor: number) => (minor - low) / (high - low);
  const known = [{ at: from, minor: opening, lines: 0 }].concat(
    days.map(({ at, balance, lines: count }) => ({ at: Date.parse(at), minor: balance, lines: count })),
  );
  return {
    points: known.map((one) => ({ ...one, x: share(one.at), y: height(one.minor) })),
    lines: lines.map((minor) => ({ minor, y: height(minor) })),
    ticks: ticksOf(from, until, share),
  };
}

/** The steps as an SVG path in a box of 1000 × 1000, the first from the left edge and the last up to the right one. */
export function stepsOf(points: readonly BalancePoint[]): string {
  const at = (share: number) => (share * 1000).toFixed(1);
  return points
    .map(({ x, y }, index) => (index === 0 ? `M0 ${at(1 - y)}` : `H${at(x)}V${at(1 - y)}`))
    .concat('H1000')
    .join('');
}
