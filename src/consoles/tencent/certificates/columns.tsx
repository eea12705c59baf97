import type { TencentRow } from '../../../api/contract/tencent';
import type { useT } from '../../../locales/useT';
import { Answer } from '../../../refunds/Answer';
import { DateCell } from '../../../ui/DateCell';
import type { Column } from '../../../ui/column';
import { Amount, CertificateName, Operation, State } from './cells';

/** The columns of My Certificates. */
export const columns = (t: ReturnType<typeof useT<'tencent'>>): readonly Column<TencentRow>[] => [
  {
    id: 'certificate',
    header: t('column.certificate'),
    role: 'title',
    width: '26%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} />,
  },
  { id: 'state', header: t('column.state'), cell: (row) => <State row={row} /> },
  {
    id: 'expires',
    header: t('column.expires'),
    sort: 'expiresAt',
    cell: ({ expiresAt }) => <DateCell at={expiresAt} />,
  },
  {
    id: 'answer',
    header: t('column.answer'),
    width: '18%',
    cell: ({ refund, verdict }) => <Answer refund={refund} verdict={verdict} deadline={null} />,
  },
  {
    id: 'amount',
    header: t('column.amount'),
    align: 'end',
    sort: 'amount',
    sortFirst: 'descending',
    cell: (row) => <Amount row={row} />,
  },
  {
    id: 'operation',
    header: t('column.operation'),
    role: 'actions',
    cell: (row) => <Operation row={row} />,
  },
];
