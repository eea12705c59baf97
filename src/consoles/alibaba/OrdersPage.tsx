import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router-dom';
import {
  type AlibabaOrderRow,
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  exportAlibabaOrders,
  listAlibabaOrders,
  readAlibabaRefundFigures,
  OPERATIONS,
  ORDER_KINDS,
  ORDER_STATUSES,
  SERVICES,
} from '#contract/alibabaOrders';
import { Verdict } from '#contract/decision';
import { ROW_FIELDS, VERDICTS } from '#contract/labels';
import { useLinkOver } from '../../app/address';
import { RowAct } from '../../case/actions';
import { AmountCell, amountColumn, DatesCell, useOptions, useRecords, VerdictCell } from '../../case/list';
import { BelowBoard, RefundPictures, SummaryTiles, type SummaryTilesProps } from '../../case/tiles';
import { TermsBoard } from '../../case/TermsBoard';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { Line, Lines, RowName, UserText, Whole } from '../../ui/text';
import { PcaHeader } from './instances';
import {
  ORDERS,
  OrderStatus,
  PCA_ORDERS,
  recordPath,
  refundPath,
  REFUNDS,
  stepPath,
  useOrdersRoot,
} from './shared';

/** What each of the two lists asks for, whatever its address says. */
export const FIXED = {
  [ORDERS]: { region: undefined },
  [PCA_ORDERS]: { service: 'pca' },
} as const;

interface Props {
  readonly row: AlibabaOrderRow;
}

/** What was bought, its number, which leads to the details, and what it is used for. */
function Name({ row: { id, product, name } }: Props) {
  const root = useOrdersRoot();
  return (
    <>
      <RowName>{product}</RowName>
      <Line>
        <Whole>
          <Link to={recordPath(root, id)}>{id}</Link>
        </Whole>
        {name !== null && (
          <>
            {' · '}
            <UserText>{name}</UserText>
          </>
        )}
      </Line>
    </>
  );
}

/**
 * The status; when it was paid, since the window runs from then; how much (GEN-4), where the amount that comes back does
 * not say it; and how the order came about where that is out of the ordinary.
 */
function Status({ row: { status, kind, paid, paidAt, amount, refund, verdict } }: Props) {
  const said = useSaid();
  const { money } = useFormat();
  const back = verdict === 'notRefundable' ? refund?.amount : amount;
  return (
    <Lines>
      <Whole>
        <OrderStatus status={status} />
        {kind !== 'purchase' && ` ${said(ORDER_KINDS[kind])}`}
      </Whole>
      <DatesCell dates={[{ what: 'paid', at: paidAt, counts: true }]} />
      {back?.minor !== paid.minor && <Line>{money(paid)}</Line>}
    </Lines>
  );
}

/** The next step, as a dialog over the panel that leads to the money; ABC-3: Refund on every order without a running or done refund; else the refund itself. */
function Actions({ row: { id, offersRefund, nextStep } }: Props) {
  const t = useT('alibaba');
  const shared = useT('refunds');
  const said = useSaid();
  const root = useOrdersRoot();
  const linkOver = useLinkOver(root);
  const { kind = 'wait', record } = nextStep ?? {};
  return (
    <>
      {record && kind !== 'wait' && kind !== 'refund' && (
        <RowAct next text={said(OPERATIONS[kind])} link={linkOver(stepPath(root, id, record, kind))} />
      )}
      <RowAct
        next={kind === 'refund'}
        text={offersRefund ? t('refund') : shared('viewRefund')}
        link={linkOver(refundPath(root, id))}
      />
    </>
  );
}

/** The columns of Order Refund Management. */
const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaOrderRow>[] => [
  {
    id: 'order',
    header: t('order.name'),
    role: 'title',
    width: '26%',
    sort: 'id',
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'status',
    header: t('order.paid'),
    sort: 'paidAt',
    sortFirst: 'descending',
    cell: (row) => <Status row={row} />,
  },
  {
    id: 'answer',
    header: t('order.answer'),
    width: '36%',
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
  const said = useSaid();
  const byService = {
    name: 'service',
    label: t('order.service'),
    options: options(AlibabaService.options, SERVICES),
  };
  const { query, answer, csv, listed } = useRecords(listAlibabaOrders, {
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
    range: said(ROW_FIELDS.paid),
    sorts: AlibabaOrderSort.options,
    fixed: FIXED[root],
  });
  const table = useMemo(() => columns(t), [t]);
  const exported = csv(exportAlibabaOrders, 'orders.csv');
  const list = (
    <RecordList
      caption={t('page.orders')}
      columns={table}
      {...listed}
      empty={{ title: t('order.emptyTitle'), text: t('order.emptyText') }}
      current={current}
    />
  );
  return root === PCA_ORDERS ? (
    <>
      <PcaHeader tab="orders" region={query.region} csv={exported} />
      {list}
    </>
  ) : (
    <>
      <Header answer={answer} csv={exported} />
      <BelowBoard answer={answer}>{list}</BelowBoard>
    </>
  );
}

/** The page of every order, with what could come back in all. */
function Header({ answer, csv }: Pick<SummaryTilesProps, 'answer'> & { readonly csv: ReactNode }) {
  const t = useT('alibaba');
  const root = useOrdersRoot();
  return (
    <>
      <PageHeader
        title={t('page.orders')}
        text={t('text.orders')}
        trail={[{ label: t('group.orders') }, { label: t('page.orders') }]}
        actions={csv}
      />
      {!(answer.error && !answer.data) && (
        <TermsBoard summary={answer.data?.summary} linkOf={(id) => ({ to: recordPath(root, id) })} />
      )}
      <SummaryTiles answer={answer} counted={(count) => t('order.counted', { count })} />
      <RefundPictures figures={readAlibabaRefundFigures} root={REFUNDS} list={answer} />
    </>
  );
}
