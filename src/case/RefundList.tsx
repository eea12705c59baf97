import type { ComponentType } from 'react';
import { Link } from 'react-router-dom';
import { REFUND_FIELDS, STAGES } from '#contract/labels';
import { providerOf } from '#contract/providers';
import {
  type RefundApplication,
  type RefundListEndpoints,
  type RefundRow,
  RefundSort,
  RefundStage,
} from '#contract/refund';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import type { Column } from '../ui/DataTable';
import { RecordList } from '../ui/RecordList';
import { type Fact, PageHeader } from '../ui/layout';
import { StateBadge } from '../ui/notices';
import { Faint, Line, Lines, RowName, Strong, UserText, Whole } from '../ui/text';
import { RefundFigures } from './RefundFigures';
import { amountColumn, StageLabel, stands, useOptions, useRecords } from './list';
import { useChannelName, useProvider } from './words';
import styles from './refunds.module.css';

/** What a console says of its applications in words of its own. */
interface RefundWords {
  readonly title: string;
  readonly tagline: string;
  readonly search: string;
  /** Where an application begins, and the way there; for a list without any. */
  readonly empty: string;
  readonly toSubjects: string;
  /** What one is about: a certificate, an order. */
  readonly subject: string;
  readonly viewSubject: string;
  /** What becomes of it while the money is on its way, under review, once it is back, or where nothing came of it. */
  readonly note: Readonly<Record<'open' | 'review' | 'done' | 'ended', string>>;
  readonly actions: string;
  readonly details: string;
}

/** A console's applications: where they are read, where they stand, and what only this console has. */
export interface RefundPlace {
  readonly endpoints: RefundListEndpoints;
  /** Address of their list; the page of each stands below it. */
  readonly root: string;
  /** Address of the list of what is refunded, and of one in it. */
  readonly subjects: string;
  readonly subjectPath: (id: string) => string;
  readonly words: RefundWords;
  /** What can still be done to one, in its row and on its page. */
  readonly RowActs?: ComponentType<{ readonly row: RefundRow }>;
  readonly PageActs?: ComponentType<{ readonly refund: RefundApplication }>;
  /** What was given with one beside what all have. */
  readonly given?: (refund: RefundApplication) => readonly (Fact | null | false)[];
}

/** The page of one application. */
export const refundPath = (root: string, id: string): string => `${root}/${encodeURIComponent(id)}`;

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
function Stage({ row: { stage, amount, late, closing, rejection } }: Props) {
  const t = useT('refunds');
  return (
    <Lines>
      <StageLabel stage={stage} amount={amount} />
      {rejection && (
        <Line>
          {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
        </Line>
      )}
      {stage === 'failed' && <Line>{t(`applications.failedText.${closing ?? 'expiry'}`)}</Line>}
      {late && stage === 'underReview' && (
        <StateBadge tone="bad" plain>
          {t(`applications.late.${closing ?? 'expiry'}`)}
        </StateBadge>
      )}
    </Lines>
  );
}

/** The day, and the time below it. */
function Dated({ at }: { readonly at: string | null }) {
  const words = useT('common');
  const { day, time } = useFormat();
  if (at === null) return <Faint>{words('none')}</Faint>;
  return (
    <time dateTime={at}>
      <Whole>{day(at)}</Whole>
      <Line>{time(at)}</Line>
    </time>
  );
}

/** By when at the latest, and when it is expected, or when it was over; ends of working days, marked where the calendar is an estimate (GEN-2). */
function Due({ row: { expectedBy, latestBy, estimated, finishedAt } }: Props) {
  const shared = useT('refunds');
  const words = useT('common');
  const said = useSaid();
  const { day } = useFormat();
  if (latestBy === null) return <Faint>{words('none')}</Faint>;
  return (
    <>
      <Whole>
        <time dateTime={latestBy}>{day(latestBy)}</time>
      </Whole>
      {expectedBy !== null && (
        <Line>
          {said(REFUND_FIELDS.expectedBy)} <time dateTime={expectedBy}>{day(expectedBy)}</time>
        </Line>
      )}
      {finishedAt !== null && (
        <Line>
          {said(REFUND_FIELDS.finishedAt)} <time dateTime={finishedAt}>{day(finishedAt)}</time>
        </Line>
      )}
      {estimated && (
        <abbr title={words('estimated')} className={styles.estimated}>
          {shared('estimated')}
        </abbr>
      )}
    </>
  );
}

/** Each destination in a line of its own. */
function Destination({ channels }: { readonly channels: RefundRow['destinations'] }) {
  const words = useT('common');
  const nameOf = useChannelName();
  if (channels.length === 0) return <Faint>{words('none')}</Faint>;
  return (
    <Lines>
      {channels.map((channel) => (
        <Whole key={channel}>{nameOf(channel)}</Whole>
      ))}
    </Lines>
  );
}

function Amount({ row: { amount, stage } }: Props) {
  const { money } = useFormat();
  return <Strong when={stands(stage)}>{money(amount)}</Strong>;
}

/** The columns of the list (ALY-9): dates of a review only where somebody reviews. */
function columns(
  t: ReturnType<typeof useT<'refunds'>>,
  said: ReturnType<typeof useSaid>,
  { root, words, RowActs }: RefundPlace,
  reviewed: boolean,
): readonly Column<RefundRow>[] {
  const end: Column<RefundRow> = reviewed
    ? {
        id: 'latest',
        header: said(REFUND_FIELDS.latestBy),
        sort: 'latestBy',
        nowrap: true,
        cell: (row) => <Due row={row} />,
      }
    : {
        id: 'finished',
        header: said(REFUND_FIELDS.finishedAt),
        cell: ({ finishedAt }) => <Dated at={finishedAt} />,
      };
  return [
    {
      id: 'application',
      header: t('applications.application'),
      role: 'title',
      width: '16%',
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
    end,
    {
      id: 'destination',
      header: said(REFUND_FIELDS.destination),
      cell: ({ destinations }) => <Destination channels={destinations} />,
    },
    amountColumn(said(REFUND_FIELDS.amount), (row) => <Amount row={row} />),
    {
      id: 'actions',
      header: words.actions,
      role: 'actions',
      cell: (row) => (
        <>
          {RowActs && <RowActs row={row} />}
          <Link to={refundPath(root, row.id)}>{words.details}</Link>
        </>
      ),
    },
  ];
}

interface RefundListProps {
  readonly place: RefundPlace;
  readonly current?: string | undefined;
}

/** 退款列表 (ALY-9): every application with its stage, dates, amount and destination; filter, sort, search, CSV. */
export function RefundList({ place, current }: RefundListProps) {
  const t = useT('refunds');
  const said = useSaid();
  const options = useOptions();
  const { words } = place;
  const { policy } = useProvider();
  const reviewed = providerOf(policy)?.reviewed === true;
  const { answer, csv, listed } = useRecords(place.endpoints.list, {
    search: words.search,
    filters: [
      { name: 'stage', label: said(REFUND_FIELDS.stage), options: options(RefundStage.options, STAGES) },
    ],
    range: said(REFUND_FIELDS.submittedAt),
    sorts: RefundSort.options.filter((sort) => reviewed || !sort.endsWith('latestBy')),
  });
  const table = columns(t, said, place, reviewed);
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.tagline}
        actions={csv(place.endpoints.csv, 'refunds.csv')}
      />
      {!(answer.error && !answer.data) && <RefundFigures figures={answer.data?.figures} />}
      <RecordList
        caption={words.title}
        columns={table}
        {...listed}
        empty={{
          title: t('applications.empty'),
          text: (
            <>
              <p>{words.empty}</p>
              <p>
                <Link to={place.subjects}>{words.toSubjects}</Link>
              </p>
            </>
          ),
        }}
        current={current}
      />
    </>
  );
}
