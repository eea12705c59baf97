import { Hidden, Skeleton } from '../ui/text';
import type { AnswerOf } from '#contract/endpoint';
import type { listReviewItems } from '#contract/desk';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { toned, type Tone, ToneIcon } from '../ui/notices';
import styles from './DueChart.module.css';

type Answer = AnswerOf<typeof listReviewItems>;

interface Bar {
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
}

interface Props {
  /** Undefined until the first answer. */
  readonly of: Pick<Answer, 'schedule' | 'atRisk'> | undefined;
}

/** REV-1: the queue by the working day on which it is due, and what customers lose meanwhile; read out as a table. */
export function DueChart({ of }: Props) {
  const t = useT('desk');
  const { now, day, date, money } = useFormat();
  if (!of) return <Skeleton height="132px" />;
  const { schedule, atRisk } = of;
  const today = now === null ? null : day(now);
  const bars: readonly Bar[] = [
    { label: t('chart.overdue'), count: schedule.overdue, tone: 'bad' },
    ...schedule.days.map(({ day: end, count }): Bar => ({
      label: day(end) === today ? t('chart.today') : date(end),
      count,
      tone: day(end) === today ? 'warn' : 'info',
    })),
    { label: t('chart.later'), count: schedule.later, tone: 'quiet' },
  ];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={styles.chart} aria-label={t('chart.title')}>
      <div className={styles.head}>
        <b>{t('chart.title')}</b>
        {atRisk.amounts.length > 0 && (
          <span className={styles.risk} {...toned('bad')}>
            <ToneIcon tone="bad" size={14} />
            <span>
              {t('chart.risk', { date: date(atRisk.by), amounts: atRisk.amounts.map(money).join(' + ') })}
            </span>
          </span>
        )}
      </div>
      <div className={styles.bars} aria-hidden>
        {bars.map(({ label, count, tone }) => (
          <div key={label} className={styles.bar} {...toned(tone)} data-none={count === 0 || undefined}>
            <span className={styles.track}>
              <span className={styles.column} style={{ '--share': count / most } as object} />
              <b>{count}</b>
            </span>
            <span className={styles.when}>{label}</span>
          </div>
        ))}
      </div>
      <Hidden component="table">
        <caption>{t('chart.title')}</caption>
        <thead>
          <tr>
            <th>{t('column.due')}</th>
            <th>{t('chart.items')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, count }) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </Hidden>
    </section>
  );
}
