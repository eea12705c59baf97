import { useMemo } from 'react';
import { Verdict } from '#contract/decision';
import { ROW_FIELDS, VERDICTS } from '#contract/labels';
import {
  exportTencentCertificates,
  listTencentCertificates,
  readTencentRefundFigures,
  STATES,
  type TencentRow,
  TencentSort,
  TencentState,
} from '#contract/tencent';
import {
  AmountCell,
  amountColumn,
  CertificateName,
  DatesCell,
  useOptions,
  useRecords,
  VerdictCell,
} from '../../case/list';
import { RefundPictures, SummaryTiles } from '../../case/tiles';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { Line, Lines, Whole } from '../../ui/text';
import { certificatePath, RefundLink, REFUNDS, StateLabel, usePoints } from './shared';

interface Props {
  readonly row: TencentRow;
}

/** The state, and until when an issued one is good; its number stands in the details (TCL-3). */
function State({ row: { state, expiresAt } }: Props) {
  const t = useT('tencent');
  const { day } = useFormat();
  return (
    <Lines>
      <Whole>
        <StateLabel state={state} />
      </Whole>
      {expiresAt !== null && (
        <Line>
          {t('column.expires')} <time dateTime={expiresAt}>{day(expiresAt)}</time>
        </Line>
      )}
    </Lines>
  );
}

/** Nothing runs out here, so no day is counted. */
function Dates({ row: { purchasedAt, issuedAt } }: Props) {
  const bought = { what: 'bought', at: purchasedAt } as const;
  return <DatesCell dates={issuedAt === null ? [bought] : [bought, { what: 'issued', at: issuedAt }]} />;
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
    width: '24%',
    sort: 'domain',
    // TCL-R2: the certificate ID leads to Certificate Details.
    cell: (row) => <CertificateName row={row} to={certificatePath(row.id)} />,
  },
  { id: 'state', header: t('column.state'), cell: (row) => <State row={row} /> },
  {
    id: 'dates',
    header: t('column.dates'),
    sort: 'purchasedAt',
    sortFirst: 'descending',
    cell: (row) => <Dates row={row} />,
  },
  {
    id: 'answer',
    header: t('column.answer'),
    width: '30%',
    cell: (row) => <VerdictCell refund={row.refund} terms={row} amount={row.amount} />,
  },
  amountColumn(t('column.amount'), (row) => <Amount row={row} />),
  { id: 'operation', header: t('column.operation'), role: 'actions', cell: (row) => <Operation row={row} /> },
];

/** My Certificates: every order with its answer about money; search, filters, order and page in the address (TCL-1). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('tencent');
  const options = useOptions();
  const said = useSaid();
  const { answer, csv, listed } = useRecords(listTencentCertificates, {
    search: t('search'),
    filters: [
      { name: 'state', label: t('column.state'), options: options(TencentState.options, STATES) },
      { name: 'verdict', label: t('refund'), options: options(Verdict.options, VERDICTS) },
    ],
    range: said(ROW_FIELDS.bought),
    sorts: TencentSort.options,
  });
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader
        title={t('page')}
        text={t('text')}
        actions={csv(exportTencentCertificates, 'certificates.csv')}
      />
      <SummaryTiles answer={answer} counted={(count) => t('kpi.orders', { count })} />
      <RefundPictures figures={readTencentRefundFigures} root={REFUNDS} list={answer} />
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
