import styles from './DataTable.module.css';
import { Skeleton } from './Skeleton';
import { classes } from './classes';
import type { Column } from './column';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Rows that are on their way, in the shape they will have. */
export const TableSkeleton = <Row,>({ columns }: { readonly columns: readonly Column<Row>[] }) => (
  <>
    {ROWS.map((row) => (
      <tr key={row} className={styles.row} aria-hidden>
        {columns.map(({ id, role, align }) => (
          <td key={id} className={classes(styles.cell, align === 'end' && styles.end, role && styles[role])}>
            <div className={styles.waiting}>
              <Skeleton width={role === 'title' ? '150px' : '72px'} />
              {role === 'title' && <Skeleton width="110px" height="11px" />}
            </div>
          </td>
        ))}
      </tr>
    ))}
  </>
);
