import { Link } from 'react-router-dom';
import type { AliyunRow } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, certificatePath, refundPath, taskPath } from '../shared/paths';
import { RefundLink } from '../shared/RefundLink';

/** 操作: what can be done about the money first (never a dead end, ALY-3), then the operations, then 详情. */
export function RowActions({ row }: { readonly row: AliyunRow }) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const linkOver = useLinkOver(CERTIFICATES);
  const { id, button, refund, operations } = row;
  return (
    <>
      <RefundLink row={row} />
      {refund && button !== 'openRefund' && <Link to={refundPath(refund.id)}>{shared('viewRefund')}</Link>}
      {operations.map((operation) => (
        <Link key={operation} {...linkOver(taskPath(id, operation))}>
          {t(`operation.${operation}`)}
        </Link>
      ))}
      <Link to={certificatePath(id)}>{t('details')}</Link>
    </>
  );
}
