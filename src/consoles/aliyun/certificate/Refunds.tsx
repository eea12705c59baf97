import { Link } from 'react-router-dom';
import type { RefundRow } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { StageLabel } from '../../../refunds/StageLabel';
import { refundPath } from '../shared/paths';
import styles from './Refunds.module.css';

/** Every application for this certificate's money, each with its page. */
export function Refunds({ refunds }: { readonly refunds: readonly RefundRow[] }) {
  const t = useT('aliyun');
  const { money, shortDateTime } = useFormat();
  return (
    <Card title={t('detail.refunds')}>
      {refunds.length === 0 ? (
        <p>{t('detail.noRefunds')}</p>
      ) : (
        <ul className={styles.refunds}>
          {refunds.map(({ id, stage, amount, submittedAt }) => (
            <li key={id}>
              <Link to={refundPath(id)}>{id}</Link>
              <StageLabel stage={stage} />
              <span className={styles.when}>
                {money(amount)} · {shortDateTime(submittedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
