import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import styles from './cell.module.css';

/** A date in a list; nothing where there is none, e.g. the expiry of what was never issued (ALY-1). */
export function DateCell({ at }: { readonly at: string | null }) {
  const t = useT('common');
  const { shortDate } = useFormat();
  if (at === null) return <span className={styles.nothing}>{t('none')}</span>;
  return (
    <time dateTime={at} className={styles.date}>
      {shortDate(at)}
    </time>
  );
}
