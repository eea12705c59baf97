import { type ReactNode, useId } from 'react';
import styles from './Item.module.css';

/** A part of an item with its heading. */
export function ItemSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
