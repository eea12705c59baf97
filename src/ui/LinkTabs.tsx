import type { ReactNode } from 'react';
import { Link, type To } from 'react-router-dom';
import styles from './LinkTabs.module.css';

interface Tab {
  readonly id: string;
  readonly to: To;
  readonly label: ReactNode;
}

interface Props {
  /** What the tabs divide; read out. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Id of the one that is shown. */
  readonly current: string;
}

/** The parts of a page as links, so that each can be opened, kept and gone back to. */
export const LinkTabs = ({ label, tabs, current }: Props) => (
  <nav aria-label={label} className={styles.tabs} data-chrome>
    {tabs.map((tab) => (
      <Link
        key={tab.id}
        to={tab.to}
        className={styles.tab ?? ''}
        aria-current={tab.id === current ? 'page' : undefined}
      >
        {tab.label}
      </Link>
    ))}
  </nav>
);
