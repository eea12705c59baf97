import { CloseButton, Group, NativeSelect, Pagination as Pages, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigation } from 'react-router-dom';
import type { ApiProblem } from '../api/client';
import { isAutomatic, useListParams, useRouter } from '../app/address';
import { useT } from '../locales/i18n';
import { type Column, DataTable } from './DataTable';
import { CloseIcon } from './text';
import styles from './layout.module.css';

/** The row above a list: search first, then filters; what acts on the whole list at the end. */
export const FilterBar = ({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) => (
  <div className={styles.filters} role="search" data-chrome data-place="input">
    {children}
    {end && (
      <Group gap={8} ml="auto">
        {end}
      </Group>
    )}
  </div>
);

interface ListSelectProps<Value extends string> {
  /** E.g. 状态; read out, and of a filter shown before the choice. */
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
  /** Nothing chosen is a choice, too: all (null). */
  readonly filter?: boolean;
}

/**
 * A filter of a list, or its order where headers cannot be reached (on phones, and for orders that no column has): the
 * browser's own select, which every phone and screen reader knows.
 */
export function ListSelect<Value extends string>(props: ListSelectProps<Value>) {
  const { label, value = '', options, onChange, filter = false } = props;
  const t = useT('common');
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={filter ? [{ value: '', label: t('filter.all', { label }) }, ...options] : [...options]}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => option.value === currentTarget.value)?.value ?? null)
      }
    />
  );
}

interface PaginationProps {
  readonly page: number;
  readonly pageSize: number;
  /** What search and filters let through. */
  readonly total: number;
  /** Everything of the account; told apart when it is more. */
  readonly all?: number;
  readonly hrefOf: (page: number) => { readonly pathname?: string; readonly search: string };
}

/** How many there are, and links to the other pages. */
export function Pagination({ page, pageSize, total, all = total, hrefOf }: PaginationProps) {
  const t = useT('common');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Group justify="space-between" gap="8px 20px" mt={12} fz="var(--type-note)" c="var(--ink-2)">
      <p role="status">
        {all === total ? t('table.results', { count: total }) : t('table.filtered', { count: total, all })}
      </p>
      {pages > 1 && (
        <Pages.Root
          component="nav"
          data-place='[aria-current="page"]'
          aria-label={t('table.pages')}
          data-chrome
          total={pages}
          value={page}
          getItemProps={(to) => ({
            component: Link,
            to: hrefOf(to),
            'aria-label': t('table.page', { page: to }),
          })}
        >
          <Group gap={4}>
            {page > 1 && (
              <Pages.Control renderRoot={(props) => <Link {...props} to={hrefOf(page - 1)} rel="prev" />}>
                {t('table.previous')}
              </Pages.Control>
            )}
            <Pages.Items />
            {page < pages && (
              <Pages.Control renderRoot={(props) => <Link {...props} to={hrefOf(page + 1)} rel="next" />}>
                {t('table.nextPage')}
              </Pages.Control>
            )}
          </Group>
        </Pages.Root>
      )}
    </Group>
  );
}

interface SearchBoxProps {
  /** Accessible name and placeholder, e.g. "搜索域名、实例 ID". */
  readonly label: string;
  /** What the address says. */
  readonly value: string;
  /** Called a moment after typing ends; not while an input method is still composing. */
  readonly onSearch: (text: string) => void;
}

const PAUSE = 250;

/** A search field bound to the address; what is being typed is never overwritten by it. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const t = useT('common');
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const asked = useRef(value);
  const { pathname, state } = useLocation();
  const router = useRouter();
  const [typedAt, setTypedAt] = useState(pathname);
  // Somebody has clicked on: what was typed gives way to that, and is asked for once the list stands alone again.
  const held = useNavigation().state !== 'idle' || (pathname !== typedAt && !isAutomatic(state));

  // Back, a link or "clear filters" changed the address.
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    // Compared with the address, since a search that was asked for may have given way, too.
    if (composing || held || text.trim() === value) return undefined;
    const timer = setTimeout(() => {
      if (router?.state.navigation.state !== 'idle') return;
      asked.current = text.trim();
      onSearch(asked.current);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, composing, held, router, onSearch]);

  const askNow = (next: string) => {
    setText(next);
    asked.current = next.trim();
    onSearch(asked.current);
  };

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setTypedAt(pathname);
      }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) askNow(text);
      }}
      rightSection={
        text !== '' && (
          <CloseButton
            size={26}
            icon={<CloseIcon size={14} />}
            aria-label={t('clear')}
            onClick={() => askNow('')}
          />
        )
      }
    />
  );
}

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
  /** A filter of another kind, after them. */
  readonly more?: ReactNode;
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
  more,
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
            <ListSelect
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
          <ListSelect
            filter
            key={name}
            label={label}
            value={value}
            options={options}
            onChange={(next) => list.set({ [name]: next })}
          />
        ))}
        {more}
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
