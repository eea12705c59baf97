import type { ReactNode } from 'react';
import styles from './Kpi.module.css';
import { classes } from './classes';

/** Figures of a page, side by side. */
export const KpiRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);

interface Props {
  readonly label: string;
  /** A skeleton while it is on its way. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** `figure` (default) large; `words` for a state, which is longer. */
  readonly size?: 'figure' | 'words';
}

/** One figure or fact with what it is and what it rests on. */
export const Kpi = ({ label, value, note, size = 'figure' }: Props) => (
  <div className={classes(styles.kpi, size === 'figure' && styles.compact)}>
    <p className={styles.label}>{label}</p>
    <div className={styles[size]}>{value}</div>
    {note && <div className={styles.note}>{note}</div>}
  </div>
);
