import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import {
  type AliyunRow,
  AliyunSort,
  AliyunState,
  listAliyunCertificates,
  OPERATIONS,
  STATES,
} from '#contract/aliyun';
import { Verdict } from '#contract/decision';
import { VERDICTS } from '#contract/labels';
import { useLinkOver } from '../../app/address';
import {
  AmountCell,
  amountColumn,
  CertificateName,
  expiryColumn,
  SummaryTiles,
  useOptions,
  useRecords,
  VerdictCell,
} from '../../case/list';
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

/** Whether the money comes back; beside it the latest application, if that came to nothing. */
function CertificateAnswer({ row }: { readonly row: AliyunRow }) {
  const words = useT('common');
  const { refund, refused, amount, review } = row;
  return (
    <VerdictCell refund={refund} terms={row} amount={amount} review={review}>
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

/** 操作: what can be done about the money first (never a dead end, ALY-3), then the operations, then 详情. */
function RowActions({ row }: { readonly row: AliyunRow }) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const linkOver = useLinkOver(CERTIFICATES);
  const said = useSaid();
  const { id, rowAction, refund, operations } = row;
  return (
    <>
      <RefundLink row={row} />
      {refund && rowAction !== 'openRefund' && <Link to={refundPath(refund.id)}>{shared('viewRefund')}</Link>}
      {operations.map((operation) => (
        <Link key={operation} {...linkOver(taskPath(id, operation))}>
          {said(OPERATIONS[operation])}
        </Link>
      ))}
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
    width: '23%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} />,
  },
  { id: 'state', header: t('column.state'), cell: ({ state }) => <StateLabel state={state} /> },
  expiryColumn(t('expiresOn')),
  {
    id: 'answer',
    header: t('column.answer'),
    width: '19%',
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
  const { answer, listed } = useRecords(listAliyunCertificates, {
    search: t('search'),
    filters: [
      { name: 'state', label: t('column.state'), options: options(AliyunState.options, STATES) },
      { name: 'verdict', label: t('refund'), options: options(Verdict.options, VERDICTS) },
    ],
    sorts: AliyunSort.options,
  });
  const table = useMemo(() => columns(t), [t]);

  return (
    <>
      <PageHeader title={t('certificates')} text={t('tagline')} />
      <SummaryTiles
        summary={answer.data?.summary}
        counted={(count) => t('kpi.certificates', { count })}
        refundable={{ to: '?verdict=refundable', label: t('kpi.showRefundable') }}
        actionRequired={{ to: '?verdict=actionRequired&sort=deadline', label: t('kpi.showActionRequired') }}
        inProgress={{ to: REFUNDS, label: t('kpi.showInProgress') }}
      />
      <RecordList
        caption={t('certificates')}
        columns={table}
        {...listed}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}
