import type { ReactNode } from 'react';
import styles from './Columns.module.css';

interface Props {
  readonly children: ReactNode;
  /** Beside it on a wide screen, below it else. */
  readonly side: ReactNode;
}

/** A page of one record: what matters, and what it rests on beside it. */
export const Columns = ({ children, side }: Props) => (
  <div className={styles.columns}>
    <div className={styles.stack}>{children}</div>
    <div className={styles.stack}>{side}</div>
  </div>
);
