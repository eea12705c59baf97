import { type PointerEvent, useState } from 'react';
import { useFormat } from '../locales/format';
import { Hidden } from '../ui/text';
import { type BalanceHistory, balanceLine, type BalancePoint, stepsOf } from './balanceLine';
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
