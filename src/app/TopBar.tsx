import { UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router-dom';
import { dayOf } from '#contract/days';
import { PROVIDERS } from '#contract/providers';
import { type Account as SignedIn, readSession } from '#contract/session';
import { useServerNow } from '../api/clock';
import { lazyOrNothing, tellMissing } from '../api/late';
import { refreshAll, useEndpoint } from '../api/queries';
import { language, useSession } from '../api/session';
import { useFormat } from '../locales/format';
import { needLaterWords, switchLanguage, useSaid, useT } from '../locales/i18n';
import { ChevronIcon, classes, Hidden, Icon } from '../ui/text';
import { safeNext, signInPath } from './guard';
import { Mark } from './marks';
import styles from './TopBar.module.css';

/** The account's name in the page's language; the one known from signing in until the API answered, or was not asked. */
function useAccountName(account: SignedIn | undefined, known = false): string {
  const { data } = useEndpoint(readSession, {}, { enabled: account !== undefined && !known });
  return (data ? data.account.name : account?.name) ?? '';
}

const AccountMenu = lazyOrNothing(async () => {
  const [piece] = await Promise.all([import('./AccountMenu'), needLaterWords()]);
  return piece.AccountMenu;
});
const SearchDialog = lazyOrNothing(async () => {
  const [piece] = await Promise.all([import('./SearchDialog'), needLaterWords()]);
  return piece.SearchDialog;
});

const Unread = lazyOrNothing(async () => {
  const [piece] = await Promise.all([import('./Unread'), needLaterWords()]);
  return piece.Unread;
});

interface AccountProps {
  /** Shows what is known already, and asks nothing. */
  readonly known: boolean;
}

/** Who this tab is; opens the menu of accounts, whose code comes with the first opening (DEM-4). */
function Account({ known }: AccountProps) {
  const t = useT('shell');
  const session = useSession();
  const name = useAccountName(session?.account, known);
  const { pathname, search } = useLocation();
  const [open, setOpen] = useOverPage();
  // The press that opens or closes: by the time of the click the menu is gone already, closed by the press beside it.
  const pressed = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!session) {
    const to =
      pathname === '/sign-in' ? `${pathname}${search}` : signInPath(safeNext(`${pathname}${search}`));
    return (
      <Link to={to} className={classes(styles.tool, styles.account)}>
        {t('account.signIn')}
      </Link>
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes(styles.tool, styles.account)}
        aria-label={t('account.label', { name })}
        aria-expanded={open}
        aria-controls={open ? 'account-menu' : undefined}
        onPointerDown={() => {
          pressed.current = open;
        }}
        onClick={() => {
          setOpen(!pressed.current);
          pressed.current = false;
        }}
      >
        <span className={styles.initial} aria-hidden>
          {/ [A-Z]$/.test(name) ? name.slice(-1) : name.slice(0, 1)}
        </span>
        <span className={styles.accountName}>{name}</span>
        <ChevronIcon />
      </button>
      {open && (
        <Suspense fallback={null}>
          <AccountMenu
            onClose={() => {
              // Before it is gone, or the focus would fall to the page.
              if (document.activeElement?.closest('#account-menu')) button.current?.focus();
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Whether what stands over the page is open: until it is closed, or the page beneath it is left. */
function useOverPage() {
  const { pathname } = useLocation();
  const [at, setAt] = useState<string | null>(null);
  // While a page is on its way the address is ahead of the router, and while Back is held, behind it.
  const open = at === pathname || at === window.location.pathname;
  if (at !== null && !open) setAt(null);
  return [open, (wanted: boolean) => setAt(wanted ? window.location.pathname : null)] as const;
}

/** Whether keys belong to what somebody types into, or to what stands over the page. */
const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null) ||
  document.querySelector('dialog[open], [popover=auto]:popover-open') !== null;

/** Opens the search across everything; so does `/` wherever nobody is typing. Its code comes with the first opening. */
function SearchButton() {
  const t = useT('shell');
  const [open, setOpen] = useOverPage();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <>
      <button
        type="button"
        className={classes(styles.tool, styles.search)}
        aria-label={t('search.title')}
        aria-keyshortcuts="/"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon d="M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0m8 3.5 3.5 3.5" />
        <span className={styles.searchHint} aria-hidden>
          {t('search.hint')}
        </span>
        <kbd aria-hidden>/</kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What tells that somebody is at the page. */
const SIGNS = ['pointermove', 'keydown'] as const;
let somebodyCame = false;

/** Whether somebody is at the page: what the page can do without until then is asked from then on. */
function useSomebodyThere(): boolean {
  const [there, setThere] = useState(somebodyCame);
  useEffect(() => {
    if (there) return undefined;
    const signs = new AbortController();
    const came = () => setThere((somebodyCame = true));
    for (const sign of SIGNS) window.addEventListener(sign, came, signs);
    return () => signs.abort();
  }, [there]);
  return there;
}

/** GEN-15: leads to what the customer is told; says how much of it is new once somebody is there to read it. */
function Bell() {
  const t = useT('shell');
  const there = useSomebodyThere();
  return (
    <Link to="/messages" className={classes(styles.tool, styles.bell)}>
      <Icon strokeLinecap="butt" d="M3 11.5V7a5 5 0 0 1 10 0v4.5l1 1H2ZM6.5 15h3" />
      <Hidden>{t('messages')}</Hidden>
      {there && (
        <Suspense fallback={null}>
          <Unread className={styles.count} />
        </Suspense>
      )}
    </Link>
  );
}

/** As wide as a time is. */
const SOME_DAY = Date.UTC(2026, 10, 25);

/** Server time in UTC+8. When it passes midnight or a due event, what is shown is asked again: nobody wrote, yet answers change (GEN-7). */
function ClockReadout() {
  const t = useT('shell');
  const { data: clock } = useServerNow();
  const { now, fact, instant, language } = useFormat();
  const day = now === null ? null : dayOf(now);
  const due = clock?.nextChangeAt && now !== null ? now >= Date.parse(clock.nextChangeAt) : false;
  const seen = useRef(day);

  useEffect(() => {
    if (due || (seen.current !== null && day !== null && seen.current !== day)) void refreshAll();
    seen.current = day;
  }, [day, due]);

  // Until the time is known its place is kept, so that nothing beside it moves.
  const shown = now ?? SOME_DAY;
  // English names the weekday, where there is room for it.
  const weekday = language === 'en' ? fact(shown).slice(0, 4) : '';
  return (
    <time
      className={styles.clock}
      dateTime={new Date(shown).toISOString()}
      title={now === null ? undefined : t('clock')}
      data-unknown={now === null || undefined}
    >
      {weekday && <span className={styles.weekday}>{weekday}</span>}
      {instant(shown)}
      <span className={styles.zone}> (UTC+8)</span>
    </time>
  );
}

/** Names the other language in that language, so that whoever needs it can read it. */
function LanguageSwitch() {
  const t = useT('shell');
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <UnstyledButton
      className={styles.tool ?? ''}
      aria-label={t('switchLanguage')}
      onClick={() => void switchLanguage(other).catch(tellMissing)}
    >
      <span lang={other}>{t('language')}</span>
    </UnstyledButton>
  );
}

/** Light or dark; the system's choice until somebody makes one. */
function SchemeSwitch() {
  const t = useT('shell');
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const label = dark ? t('scheme.toLight') : t('scheme.toDark');
  return (
    <UnstyledButton
      className={styles.tool ?? ''}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden fill="currentColor">
        {dark ? (
          <path d="M8 4.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2ZM7.3.6h1.4v2H7.3zM7.3 13.4h1.4v2H7.3zM.6 7.3h2v1.4h-2zM13.4 7.3h2v1.4h-2zM2.3 3.3l1-1 1.4 1.4-1 1zM11.3 12.3l1-1 1.4 1.4-1 1zM12.3 4.7l-1-1 1.4-1.4 1 1zM3.3 13.7l-1-1 1.4-1.4 1 1z" />
        ) : (
          <path d="M6.2 1.4a6.8 6.8 0 1 0 8.4 8.4A5.6 5.6 0 0 1 6.2 1.4Z" />
        )}
      </svg>
    </UnstyledButton>
  );
}

interface Props {
  /** The first page is on its way, perhaps with a scenario that replaces everything: nothing is asked yet. */
  readonly booting: boolean;
}

/** The bar on top: product, consoles, and who, when and how one looks at them. */
export function TopBar({ booting }: Props) {
  const t = useT('shell');
  const c = useT('common');
  const said = useSaid();
  const role = useSession()?.account.role;
  // What a role may not open is not offered; whoever is not signed in yet sees what a customer has.
  const offered = PROVIDERS.filter((one) => one.role === (role ?? 'customer'));
  const item = (to: string, name: string) => (
    <NavLink key={to} to={`/${to}`} className={styles.item ?? ''}>
      <Mark of={to} />
      {name}
    </NavLink>
  );
  return (
    <header className={styles.bar} inert={booting} data-chrome>
      <Link to="/" className={styles.product} aria-label={c('product')}>
        {/* Drawn in the document, where it is seen before any code has come. */}
        <svg width="26" height="26" aria-hidden>
          <use href="#mark" />
        </svg>
        <span>{c('product')}</span>
      </Link>
      <nav aria-label={t('nav.providers')} className={styles.nav}>
        {offered.map(({ id, name }) => item(id, said(name)))}
        {role === 'specialist' && item('review', t('nav.review'))}
        {item('policies', t('nav.policies'))}
      </nav>
      {/* Whose they are comes with the link: shown once it is known, they need not move. */}
      <div className={styles.tools} data-unknown={(booting && !role) || undefined}>
        {role && <SearchButton />}
        {!booting && <ClockReadout />}
        <LanguageSwitch />
        <SchemeSwitch />
        {role === 'customer' && <Bell />}
        <Account known={booting} />
      </div>
    </header>
  );
}
