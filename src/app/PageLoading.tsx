import { useT } from '../locales/useT';
import { Skeleton } from '../ui/Skeleton';
import styles from './Message.module.css';

/** A page whose code is on its way. */
export function PageLoading() {
  const t = useT('common');
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      <Skeleton width="180px" height="24px" />
      <Skeleton width="320px" height="14px" />
      <Skeleton width="100%" height="220px" />
    </div>
  );
}
