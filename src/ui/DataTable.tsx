import { Button, EmptyState, Paper, Stack } from '@mantine/core';
import { memo, type ReactNode, useDeferredValue, useEffect } from 'react';
import { Link } from 'react-router-dom';
import type { ApiProblem } from '../api/client';
import { useT } from '../locales/i18n';
import { ProblemNotice, type Tone, ToneIcon, useProblemText } from './notices';
import { Hidden, Skeleton, classes } from './text';
import styles from './DataTable.module.css';

interface TableMessageProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly problem?: ApiProblem;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** In place of a list: nothing there, nothing matches, or it could not be loaded, and what to do about it. */
export function TableMessage({ tone, title, children, problem, action }: TableMessageProps) {
  const textOf = useProblemText();
  return (
    <EmptyState
      color={tone}
      role={tone === 'bad' ? 'alert' : 'status'}
      icon={<ToneIcon tone={tone} size={22} />}
      title={title}
      description={problem ? textOf(problem) : children}
    >
      {action && (
        <EmptyState.Actions>
          <Button variant="default" onClick={action.run}>
            {action.label}
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}

interface FailedReadingProps {
  readonly problem: ApiProblem;
  readonly onRetry?: (() => void) | undefined;
}

/** In place of what could not be read: why, and the way to try once more. */
export function FailedReading({ problem, onRetry }: FailedReadingProps) {
  const t = useT('common');
  return (
    <TableMessage
      tone="bad"
      title={t('table.failedTitle')}
      problem={problem}
      action={onRetry && { label: t('retry'), run: onRetry }}
    />
  );
}

/** A column of a DataTable. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** The same drawn with more than words, e.g. a fixed term that explains itself; on a phone in each card. */
  readonly heading?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** The API's sort key; the header then sorts by it (`-key`: descending). */
  readonly sort?: string;
  /** Which way the first click sorts; ascending unless told. */
  readonly sortFirst?: 'ascending' | 'descending';
  /** Money and other figures stand at the end. */
  readonly align?: 'end';
  /** Dates and other short values that must stay on one line; figures do so anyway. */
  readonly nowrap?: boolean;
  /** CSS width on wide screens. */
  readonly width?: string;
  /** `title`: names the row (row header; heads the card on a phone). `actions`: buttons and links, without label on a phone. */
  readonly role?: 'title' | 'actions';
}

/** How a list is sorted now, and the address of another order. */
interface Sorting {
  readonly value: string;
  readonly hrefOf: (sort: string) => { readonly search: string };
}

type Direction = 'ascending' | 'descending';

/** Which way a column is sorted at present, if it is. */
export function directionOf(sort: string | undefined, value: string): Direction | undefined {
  if (sort === undefined) return undefined;
  if (value === sort) return 'ascending';
  return value === `-${sort}` ? 'descending' : undefined;
}

/** The order a click on the header asks for. */
export function nextSort(column: Pick<Column<never>, 'sort' | 'sortFirst'>, value: string): string {
  const sort = column.sort ?? '';
  const now = directionOf(sort, value);
  const next =
    now === undefined ? (column.sortFirst ?? 'ascending') : now === 'ascending' ? 'descending' : 'ascending';
  return next === 'ascending' ? sort : `-${sort}`;
}

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone CSS turns the table into cards, and some browsers then drop its implicit roles */

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | undefined;
}

/** Column headers; a sortable one is a link, so that an order can be opened elsewhere and undone by Back. */
function TableHead<Row>({ columns, sorting }: TableHeadProps<Row>) {
  const t = useT('common');
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const direction = sorting && directionOf(column.sort, sorting.value);
          return (
            <th
              key={column.id}
              scope="col"
              role="columnheader"
              className={classes(styles.head, column.align === 'end' && styles.end)}
              style={column.width === undefined ? undefined : { width: column.width }}
              data-chrome={column.role === 'actions' || undefined}
              aria-sort={column.sort === undefined ? undefined : (direction ?? 'none')}
            >
              {sorting && column.sort !== undefined ? (
                <Link
                  to={sorting.hrefOf(nextSort(column, sorting.value))}
                  preventScrollReset
                  className={styles.sort ?? ''}
                  title={t('table.sortBy', { column: column.header })}
                >
                  {column.header}
                  <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden fill="currentColor">
                    <path d="M4 1 7 5H1z" opacity={direction === 'ascending' ? 1 : 0.3} />
                    <path d="M4 11 1 7h6z" opacity={direction === 'descending' ? 1 : 0.3} />
                  </svg>
                </Link>
              ) : (
                (column.heading ?? column.header)
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SkeletonProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: number;
}

/** Rows that are on their way, in the shape they will have. */
const TableSkeleton = <Row,>({ columns, rows }: SkeletonProps<Row>) => (
  <>
    {Array.from({ length: rows }, (_, row) => (
      <tr key={row} className={styles.row} aria-hidden>
        {columns.map(({ id, role, align }) => (
          <td key={id} className={classes(styles.cell, align === 'end' && styles.end, role && styles[role])}>
            <Stack gap={7} py={3} display="inline-flex">
              <Skeleton width={role === 'title' ? '150px' : '72px'} />
              {role === 'title' && <Skeleton width="110px" height="11px" />}
            </Stack>
          </td>
        ))}
      </tr>
    ))}
  </>
);

interface Props<Row> {
  /** What the table lists; read out, not drawn. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined until the first answer. */
  readonly rows: readonly Row[] | undefined;
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly problem?: ApiProblem | null;
  readonly onRetry?: () => void;
  /** Old rows are shown while new ones arrive. */
  readonly refreshing?: boolean;
  /** Whether search or filters are set: an empty answer then means "no match". */
  readonly filtered?: boolean;
  readonly onClearFilters?: () => void;
  /** Shown when there is nothing at all. */
  readonly empty?: { readonly title?: string; readonly text?: ReactNode };
  /** The row whose panel or page is open. */
  readonly current?: string | undefined;
  /** Few columns beside something else on a wide screen: never cards, however narrow. */
  readonly compact?: boolean;
  /** How many rows to keep room for until the first answer; a screenful unless told. */
  readonly expected?: number;
}

/** A list as a table; on a phone each row is a card. Loading, empty, no match and failed are drawn here, once. */
export const DataTable = <Row,>(props: Props<Row>) => (
  <div data-place="" tabIndex={-1} role="group" aria-label={props.caption}>
    <Listed {...props} />
  </div>
);

function Listed<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sorting,
  problem = null,
  onRetry,
  refreshing = false,
  filtered = false,
  onClearFilters,
  empty,
  current,
  compact = false,
  expected = 8,
}: Props<Row>) {
  const t = useT('common');
  const all = useAllRows();
  if (!rows && problem) return <FailedReading problem={problem} onRetry={onRetry} />;
  if (rows?.length === 0) {
    return filtered ? (
      <TableMessage
        tone="quiet"
        title={t('table.noMatchTitle')}
        action={onClearFilters && { label: t('clearFilters'), run: onClearFilters }}
      >
        {t('table.noMatchText')}
      </TableMessage>
    ) : (
      <TableMessage tone="quiet" title={empty?.title ?? t('table.emptyTitle')}>
        {empty?.text}
      </TableMessage>
    );
  }
  return (
    <>
      <ProblemNotice problem={problem} onRetry={onRetry} />
      <div className={styles.frame} data-compact={compact || undefined}>
        <Paper withBorder className={styles.scroll ?? ''}>
          {/* Cards are made by CSS, which takes a table's semantics away; the roles give them back. */}
          <table
            className={classes(styles.table, refreshing && styles.refreshing)}
            role="table"
            aria-busy={!rows || refreshing}
          >
            <Hidden component="caption">{caption}</Hidden>
            <TableHead columns={columns} sorting={sorting} />
            <tbody role="rowgroup">
              {rows ? (
                <>
                  {rows.slice(0, all ? undefined : expected).map((row) => (
                    <Row key={keyOf(row)} row={row} columns={columns} isCurrent={current === keyOf(row)} />
                  ))}
                  {!all && <RoomFor rows={rows.length - expected} />}
                </>
              ) : (
                <TableSkeleton columns={columns} rows={expected} />
              )}
            </tbody>
          </table>
        </Paper>
      </div>
    </>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly isCurrent: boolean;
}

const RowOf = <Row,>({ row, columns, isCurrent }: RowProps<Row>) => (
  <tr role="row" className={styles.row} aria-current={isCurrent ? 'true' : undefined}>
    {columns.map((column) => (
      <Cell key={column.id} column={column}>
        {column.cell(row)}
      </Cell>
    ))}
  </tr>
);

/** A row; drawn again only when it has changed. */
const Row = memo(RowOf) as typeof RowOf;

/** Higher than a row is, a card included: a place below that is gone back to lies on the page meanwhile. */
const ROOM = 300;

const RoomFor = ({ rows }: { readonly rows: number }) =>
  rows > 0 && <tr aria-hidden data-skeleton style={{ height: rows * ROOM }} />;

let listed = false;

/** Whether the rows below the first screenful are drawn: on the page that somebody waits for, right after the others. */
function useAllRows(): boolean {
  useEffect(() => {
    listed = true;
  }, []);
  return useDeferredValue(true, listed);
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }) {
  const name = classes(
    styles.cell,
    column.align === 'end' && styles.end,
    column.nowrap && styles.nowrap,
    column.role && styles[column.role],
  );
  if (column.role === 'title') {
    return (
      <th scope="row" role="rowheader" className={name}>
        {children}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={name}
      data-label={column.heading === undefined ? column.header : undefined}
      data-chrome={column.role === 'actions' || undefined}
    >
      {column.heading !== undefined && <span className={styles.heading}>{column.heading}</span>}
      <div className={styles.value}>{children}</div>
    </td>
  );
}
