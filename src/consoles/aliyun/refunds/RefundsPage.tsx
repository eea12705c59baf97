import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AliyunRefundSort, listAliyunRefunds } from '../../../api/contract/aliyun';
import { RefundStage } from '../../../api/contract/refund';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { DataTable } from '../../../ui/DataTable';
import { FilterBar } from '../../../ui/FilterBar';
import { FilterSelect } from '../../../ui/FilterSelect';
import { PageHeader } from '../../../ui/PageHeader';
import { Pagination } from '../../../ui/Pagination';
import { SearchBox } from '../../../ui/SearchBox';
import { SortSelect } from '../../../ui/SortSelect';
import { useListParams } from '../../../ui/useListParams';
import { refundsArgs } from '../shared/queries';
import { ExportButton } from './ExportButton';
import { Nothing } from './Nothing';
import { columns } from './columns';

/** 退款列表 (ALY-9): every application with its stage, dates, amount and destination; filter, sort, search, CSV. */
export function RefundsPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('aliyun');
  const words = useT('common');
  const list = useListParams();
  const [params] = useSearchParams();
  const args = refundsArgs(params);
  const { search, stage, sort } = args.query;
  const { data, error, refetch, isPlaceholderData } = useEndpoint(listAliyunRefunds, args);
  const table = useMemo(() => columns(t), [t]);

  return (
    <>
      <PageHeader title={t('refunds')} text={t('progress.tagline')} actions={<ExportButton query={{ search, stage, sort }} />} />
      <FilterBar
        end={
          <SortSelect
            label={t('sort.label')}
            value={sort}
            options={AliyunRefundSort.options.map((value) => ({ value, label: t(`progress.sort.${value}`) }))}
            onChange={(value) => list.set({ sort: value === '-submittedAt' ? null : value })}
          />
        }
      >
        <SearchBox label={t('progress.search')} value={search} onSearch={(text) => list.set({ search: text }, { replace: true })} />
        <FilterSelect
          label={t('progress.stage')}
          value={stage}
          options={RefundStage.options.map((value) => ({ value, label: words(`stage.${value}`) }))}
          onChange={(value) => list.set({ stage: value })}
        />
      </FilterBar>
      <DataTable
        caption={t('refunds')}
        columns={table}
        rows={data?.items}
        keyOf={({ id }) => id}
        sorting={{ value: sort, hrefOf: (next) => list.href({ sort: next }) }}
        problem={error}
        onRetry={() => void refetch()}
        refreshing={isPlaceholderData}
        filtered={search !== '' || stage !== undefined}
        onClearFilters={() => list.set({ search: null, stage: null })}
        empty={{ title: t('progress.empty.title'), text: <Nothing /> }}
        current={current}
      />
      {data && data.total > 0 && (
        <Pagination page={data.page} pageSize={data.pageSize} total={data.total} all={data.all} hrefOf={(page) => list.href({ page })} />
      )}
    </>
  );
}
