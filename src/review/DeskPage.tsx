import { useMemo } from 'react';
import { Outlet, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { listReviewItems } from '../api/contract/review';
import { useEndpoint } from '../api/useEndpoint';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { DataTable } from '../ui/DataTable';
import { FilterBar } from '../ui/FilterBar';
import { PageHeader } from '../ui/PageHeader';
import { Pagination } from '../ui/Pagination';
import { SearchBox } from '../ui/SearchBox';
import { useListParams } from '../ui/useListParams';
import styles from './DeskPage.module.css';
import { QueueTabs } from './QueueTabs';
import { StatusSwitch } from './StatusSwitch';
import { columns } from './columns';
import { listQuery } from './listQuery';

/** REV-1: what waits for a specialist, by queue, most urgent first. */
export function DeskPage() {
  const t = useT('review');
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
