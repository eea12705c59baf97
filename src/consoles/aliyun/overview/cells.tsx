import type { AliyunRow } from '../../../api/contract/aliyun';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { UserText } from '../../../ui/UserText';
import { useProductText } from '../shared/useWords';
import styles from './cells.module.css';

/** Domain, product and id: what tells one certificate from another. */
export function CertificateName({ row }: { readonly row: AliyunRow }) {
  const productText = useProductText();
  return (
    <>
      <span className={styles.domain}>
        <UserText>{row.domain}</UserText>
      </span>
      <span className={styles.line}>
        {productText(row.product)} · <span className={styles.id}>{row.id}</span>
      </span>
    </>
  );
}

/** ALY-1: a certificate that was never issued has no expiry, and shows none. */
export function Expiry({ at }: { readonly at: string | null }) {
  const t = useT('common');
  const { shortDate } = useFormat();
  if (at === null) return <span className={styles.nothing}>{t('none')}</span>;
  return (
    <time dateTime={at} className={styles.date}>
      {shortDate(at)}
    </time>
  );
}

/** What would come back; nothing where nothing would. */
export function Amount({ row }: { readonly row: AliyunRow }) {
  const t = useT('common');
  const { money } = useFormat();
  if (row.verdict === 'notRefundable') return <span className={styles.nothing}>{t('none')}</span>;
  return <span className={row.verdict === 'refundable' ? styles.amount : undefined}>{money(row.amount)}</span>;
}
