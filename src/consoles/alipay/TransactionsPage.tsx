import { Link } from 'react-router-dom';
import { ROW_FIELDS } from '#contract/labels';
import {
  AlipayRefundState,
  type AlipayTransactionRow,
  AlipayTransactionSort,
  exportAlipayTransactions,
  listAlipayMethods,
  listAlipayTransactions,
  REFUND_STATES,
} from '#contract/alipay';
import { PAYMENT_STATUSES, RailPaymentStatus } from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { useListParams } from '../../app/address';
import { RowAct } from '../../case/actions';
import { useRecords } from '../../case/list';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { StateBadge, type Tone, ToneIcon, toned } from '../../ui/notices';
import { classes, Faint, Line, Lines, RowName, Skeleton, Strong, UserText, Whole } from '../../ui/text';
import { BalancePictures } from './Ledger';
import {
  ORIGINS,
  PAYMENT_TONES,
  PaymentStatus,
  transactionPath,
  useOrderFrom,
  useRefundAction,
} from './shared';
import styles from './TransactionsPage.module.css';

/** Transactions of the merchant platform; search, filters, order and page in the address (APY-8). */
export function TransactionsPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alipay');
  const said = useSaid();
  const fromOf = useOrderFrom();
  const methods = useEndpoint(listAlipayMethods, {});
  const { query, answer, csv, listed } = useRecords(listAlipayTransactions, {
    search: t('search'),
    filters: [
      {
        name: 'method',
        label: t('fact.method'),
        options: methods.data?.methods.map(({ id, name }) => ({ value: id, label: name })) ?? [],
      },
      {
        name: 'order',
        label: t('from.label'),
        options: ORIGINS.map((value) => ({ value, label: fromOf(value) })),
      },
    ],
    range: said(ROW_FIELDS.paid),
    sorts: AlipayTransactionSort.options,
  });
  const { status, refundState } = query;
  const columns = useColumns();

  return (
    <>
      <PageHeader
        title={t('page.transactions')}
        text={t('text.transactions')}
        actions={csv(exportAlipayTransactions, 'transactions.csv')}
      />
      <Tiles answer={answer} status={status} refundState={refundState} />
      <BalancePictures list={answer} />
      <RecordList
        caption={t('page.transactions')}
        columns={columns}
        {...listed}
        elsewhere={{ status, refundState }}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}

/** The colour of what came back of a payment. */
const STATE_TONES: Readonly<Record<AlipayRefundState, Tone>> = {
  none: 'quiet',
  partial: 'info',
  full: 'good',
  processing: 'wait',
  failed: 'bad',
};

interface TilesProps {
  readonly answer: ReturnType<typeof useEndpoint<typeof listAlipayTransactions>>;
  readonly status: string | undefined;
  readonly refundState: string | undefined;
}

/** APY-8: how many payments are in each status; each count is the way to them, and the chosen one the way back. */
function Tiles({ answer: { data, error }, status, refundState }: TilesProps) {
  const t = useT('alipay');
  const said = useSaid();
  const list = useListParams();
  const failed = error !== null;
  return (
    <nav aria-label={t('tiles.label')} className={styles.tiles} data-chrome>
      <ul className={styles.group}>
        <Tile
          label={t('tiles.all')}
          count={data?.all}
          failed={failed}
          to={list.href({ status: null, refundState: null })}
          current={status === undefined && refundState === undefined}
        />
        {RailPaymentStatus.options.map((one) => (
          <Tile
            key={one}
            label={said(PAYMENT_STATUSES[one])}
            tone={PAYMENT_TONES[one]}
            count={data?.summary.status[one]}
            failed={failed}
            to={list.href({ status: one === status ? null : one })}
            current={one === status}
          />
        ))}
      </ul>
      <ul className={styles.group} aria-label={t('tiles.refunds')}>
        {AlipayRefundState.options.map((one) => (
          <Tile
            key={one}
            label={said(REFUND_STATES[one])}
            tone={STATE_TONES[one]}
            count={data?.summary.refundState[one]}
            failed={failed}
            to={list.href({ refundState: one === refundState ? null : one })}
            current={one === refundState}
          />
        ))}
      </ul>
    </nav>
  );
}

interface TileProps {
  readonly label: string;
  readonly count: number | undefined;
  readonly failed: boolean;
  readonly to: { readonly search: string };
  readonly current: boolean;
  readonly tone?: Tone;
}

function Tile({ label, count, failed, to, current, tone }: TileProps) {
  const words = useT('common');
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        className={classes(styles.tile, count === 0 && styles.none)}
        {...toned(tone)}
        aria-current={current ? 'true' : undefined}
        preventScrollReset
      >
        <span className={styles.label}>
          {tone && <ToneIcon tone={tone} size={12} />}
          <span>{label}</span>
        </span>{' '}
        <span className={styles.count}>
          {count !== undefined && format.count(count)}
          {count === undefined && (failed ? words('none') : <Skeleton width="32px" height="26px" />)}
        </span>
      </Link>
    </li>
  );
}

/** The refund, or why there is none, and the details; the window and the method are told in the panel. */
function Actions({ row: { id, status, rest } }: { readonly row: AlipayTransactionRow }) {
  const t = useT('alipay');
  return (
    <>
      <RowAct {...useRefundAction(id, status === 'SUCCESS' && rest.minor > 0)} />
      <Link to={transactionPath(id)}>{t('details')}</Link>
    </>
  );
}

/** The columns of the transactions (APY-8). */
function useColumns(): readonly Column<AlipayTransactionRow>[] {
  const t = useT('alipay');
  const words = useT('common');
  const said = useSaid();
  const fromOf = useOrderFrom();
  const { money, day, time } = useFormat();
  const nothing = <Faint>{words('none')}</Faint>;
  return [
    {
      id: 'payment',
      header: t('column.payment'),
      role: 'title',
      sort: 'id',
      cell: ({ id }) => (
        <RowName>
          <Link to={transactionPath(id)}>{id}</Link>
        </RowName>
      ),
    },
    {
      id: 'order',
      header: t('from.label'),
      cell: ({ order }) =>
        order ? (
          <span className={styles.origin}>
            <UserText>{order.name}</UserText>
            <Line>
              {fromOf(order.provider)}
              {order.name !== order.id && (
                <>
                  {' '}
                  · <Whole>{order.id}</Whole>
                </>
              )}
            </Line>
          </span>
        ) : (
          <Faint>{fromOf('none')}</Faint>
        ),
    },
    { id: 'method', header: t('fact.method'), cell: ({ method }) => method.name },
    {
      id: 'amount',
      header: t('column.amount'),
      align: 'end',
      sort: 'amount',
      sortFirst: 'descending',
      cell: ({ amount }) => money(amount),
    },
    {
      id: 'refunded',
      header: t('column.refunded'),
      align: 'end',
      cell: ({ refunded }) => (refunded.minor === 0 ? nothing : money(refunded)),
    },
    {
      id: 'rest',
      header: t('column.rest'),
      align: 'end',
      cell: ({ rest }) => (rest.minor === 0 ? nothing : <Strong>{money(rest)}</Strong>),
    },
    {
      id: 'status',
      header: t('fact.status'),
      // What became of the payment, and of its money: two facts (GEN-13).
      cell: ({ status, refundState }) => (
        <Lines>
          <PaymentStatus status={status} />
          {refundState !== 'none' && (
            <StateBadge tone={STATE_TONES[refundState]} plain>
              {said(REFUND_STATES[refundState])}
            </StateBadge>
          )}
        </Lines>
      ),
    },
    {
      id: 'paidAt',
      header: t('fact.paidAt'),
      sort: 'paidAt',
      sortFirst: 'descending',
      cell: ({ paidAt }) =>
        paidAt === null ? (
          <Whole>
            <Faint>{t('notPaid')}</Faint>
          </Whole>
        ) : (
          <Whole>
            <time dateTime={paidAt}>
              {day(paidAt)}
              <Line>{time(paidAt)}</Line>
            </time>
          </Whole>
        ),
    },
    { id: 'actions', header: t('column.actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
  ];
}
