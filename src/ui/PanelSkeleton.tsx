import { useT } from '../locales/useT';
import { Skeleton } from './Skeleton';
import styles from './PanelSkeleton.module.css';

/** The panel while its record is on its way. */
export function PanelSkeleton() {
  const t = useT('common');
  return (
    <div className={styles.waiting} role="status" aria-label={t('loading')}>
      <Skeleton height="62px" />
      <Skeleton width="85%" height="16px" />
      <Skeleton width="60%" />
      <Skeleton width="70%" />
      <Skeleton height="170px" />
      <Skeleton width="40%" />
      <Skeleton height="120px" />
    </div>
  );
}
