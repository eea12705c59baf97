import { Link } from 'react-router-dom';
import type { AlipayTransactionRow } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { UserText } from '../../../ui/UserText';
import styles from '../../../ui/cell.module.css';
import own from './cells.module.css';
import { RefundLink } from '../shared/RefundLink';
import { transactionPath } from '../shared/paths';
import { PAYMENT_TONES, REFUND_STATE_TONES } from '../shared/tones';
import { useOrderFrom } from '../shared/useOrderFrom';

interface Props {
  readonly row: AlipayTransactionRow;
}

/** The payment by its id, the way to its details. */
export const PaymentName = ({ row: { id } }: Props) => (
  <Link to={transactionPath(id)} className={styles.name}>
    {id}
  </Link>
);

/** The console and the order that was paid. */
export function Origin({ row: { order } }: Props) {
  const fromOf = useOrderFrom();
  if (!order) return <span className={styles.nothing}>{fromOf('none')}</span>;
  return (
    <span className={own.origin}>
      <UserText>{order.name}</UserText>
      <span className={styles.line}>
        {fromOf(order.provider)}
        {order.name !== order.id && (
          <>
            {' '}
            · <span className={styles.id}>{order.id}</span>
          </>
        )}
      </span>
    </span>
  );
}

/** What became of the payment, and of its money: two facts (GEN-13). */
export function Status({ row: { status, refundState } }: Props) {
  const t = useT('alipay');
  return (
    <span className={styles.stack}>
      <StateBadge tone={PAYMENT_TONES[status]}>{t(`status.${status}`)}</StateBadge>
      {refundState !== 'none' && (
        <StateBadge tone={REFUND_STATE_TONES[refundState]} plain>
          {t(`refundState.${refundState}`)}
        </StateBadge>
      )}
    </span>
  );
}

/** What came back; a dash where nothing did. */
export function Refunded({ row: { refunded } }: Props) {
  const words = useT('common');
  const { money } = useFormat();
  if (refunded.minor === 0) return <span className={styles.nothing}>{words('none')}</span>;
  return money(refunded);
}

/** What is left of the payment; nothing was paid, so nothing is left. */
export function Rest({ row: { rest, status } }: Props) {
  const words = useT('common');
  const { money } = useFormat();
  if (status !== 'SUCCESS' || rest.minor === 0)
    return <span className={styles.nothing}>{words('none')}</span>;
  return <span className={styles.amount}>{money(rest)}</span>;
}

/** When it was paid, to the minute. */
export function PaidAt({ row: { paidAt } }: Props) {
  const t = useT('alipay');
  const { shortDate, time } = useFormat();
  if (paidAt === null) return <span className={styles.nothing}>{t('notPaid')}</span>;
  return (
    <time dateTime={paidAt} className={styles.date}>
      {shortDate(paidAt)}
      <span className={styles.line}>{time(paidAt)}</span>
    </time>
  );
}

/** The refund, and the details. */
export function Actions({ row }: Props) {
  const t = useT('alipay');
  return (
    <>
      <RefundLink row={row} />
      <Link to={transactionPath(row.id)}>{t('details')}</Link>
    </>
  );
}
