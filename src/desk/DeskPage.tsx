import { Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { Link, Outlet, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { naturalDays } from '#contract/days';
import type { QueryInput } from '#contract/endpoint';
import { listReviewItems, Queue, type QueueCount, type ReviewItem, type ReviewState } from '#contract/desk';
import { useEndpoint } from '../api/queries';
import { LinkTabs } from '../app/ConsoleLayout';
import { type ListParams, pageOf, useListParams } from '../app/address';
import { type Formatters, useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { FilterBar, Pagination, SearchBox } from '../ui/RecordList';
import { PageHeader } from '../ui/layout';
import { StateBadge, type Tone } from '../ui/notices';
import { Hidden, Line, Lines, RuleId, Strong, UserText, Whole } from '../ui/text';
import styles from './DeskPage.module.css';

const QUEUES = Queue.options;
const STATUSES = ['waiting', 'done'] as const;

/** What an address of the desk asks for; page and loader share it, so that they ask once. Anything unknown in the address counts as absent. */
export function listQuery(params: URLSearchParams) {
  return {
    queue: QUEUES.find((queue) => queue === params.get('queue')) ?? 'refunds',
    status: STATUSES.find((status) => status === params.get('status')) ?? 'waiting',
    search: params.get('search')?.slice(0, 200) ?? '',
    page: pageOf(params.get('page')),
  } satisfies QueryInput<typeof listReviewItems>;
}

interface QueueTabsProps {
  readonly current: Queue;
  /** Undefined until the first answer. */
  readonly waiting: Readonly<Record<Queue, QueueCount>> | undefined;
}

/** The queues with how much waits in each. */
function QueueTabs({ current, waiting }: QueueTabsProps) {
  const t = useT('desk');
  return (
    <LinkTabs
      label={t('queues')}
      current={current}
      tabs={QUEUES.map((queue) => ({
        id: queue,
        to: { search: queue === 'refunds' ? '' : `?queue=${queue}` },
        label: (
          <>
            {t(`queue.${queue}`)}{' '}
            {waiting && (
              <>
                <span className={styles.count} aria-hidden data-some={waiting[queue].total > 0 || undefined}>
                  {waiting[queue].total}
                </span>
                <Hidden>{t('waitingCount', { count: waiting[queue].total })}</Hidden>
              </>
            )}
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

/** REV-1: until when, and how urgent: an icon and words, amber on the last working day, red past it. */
export function DueDate({ item }: { readonly item: Pick<ReviewItem, 'dueBy' | 'urgency' | 'estimated'> }) {
  const t = useT('desk');
  const c = useT('common');
  const { date, now } = useFormat();
  const { dueBy, urgency, estimated } = item;
  const left = now === null ? null : naturalDays(now, Date.parse(dueBy));
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
      {urgency === 'overdue' && <StateBadge tone="bad">{t('urgency.overdue')}</StateBadge>}
      {urgency === 'lastDay' && <StateBadge tone="warn">{t('urgency.lastDay')}</StateBadge>}
      {urgency === 'normal' && left !== null && <Line>{t('urgency.left', { count: left })}</Line>}
    </Group>
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

/** The columns of a queue. `search` stays in the links, so that closing an item returns to the same list. */
function columns(t: TFunction<'desk'>, f: Formatters, queue: Queue, search: string): Column<ReviewItem>[] {
  const all: (Column<ReviewItem> | false)[] = [
    {
      id: 'subject',
      header: t('column.subject'),
      role: 'title',
      cell: ({ id, subject }) => (
        <>
          <Link
            to={{ pathname: `/review/${id}`, search }}
            preventScrollReset
            className={styles.subject ?? ''}
          >
            <UserText>{subject.name}</UserText>
          </Link>
          <Line>
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
    (queue === 'refunds' || queue === 'settlements') && {
      id: 'amount',
      header: t('column.amount'),
      align: 'end',
      cell: ({ amount }) => amount && <Strong>{f.money(amount)}</Strong>,
    },
    {
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
      cell: ({ state, rejection }) => (
        <Lines>
          <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>
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
  const { queue, status, search } = query;
  // Items of another queue never stand in for the ones that are on their way.
  const fits = data && (!isPlaceholderData || data.items[0]?.queue === queue);

  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} text={t('text')} />
      <QueueTabs current={queue} waiting={data?.waiting} />
      <FilterBar end={<StatusSwitch current={status} hrefOf={(change) => list.href(change)} />}>
        <SearchBox
          label={t('search')}
          value={search}
          onSearch={(text) => list.set({ search: text }, { replace: true })}
        />
      </FilterBar>
      <DataTable
        caption={t('caption', { queue: t(`queue.${queue}`), status: t(`status.${status}`) })}
        columns={useMemo(() => columns(t, f, queue, address), [t, f, queue, address])}
        rows={fits ? data.items : undefined}
        keyOf={(item) => item.id}
        problem={error}
        onRetry={() => void refetch()}
        refreshing={isPlaceholderData}
        filtered={search !== ''}
        onClearFilters={() => list.set({ search: null })}
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
      <Outlet />
    </div>
  );
}
