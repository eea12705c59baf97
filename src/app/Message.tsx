import type { ReactNode } from 'react';
import { useTitle } from '../ui/useTitle';
import styles from './Message.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that is only a message: nothing found, not allowed, failed. */
export function Message({ title, children, actions }: Props) {
  useTitle(title);
  return (
    <section className={styles.message} aria-labelledby="message-title">
      <h1 id="message-title">{title}</h1>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
