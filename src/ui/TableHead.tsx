/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- see DataTable: the roles survive the phone layout */
import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import styles from './DataTable.module.css';
import { classes } from './classes';
import { type Column, type Sorting, directionOf, nextSort } from './column';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | undefined;
}

/** Column headers; a sortable one is a link, so that an order can be opened elsewhere and undone by Back. */
export function TableHead<Row>({ columns, sorting }: Props<Row>) {
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
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
