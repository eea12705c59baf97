import { Link } from 'react-router-dom';
import type { Queue } from '../api/contract/review';
import { useT } from '../locales/useT';
import { Hidden } from '../ui/Hidden';
import styles from './QueueTabs.module.css';
import { QUEUES } from './listQuery';

interface Props {
  readonly current: Queue;
  /** Undefined until the first answer. */
  readonly waiting: Readonly<Record<Queue, number>> | undefined;
}

/** The queues with how much waits in each; links, so that each can be opened, kept and gone back to. */
export function QueueTabs({ current, waiting }: Props) {
  const t = useT('review');
  return (
    <nav aria-label={t('queues')} className={styles.tabs} data-chrome>
      {QUEUES.map((queue) => (
        <Link key={queue} to={{ search: queue === 'refunds' ? '' : `?queue=${queue}` }} className={styles.tab ?? ''} aria-current={queue === current ? 'page' : undefined}>
          {t(`queue.${queue}`)}{' '}
          {waiting && (
            <>
              <span className={styles.count} aria-hidden data-some={waiting[queue] > 0 || undefined}>
                {waiting[queue]}
              </span>
              <Hidden>{t('waitingCount', { count: waiting[queue] })}</Hidden>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}
