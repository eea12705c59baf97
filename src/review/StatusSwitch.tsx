import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import type { ListParams } from '../ui/useListParams';
import styles from './StatusSwitch.module.css';
import { STATUSES } from './listQuery';

interface Props {
  readonly current: (typeof STATUSES)[number];
  readonly hrefOf: ListParams['href'];
}

/** What waits, or what is done. */
export function StatusSwitch({ current, hrefOf }: Props) {
  const t = useT('review');
  return (
    <nav aria-label={t('status.label')} className={styles.switch}>
      {STATUSES.map((status) => (
        <Link
          key={status}
          to={hrefOf({ status: status === 'waiting' ? null : status })}
          className={styles.choice ?? ''}
          aria-current={status === current ? 'page' : undefined}
        >
          {t(`status.${status}`)}
        </Link>
      ))}
    </nav>
  );
}
