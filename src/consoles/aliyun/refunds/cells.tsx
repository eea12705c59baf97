import { Link } from 'react-router-dom';
import type { Money } from '../../../api/contract/money';
import type { RefundRow } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { UserText } from '../../../ui/UserText';
import { StageLabel } from '../../../refunds/StageLabel';
import { useLinkOver } from '../../../ui/over';
import { REFUNDS, cancelPath, refundPath } from '../shared/paths';
import { useDestinations } from '../../../refunds/useMoneyWords';
import cell from '../../../ui/cell.module.css';
import styles from './cells.module.css';

interface Props {
  readonly row: RefundRow;
}

export const Name = ({ row: { id, subject } }: Props) => (
  <>
    <span className={cell.name}>
      <UserText>{subject.name}</UserText>
    </span>
    <span className={cell.line}>
      {id} · {subject.id}
    </span>
  </>
);

/** The stage, and beside it that the review may end too late (ALY-2). */
export function Stage({ row: { stage, late } }: Props) {
  const t = useT('aliyun');
  return (
    <span className={cell.stack}>
      <StageLabel stage={stage} />
      {late && stage === 'underReview' && (
        <StateBadge tone="bad" plain>
          {t('progress.late')}
        </StateBadge>
      )}
    </span>
  );
}

export function Dated({ at }: { readonly at: string }) {
  const { shortDateTime } = useFormat();
  return (
    <time dateTime={at} className={cell.date}>
      {shortDateTime(at)}
    </time>
  );
}

/** An end of a working day; marked where the calendar is an estimate (GEN-2). */
export function Due({ row, at }: Props & { readonly at: string | null }) {
  const shared = useT('refunds');
  const words = useT('common');
  const { shortDate } = useFormat();
  if (at === null) return <span className={cell.nothing}>{words('none')}</span>;
  return (
    <span className={cell.stack}>
      <time dateTime={at} className={cell.date}>
        {shortDate(at)}
      </time>
      {row.estimated && (
        <abbr title={words('estimated')} className={styles.estimated}>
          {shared('estimated')}
        </abbr>
      )}
    </span>
  );
}

export function Destination({ channels }: { readonly channels: RefundRow['destinations'] }) {
  const words = useT('common');
  const namesOf = useDestinations();
  return channels.length === 0 ? <span className={cell.nothing}>{words('none')}</span> : namesOf(channels);
}

export function Amount({ amount }: { readonly amount: Money }) {
  const { money } = useFormat();
  return <span className={cell.amount}>{money(amount)}</span>;
}

export function Actions({ row: { id, canCancel } }: Props) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(REFUNDS);
  return (
    <>
      {canCancel && <Link {...linkOver(cancelPath(id))}>{t('cancelRefund')}</Link>}
      <Link to={refundPath(id)}>{t('details')}</Link>
    </>
  );
}
