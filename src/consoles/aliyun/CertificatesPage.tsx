import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import {
  type AliyunRow,
  AliyunSort,
  AliyunState,
  exportAliyunCertificates,
  listAliyunCertificates,
  readAliyunRefundFigures,
  OPERATIONS,
  STATES,
} from '#contract/aliyun';
import { Verdict } from '#contract/decision';
import { ROW_FIELDS, VERDICTS } from '#contract/labels';
import { useLinkOver } from '../../app/address';
import { TermsBoard } from '../../case/TermsBoard';
import { RowAct } from '../../case/actions';
import {
  AmountCell,
  amountColumn,
  CertificateName,
  DatesCell,
  useOptions,
  useRecords,
  VerdictCell,
} from '../../case/list';
import { BelowBoard, RefundPictures, SummaryTiles } from '../../case/tiles';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { type Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { Line } from '../../ui/text';
import {
  certificatePath,
  CERTIFICATES,
  RefundLink,
  refundPath,
  REFUNDS,
  StateLabel,
  taskPath,
} from './shared';

interface Props {
  readonly row: AliyunRow;
}

/** Bought, issued, and until when an issued one is good (ALY-1, ALY-10); the rules count from the purchase until it is issued. */
function Dates({ row: { purchasedAt, issuedAt, expiresAt } }: Props) {
  const t = useT('aliyun');
  const { day } = useFormat();
  const bought = { what: 'bought', at: purchasedAt, counts: issuedAt === null } as const;
  return (
    <>
      <DatesCell
        dates={issuedAt === null ? [bought] : [bought, { what: 'issued', at: issuedAt, counts: true }]}
      />
      {expiresAt !== null && (
        <Line>
          {t('expiresOn')} <time dateTime={expiresAt}>{day(expiresAt)}</time>
        </Line>
      )}
    </>
  );
}

/** Whether the money comes back; beside it the latest application, if that came to nothing. */
function CertificateAnswer({ row }: Props) {
  const words = useT('common');
  const { refund, refused, amount } = row;
  return (
    <VerdictCell refund={refund} terms={row} amount={amount}>
      {refused && (
        <Line>
          <Link to={refundPath(refused.id)}>
            {words(`stage.${refused.stage}`)} · {refused.id}
          </Link>
        </Line>
      )}
    </VerdictCell>
  );
}

/** 操作: the next step first, then what is said about the money (never a dead end, ALY-3), the other operations, 详情. */
function RowActions({ row }: Props) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const linkOver = useLinkOver(CERTIFICATES);
  const said = useSaid();
  const { id, rowAction, refund, nextStep } = row;
  const isNext = (operation: AliyunRow['operations'][number]) => operation === nextStep;
  const act = (operation: AliyunRow['operations'][number]) => (
    <RowAct
      key={operation}
      text={said(OPERATIONS[operation])}
      link={linkOver(taskPath(id, operation))}
      next={isNext(operation)}
    />
  );
  return (
    <>
      {row.operations.filter(isNext).map(act)}
      <RefundLink row={row} next={nextStep === 'refund'} />
      {refund && rowAction !== 'openRefund' && <Link to={refundPath(refund.id)}>{shared('viewRefund')}</Link>}
      {row.operations.filter((operation) => !isNext(operation)).map(act)}
      <Link to={certificatePath(id)}>{t('details')}</Link>
    </>
  );
}

/** The columns of the overview (ALY-10). */
const columns = (t: ReturnType<typeof useT<'aliyun'>>): readonly Column<AliyunRow>[] => [
  {
    id: 'certificate',
    header: t('column.certificate'),
    role: 'title',
    width: '17%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} />,
  },
  { id: 'state', header: t('column.state'), width: '12%', cell: ({ state }) => <StateLabel state={state} /> },
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
    width: '32%',
    sort: 'deadline',
    cell: (row) => <CertificateAnswer row={row} />,
  },
  amountColumn(t('column.amount'), (row) => <AmountCell row={row} />),
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <RowActions row={row} /> },
];

/** 概览: every certificate with its answer about money; search, filters, order and page in the address (ALY-5, ALY-10). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('aliyun');
  const options = useOptions();
  const said = useSaid();
  const { answer, csv, listed } = useRecords(listAliyunCertificates, {
    search: t('search'),
    filters: [
      { name: 'state', label: t('column.state'), options: options(AliyunState.options, STATES) },
      { name: 'verdict', label: t('refund'), options: options(Verdict.options, VERDICTS) },
    ],
    range: said(ROW_FIELDS.bought),
    sorts: AliyunSort.options,
  });
  const table = useMemo(() => columns(t), [t]);

  return (
    <>
      <PageHeader
        title={t('certificates')}
        text={t('tagline')}
        actions={csv(exportAliyunCertificates, 'certificates.csv')}
      />
      {!(answer.error && !answer.data) && (
        <TermsBoard summary={answer.data?.summary} linkOf={(id) => ({ to: certificatePath(id) })} />
      )}
      <SummaryTiles answer={answer} counted={(count) => t('kpi.certificates', { count })} />
      <RefundPictures figures={readAliyunRefundFigures} root={REFUNDS} list={answer} />
      <BelowBoard answer={answer}>
        <RecordList
          caption={t('certificates')}
          columns={table}
          {...listed}
          empty={{ title: t('empty.title'), text: t('empty.text') }}
          current={current}
        />
      </BelowBoard>
    </>
  );
}
