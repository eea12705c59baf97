import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** The row above a list: search first, then filters; what acts on the whole list at the end. */
export const FilterBar = ({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) => (
  <div className={styles.bar} role="search" data-chrome>
    {children}
    {end && <div className={styles.end}>{end}</div>}
  </div>
);
