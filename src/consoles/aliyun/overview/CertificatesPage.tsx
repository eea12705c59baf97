import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AliyunSort, AliyunState, listAliyunCertificates } from '../../../api/contract/aliyun';
import { Verdict } from '../../../api/contract/decision';
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
import { certificatesArgs } from '../shared/queries';
import { Figures } from './Figures';
import { columns } from './columns';

/** 概览: every certificate with its answer about money; search, filters, order and page in the address (ALY-5, ALY-10). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('aliyun');
  const words = useT('common');
  const list = useListParams();
  const [params] = useSearchParams();
  const args = certificatesArgs(params);
  const { data, error, refetch, isPlaceholderData } = useEndpoint(listAliyunCertificates, args);
  const { search, state, verdict, sort } = args.query;
  const table = useMemo(() => columns(t), [t]);
  const clear = () => list.set({ search: null, state: null, verdict: null });

  return (
    <>
      <PageHeader title={t('certificates')} text={t('tagline')} />
      <Figures summary={data?.summary} />
      <FilterBar
        end={
          <SortSelect
            label={t('sort.label')}
            value={sort}
            options={AliyunSort.options.map((value) => ({ value, label: t(`sort.${value}`) }))}
            onChange={(value) => list.set({ sort: value === '-purchasedAt' ? null : value })}
          />
        }
      >
        <SearchBox label={t('search')} value={search} onSearch={(text) => list.set({ search: text }, { replace: true })} />
        <FilterSelect
          label={t('column.state')}
          value={state}
          options={AliyunState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => list.set({ state: value })}
        />
        <FilterSelect
          label={t('refund')}
          value={verdict}
          options={Verdict.options.map((value) => ({ value, label: words(`verdict.${value}`) }))}
          onChange={(value) => list.set({ verdict: value })}
        />
      </FilterBar>
      <DataTable
        caption={t('certificates')}
        columns={table}
        rows={data?.items}
        keyOf={({ id }) => id}
        sorting={{ value: sort, hrefOf: (next) => list.href({ sort: next }) }}
        problem={error}
        onRetry={() => void refetch()}
        refreshing={isPlaceholderData}
        filtered={search !== '' || state !== undefined || verdict !== undefined}
        onClearFilters={clear}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
      {data && data.total > 0 && (
        <Pagination page={data.page} pageSize={data.pageSize} total={data.total} all={data.all} hrefOf={(page) => list.href({ page })} />
      )}
    </>
  );
}
