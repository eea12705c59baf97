import type { AlibabaCertificateRow } from '../../../api/contract/alibaba-certificates';
import type { useT } from '../../../locales/useT';
import { Answer } from '../../../refunds/Answer';
import { DateCell } from '../../../ui/DateCell';
import type { Column } from '../../../ui/column';
import { CertificateState } from '../shared/labels';
import { Actions } from './Actions';
import { CertificateName, OrderOf } from './cells';

/** The columns of the Official Certificate tab. */
export const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaCertificateRow>[] => [
  {
    id: 'certificate',
    header: t('certificate.name'),
    role: 'title',
    width: '22%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} />,
  },
  { id: 'state', header: t('certificate.state'), cell: ({ state }) => <CertificateState state={state} /> },
  { id: 'order', header: t('certificate.order'), cell: (row) => <OrderOf row={row} /> },
  {
    id: 'expires',
    header: t('certificate.expires'),
    sort: 'expiresAt',
    cell: ({ expiresAt }) => <DateCell at={expiresAt} />,
  },
  {
    id: 'answer',
    header: t('certificate.answer'),
    sort: 'deadline',
    cell: ({ order: { verdict, deadline } }) => (
      <Answer refund={null} verdict={verdict} deadline={deadline} />
    ),
  },
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];
