import type { AliyunRow } from '../../../api/contract/aliyun';
import type { useT } from '../../../locales/useT';
import { DateCell } from '../../../ui/DateCell';
import type { Column } from '../../../ui/column';
import { StateLabel } from '../shared/StateLabel';
import { CertificateAnswer } from './CertificateAnswer';
import { Amount, CertificateName } from './cells';
import { RowActions } from './RowActions';

/** The columns of the overview (ALY-10). */
export const columns = (t: ReturnType<typeof useT<'aliyun'>>): readonly Column<AliyunRow>[] => [
  {
    id: 'certificate',
    header: t('column.certificate'),
    role: 'title',
    width: '23%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} />,
  },
  { id: 'state', header: t('column.state'), cell: ({ state }) => <StateLabel state={state} /> },
  {
    id: 'expires',
    header: t('expiresOn'),
    sort: 'expiresAt',
    cell: ({ expiresAt }) => <DateCell at={expiresAt} />,
  },
  {
    id: 'answer',
    header: t('column.answer'),
    width: '19%',
    sort: 'deadline',
    cell: (row) => <CertificateAnswer row={row} />,
  },
  {
    id: 'amount',
    header: t('column.amount'),
    align: 'end',
    sort: 'amount',
    sortFirst: 'descending',
    cell: (row) => <Amount row={row} />,
  },
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <RowActions row={row} /> },
];
