import type { AliyunRow } from '../../../api/contract/aliyun';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { UserText } from '../../../ui/UserText';
import { useProductText } from '../../../refunds/useProductText';
import styles from '../../../ui/cell.module.css';

/** Domain, product and id: what tells one certificate from another. */
export function CertificateName({ row }: { readonly row: AliyunRow }) {
  const productText = useProductText();
  return (
    <>
      <span className={styles.name}>
        <UserText>{row.domain}</UserText>
      </span>
      <span className={styles.line}>
        {productText(row.product)} · <span className={styles.id}>{row.id}</span>
      </span>
    </>
  );
}

/** What would come back; nothing where nothing would. */
export function Amount({ row }: { readonly row: AliyunRow }) {
  const t = useT('common');
  const { money } = useFormat();
  if (row.refund) return <span>{money(row.refund.amount)}</span>;
  if (row.verdict === 'notRefundable') return <span className={styles.nothing}>{t('none')}</span>;
  return (
    <span className={row.verdict === 'refundable' ? styles.amount : undefined}>{money(row.amount)}</span>
  );
}
