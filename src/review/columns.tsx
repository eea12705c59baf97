import type { TFunction } from 'i18next';
import { Link } from 'react-router-dom';
import type { Queue, ReviewItem } from '../api/contract/review';
import type { Formatters } from '../locales/useFormat';
import { RuleId } from '../ui/RuleId';
import { StateBadge } from '../ui/StateBadge';
import { UserText } from '../ui/UserText';
import type { Column } from '../ui/column';
import styles from './DeskPage.module.css';
import { DueDate } from './DueDate';
import { STATE_TONES } from './stateTone';

/** The columns of a queue. `search` stays in the links, so that closing an item returns to the same list. */
export function columns(
  t: TFunction<'review'>,
  f: Formatters,
  queue: Queue,
  search: string,
): Column<ReviewItem>[] {
  const all: (Column<ReviewItem> | false)[] = [
    {
      id: 'subject',
      header: t('column.subject'),
      role: 'title',
      cell: ({ id, subject }) => (
        <>
          <Link
            to={{ pathname: `/review/${id}`, search }}
            preventScrollReset
            className={styles.subject ?? ''}
          >
            <UserText>{subject.name}</UserText>
          </Link>
          <span className={styles.ids}>
            {id} · {subject.id}
          </span>
        </>
      ),
    },
    { id: 'customer', header: t('column.customer'), cell: ({ customer }) => customer },
    queue === 'refunds' && {
      id: 'rule',
      header: t('column.rule'),
      cell: ({ rule }) => rule && <RuleId>{rule}</RuleId>,
    },
    (queue === 'refunds' || queue === 'settlements') && {
      id: 'amount',
      header: t('column.amount'),
      align: 'end',
      cell: ({ amount }) => amount && <span className={styles.amount}>{f.money(amount)}</span>,
    },
    {
      id: 'asked',
      header: t('column.asked'),
      cell: ({ askedAt }) => (
        <time dateTime={askedAt} className={styles.asked}>
          {f.shortDateTime(askedAt)}
        </time>
      ),
    },
    { id: 'due', header: t('column.due'), cell: (item) => <DueDate item={item} /> },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state }) => <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>,
    },
  ];
  return all.filter((column) => column !== false);
}
