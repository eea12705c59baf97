import { type ReactNode, useId, useState } from 'react';
import { Link, NavLink, Outlet, type To, useLocation } from 'react-router-dom';
import { providerOf } from '#contract/providers';
import { useSaid, useT } from '../locales/i18n';
import { ChevronIcon } from '../ui/text';
import { Mark } from './marks';
import styles from './ConsoleLayout.module.css';

/** One entry of a console's side navigation. `end`: current only at exactly this path. */
interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly end?: boolean;
}

interface ConsoleLayoutProps {
  /** Groups as the console's own menu has them. */
  readonly groups: readonly { readonly label: string; readonly items: readonly NavItem[] }[];
}

/** As many entries as stand beside one another on a phone; more would push the page out of its first screen. */
const ON_ONE_LINE = 3;

/** The entry under which an address stands. */
const entryOf = (items: readonly NavItem[], pathname: string): NavItem | undefined =>
  items
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];

/** A console: its menu at the side (above the page on a phone, a long one folded) and the page beside it. Used as a route's element. */
export function ConsoleLayout({ groups }: ConsoleLayoutProps) {
  const t = useT('shell');
  const said = useSaid();
  const menu = useId();
  const { pathname } = useLocation();
  // Where it was opened: another page folds it again.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const console = providerOf(groups[0]?.items[0]?.to.split('/')[1] ?? '');
  const items = groups.flatMap((group) => group.items);
  const folded = items.length > ON_ONE_LINE;
  const open = openAt === pathname;
  return (
    <div className={styles.layout}>
      <nav
        id={menu}
        className={styles.side}
        aria-label={t('nav.console')}
        data-chrome
        data-folded={(folded && !open) || undefined}
        data-unfolded={(folded && open) || undefined}
      >
        {folded && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={menu}
            onClick={() => setOpenAt(open ? null : pathname)}
          >
            {entryOf(items, pathname)?.label ?? t('nav.console')}
            <ChevronIcon />
          </button>
        )}
        {console && (
          <p className={styles.brand}>
            <Mark of={console.id} size={26} />
            {said(console.name)}
          </p>
        )}
        {groups.map((group) => (
          <div key={group.label} className={styles.group}>
            <p className={styles.label}>{group.label}</p>
            <ul className={styles.items}>
              {group.items.map(({ to, label, end }) => (
                <li key={to}>
                  <NavLink to={to} end={end ?? false} className={styles.item ?? ''}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}

interface Tab {
  readonly id: string;
  readonly to: To;
  readonly label: ReactNode;
}

interface LinkTabsProps {
  /** What the tabs divide; read out. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Id of the one that is shown. */
  readonly current: string;
}

/** The parts of a page as links, so that each can be opened, kept and gone back to. */
export const LinkTabs = ({ label, tabs, current }: LinkTabsProps) => (
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
