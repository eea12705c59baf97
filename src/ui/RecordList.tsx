import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { DataTable } from './DataTable';
import { FilterBar } from './FilterBar';
import { FilterSelect } from './FilterSelect';
import { Pagination } from './Pagination';
import { SearchBox } from './SearchBox';
import { SortSelect } from './SortSelect';
import type { Column } from './column';
import { useListParams } from './useListParams';

interface Page<Row> {
  readonly items: readonly Row[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly all: number;
}

/** A filter or an order, by its parameter in the address. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface Props<Row> {
  /** What is listed; read out, not drawn. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly answer: {
    readonly data: Page<Row> | undefined;
    readonly error: ApiProblem | null;
    readonly refetch: () => Promise<unknown>;
    readonly isPlaceholderData: boolean;
  };
  readonly search: { readonly label: string; readonly value: string };
  readonly filters: readonly Choice[];
  /** Filters of the address that are chosen elsewhere on the page, e.g. at tiles; cleared with the others. */
  readonly elsewhere?: Readonly<Record<string, string | undefined>>;
  /** `first`: the order of an address that names none. */
  readonly sort?: {
    readonly value: string;
    readonly first: string;
    readonly options: Choice['options'];
  };
  readonly empty: { readonly title: string; readonly text?: ReactNode };
  /** The row whose panel or page is open. */
  readonly current?: string | undefined;
}

/** A list with its search, filters, order and pages, all of them in the address. */
export function RecordList<Row extends { readonly id: string }>({
  caption,
  columns,
  answer: { data, error, refetch, isPlaceholderData },
  search,
  filters,
  elsewhere = {},
  sort,
  empty,
  current,
}: Props<Row>) {
  const t = useT('common');
  const list = useListParams();
  const chosen = Object.entries(elsewhere).concat(filters.map(({ name, value }) => [name, value]));
  return (
    <>
      <FilterBar
        end={
          sort && (
            <SortSelect
              label={t('sort')}
              value={sort.value}
              options={sort.options}
              onChange={(value) => list.set({ sort: value === sort.first ? null : value })}
            />
          )
        }
      >
        <SearchBox
          label={search.label}
          value={search.value}
          onSearch={(text) => list.set({ search: text }, { replace: true })}
        />
        {filters.map(({ name, label, value, options }) => (
          <FilterSelect
            key={name}
            label={label}
            value={value}
            options={options}
            onChange={(next) => list.set({ [name]: next })}
          />
        ))}
      </FilterBar>
      <DataTable
        caption={caption}
        columns={columns}
        rows={data?.items}
        keyOf={({ id }) => id}
        {...(sort && { sorting: { value: sort.value, hrefOf: (next) => list.href({ sort: next }) } })}
        problem={error}
        onRetry={() => void refetch()}
        refreshing={isPlaceholderData}
        filtered={search.value !== '' || chosen.some(([, value]) => value !== undefined)}
        onClearFilters={() =>
          list.set({ search: null, ...Object.fromEntries(chosen.map(([name]) => [name, null])) })
        }
        empty={empty}
        current={current}
      />
      {data && data.total > 0 && (
        <Pagination
          page={data.page}
          pageSize={data.pageSize}
          total={data.total}
          all={data.all}
          hrefOf={(page) => list.href({ page })}
        />
      )}
    </>
  );
}
