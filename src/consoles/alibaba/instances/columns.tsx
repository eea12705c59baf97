import { Link } from 'react-router-dom';
import type { AlibabaCaRow, AlibabaGatewayRow } from '../../../api/contract/alibaba-instances';
import { useT } from '../../../locales/useT';
import { Answer } from '../../../refunds/Answer';
import type { Column } from '../../../ui/column';
import { useLinkOver } from '../../../ui/over';
import styles from '../../../ui/cell.module.css';
import { recordPath, refundPath, resetPath } from '../shared/paths';
import { Status } from './cells';

type Row = AlibabaCaRow | AlibabaGatewayRow;

/** Where the instances are listed, and where their orders are. */
interface Places {
  readonly list: string;
  readonly orders: string;
}

/** What private CAs and gateways have in common: status, order, answer, and what can be done. */
export const answerColumns = (t: ReturnType<typeof useT<'alibaba'>>, places: Places): Column<Row>[] => [
  { id: 'status', header: t('instance.status'), cell: (row) => <Status row={row} /> },
  {
    id: 'order',
    header: t('instance.order'),
    nowrap: true,
    cell: ({ order }) => <Link to={recordPath(places.orders, order.id)}>{order.id}</Link>,
  },
  {
    id: 'answer',
    header: t('instance.answer'),
    cell: (row) => <OrderAnswer row={row} />,
  },
  {
    id: 'actions',
    header: t('actions'),
    role: 'actions',
    cell: (row) => <Actions row={row} places={places} />,
  },
];

const isRefunded = ({ status }: Row): boolean => status === 'refunding' || status === 'refunded';

/** While there is a refund its status says all. */
function OrderAnswer({ row }: { readonly row: Row }) {
  const t = useT('common');
  const { verdict, deadline } = row.order;
  if (isRefunded(row)) return <span className={styles.nothing}>{t('none')}</span>;
  return <Answer refund={null} verdict={verdict} deadline={deadline} />;
}

function Actions({ row, places }: { readonly row: Row; readonly places: Places }) {
  const { id, order, operations } = row;
  const t = useT('alibaba');
  const shared = useT('refunds');
  const linkOver = useLinkOver(places.list);
  return (
    <>
      {operations.map((operation) => (
        <Link key={operation} {...linkOver(resetPath(places.list, id))}>
          {t(`operation.${operation}`)}
        </Link>
      ))}
      <Link to={refundPath(places.orders, order.id)}>
        {isRefunded(row) ? shared('viewRefund') : t('refund')}
      </Link>
    </>
  );
}
