import { type PointerEvent, useState } from 'react';
import { type Currency, minorDigits } from '#contract/common';
import { dayOf, MS_PER_DAY, OFFSET_MS } from '#contract/days';
import { useFormat } from '../locales/format';
import { Hidden } from '../ui/text';
import styles from './BalanceChart.module.css';

interface Props {
  readonly title: string;
  readonly history: BalanceHistory;
  /** The dates on the axis, epoch ms. */
  readonly from: number;
  readonly until: number;
  /** What holds from a point on, in words. */
  readonly said: (point: BalancePoint) => string;
  /** Headings of the table: when, the balance, lines of that day. */
  readonly columns: readonly string[];
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The balance of one currency over time: exact values on hover and by the arrow keys; read out as a table. */
export function BalanceChart({ title, history, from, until, said, columns }: Props) {
  const { money, day, date, instant } = useFormat();
  const [at, setAt] = useState<number | null>(null);
  const { currency } = history;
  const { points, lines, ticks } = balanceLine(history, from, until);
  const steps = stepsOf(points);
  const last = points.length - 1;
  const shown = at === null ? undefined : points[Math.min(at, last)];
  const zero = lines.find(({ minor }) => minor === 0)?.y ?? 0;
  const amount = (minor: number) => money({ currency, minor });
  // The balance that held there, which is the last one that began before.
  const follow = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left) / width;
    setAt(
      Math.max(
        0,
        points.findLastIndex(({ x }) => x <= share),
      ),
    );
  };

  return (
    <figure className={styles.chart}>
      <figcaption className={styles.head}>
        <b>{currency}</b>
        <span>{amount(points[last]?.minor ?? history.opening)}</span>
      </figcaption>
      <div
        className={styles.plot}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setAt(null)}
      >
        {lines.map(({ minor, y }) => (
          <span
            key={minor}
            className={styles.line}
            data-zero={minor === 0 || undefined}
            style={{ bottom: percent(y) }}
            aria-hidden
          >
            {amount(minor)}
          </span>
        ))}
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" className={styles.drawn} aria-hidden>
          <path className={styles.area} d={`${steps}V${((1 - zero) * 1000).toFixed(1)}H0Z`} />
          <path className={styles.steps} d={steps} pathLength={1} />
        </svg>
        {shown && (
          <>
            <span className={styles.cursor} style={{ left: percent(shown.x) }} aria-hidden />
            <span
              className={styles.dot}
              style={{ left: percent(shown.x), bottom: percent(shown.y) }}
              aria-hidden
            />
            <span
              className={styles.note}
              data-end={shown.x > 0.5 || undefined}
              style={{ '--at': shown.x } as object}
              aria-hidden
            >
              {said(shown)}
            </span>
          </>
        )}
        <input
          type="range"
          className={styles.keys}
          aria-label={title}
          min={0}
          max={last}
          value={Math.min(at ?? last, last)}
          aria-valuetext={said(points[Math.min(at ?? last, last)] ?? points[0]!)}
          onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
          onFocus={() => setAt((known) => known ?? last)}
          onBlur={() => setAt(null)}
        />
      </div>
      <div className={styles.axis} aria-hidden>
        <span>{day(from)}</span>
        {ticks.map((tick) => (
          <span key={tick.at} className={styles.tick} style={{ left: percent(tick.x) }}>
            {day(tick.at)}
          </span>
        ))}
        <span>{day(until)}</span>
      </div>
      {/* A table would take the room of its content, unseen or not. */}
      <Hidden component="div">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.at} ${point.lines}`}>
                <th>{point.lines === 0 ? date(point.at) : instant(point.at)}</th>
                <td>{amount(point.minor)}</td>
                <td>{point.lines}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Hidden>
    </figure>
  );
}

/** Lines across a picture of the balance, zero among them where it is crossed. */
const MOST_LINES = 4;

/** A balance over time: what it was at first, and what it is after each day that moved it; minor units. */
interface BalanceHistory {
  readonly currency: Currency;
  readonly opening: number;
  readonly days: readonly { readonly at: string; readonly lines: number; readonly balance: number }[];
}

/** A balance in the picture: where it begins to hold (0 at the left, 1 at the right) and how high it is (0 below, 1 above). */
interface BalancePoint {
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
