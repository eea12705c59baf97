import { Link } from 'react-router-dom';
import type { TencentRow } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { useProductText } from '../../../refunds/useProductText';
import { UserText } from '../../../ui/UserText';
import styles from '../../../ui/cell.module.css';
import { usePoints } from '../decision/usePointsText';
import { RefundLink } from '../shared/RefundLink';
import { StateLabel } from '../shared/StateLabel';
import { certificatePath } from '../shared/paths';

interface Props {
  readonly row: TencentRow;
}

/** TCL-R2: the certificate ID leads to Certificate Details. */
export function CertificateName({ row: { id, domain, product } }: Props) {
  const productText = useProductText();
  return (
    <>
      <span className={styles.name}>
        <UserText>{domain}</UserText>
      </span>
      <span className={styles.line}>
        {productText(product)} ·{' '}
        <Link to={certificatePath(id)} className={styles.id}>
          {id}
        </Link>
      </span>
    </>
  );
}

/** TCL-3: the state, and Tencent Cloud's own number of it. */
export function State({ row: { state, statusCode } }: Props) {
  const t = useT('tencent');
  return (
    <span className={styles.stack}>
      <StateLabel state={state} />
      <span className={styles.line}>
        {statusCode === null ? t('noCode') : t('code', { code: statusCode })}
      </span>
    </span>
  );
}

/** What would come back, points too; nothing where nothing would. */
export function Amount({ row: { verdict, amount, benefit, refund } }: Props) {
  const words = useT('common');
  const pointsOf = usePoints();
  const { money } = useFormat();
  if (!refund && verdict === 'notRefundable') return <span className={styles.nothing}>{words('none')}</span>;
  return (
    <>
      <span className={verdict === 'refundable' ? styles.amount : undefined}>
        {money(refund?.amount ?? amount)}
      </span>
      {benefit && <span className={styles.line}>{pointsOf(benefit.points)}</span>}
    </>
  );
}

/** TCL-1: Refund where it is possible; while submission is pending, that it is; else the way to the refund or to "why?". */
export function Operation({ row }: Props) {
  const t = useT('tencent');
  if (row.button === 'pendingSubmission') return <span>{t('state.pendingSubmission')}</span>;
  return <RefundLink row={row} />;
}
