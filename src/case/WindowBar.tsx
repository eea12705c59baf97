import { useId } from 'react';
import type { OutlookStretch } from '#contract/decision';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { classes } from '../ui/text';
import styles from './WindowBar.module.css';

const DAY = 86_400_000;
/** A stretch longer than this is drawn as if it had this length, with a break mark. */
const CLIP = 45 * DAY;
/** What goes on without end, next to stretches of days. */
const TAIL_SHARE = 0.17;
const LEAST_SHARE = 0.17;

/** What a stretch is drawn as: refundable with or without review, one step first, or not. */
type StretchKind = 'none' | 'manual' | 'actionRequired' | 'notRefundable';

/** A drawn stretch; `start` and `width` are shares of the bar (0 to 1), times epoch milliseconds, half-open. */
interface BarStretch {
  readonly kind: StretchKind;
  /** More than one where neighbours differ only in the reason for the same answer. */
  readonly rules: readonly string[];
  readonly from: number;
  readonly until: number | null;
  readonly start: number;
  readonly width: number;
  /** Drawn shorter than time says. */
  readonly clipped: boolean;
  readonly tense: 'past' | 'current' | 'future';
}

interface Bar {
  readonly stretches: readonly BarStretch[];
  /** Where now is, 0 to 1; always inside the stretch that contains it. */
  readonly today: number;
}

type Span = Pick<BarStretch, 'kind' | 'rules' | 'from' | 'until'>;

const kindOf = ({ verdict, review }: OutlookStretch): StretchKind =>
  verdict === 'refundable' ? (review === 'manual' ? 'manual' : 'none') : verdict;

function merged(outlook: readonly OutlookStretch[]): Span[] {
  const spans: Span[] = [];
  for (const stretch of outlook) {
    const until = stretch.until === null ? null : Date.parse(stretch.until);
    const kind = kindOf(stretch);
    const last = spans.at(-1);
    if (last?.kind === kind)
      spans[spans.length - 1] = { ...last, until, rules: [...last.rules, stretch.rule] };
    else spans.push({ kind, rules: [stretch.rule], from: Date.parse(stretch.from), until });
  }
  return spans;
}

/** Shares proportional to the weights, none below `least`; they add up to `total`. */
export function shares(weights: readonly number[], least: number, total: number): number[] {
  const floor = Math.min(least, total / weights.length);
  const small = new Set<number>();
  for (;;) {
    const free = total - floor * small.size;
    const sum = weights.reduce((all, weight, index) => (small.has(index) ? all : all + weight), 0);
    const shareOf = (weight: number) => (sum > 0 ? (weight / sum) * free : 0);
    const next = weights.findIndex((weight, index) => !small.has(index) && shareOf(weight) < floor - 1e-9);
    if (next === -1) return weights.map((weight, index) => (small.has(index) ? floor : shareOf(weight)));
    small.add(next);
  }
}

/** How far into a stretch an instant is, 0 to 1; what has no end is approached, never reached. */
function progress({ from, until }: Span, now: number): number {
  const gone = Math.max(0, now - from);
  const share = until === null ? gone / (gone + 30 * DAY) : gone / (until - from);
  return Math.min(0.985, Math.max(0.015, share));
}

/**
 * GEN-14: the window bar of an outlook. Neighbours with the same answer are drawn as one; widths follow time, but
 * very long stretches are clipped and very short ones keep room for their label. Null without an outlook.
 */
export function windowBar(outlook: readonly OutlookStretch[], now: number): Bar | null {
  const spans = merged(outlook);
  if (spans.length === 0) return null;
  const bounded = spans.filter(({ until }) => until !== null);
  const tails = spans.length - bounded.length;
  const room = bounded.length === 0 ? 0 : 1 - tails * TAIL_SHARE;
  const lengths = bounded.map(({ from, until }) => (until ?? from) - from);
  const widths = shares(
    lengths.map((length) => Math.min(length, CLIP)),
    LEAST_SHARE,
    room,
  );

  let start = 0;
  let today = 0;
  const stretches = spans.map((span, index): BarStretch => {
    const width = span.until === null ? 1 - room : (widths[index] ?? 0);
    const current = now >= span.from && (span.until === null || now < span.until);
    if (current) today = start + width * progress(span, now);
    const stretch: BarStretch = {
      ...span,
      start,
      width,
      clipped: (lengths[index] ?? 0) > CLIP,
      tense: current ? 'current' : now < span.from ? 'future' : 'past',
    };
    start += width;
    return stretch;
  });
  return { stretches, today };
}

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
