import { Button } from '@mantine/core';
import { Link, type To } from 'react-router-dom';
import { type ReviewDetail, listReviewItems } from '../api/contract/review';
import { useEndpoint } from '../api/useEndpoint';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import styles from './Item.module.css';
import { useFocusIfLost } from '../ui/useFocusIfLost';

interface Props {
  readonly after: ReviewDetail;
  readonly list: To;
}

/** After a decision: the most urgent item that still waits in this queue, one key away. */
export function NextItem({ after, list }: Props) {
  const t = useT('review');
  const { date } = useFormat();
  const { data } = useEndpoint(listReviewItems, { query: { queue: after.queue, pageSize: 2 } });
  const next = data?.items.find(({ id }) => id !== after.id);
  const link = useFocusIfLost<HTMLAnchorElement>(next !== undefined);

  return (
    <>
      {next && (
        <Button
          ref={link}
          component={Link}
          to={{
            pathname: `/review/${next.id}`,
            search: after.queue === 'refunds' ? '' : `?queue=${after.queue}`,
          }}
          className={styles.next}
        >
          <span className={styles.nextWords}>
            <bdi>{t('outcome.next', { subject: next.subject.name })}</bdi> ·{' '}
            {t('outcome.nextDue', { date: date(next.dueBy) })}
          </span>
        </Button>
      )}
      <Button component={Link} to={list} variant="default">
        {t('item.backToList')}
      </Button>
      {data && !next && <p role="status">{t('outcome.none')}</p>}
    </>
  );
}
