import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import {
  type AlibabaOrderRow,
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  listAlibabaOrders,
  ORDER_KINDS,
  ORDER_STATUSES,
  SERVICES,
} from '#contract/alibabaOrders';
import { Verdict } from '#contract/decision';
import { VERDICTS } from '#contract/labels';
import { useLinkOver } from '../../app/address';
import { AmountCell, amountColumn, useOptions, useRecords, VerdictCell } from '../../case/list';
import { SummaryTiles, type SummaryTilesProps } from '../../case/tiles';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { Line, RowName, UserText, Whole } from '../../ui/text';
import { PcaHeader } from './instances';
import { ORDERS, OrderStatus, PCA_ORDERS, recordPath, refundPath, useOrdersRoot } from './shared';

/** What each of the two lists asks for, whatever its address says. */
export const FIXED = {
  [ORDERS]: { region: undefined },
  [PCA_ORDERS]: { service: 'pca' },
} as const;

interface Props {
  readonly row: AlibabaOrderRow;
}

/** What was bought, its number, and what it is used for. */
const Name = ({ row: { id, product, name } }: Props) => (
  <>
    <RowName>{product}</RowName>
    <Line>
      <Whole>{id}</Whole>
      {name !== null && (
        <>
          {' · '}
          <UserText>{name}</UserText>
        </>
      )}
    </Line>
  </>
);

function Service({ row: { service, kind } }: Props) {
  const said = useSaid();
  return (
    <>
      {said(SERVICES[service])}
      {kind !== 'purchase' && <Line>{said(ORDER_KINDS[kind])}</Line>}
    </>
  );
}

/** What was actually paid (GEN-4), and when: the window runs from then. */
function Paid({ row: { paid, paidAt } }: Props) {
  const { money, shortDate } = useFormat();
  return (
    <>
      {money(paid)}
      <Line>
        <time dateTime={paidAt}>{shortDate(paidAt)}</time>
      </Line>
    </>
  );
}

/** ABC-3: Refund on every order without a running or done refund; else the refund itself. */
function Actions({ row: { id, offersRefund } }: Props) {
  const t = useT('alibaba');
  const shared = useT('refunds');
  const root = useOrdersRoot();
  const linkOver = useLinkOver(root);
  return (
    <>
      <Link {...linkOver(refundPath(root, id))}>{offersRefund ? t('refund') : shared('viewRefund')}</Link>
      <Link to={recordPath(root, id)}>{t('details')}</Link>
    </>
  );
}

/** The columns of Order Refund Management. */
const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaOrderRow>[] => [
  {
    id: 'order',
    header: t('order.name'),
    role: 'title',
    width: '25%',
    sort: 'id',
    cell: (row) => <Name row={row} />,
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
    cell: (row) => <VerdictCell refund={row.refund} terms={row} amount={row.amount} />,
  },
  amountColumn(t('order.amount'), (row) => <AmountCell row={row} />),
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];

/** Order Refund Management (ABC-O1): of every order, or, as a tab, of those of private certificates (ABC-P1). */
export function OrdersPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const root = useOrdersRoot();
  const options = useOptions();
  const byService = {
    name: 'service',
    label: t('order.service'),
    options: options(AlibabaService.options, SERVICES),
  };
  const { query, answer, listed } = useRecords(listAlibabaOrders, {
    search: t('order.search'),
    filters: [
      ...(root === PCA_ORDERS ? [] : [byService]),
      {
        name: 'status',
        label: t('order.status'),
        options: options(AlibabaOrderStatus.options, ORDER_STATUSES),
      },
      { name: 'verdict', label: t('order.verdict'), options: options(Verdict.options, VERDICTS) },
    ],
    sorts: AlibabaOrderSort.options,
    fixed: FIXED[root],
  });
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      {root === PCA_ORDERS ? <PcaHeader tab="orders" region={query.region} /> : <Header answer={answer} />}
      <RecordList
        caption={t('page.orders')}
        columns={table}
        {...listed}
        empty={{ title: t('order.emptyTitle'), text: t('order.emptyText') }}
        current={current}
      />
    </>
  );
}

/** The page of every order, with what could come back in all. */
function Header({ answer }: Pick<SummaryTilesProps, 'answer'>) {
  const t = useT('alibaba');
  return (
    <>
      <PageHeader
        title={t('page.orders')}
        text={t('text.orders')}
        trail={[{ label: t('group.orders') }, { label: t('page.orders') }]}
      />
      <SummaryTiles answer={answer} counted={(count) => t('order.counted', { count })} />
    </>
  );
}
