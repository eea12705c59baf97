import type { ReviewItem } from '../api/contract/review';
import { naturalDays } from '../locales/calendar';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { Hidden } from '../ui/Hidden';
import { StateBadge } from '../ui/StateBadge';
import styles from './DueDate.module.css';

/** REV-1: until when, and how urgent: an icon and words, amber on the last working day, red past it. */
export function DueDate({ item }: { readonly item: Pick<ReviewItem, 'dueBy' | 'urgency' | 'estimated'> }) {
  const t = useT('review');
  const c = useT('common');
  const { date, now } = useFormat();
  const { dueBy, urgency, estimated } = item;
  const left = now === null ? null : naturalDays(now, Date.parse(dueBy));
  return (
    <span className={styles.due}>
      <span>
        <time dateTime={dueBy}>{date(dueBy)}</time>
        {estimated && (
          <span className={styles.estimated} title={c('estimated')}>
            {t('estimated')}
            <Hidden> ({c('estimated')})</Hidden>
          </span>
        )}
      </span>
      {urgency === 'overdue' && <StateBadge tone="bad">{t('urgency.overdue')}</StateBadge>}
      {urgency === 'lastDay' && <StateBadge tone="warn">{t('urgency.lastDay')}</StateBadge>}
      {urgency === 'normal' && left !== null && (
        <span className={styles.left}>{t('urgency.left', { count: left })}</span>
      )}
    </span>
  );
}
