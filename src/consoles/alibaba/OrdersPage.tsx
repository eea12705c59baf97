import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import {
  type AlibabaOrderRow,
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  listAlibabaOrders,
} from '#contract/alibabaOrders';
import { Verdict } from '#contract/decision';
import { useEndpoint } from '../../api/queries';
import { VerdictCell, SummaryTiles } from '../../case/list';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { useLinkOver } from '../../ui/panelRoutes';
import { UserText } from '../../ui/text';
import { PcaHeader } from './instances';
import {
  ordersArgs,
  OrderStatus,
  PCA_ORDERS,
  pcaOrdersArgs,
  recordPath,
  refundPath,
  useOrdersRoot,
} from './shared';
import styles from '../../ui/cell.module.css';

interface CellsProps {
  readonly row: AlibabaOrderRow;
}

/** What was bought, its number, and what it is used for. */
export const OrderName = ({ row: { id, product, name } }: CellsProps) => (
  <>
    <span className={styles.name}>{product}</span>
    <span className={styles.line}>
      <span className={styles.id}>{id}</span>
      {name !== null && (
        <>
          {' · '}
          <UserText>{name}</UserText>
        </>
      )}
    </span>
  </>
);

export function Service({ row: { service, kind } }: CellsProps) {
  const t = useT('alibaba');
  return (
    <>
      {t(`order.serviceName.${service}`)}
      {kind !== 'purchase' && <span className={styles.line}>{t(`order.kind.${kind}`)}</span>}
    </>
  );
}

/** What was actually paid (GEN-4), and when: the window runs from then. */
export function Paid({ row: { paid, paidAt } }: CellsProps) {
  const { money, shortDate } = useFormat();
  return (
    <>
      {money(paid)}
      <time dateTime={paidAt} className={styles.line}>
        {shortDate(paidAt)}
      </time>
    </>
  );
}

/** What would come back, or does; nothing where nothing would. */
export function Returns({ row: { amount, paid, verdict, refund } }: CellsProps) {
  const t = useT('common');
  const { money } = useFormat();
  if (refund) return <span>{money(paid)}</span>;
  if (verdict === 'notRefundable') return <span className={styles.nothing}>{t('none')}</span>;
  return <span className={verdict === 'refundable' ? styles.amount : undefined}>{money(amount)}</span>;
}

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
    cell: ({ refund, verdict, deadline }) => (
      <VerdictCell refund={refund} verdict={verdict} deadline={deadline} />
    ),
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

interface Props {
  readonly current?: string | undefined;
}

/** Order Refund Management (ABC-O1): of every order, or of those of private certificates (ABC-P1). */
export const OrdersPage = ({ current }: Props) =>
  useOrdersRoot() === PCA_ORDERS ? <PcaOrders current={current} /> : <Orders current={current} />;

function Orders({ current }: Props) {
  const t = useT('alibaba');
  const [params] = useSearchParams();
  const args = ordersArgs(params);
  const answer = useEndpoint(listAlibabaOrders, args);
  return (
    <>
      <PageHeader
        title={t('page.orders')}
        text={t('text.orders')}
        trail={[{ label: t('group.orders') }, { label: t('page.orders') }]}
      />
      <SummaryTiles
        summary={answer.data?.summary}
        counted={(count) => t('order.counted', { count })}
        refundable={{ to: '?verdict=refundable', label: t('order.showRefundable') }}
        actionRequired={{
          to: '?verdict=actionRequired&sort=deadline',
          label: t('order.showActionRequired'),
        }}
        inProgress={{ to: '?status=refunding', label: t('order.showInProgress') }}
      />
      <List
        answer={answer}
        query={args.query}
        filters={[
          {
            name: 'service',
            label: t('order.service'),
            value: args.query.service,
            options: AlibabaService.options.map((value) => ({
              value,
              label: t(`order.serviceName.${value}`),
            })),
          },
        ]}
        current={current}
      />
    </>
  );
}

function PcaOrders({ current }: Props) {
  const [params] = useSearchParams();
  const args = pcaOrdersArgs(params);
  const answer = useEndpoint(listAlibabaOrders, args);
  return (
    <>
      <PcaHeader tab="orders" region={args.query.region} />
      <List answer={answer} query={args.query} filters={[]} current={current} />
    </>
  );
}

type Parts = Parameters<typeof RecordList>[0];
interface ListProps extends Props {
  readonly answer: ReturnType<typeof useEndpoint<typeof listAlibabaOrders>>;
  readonly query: Pick<ReturnType<typeof ordersArgs>['query'], 'search' | 'status' | 'verdict' | 'sort'>;
  readonly filters: Parts['filters'];
}

function List({ answer, query: { search, status, verdict, sort }, filters, current }: ListProps) {
  const t = useT('alibaba');
  const words = useT('common');
  const root = useOrdersRoot();
  const table = useMemo(() => columns(t, root), [t, root]);
  return (
    <RecordList
      caption={t('page.orders')}
      columns={table}
      answer={answer}
      search={{ label: t('order.search'), value: search }}
      filters={[
        ...filters,
        {
          name: 'status',
          label: t('order.status'),
          value: status,
          options: AlibabaOrderStatus.options.map((value) => ({
            value,
            label: t(`order.statusName.${value}`),
          })),
        },
        {
          name: 'verdict',
          label: t('order.verdict'),
          value: verdict,
          options: Verdict.options.map((value) => ({ value, label: words(`verdict.${value}`) })),
        },
      ]}
      sort={{
        value: sort,
        first: '-paidAt',
        options: AlibabaOrderSort.options.map((value) => ({ value, label: t(`order.sort.${value}`) })),
      }}
      empty={{ title: t('order.emptyTitle'), text: t('order.emptyText') }}
      current={current}
    />
  );
}
