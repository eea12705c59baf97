import { type ReactNode, useId } from 'react';
import styles from './DemoPanel.module.css';

/** Controls that belong together, under their name. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      {children}
    </div>
  );
}
