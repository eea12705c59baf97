import type { RefundRow } from '../../../api/contract/refund';
import type { useT } from '../../../locales/useT';
import type { Column } from '../../../ui/column';
import { Actions, Amount, Dated, Destination, Due, Name, Stage } from './cells';

/** The columns of the progress list (ALY-9). */
export const columns = (t: ReturnType<typeof useT<'aliyun'>>): readonly Column<RefundRow>[] => [
  {
    id: 'application',
    header: t('progress.application'),
    role: 'title',
    width: '20%',
    cell: (row) => <Name row={row} />,
  },
  { id: 'stage', header: t('progress.stage'), cell: (row) => <Stage row={row} /> },
  {
    id: 'submitted',
    header: t('progress.submitted'),
    sort: 'submittedAt',
    sortFirst: 'descending',
    cell: ({ submittedAt }) => <Dated at={submittedAt} />,
  },
  { id: 'expected', header: t('progress.expected'), cell: (row) => <Due row={row} at={row.expectedBy} /> },
  {
    id: 'latest',
    header: t('progress.latest'),
    sort: 'latestBy',
    cell: (row) => <Due row={row} at={row.latestBy} />,
  },
  {
    id: 'destination',
    header: t('progress.destination'),
    cell: ({ destinations }) => <Destination channels={destinations} />,
  },
  {
    id: 'amount',
    header: t('progress.amount'),
    align: 'end',
    sort: 'amount',
    sortFirst: 'descending',
    cell: ({ amount }) => <Amount amount={amount} />,
  },
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];
