import type { ReactNode } from 'react';
import styles from './Hidden.module.css';

/** For ears only: read by screen readers, not drawn. */
export const Hidden = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.hidden}>{children}</span>
);
