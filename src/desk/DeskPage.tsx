import { Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { Link, Outlet, useLocation, useParams, useSearchParams } from 'react-router-dom';
import type { QueryInput } from '#contract/endpoint';
import {
  exportReviewItems,
  listReviewItems,
  Queue,
  type QueueCount,
  type ReviewItem,
  type ReviewState,
} from '#contract/desk';
import { NOTHING_BACK } from '#contract/labels';
import { PROVIDERS } from '#contract/providers';
import { useEndpoint } from '../api/queries';
import { LinkTabs } from '../app/ConsoleLayout';
import { type ListParams, pageOf, useListParams } from '../app/address';
import { ExportButton } from '../case/ExportButton';
import { Coloured, urgencyOf } from '../case/time';
import { type Formatters, useFormat, useMoment } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { FilterBar, ListSelect, Pagination, SearchBox } from '../ui/RecordList';
import { PageHeader } from '../ui/layout';
import { StateBadge, type Tone } from '../ui/notices';
import { Faint, Hidden, Line, Lines, RuleId, Strong, UserText, Whole } from '../ui/text';
import { DueChart } from './DueChart';
import { KeyLegend, useItemKeys } from './keys';
import styles from './DeskPage.module.css';

const QUEUES = Queue.options;
const STATUSES = ['waiting', 'done'] as const;

/** What an address of the desk asks for; page and loader share it, so that they ask once. Anything unknown in the address counts as absent. */
export function listQuery(params: URLSearchParams) {
  return {
    queue: QUEUES.find((queue) => queue === params.get('queue')),
    provider: PROVIDERS.find(({ id }) => id === params.get('provider'))?.id,
    status: STATUSES.find((status) => status === params.get('status')) ?? 'waiting',
    search: params.get('search')?.slice(0, 200) ?? '',
    page: pageOf(params.get('page')),
  } satisfies QueryInput<typeof listReviewItems>;
}

interface QueueTabsProps {
  readonly current: Queue | undefined;
  /** Undefined until the first answer. */
  readonly waiting: Readonly<Record<Queue, QueueCount>> | undefined;
}

const ALL = 'all';

const sumOf = (counts: readonly QueueCount[]): QueueCount => ({
  total: counts.reduce((sum, one) => sum + one.total, 0),
  overdue: counts.reduce((sum, one) => sum + one.overdue, 0),
  lastDay: counts.reduce((sum, one) => sum + one.lastDay, 0),
});

/** How much waits, and how much of it is overdue (red) or on its last working day (amber). */
function Counts({ of: { total, overdue, lastDay } }: { readonly of: QueueCount }) {
  const t = useT('desk');
  return (
    <>
      <span className={styles.count} aria-hidden data-some={total > 0 || undefined}>
        {total}
      </span>
      <Hidden>{t('waitingCount', { count: total })}</Hidden>
      {overdue > 0 && (
        <span title={t('overdueCount', { count: overdue })} className={styles.count} data-tone="bad">
          <span aria-hidden>{overdue}</span>
          <Hidden>{t('overdueCount', { count: overdue })}</Hidden>
        </span>
      )}
      {lastDay > 0 && (
        <span title={t('lastDayCount', { count: lastDay })} className={styles.count} data-tone="warn">
          <span aria-hidden>{lastDay}</span>
          <Hidden>{t('lastDayCount', { count: lastDay })}</Hidden>
        </span>
      )}
    </>
  );
}

/** All queues in one list, and each alone, with how much waits in it. */
function QueueTabs({ current, waiting }: QueueTabsProps) {
  const t = useT('desk');
  return (
    <LinkTabs
      label={t('queues')}
      current={current ?? ALL}
      tabs={([ALL, ...QUEUES] as const).map((queue) => ({
        id: queue,
        to: { search: queue === ALL ? '' : `?queue=${queue}` },
        label: (
          <>
            {queue === ALL ? t('all') : t(`queue.${queue}`)}{' '}
            {waiting && <Counts of={queue === ALL ? sumOf(Object.values(waiting)) : waiting[queue]} />}
          </>
        ),
      }))}
    />
  );
}

interface Props {
  readonly current: (typeof STATUSES)[number];
  readonly hrefOf: ListParams['href'];
}

/** What waits, or what is done. */
function StatusSwitch({ current, hrefOf }: Props) {
  const t = useT('desk');
  return (
    <nav aria-label={t('status.label')} className={styles.switch}>
      {STATUSES.map((status) => (
        <Link
          key={status}
          to={hrefOf({ status: status === 'waiting' ? null : status })}
          className={styles.choice ?? ''}
          aria-current={status === current ? 'page' : undefined}
        >
          {t(`status.${status}`)}
        </Link>
      ))}
    </nav>
  );
}

/** REV-1: until when, and how urgent, in working days: an icon and words, amber on the last one, red past it. */
export function DueDate({
  item: { dueBy, urgency, estimated, workingDays },
}: {
  readonly item: Pick<ReviewItem, 'dueBy' | 'urgency' | 'estimated' | 'workingDays'>;
}) {
  const t = useT('desk');
  const c = useT('common');
  const { date } = useFormat();
  return (
    <Group component="span" gap="2px 10px" display="inline-flex">
      <span>
        <time dateTime={dueBy}>{date(dueBy)}</time>
        {estimated && (
          <span className={styles.estimated} title={c('estimated')}>
            {t('estimated')}
            <Hidden> ({c('estimated')})</Hidden>
          </span>
        )}
      </span>
      {urgency === 'overdue' && (
        <StateBadge tone="bad">
          {workingDays === 0 ? t('urgency.overdue') : t('urgency.overdueBy', { count: -workingDays })}
        </StateBadge>
      )}
      {urgency === 'lastDay' && <StateBadge tone="warn">{t('urgency.lastDay')}</StateBadge>}
      {urgency === 'normal' && <Line>{t('urgency.left', { count: workingDays })}</Line>}
    </Group>
  );
}

/** GEN-16: the customer's own deadline and last safe moment, each with its colour; nothing where nothing runs out. */
export function CustomerLimit({ stake }: { readonly stake: ReviewItem['stake'] }) {
  const t = useT('desk');
  const said = useT('refunds');
  const { now } = useFormat();
  const moment = useMoment();
  if (!stake || stake.deadline === null || now === null) return <Faint>{t('limit.none')}</Faint>;
  const { deadline, safeUntil, boughtAt, lost } = stake;
  const urgency = (at: string) => urgencyOf(Date.parse(at), now, Date.parse(boughtAt));
  const safe = safeUntil !== null && safeUntil < deadline ? safeUntil : null;
  return (
    <Lines>
      <Coloured urgency={urgency(deadline)}>
        <time dateTime={deadline}>{moment(deadline)}</time>
      </Coloured>
      <Line>{t(lost ? 'limit.lost' : 'limit.changes')}</Line>
      {safe && (
        <Line>
          <Coloured urgency={urgency(safe)}>
            {said(`safe.${urgency(safe)}`, { moment: moment(safe) })}
          </Coloured>
        </Line>
      )}
    </Lines>
  );
}

/** The colour of an item's state. */
export const STATE_TONES: Readonly<Record<ReviewState, Tone>> = {
  open: 'info',
  contacted: 'info',
  approved: 'good',
  rejected: 'bad',
  closed: 'quiet',
  withdrawn: 'quiet',
};

/** The money at stake; a refund of nothing must not read as money. */
export function AtStake({ amount }: Pick<ReviewItem, 'amount'>) {
  const { money } = useFormat();
  const said = useSaid();
  if (amount === null) return null;
  return amount.minor === 0 ? <Faint>{said(NOTHING_BACK)}</Faint> : <Strong>{money(amount)}</Strong>;
}

/** The columns of a queue. `search` stays in the links, so that closing an item returns to the same list. */
function columns(
  t: TFunction<'desk'>,
  f: Formatters,
  queue: Queue | undefined,
  search: string,
): Column<ReviewItem>[] {
  const all: (Column<ReviewItem> | false)[] = [
    {
      id: 'subject',
      header: t('column.subject'),
      role: 'title',
      cell: ({ id, subject, queue: own }) => (
        <>
          <Link
            to={{ pathname: `/review/${id}`, search }}
            preventScrollReset
            className={styles.subject ?? ''}
          >
            <UserText>{subject.name}</UserText>
          </Link>
          <Line>
            {queue === undefined && <>{t(`queue.${own}`)} · </>}
            {id} · {subject.id}
          </Line>
        </>
      ),
    },
    { id: 'customer', header: t('column.customer'), cell: ({ customer }) => customer },
    queue === 'refunds' && {
      id: 'rule',
      header: t('column.rule'),
      cell: ({ rule }) => rule && <RuleId>{rule}</RuleId>,
    },
    {
      id: 'amount',
      header: t('column.amount'),
      align: 'end',
      cell: ({ amount }) => <AtStake amount={amount} />,
    },
    {
      id: 'limit',
      header: t('column.limit'),
      cell: ({ stake }) => <CustomerLimit stake={stake} />,
    },
    queue !== undefined && {
      id: 'asked',
      header: t('column.asked'),
      cell: ({ askedAt }) => (
        <Whole>
          <time dateTime={askedAt}>{f.shortDateTime(askedAt)}</time>
        </Whole>
      ),
    },
    { id: 'due', header: t('column.due'), cell: (item) => <DueDate item={item} /> },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state, rejection, taken }) => (
        <Lines>
          <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>
          {taken && <Line>{t('taken.by', { name: taken.name })}</Line>}
          {rejection && (
            <Line>
              {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
            </Line>
          )}
        </Lines>
      ),
    },
  ];
  return all.filter((column) => column !== false);
}

/** REV-1: what waits for a specialist, by queue, most urgent first. */
export function DeskPage() {
  const t = useT('desk');
  const f = useFormat();
  const list = useListParams();
  const [params] = useSearchParams();
  const { search: address } = useLocation();
  const { id } = useParams();
  const query = listQuery(params);
  const { data, error, isPlaceholderData, refetch } = useEndpoint(listReviewItems, { query });
  const { queue, status, search, provider } = query;
  const name = queue === undefined ? t('all') : t(`queue.${queue}`);
  const said = useSaid();
  // Items of another queue never stand in for the ones that are on their way.
  const fits = data && (!isPlaceholderData || queue === undefined || data.items[0]?.queue === queue);

  useItemKeys(fits ? data.items : undefined, id);

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        text={t('text')}
        actions={
          <ExportButton
            endpoint={exportReviewItems}
            query={{ queue, provider, status, search }}
            file="desk.csv"
          />
        }
      />
      {status === 'waiting' && <DueChart of={data} />}
      <QueueTabs current={queue} waiting={data?.waiting} />
      <FilterBar end={<StatusSwitch current={status} hrefOf={(change) => list.href(change)} />}>
        <SearchBox
          label={t('search')}
          value={search}
          onSearch={(text) => list.set({ search: text }, { replace: true })}
        />
        <ListSelect
          filter
          label={t('column.provider')}
          value={provider}
          options={PROVIDERS.filter(({ role }) => role === 'customer').map(({ id: value, name: words }) => ({
            value,
            label: said(words),
          }))}
          onChange={(next) => list.set({ provider: next })}
        />
      </FilterBar>
      <DataTable
        caption={t('caption', { queue: name, status: t(`status.${status}`) })}
        columns={useMemo(() => columns(t, f, queue, address), [t, f, queue, address])}
        rows={fits ? data.items : undefined}
        keyOf={(item) => item.id}
        problem={error}
        onRetry={() => void refetch()}
        refreshing={isPlaceholderData}
        filtered={search !== '' || provider !== undefined}
        onClearFilters={() => list.set({ search: null, provider: null })}
        empty={{ title: t(`empty.${status}.title`), text: t(`empty.${status}.text`) }}
        current={id}
      />
      {fits && data.total > 0 && (
        <Pagination
          page={data.page}
          pageSize={data.pageSize}
          total={data.total}
          all={data.all}
          hrefOf={(page) => list.href({ page })}
        />
      )}
      <KeyLegend />
      <Outlet />
    </div>
  );
}
