import type { RefundApplication } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import styles from './RefundPage.module.css';

/** Heads the printed page: what it is, and when it was printed by server time. */
export function Receipt({ refund: { id } }: { readonly refund: RefundApplication }) {
  const t = useT('aliyun');
  const words = useT('common');
  const { now, longDateTime } = useFormat();
  return (
    <div className={styles.receipt} aria-hidden>
      <p className={styles.receiptTitle}>
        {words('product')} · {t('progress.receipt')}
      </p>
      <p>{t('progress.receiptNote', { moment: now === null ? '' : longDateTime(now), id })}</p>
    </div>
  );
}
