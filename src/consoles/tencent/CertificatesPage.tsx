import { useMemo } from 'react';
import { Verdict } from '#contract/decision';
import { VERDICTS } from '#contract/labels';
import {
  listTencentCertificates,
  STATES,
  type TencentRow,
  TencentSort,
  TencentState,
} from '#contract/tencent';
import {
  AmountCell,
  amountColumn,
  CertificateName,
  expiryColumn,
  useOptions,
  useRecords,
  VerdictCell,
} from '../../case/list';
import { SummaryTiles } from '../../case/tiles';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { Line, Lines } from '../../ui/text';
import { certificatePath, RefundLink, StateLabel, usePoints } from './shared';

interface Props {
  readonly row: TencentRow;
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

/** What comes back, points too. */
function Amount({ row }: Props) {
  const points = usePoints();
  return (
    <AmountCell row={row}>{row.benefit && <Line>{points.counted(row.benefit.points)}</Line>}</AmountCell>
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
    // TCL-R2: the certificate ID leads to Certificate Details.
    cell: (row) => <CertificateName row={row} to={certificatePath(row.id)} />,
  },
  { id: 'state', header: t('column.state'), cell: (row) => <State row={row} /> },
  expiryColumn(t('column.expires')),
  {
    id: 'answer',
    header: t('column.answer'),
    width: '18%',
    cell: (row) => <VerdictCell refund={row.refund} terms={row} amount={row.amount} />,
  },
  amountColumn(t('column.amount'), (row) => <Amount row={row} />),
  { id: 'operation', header: t('column.operation'), role: 'actions', cell: (row) => <Operation row={row} /> },
];

/** My Certificates: every order with its answer about money; search, filters, order and page in the address (TCL-1). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('tencent');
  const options = useOptions();
  const { answer, listed } = useRecords(listTencentCertificates, {
    search: t('search'),
    filters: [
      { name: 'state', label: t('column.state'), options: options(TencentState.options, STATES) },
      { name: 'verdict', label: t('refund'), options: options(Verdict.options, VERDICTS) },
    ],
    sorts: TencentSort.options,
  });
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader title={t('page')} text={t('text')} />
      <SummaryTiles answer={answer} counted={(count) => t('kpi.orders', { count })} />
      <RecordList
        caption={t('page')}
        columns={table}
        {...listed}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}
