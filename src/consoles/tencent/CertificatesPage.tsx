import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { Verdict } from '#contract/decision';
import {
  listTencentCertificates,
  STATES,
  type TencentRow,
  TencentSort,
  TencentState,
} from '#contract/tencent';
import { argsOf, useEndpoint } from '../../api/queries';
import { VerdictCell, SummaryTiles, DateCell } from '../../case/list';
import { useProductText } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { Line, Lines, RowName, Faint, Strong, UserText, Whole } from '../../ui/text';
import { certificatePath, RefundLink, StateLabel, usePoints } from './shared';

interface Props {
  readonly row: TencentRow;
}

/** TCL-R2: the certificate ID leads to Certificate Details. */
function Name({ row: { id, domain, product } }: Props) {
  const productText = useProductText();
  return (
    <>
      <RowName>
        <UserText>{domain}</UserText>
      </RowName>
      <Line>
        {productText(product)} ·{' '}
        <Whole>
          <Link to={certificatePath(id)}>{id}</Link>
        </Whole>
      </Line>
    </>
  );
}

/** TCL-3: the state, and Tencent Cloud's own number of it. */
function State({ row: { state, statusCode } }: Props) {
  const t = useT('tencent');
  return (
    <Lines>
      <StateLabel state={state} />
      <Line>{statusCode === null ? t('noCode') : t('code', { code: statusCode })}</Line>
    </Lines>
  );
}

/** What would come back, points too; nothing where nothing would. */
function Amount({ row: { verdict, amount, benefit, refund } }: Props) {
  const words = useT('common');
  const points = usePoints();
  const { money } = useFormat();
  if (!refund && verdict === 'notRefundable') return <Faint>{words('none')}</Faint>;
  return (
    <>
      <Strong when={verdict === 'refundable'}>{money(refund?.amount ?? amount)}</Strong>
      {benefit && <Line>{points.counted(benefit.points)}</Line>}
    </>
  );
}

/** TCL-1: Refund where it is possible; while submission is pending, that it is; else the way to the refund or to "why?". */
function Operation({ row }: Props) {
  const said = useSaid();
  return row.rowAction === 'pendingSubmission' ? (
    <span>{said(STATES.pendingSubmission)}</span>
  ) : (
    <RefundLink row={row} />
  );
}

const columns = (t: ReturnType<typeof useT<'tencent'>>): readonly Column<TencentRow>[] => [
  {
    id: 'certificate',
    header: t('column.certificate'),
    role: 'title',
    width: '26%',
    sort: 'domain',
    cell: (row) => <Name row={row} />,
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
    cell: ({ refund, verdict }) => <VerdictCell refund={refund} verdict={verdict} deadline={null} />,
  },
  {
    id: 'amount',
    header: t('column.amount'),
    align: 'end',
    sort: 'amount',
    sortFirst: 'descending',
    cell: (row) => <Amount row={row} />,
  },
  { id: 'operation', header: t('column.operation'), role: 'actions', cell: (row) => <Operation row={row} /> },
];

/** My Certificates: every order with its answer about money; search, filters, order and page in the address (TCL-1). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('tencent');
  const words = useT('common');
  const said = useSaid();
  const [params] = useSearchParams();
  const args = argsOf(listTencentCertificates, params);
  const answer = useEndpoint(listTencentCertificates, args);
  const { search, state, verdict, sort } = args.query;
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader title={t('page')} text={t('text')} />
      <SummaryTiles
        summary={answer.data?.summary}
        counted={(count) => t('kpi.orders', { count })}
        refundable={{ to: '?verdict=refundable', label: t('kpi.showRefundable') }}
        actionRequired={{ to: '?verdict=actionRequired', label: t('kpi.showActionRequired') }}
        inProgress={{ to: '?state=refunded', label: t('kpi.showInProgress') }}
      />
      <RecordList
        caption={t('page')}
        columns={table}
        answer={answer}
        search={{ label: t('search'), value: search }}
        filters={[
          {
            name: 'state',
            label: t('column.state'),
            value: state,
            options: TencentState.options.map((value) => ({ value, label: said(STATES[value]) })),
          },
          {
            name: 'verdict',
            label: t('refund'),
            value: verdict,
            options: Verdict.options.map((value) => ({ value, label: words(`verdict.${value}`) })),
          },
        ]}
        sort={{
          value: sort,
          first: '-purchasedAt',
          options: TencentSort.options.map((value) => ({ value, label: words(`sorts.${value}`) })),
        }}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}
