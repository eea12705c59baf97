import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { AliyunRefundSort, exportAliyunRefunds, listAliyunRefunds } from '#contract/aliyun';
import type { QueryInput } from '#contract/endpoint';
import { REFUND_FIELDS, STAGES } from '#contract/labels';
import { type RefundRow, RefundStage } from '#contract/refund';
import { type ApiProblem, call, toProblem } from '../../api/client';
import { saveText } from '../../api/download';
import { useLinkOver } from '../../app/address';
import { amountColumn, StageLabel, useOptions, useRecords } from '../../case/list';
import { useDestinations } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { ProblemNotice, StateBadge } from '../../ui/notices';
import { Hidden, Line, Lines, RowName, Faint, Strong, UserText, Whole } from '../../ui/text';
import { cancelPath, CERTIFICATES, refundPath, REFUNDS } from './shared';
import styles from './pages.module.css';

const FILE = 'refunds.csv';

type State = 'idle' | 'running' | 'saved' | ApiProblem;

/** ALY-9: what search and filters let through, all pages, as CSV; asked of the API, then saved. */
function ExportButton({ query }: { readonly query: QueryInput<typeof exportAliyunRefunds> }) {
  const t = useT('aliyun');
  const [state, setState] = useState<State>('idle');
  const run = async () => {
    setState('running');
    try {
      saveText(FILE, await call(exportAliyunRefunds, { query }), 'text/csv');
      setState('saved');
    } catch (thrown) {
      setState(toProblem(thrown));
    }
  };
  return (
    <>
      {typeof state === 'object' && <ProblemNotice problem={state} />}
      <Button variant="default" loading={state === 'running'} onClick={() => void run()}>
        {t('progress.export')}
      </Button>
      <Hidden>
        <span role="status">{state === 'saved' && t('progress.exported')}</span>
      </Hidden>
    </>
  );
}

interface Props {
  readonly row: RefundRow;
}

const Name = ({ row: { id, subject } }: Props) => (
  <>
    <RowName>
      <UserText>{subject.name}</UserText>
    </RowName>
    <Line>
      {id} · {subject.id}
    </Line>
  </>
);

/** The stage; beside it why the review failed, as the specialist wrote it, or that it may end too late (ALY-2). */
function Stage({ row: { stage, amount, late, rejection } }: Props) {
  const t = useT('aliyun');
  return (
    <Lines>
      <StageLabel stage={stage} amount={amount} />
      {rejection && (
        <Line>
          {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
        </Line>
      )}
      {stage === 'failed' && <Line>{t('progress.failedText')}</Line>}
      {late && stage === 'underReview' && (
        <StateBadge tone="bad" plain>
          {t('progress.late')}
        </StateBadge>
      )}
    </Lines>
  );
}

function Dated({ at }: { readonly at: string }) {
  const { shortDateTime } = useFormat();
  return (
    <Whole>
      <time dateTime={at}>{shortDateTime(at)}</time>
    </Whole>
  );
}

/** An end of a working day; marked where the calendar is an estimate (GEN-2). */
function Due({ row, at }: Props & { readonly at: string | null }) {
  const shared = useT('refunds');
  const words = useT('common');
  const { shortDate } = useFormat();
  if (at === null) return <Faint>{words('none')}</Faint>;
  return (
    <Lines>
      <Whole>
        <time dateTime={at}>{shortDate(at)}</time>
      </Whole>
      {row.estimated && (
        <abbr title={words('estimated')} className={styles.estimated}>
          {shared('estimated')}
        </abbr>
      )}
    </Lines>
  );
}

function Destination({ channels }: { readonly channels: RefundRow['destinations'] }) {
  const words = useT('common');
  const namesOf = useDestinations();
  return channels.length === 0 ? <Faint>{words('none')}</Faint> : namesOf(channels);
}

function Amount({ row: { amount } }: Props) {
  const { money } = useFormat();
  return <Strong>{money(amount)}</Strong>;
}

function Actions({ row: { id, canCancel } }: Props) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(REFUNDS);
  return (
    <>
      {canCancel && <Link {...linkOver(cancelPath(id))}>{t('cancelRefund')}</Link>}
      <Link to={refundPath(id)}>{t('details')}</Link>
    </>
  );
}

/** The columns of the progress list (ALY-9). */
const columns = (
  t: ReturnType<typeof useT<'aliyun'>>,
  said: ReturnType<typeof useSaid>,
): readonly Column<RefundRow>[] => [
  {
    id: 'application',
    header: t('progress.application'),
    role: 'title',
    width: '20%',
    cell: (row) => <Name row={row} />,
  },
  { id: 'stage', header: said(REFUND_FIELDS.stage), cell: (row) => <Stage row={row} /> },
  {
    id: 'submitted',
    header: said(REFUND_FIELDS.submittedAt),
    sort: 'submittedAt',
    sortFirst: 'descending',
    cell: ({ submittedAt }) => <Dated at={submittedAt} />,
  },
  {
    id: 'expected',
    header: said(REFUND_FIELDS.expectedBy),
    cell: (row) => <Due row={row} at={row.expectedBy} />,
  },
  {
    id: 'latest',
    header: said(REFUND_FIELDS.latestBy),
    sort: 'latestBy',
    cell: (row) => <Due row={row} at={row.latestBy} />,
  },
  {
    id: 'destination',
    header: said(REFUND_FIELDS.destination),
    cell: ({ destinations }) => <Destination channels={destinations} />,
  },
  amountColumn(said(REFUND_FIELDS.amount), (row) => <Amount row={row} />),
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];

/** No application yet: where one begins. */
function NoRefunds() {
  const t = useT('aliyun');
  return (
    <>
      <p>{t('progress.empty.text')}</p>
      <p>
        <Link to={CERTIFICATES}>{t('progress.toCertificates')}</Link>
      </p>
    </>
  );
}

/** 退款列表 (ALY-9): every application with its stage, dates, amount and destination; filter, sort, search, CSV. */
export function RefundsPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('aliyun');
  const said = useSaid();
  const options = useOptions();
  const { query, listed } = useRecords(listAliyunRefunds, {
    search: t('progress.search'),
    filters: [
      { name: 'stage', label: said(REFUND_FIELDS.stage), options: options(RefundStage.options, STAGES) },
    ],
    sorts: AliyunRefundSort.options,
  });
  const { search, stage, sort } = query;
  const table = useMemo(() => columns(t, said), [t, said]);

  return (
    <>
      <PageHeader
        title={t('refunds')}
        text={t('progress.tagline')}
        actions={<ExportButton query={{ search, stage, sort }} />}
      />
      <RecordList
        caption={t('refunds')}
        columns={table}
        {...listed}
        empty={{ title: t('progress.empty.title'), text: <NoRefunds /> }}
        current={current}
      />
    </>
  );
}
