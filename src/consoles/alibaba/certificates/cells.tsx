import { Link } from 'react-router-dom';
import type { AlibabaCertificateRow } from '../../../api/contract/alibaba-certificates';
import { useT } from '../../../locales/useT';
import { useProductText } from '../../../refunds/useProductText';
import { UserText } from '../../../ui/UserText';
import styles from '../../../ui/cell.module.css';
import { ORDERS, recordPath } from '../shared/paths';

interface Props {
  readonly row: AlibabaCertificateRow;
}

export function CertificateName({ row: { id, domain, product } }: Props) {
  const productText = useProductText();
  return (
    <>
      <span className={styles.name}>
        <UserText>{domain}</UserText>
      </span>
      <span className={styles.line}>
        {productText(product)} · <span className={styles.id}>{id}</span>
      </span>
    </>
  );
}

/** The order it was bought with, its place in it, and how much of the quota is free again. */
export function OrderOf({ row: { order, sequence, of } }: Props) {
  const t = useT('alibaba');
  const { quota } = order;
  const left = t(quota.restored > 0 ? 'certificate.restored' : 'certificate.quota', quota);
  return (
    <>
      <Link to={recordPath(ORDERS, order.id)}>{order.id}</Link>
      <span className={styles.line}>
        {of > 1 && `${t('certificate.sequence', { sequence, of })} · `}
        {left}
      </span>
    </>
  );
}
