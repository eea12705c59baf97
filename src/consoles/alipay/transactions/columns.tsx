import type { AlipayTransactionRow } from '../../../api/contract/alipay';
import type { Formatters } from '../../../locales/useFormat';
import type { useT } from '../../../locales/useT';
import type { Column } from '../../../ui/column';
import { Actions, Origin, PaidAt, PaymentName, Refunded, Rest, Status } from './cells';

/** The columns of the transactions (APY-8). */
export const columns = (
  t: ReturnType<typeof useT<'alipay'>>,
  { money }: Formatters,
): readonly Column<AlipayTransactionRow>[] => [
  {
    id: 'payment',
    header: t('column.payment'),
    role: 'title',
    sort: 'id',
    cell: (row) => <PaymentName row={row} />,
  },
  { id: 'order', header: t('column.order'), cell: (row) => <Origin row={row} /> },
  { id: 'method', header: t('column.method'), cell: ({ method }) => method.name },
  {
    id: 'amount',
    header: t('column.amount'),
    align: 'end',
    sort: 'amount',
    sortFirst: 'descending',
    cell: ({ amount }) => money(amount),
  },
  { id: 'refunded', header: t('column.refunded'), align: 'end', cell: (row) => <Refunded row={row} /> },
  { id: 'rest', header: t('column.rest'), align: 'end', cell: (row) => <Rest row={row} /> },
  { id: 'status', header: t('column.status'), cell: (row) => <Status row={row} /> },
  {
    id: 'paidAt',
    header: t('column.paidAt'),
    sort: 'paidAt',
    sortFirst: 'descending',
    cell: (row) => <PaidAt row={row} />,
  },
  { id: 'actions', header: t('column.actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];
