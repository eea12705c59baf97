import type { AlibabaOrderRow } from '../../../api/contract/alibaba-orders';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { UserText } from '../../../ui/UserText';
import styles from '../../../ui/cell.module.css';

interface Props {
  readonly row: AlibabaOrderRow;
}

/** What was bought, its number, and what it is used for. */
export const OrderName = ({ row: { id, product, name } }: Props) => (
  <>
    <span className={styles.name}>{product}</span>
    <span className={styles.line}>
      <span className={styles.id}>{id}</span>
      {name !== null && (
        <>
          {' · '}
          <UserText>{name}</UserText>
        </>
      )}
    </span>
  </>
);

export function Service({ row: { service, kind } }: Props) {
  const t = useT('alibaba');
  return (
    <>
      {t(`order.serviceName.${service}`)}
      {kind !== 'purchase' && <span className={styles.line}>{t(`order.kind.${kind}`)}</span>}
    </>
  );
}

/** What was actually paid (GEN-4), and when: the window runs from then. */
export function Paid({ row: { paid, paidAt } }: Props) {
  const { money, shortDate } = useFormat();
  return (
    <>
      {money(paid)}
      <time dateTime={paidAt} className={styles.line}>
        {shortDate(paidAt)}
      </time>
    </>
  );
}

/** What would come back, or does; nothing where nothing would. */
export function Returns({ row: { amount, paid, verdict, refund } }: Props) {
  const t = useT('common');
  const { money } = useFormat();
  if (refund) return <span>{money(paid)}</span>;
  if (verdict === 'notRefundable') return <span className={styles.nothing}>{t('none')}</span>;
  return <span className={verdict === 'refundable' ? styles.amount : undefined}>{money(amount)}</span>;
}
