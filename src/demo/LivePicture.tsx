import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { type CSSProperties, useId, useState } from 'react';
import { naturalDays } from '#contract/days';
import { decideAliyun } from '#contract/policies';
import { queryOf } from '../api/queries';
import { Mark } from '../app/marks';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { type Tone, ToneIcon, toned, useProblemText } from '../ui/notices';
import { classes } from '../ui/text';
import fills from '../case/WindowBar.module.css';
import styles from './LivePicture.module.css';

const DAY = 86_400_000;
const ISSUED = Date.parse('2026-10-26T09:30:00+08:00');
/** The last day of the axis. */
const LAST = 35;
/** Where the handle stands at first: the last safe day. */
const FIRST = 21;

const isoAt = (at: number) => new Date(at).toISOString();

/** A certificate like any other: issued, not revoked, paid in full by its owner. */
const SUBJECT = {
  product: { validation: 'OV', free: false },
  purchasedAt: isoAt(ISSUED - 3 * DAY),
  servicePeriodEndsAt: isoAt(ISSUED + 362 * DAY),
  application: 'passed',
  issuedAt: isoAt(ISSUED),
  expiresAt: isoAt(ISSUED + 365 * DAY),
  revocation: 'none',
  revokedAt: null,
  refund: 'none',
  price: { currency: 'CNY', list: 200_000, discount: 20_000, voucher: 30_000, paid: { alipay: 150_000 } },
} as const;

/** GEN-5: what the backend decides on a day. Nothing is stored and the question never changes, so that a day is asked once. */
const decisionOf = (day: number) => ({
  ...queryOf(decideAliyun, { body: { now: isoAt(ISSUED + day * DAY), subject: SUBJECT } }),
  staleTime: Infinity,
  gcTime: Infinity,
  meta: { still: true },
});

const dayAt = (iso: string) => naturalDays(ISSUED, Date.parse(iso));
/** Days are stretches of the axis: a day's place is its middle. */
const percent = (days: number) => `${((days / (LAST + 1)) * 100).toFixed(3)}%`;

const TONES = { safe: 'wait', late: 'bad', over: 'quiet' } as const satisfies Record<string, Tone>;
type Standing = keyof typeof TONES;

/** DEM-1: one certificate through the days after it was issued; the backend decides each day anew. */
export function LivePicture() {
  const t = useT('start');
  const id = useId();
  const problemText = useProblemText();
  const { money, date, edge, day: short } = useFormat();
  const [day, setDay] = useState(FIRST);
  const { data: first } = useQuery(decisionOf(0));
  const { data, error, isPlaceholderData } = useQuery({
    ...decisionOf(day),
    placeholderData: keepPreviousData,
  });
  // Where it is dragged to next is there already.
  useQueries({ queries: [day - 1, day + 1].filter((one) => one >= 0 && one <= LAST).map(decisionOf) });

  const at = ISSUED + day * DAY;
  const safe = first?.safeUntil ? dayAt(first.safeUntil) : null;
  const end = first?.deadline ? dayAt(first.deadline) : null;
  const standing: Standing | null =
    data === undefined
      ? null
      : data.verdict === 'notRefundable'
        ? 'over'
        : data.safeUntil !== null && Date.parse(data.safeUntil) >= at
          ? 'safe'
          : 'late';
  const answer = standing === null ? '' : t(`live.${standing}`);
  const says = () => {
    if (!data || standing === null) return error ? problemText(error) : '';
    const { deadline, safeUntil, reason, requiredOperations } = data;
    if (standing === 'over' || deadline === null || safeUntil === null) return reason.text;
    return standing === 'safe'
      ? t('live.safeText', { moment: edge(safeUntil), days: requiredOperations[0]?.takesUpTo ?? 0 })
      : t('live.lateText', { moment: edge(safeUntil), end: edge(deadline) });
  };
  const stops: readonly (readonly [day: number, standing: Standing])[] =
    safe === null || end === null
      ? []
      : [
          [safe, 'safe'],
          [safe + 1, 'late'],
          [end + 1, 'over'],
        ];

  return (
    <section
      className={styles.picture}
      aria-label={t('live.name')}
      aria-busy={(data === undefined && !error) || isPlaceholderData}
      {...toned(standing === null ? undefined : TONES[standing])}
    >
      <header className={styles.head}>
        <Mark of="aliyun" />
        <b>shop.example.cn</b>
        <span className={styles.product}>{t('live.what', { date: date(ISSUED) })}</span>
        <span className={styles.day}>{t('live.day', { day, date: date(at) })}</span>
      </header>
      <div className={styles.answer} id={id}>
        <h2 className={styles.verdict}>
          {standing && <ToneIcon tone={TONES[standing]} size={20} />}
          {answer}
        </h2>
        <p className={styles.amount}>{data && money(data.amount)}</p>
        <p className={styles.reason}>{says()}</p>
      </div>
      <div className={styles.plot} style={{ '--day': percent(day + 0.5) } as CSSProperties}>
        {safe !== null && end !== null && (
          <div className={styles.bar} aria-hidden>
            <span className={fills.actionRequired} style={{ width: percent(safe + 1) }}>
              <b>{t('live.bar.safe')}</b>
            </span>
            <span className={fills.risky} data-part style={{ width: percent(end - safe) }}>
              <b>{t('live.bar.late')}</b>
            </span>
            <span className={classes(fills.notRefundable, styles.rest)}>
              <b>{t('live.bar.over')}</b>
            </span>
          </div>
        )}
        <span className={styles.line} aria-hidden />
        <span className={styles.handle} aria-hidden>
          <svg width="7" height="12" viewBox="0 0 7 12" fill="none" stroke="currentColor" strokeWidth="1.6">
            <path d="M6 1 1 6l5 5" />
          </svg>
          {t('live.drag', { day })}
          <svg width="7" height="12" viewBox="0 0 7 12" fill="none" stroke="currentColor" strokeWidth="1.6">
            <path d="m1 1 5 5-5 5" />
          </svg>
        </span>
        <input
          type="range"
          className={styles.range}
          min={0}
          max={LAST}
          value={day}
          aria-label={t('live.handle')}
          aria-valuetext={t('live.value', { day, date: date(at), answer })}
          aria-describedby={id}
          onChange={(event) => setDay(Number(event.currentTarget.value))}
        />
        <ol className={styles.ticks} aria-hidden>
          {[0, 7, 14, 21, 28, 35].map((one) => (
            <li key={one} style={{ left: percent(one + 0.5) }}>
              <b>{one}</b>
              <span>{short(ISSUED + one * DAY)}</span>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.stops}>
        {stops.map(([to, kind]) => (
          <button
            key={kind}
            type="button"
            aria-pressed={to === day}
            {...toned(TONES[kind])}
            onClick={() => setDay(to)}
          >
            <b>
              <ToneIcon tone={TONES[kind]} size={14} />
              {t('live.stop', { day: to })}
            </b>
            <span>{t(`live.stopText.${kind}`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
