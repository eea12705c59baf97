import { Link } from 'react-router-dom';
import type { AlibabaOrderRow } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { Answer } from '../../../refunds/Answer';
import type { Column } from '../../../ui/column';
import { useLinkOver } from '../../../ui/over';
import { OrderStatus } from '../shared/labels';
import { recordPath, refundPath } from '../shared/paths';
import { OrderName, Paid, Returns, Service } from './cells';

/** The columns of Order Refund Management. */
export const columns = (
  t: ReturnType<typeof useT<'alibaba'>>,
  root: string,
): readonly Column<AlibabaOrderRow>[] => [
  {
    id: 'order',
    header: t('order.name'),
    role: 'title',
    width: '25%',
    sort: 'id',
    cell: (row) => <OrderName row={row} />,
  },
  { id: 'service', header: t('order.service'), cell: (row) => <Service row={row} /> },
  { id: 'status', header: t('order.status'), cell: ({ status }) => <OrderStatus status={status} /> },
  {
    id: 'paid',
    header: t('order.paid'),
    sort: 'paidAt',
    sortFirst: 'descending',
    cell: (row) => <Paid row={row} />,
  },
  {
    id: 'answer',
    header: t('order.answer'),
    sort: 'deadline',
    cell: ({ refund, verdict, deadline }) => <Answer refund={refund} verdict={verdict} deadline={deadline} />,
  },
  {
    id: 'amount',
    header: t('order.amount'),
    align: 'end',
    sort: 'amount',
    sortFirst: 'descending',
    cell: (row) => <Returns row={row} />,
  },
  {
    id: 'actions',
    header: t('actions'),
    role: 'actions',
    cell: (row) => <Actions row={row} root={root} />,
  },
];

/** ABC-3: Refund on every order without a running or done refund; else the refund itself. */
function Actions({
  row: { id, offersRefund },
  root,
}: {
  readonly row: AlibabaOrderRow;
  readonly root: string;
}) {
  const t = useT('alibaba');
  const shared = useT('refunds');
  const linkOver = useLinkOver(root);
  return (
    <>
      <Link {...linkOver(refundPath(root, id))}>{offersRefund ? t('refund') : shared('viewRefund')}</Link>
      <Link to={recordPath(root, id)}>{t('details')}</Link>
    </>
  );
}
