import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { naturalDays } from '#contract/days';
import type { OutlookStretch } from '#contract/decision';
import { formatDay, useFormat, useMoment } from '../locales/format';
import { useT } from '../locales/i18n';
import { toned } from '../ui/notices';
import { classes } from '../ui/text';
import { urgencyOf } from './time';
import styles from './WindowBar.module.css';
import { type BarStretch, besideMark, nameRoom, type StretchKind, type Wait, windowBar } from './windowScale';

interface Props {
  readonly outlook: readonly OutlookStretch[];
  /** What the days of the axis are counted from, and since when. */
  readonly counted: 'purchase' | 'issuance' | 'payment';
  readonly countedFrom: string;
  readonly deadline?: string | null;
  readonly safeUntil?: string | null;
  /** A wait begun now, as long as it may take: drawn below the bar, overshooting where it does. */
  readonly wait?: (Wait & { readonly label: string }) | null;
  /** A provider's own words for a stretch, short; by default what the answer means. */
  readonly labelOf?: (kind: StretchKind) => string | undefined;
}

const URGENT = { ahead: undefined, soon: 'warn', passed: 'bad', never: 'bad' } as const;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const msOf = (iso: string | null = null): number | null => (iso === null ? null : Date.parse(iso));

/** About how long a text is, in px. */
const lengthOf = (text: string): number => 7 * text.length + 6 * text.replace(/[^\u2e80-\uffff]/g, '').length;

/** Whether a name fits into its share of a bar; a narrow bar shows none. */
const hasRoom = (name: string, share: number): boolean => 26 + lengthOf(name) < share * 500;

/** Text beside a mark, and across it before it leaves the bar. */
const beside = (share: number, side: 'left' | 'right') =>
  side === 'left'
    ? { left: 0, minWidth: `calc(${percent(share)} - 8px)`, textAlign: 'right' as const }
    : { right: 0, minWidth: `calc(${percent(1 - share)} - 8px)`, textAlign: 'left' as const };

interface NameProps {
  readonly stretch: BarStretch;
  readonly bar: Parameters<typeof nameRoom>[1];
  readonly children: string;
}

/** The name of a stretch, in the part of it that no mark runs through. */
function Name({ stretch, bar, children }: NameProps) {
  const { middle, width } = nameRoom(stretch, bar);
  if (!hasRoom(children, width)) return null;
  return (
    <span className={styles.label} style={{ left: percent((middle - stretch.start) / stretch.width) }}>
      {children}
    </span>
  );
}

/**
 * GEN-14, GEN-16: what becomes of a decision if only time passes, on one axis of days: the stretches, today, the last
 * safe moment with what comes after it, and the time a review may take. Nothing where nothing ever changes.
 */
export function WindowBar({
  outlook,
  counted,
  countedFrom,
  deadline,
  safeUntil,
  wait = null,
  labelOf,
}: Props) {
  const t = useT('common');
  const said = useT('refunds');
  const { language, now, date, edge, time } = useFormat();
  const moment = useMoment();
  const id = useId();
  const [shown, setShown] = useState<number | null>(null);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  if (now === null) return <div className={styles.space} />;
  const origin = Date.parse(countedFrom);
  const safeAt = msOf(safeUntil);
  const bar = windowBar(outlook, {
    now,
    countedFrom: origin,
    safeUntil: safeAt,
    deadline: msOf(deadline),
    wait,
  });
  if (!bar) return null;

  const { stretches, risky } = bar;
  const current = stretches.findIndex(({ tense }) => tense === 'current');
  const nameOf = ({ kind }: BarStretch) => labelOf?.(kind) ?? t(`stretch.${kind}`);
  const sentenceOf = (stretch: BarStretch) => {
    const label = nameOf(stretch);
    // A day's beginning is that day.
    const from = time(stretch.from) === '00:00' ? date(stretch.from) : edge(stretch.from);
    const sentence =
      stretch.until === null
        ? t('window.from', { label, from })
        : t('window.between', { label, from, until: edge(stretch.until - 1) });
    return `${sentence}${stretch.tense === 'future' ? '' : t(stretch.tense === 'past' ? 'window.passed' : 'window.current')}`;
  };
  // Where the deadline is the last safe moment, it is told as what it is.
  const limit = risky ? null : msOf(deadline);
  const mark = risky
    ? bar.safe
    : limit === null
      ? null
      : (stretches[current]?.start ?? 0) + (stretches[current]?.width ?? 0);
  const ends = risky ? safeAt : limit;
  const urgency = ends === null ? null : urgencyOf(ends, now, stretches[0]?.from);
  const markText =
    ends === null || urgency === null
      ? null
      : risky
        ? said(urgency === 'passed' || urgency === 'never' ? `row.${urgency}` : 'safe.ahead', {
            moment: moment(ends),
          })
        : said('answer.until', { moment: moment(ends) });
  const place = mark === null ? null : besideMark(mark, bar.today, lengthOf(markText ?? ''));
  const colours = toned(urgency === null ? undefined : URGENT[urgency]);

  const move = (event: KeyboardEvent, index: number) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: stretches.length - 1 }[event.key];
    const button = to === undefined ? undefined : buttons.current[to];
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
  const kinds = new Map(stretches.map((stretch) => [stretch.kind, nameOf(stretch)]));
  const told = stretches[shown ?? -1];

  return (
    <div className={styles.figure} role="group" aria-label={t('window.name')} aria-describedby={id}>
      <div className={styles.caption} aria-hidden>
        <b>{t(`window.axis.${counted}`)}</b>
        <span>{told ? sentenceOf(told) : t(`window.began.${counted}`, { date: date(countedFrom) })}</span>
      </div>
      <div className={styles.drawing} data-above={place?.above.join(' ')}>
        {markText !== null && mark !== null && place && (
          <span className={styles.safe} {...colours} data-beside style={beside(mark, place.side)} aria-hidden>
            <span>{markText}</span>
          </span>
        )}
        <span
          className={styles.today}
          style={{
            left: percent(bar.today),
            transform: `translateX(-${percent(place?.before ?? bar.today)})`,
          }}
          aria-hidden
        >
          {t('window.today', { day: naturalDays(origin, now) })}
        </span>
        <div className={styles.bar} role="toolbar" aria-label={t('window.stretches')}>
          {stretches.map((stretch, index) => (
            <button
              key={stretch.from}
              ref={(element) => {
                buttons.current[index] = element;
              }}
              type="button"
              className={classes(styles.stretch, styles[stretch.kind], styles[stretch.tense])}
              style={{ width: percent(stretch.width) }}
              tabIndex={index === Math.max(0, current) ? 0 : -1}
              aria-label={sentenceOf(stretch)}
              onKeyDown={(event) => move(event, index)}
              onFocus={() => setShown(index)}
              onBlur={() => setShown(null)}
              onMouseEnter={() => setShown(index)}
              onMouseLeave={() => setShown(null)}
            >
              <Name stretch={stretch} bar={bar}>
                {nameOf(stretch)}
              </Name>
            </button>
          ))}
        </div>
        <div aria-hidden>
          {risky && (
            <span
              className={styles.risky}
              style={{ left: percent(risky.start), width: percent(risky.width) }}
            />
          )}
          {bar.breaks.map((share) => (
            <span key={share} className={styles.break} style={{ left: percent(share) }} />
          ))}
          {mark !== null && <span className={styles.safeMark} {...colours} style={{ left: percent(mark) }} />}
          <span className={styles.mark} data-mark style={{ left: percent(bar.today) }} />
        </div>
        {bar.wait && wait && (
          <div className={styles.wait} aria-hidden>
            <span
              className={styles.ghost}
              style={{ left: percent(bar.wait.start), width: percent(bar.wait.width - bar.wait.over) }}
            />
            {bar.wait.over > 0 && (
              <span
                className={classes(styles.ghost, styles.over)}
                style={{
                  left: percent(bar.wait.start + bar.wait.width - bar.wait.over),
                  width: percent(bar.wait.over),
                }}
              />
            )}
          </div>
        )}
        <div className={styles.axis} aria-hidden>
          {bar.ticks.map(({ at, day: number, share, room, bare }) => (
            <span key={at} className={classes(styles.tick, styles[room])} style={{ left: percent(share) }}>
              {room !== 'none' && (
                <span data-bare={bare.join(' ')}>
                  <b>{number}</b>
                  <span>{formatDay(at, { language, now: at })}</span>
                </span>
              )}
            </span>
          ))}
        </div>
      </div>
      <ul className={styles.legend} aria-hidden>
        {[...kinds].map(([kind, name]) => (
          <li key={kind}>
            <span className={classes(styles.swatch, styles[kind])} />
            {name}
          </li>
        ))}
        {risky && (
          <li>
            <span className={classes(styles.swatch, styles.hot)} />
            {t('window.risky')}
          </li>
        )}
        {bar.wait && (
          <li>
            <span className={classes(styles.swatch, styles.ghost)} />
            {wait?.label}
          </li>
        )}
        {(bar.wait?.over ?? 0) > 0 && (
          <li>
            <span className={classes(styles.swatch, styles.ghost, styles.over)} />
            {t('window.over')}
          </li>
        )}
      </ul>
      <ol id={id} className={styles.told}>
        {stretches.map((stretch) => (
          <li key={stretch.from}>{sentenceOf(stretch)}</li>
        ))}
        {markText !== null && <li>{markText}</li>}
        {bar.wait && wait && <li>{wait.label}</li>}
      </ol>
    </div>
  );
}
