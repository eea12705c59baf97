import { useMemo } from 'react';
import { Link, Outlet, useLocation, useParams, useSearchParams } from 'react-router-dom';
import type { AnswerOf, QueryInput } from '#contract/endpoint';
import { exportReviewItems, listReviewItems, Queue, type QueueCount } from '#contract/desk';
import { PROVIDERS } from '#contract/providers';
import { useEndpoint } from '../api/queries';
import { LinkTabs } from '../app/ConsoleLayout';
import { isAutomatic, type ListParams, pageOf, useListParams } from '../app/address';
import { ExportButton } from '../case/listTools';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { DataTable } from '../ui/DataTable';
import { FilterBar, ListSelect, Pagination, SearchBox } from '../ui/RecordList';
import { PageHeader } from '../ui/layout';
import { Hidden, Skeleton } from '../ui/text';
import { type Bar, BarChart } from '../ui/BarChart';
import { toned, ToneIcon } from '../ui/notices';
import { columns } from './columns';
import { KeyLegend, useFirstItem, useItemKeys } from './keys';
import { PaneSkeleton, useSplit } from './Pane';
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

/** The address of the queue below or beside an item: its filters stay, the step of the item does not. */
export function listSearch(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('step');
  const text = params.toString();
  return text && `?${text}`;
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

/** Room for what waits, is overdue and is due today, until it is counted. */
const PLACES = ['total', 'overdue', 'today'] as const;

/** All queues in one list, and each alone, with how much waits in it. */
function QueueTabs({ current, waiting }: QueueTabsProps) {
  const t = useT('desk');
  return (
    <LinkTabs
      label={t('queues')}
      current={current ?? ALL}
      tabs={([ALL, ...QUEUES] as const).map((queue) => ({
        id: queue,
        to: { pathname: '/review', search: queue === ALL ? '' : `?queue=${queue}` },
        label: (
          <>
            {queue === ALL ? t('all') : t(`queue.${queue}`)}{' '}
            {waiting ? (
              <Counts of={queue === ALL ? sumOf(Object.values(waiting)) : waiting[queue]} />
            ) : (
              PLACES.map((place) => (
                <span key={place} className={styles.count} aria-hidden>
                  {'\u00a0'}
                </span>
              ))
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
          to={{
            pathname: '/review',
            ...hrefOf({ status: status === 'waiting' ? null : status, step: null }),
          }}
          className={styles.choice ?? ''}
          aria-current={status === current ? 'page' : undefined}
        >
          {t(`status.${status}`)}
        </Link>
      ))}
    </nav>
  );
}

/** REV-1: what waits for a specialist, by queue, most urgent first. */
export function DeskPage() {
  const t = useT('desk');
  const f = useFormat();
  const list = useListParams();
  const [params] = useSearchParams();
  const { search: address, state } = useLocation();
  const isBeside = useSplit();
  const { id } = useParams();
  const query = listQuery(params);
  const { data, error, isPlaceholderData, refetch } = useEndpoint(listReviewItems, { query });
  const { queue, status, search, provider } = query;
  const name = queue === undefined ? t('all') : t(`queue.${queue}`);
  const said = useSaid();
  // Items of another queue never stand in for the ones that are on their way.
  const fits = data && (!isPlaceholderData || queue === undefined || data.items[0]?.queue === queue);

  const items = fits ? data.items : undefined;
  const key = JSON.stringify(query);
  useFirstItem(isPlaceholderData ? undefined : items, { id, key, isBeside });
  useItemKeys(items, isBeside || !isAutomatic(state) ? id : undefined);
  const split = isBeside && (id !== undefined || (!error && items?.length !== 0));

  return (
    <div className={styles.page} data-split={split || undefined}>
      <div className={styles.list}>
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
        {status === 'waiting' && !(error && !data) && <DueChart of={data} />}
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
            options={PROVIDERS.filter(({ role }) => role === 'customer').map(
              ({ id: value, name: words }) => ({
                value,
                label: said(words),
              }),
            )}
            onChange={(next) => list.set({ provider: next })}
          />
        </FilterBar>
        <DataTable
          caption={t('caption', { queue: name, status: t(`status.${status}`) })}
          columns={useMemo(
            () => columns(t, f, { queue, status, search: listSearch(address), isBeside: split }),
            [t, f, queue, status, address, split],
          )}
          rows={items}
          compact={split}
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
            hrefOf={(page) => ({ pathname: '/review', ...list.href({ page, step: null }) })}
          />
        )}
        <KeyLegend />
      </div>
      <Outlet />
      {split && id === undefined && <PaneSkeleton />}
    </div>
  );
}

type Answer = AnswerOf<typeof listReviewItems>;

interface DueChartProps {
  /** Undefined until the first answer. */
  readonly of: Pick<Answer, 'schedule' | 'atRisk'> | undefined;
}

/** REV-1: the queue by the working day on which it is due, and what customers lose meanwhile; read out as a table. */
function DueChart({ of }: DueChartProps) {
  const t = useT('desk');
  const { now, day, date, money } = useFormat();
  if (!of)
    return (
      <div className={styles.chart}>
        <Skeleton height="106px" />
      </div>
    );
  const { schedule, atRisk } = of;
  const today = now === null ? null : day(now);
  const bars: readonly Bar[] = [
    { label: t('chart.overdue'), value: schedule.overdue, tone: 'bad' as const },
    ...schedule.days.map(({ day: end, count }) => ({
      label: day(end) === today ? t('chart.today') : day(end),
      value: count,
      tone: day(end) === today ? ('warn' as const) : ('info' as const),
    })),
    { label: t('chart.later'), value: schedule.later, tone: 'quiet' as const },
  ].map((bar) => ({ ...bar, text: String(bar.value) }));
  return (
    <section className={styles.chart} aria-label={t('chart.title')}>
      <div className={styles.head}>
        <b>{t('chart.title')}</b>
        {atRisk.amounts.length > 0 && (
          <span className={styles.risk} {...toned('bad')}>
            <ToneIcon tone="bad" size={14} />
            <span>
              {t('chart.risk', { date: date(atRisk.by), amounts: atRisk.amounts.map(money).join(' + ') })}
            </span>
          </span>
        )}
      </div>
      <BarChart caption={t('chart.title')} heads={[t('column.due'), t('chart.items')]} bars={bars} />
    </section>
  );
}
