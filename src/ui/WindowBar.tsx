import { useId } from 'react';
import type { OutlookStretch } from '../api/contract/decision';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import styles from './WindowBar.module.css';
import { classes } from './classes';
import { type BarStretch, windowBar } from './windowBarGeometry';

interface Props {
  readonly outlook: readonly OutlookStretch[];
  /** A provider's own words for a stretch, short; by default what the answer means. */
  readonly labelOf?: (stretch: BarStretch) => string | undefined;
  /** Above the mark, e.g. "今天 · 第 5 天"; by default "今天". */
  readonly todayLabel?: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** GEN-14: what becomes of a decision if only time passes, on one axis, with today's mark and the dates where it flips. */
export function WindowBar({ outlook, labelOf, todayLabel }: Props) {
  const t = useT('common');
  const { now, day, date, dateTime, time } = useFormat();
  const id = useId();
  const bar = now === null ? null : windowBar(outlook, now);
  if (!bar) return <div className={styles.space} />;

  const nameOf = (stretch: BarStretch) => labelOf?.(stretch) ?? t(`stretch.${stretch.kind}`);
  const sentenceOf = (stretch: BarStretch) => {
    const label = nameOf(stretch);
    // A day's beginning is that day.
    const from = time(stretch.from) === '00:00' ? date(stretch.from) : dateTime(stretch.from);
    return stretch.until === null
      ? t('window.from', { label, from })
      : t('window.between', { label, from, until: dateTime(stretch.until - 1) });
  };
  const tenseOf = ({ tense }: BarStretch) =>
    tense === 'current' ? t('window.current') : tense === 'past' ? t('window.passed') : '';

  return (
    <figure className={styles.figure} role="group" aria-label={t('window.name')} aria-describedby={id}>
      <div className={styles.drawing} aria-hidden>
        <div className={styles.above}>
          <span
            className={styles.today}
            style={{ left: percent(bar.today), transform: `translateX(-${percent(bar.today)})` }}
          >
            {todayLabel ?? t('window.today')}
          </span>
        </div>
        <div className={styles.bar}>
          {bar.stretches.map((stretch) => (
            <span
              key={stretch.from}
              className={classes(
                styles.stretch,
                styles[stretch.kind],
                styles[stretch.tense],
                stretch.clipped && styles.clipped,
              )}
              style={{ width: percent(stretch.width) }}
            />
          ))}
          <span className={styles.mark} style={{ left: percent(bar.today) }} />
        </div>
        <div className={styles.dates}>
          {bar.stretches.map(({ from, until, start, width }, index) => (
            <span key={from}>
              {index === 0 && width > 0.3 && <span className={styles.first}>{day(from)}</span>}
              {until !== null && (
                <span className={styles.date} style={{ left: percent(start + width) }}>
                  {day(until - 1)}
                </span>
              )}
            </span>
          ))}
        </div>
        <div className={styles.labels}>
          {bar.stretches.map((stretch) => (
            <span
              key={stretch.from}
              className={classes(styles.label, styles[stretch.tense])}
              style={{ width: percent(stretch.width) }}
            >
              {nameOf(stretch)}
            </span>
          ))}
        </div>
      </div>
      <ol id={id} className={styles.legend}>
        {bar.stretches.map((stretch) => (
          <li key={stretch.from} className={styles[stretch.tense]}>
            <span className={classes(styles.swatch, styles[stretch.kind])} aria-hidden />
            <span>
              {sentenceOf(stretch)}
              {tenseOf(stretch)}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
