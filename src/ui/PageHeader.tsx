import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import styles from './PageHeader.module.css';
import { useTitle } from './useTitle';

interface Props {
  readonly title: string;
  /** Shown instead of the plain title where the heading has parts (an amount and a coloured stage). */
  readonly heading?: ReactNode;
  readonly text?: ReactNode;
  /** Where this page hangs, e.g. 退款列表 / r-0012. */
  readonly trail?: readonly { readonly label: string; readonly to?: string }[];
  readonly actions?: ReactNode;
}

/** The heading of a page; also names the tab. */
export function PageHeader({ title, heading, text, trail, actions }: Props) {
  useTitle(title);
  const t = useT('common');
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {trail && (
          <nav aria-label={t('trail')} data-chrome>
            <ol className={styles.trail}>
              {trail.map(({ label, to }) => (
                <li key={label}>{to === undefined ? label : <Link to={to}>{label}</Link>}</li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className={styles.title}>{heading ?? title}</h1>
        {text && <p className={styles.text}>{text}</p>}
      </div>
      {actions && (
        <div className={styles.actions} data-chrome>
          {actions}
        </div>
      )}
    </header>
  );
}
