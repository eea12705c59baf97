import { type Bar, BarChart } from '../ui/BarChart';
import { Skeleton } from '../ui/text';
import type { AnswerOf } from '#contract/endpoint';
import type { listReviewItems } from '#contract/desk';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { toned, ToneIcon } from '../ui/notices';
import styles from './DueChart.module.css';

type Answer = AnswerOf<typeof listReviewItems>;

interface Props {
  /** Undefined until the first answer. */
  readonly of: Pick<Answer, 'schedule' | 'atRisk'> | undefined;
}

/** REV-1: the queue by the working day on which it is due, and what customers lose meanwhile; read out as a table. */
export function DueChart({ of }: Props) {
  const t = useT('desk');
  const { now, day, date, money } = useFormat();
  if (!of)
    return (
      <div className={styles.chart}>
        <Skeleton height="106px" />
      </div>
    );
  const { schedule, atRisk } = of;
  const today = now === null ? null : day(now);
  const bars: readonly Bar[] = [
    { label: t('chart.overdue'), value: schedule.overdue, tone: 'bad' as const },
    ...schedule.days.map(({ day: end, count }) => ({
      label: day(end) === today ? t('chart.today') : day(end),
      value: count,
      tone: day(end) === today ? ('warn' as const) : ('info' as const),
    })),
    { label: t('chart.later'), value: schedule.later, tone: 'quiet' as const },
  ].map((bar) => ({ ...bar, text: String(bar.value) }));
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
      <BarChart caption={t('chart.title')} heads={[t('column.due'), t('chart.items')]} bars={bars} />
    </section>
  );
}
