/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone CSS turns the table into cards, and some browsers then drop its implicit roles */
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import styles from './DataTable.module.css';
import { ProblemNotice } from './ProblemNotice';
import { FailedReading } from './FailedReading';
import { TableHead } from './TableHead';
import { TableMessage } from './TableMessage';
import { TableSkeleton } from './TableSkeleton';
import { classes } from './classes';
import type { Column, Sorting } from './column';

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
}

/** A list as a table; on a phone each row is a card. Loading, empty, no match and failed are drawn here, once. */
export function DataTable<Row>({
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
}: Props<Row>) {
  const t = useT('common');
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
      <div className={styles.scroll}>
        {/* Cards are made by CSS, which takes a table's semantics away; the roles give them back. */}
        <table
          className={classes(styles.table, refreshing && styles.refreshing)}
          role="table"
          aria-busy={!rows || refreshing}
        >
          <caption className={styles.caption}>{caption}</caption>
          <TableHead columns={columns} sorting={sorting} />
          <tbody role="rowgroup">
            {rows ? (
              rows.map((row) => (
                <tr
                  key={keyOf(row)}
                  role="row"
                  className={styles.row}
                  aria-current={current === keyOf(row) ? 'true' : undefined}
                >
                  {columns.map((column) => (
                    <Cell key={column.id} column={column}>
                      {column.cell(row)}
                    </Cell>
                  ))}
                </tr>
              ))
            ) : (
              <TableSkeleton columns={columns} />
            )}
          </tbody>
        </table>
      </div>
    </>
  );
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
    <td role="cell" className={name} data-label={column.header}>
      <div className={styles.value}>{children}</div>
    </td>
  );
}
