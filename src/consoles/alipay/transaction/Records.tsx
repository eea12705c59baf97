import type { AlipayRefund } from '../../../api/contract/alipay';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { Record } from './Record';
import styles from './Records.module.css';

/** APY-8: every refund of a payment, the newest first. */
export function Records({ refunds }: { readonly refunds: readonly AlipayRefund[] }) {
  const t = useT('alipay');
  return (
    <Card title={t('records.title')}>
      {refunds.length === 0 ? (
        <div className={styles.none}>
          <p>{t('records.none')}</p>
          <p className={styles.note}>{t('records.noneText')}</p>
        </div>
      ) : (
        <ol className={styles.records} aria-label={t('records.title')}>
          {refunds.toReversed().map((refund) => (
            <Record key={refund.refundId} refund={refund} />
          ))}
        </ol>
      )}
    </Card>
  );
}
