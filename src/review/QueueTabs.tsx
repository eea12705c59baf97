import type { Queue } from '../api/contract/review';
import { useT } from '../locales/useT';
import { Hidden } from '../ui/Hidden';
import { LinkTabs } from '../ui/LinkTabs';
import styles from './QueueTabs.module.css';
import { QUEUES } from './listQuery';

interface Props {
  readonly current: Queue;
  /** Undefined until the first answer. */
  readonly waiting: Readonly<Record<Queue, number>> | undefined;
}

/** The queues with how much waits in each. */
export function QueueTabs({ current, waiting }: Props) {
  const t = useT('review');
  return (
    <LinkTabs
      label={t('queues')}
      current={current}
      tabs={QUEUES.map((queue) => ({
        id: queue,
        to: { search: queue === 'refunds' ? '' : `?queue=${queue}` },
        label: (
          <>
            {t(`queue.${queue}`)}{' '}
            {waiting && (
              <>
                <span className={styles.count} aria-hidden data-some={waiting[queue] > 0 || undefined}>
                  {waiting[queue]}
                </span>
                <Hidden>{t('waitingCount', { count: waiting[queue] })}</Hidden>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
