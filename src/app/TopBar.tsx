import { dayOf } from '#contract/days';
import { PROVIDERS } from '#contract/providers';
import { UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router-dom';
import { type Account, readSession } from '#contract/session';
import { useServerNow } from '../api/clock';
import { tellMissing } from '../api/late';
import { refreshAll, useEndpoint } from '../api/queries';
import { language, useSession } from '../api/session';
import { useFormat } from '../locales/format';
import { switchLanguage, useSaid, useT } from '../locales/i18n';
import { safeNext, signInPath } from './guard';
import styles from './TopBar.module.css';

/** The account's name in the page's language; the one known from signing in until the API answered, or was not asked. */
function useAccountName(account: Account | undefined, known = false): string {
  const { data } = useEndpoint(readSession, {}, { enabled: account !== undefined && !known });
  return (data ? data.account.name : account?.name) ?? '';
}

interface AccountLinkProps {
  /** Shows what is known already, and asks nothing. */
  readonly known: boolean;
}

/** Who this tab is; leads to choosing another account, and back here. */
function AccountLink({ known }: AccountLinkProps) {
  const t = useT('shell');
  const session = useSession();
  const name = useAccountName(session?.account, known);
  const { pathname, search } = useLocation();
  const said = session ? name : t('account.signIn');
  const to = pathname === '/sign-in' ? `${pathname}${search}` : signInPath(safeNext(`${pathname}${search}`));
  return (
    <Link
      to={to}
      className={styles.tool ?? ''}
      aria-label={said || undefined}
      title={session ? t('account.switch') : undefined}
    >
      <svg
        className={styles.person}
        width="18"
        height="18"
        viewBox="0 0 18 18"
        aria-hidden
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <circle cx="9" cy="6" r="3.2" />
        <path d="M2.8 15.6c.9-3 3.3-4.4 6.2-4.4s5.3 1.4 6.2 4.4" />
      </svg>
      <span className={styles.accountName}>{said}</span>
    </Link>
  );
}

/** Server time in UTC+8. When it passes midnight or a due event, what is shown is asked again: nobody wrote, yet answers change (GEN-7). */
function ClockReadout() {
  const t = useT('shell');
  const { data: clock } = useServerNow();
  const { now, longDateTime, shortDateTime, language } = useFormat();
  const day = now === null ? null : dayOf(now);
  const due = clock?.nextChangeAt && now !== null ? now >= Date.parse(clock.nextChangeAt) : false;
  const seen = useRef(day);

  useEffect(() => {
    if (due || (seen.current !== null && day !== null && seen.current !== day)) void refreshAll();
    seen.current = day;
  }, [day, due]);

  if (now === null) return null;
  // English names the weekday, where there is room for it.
  const weekday = language === 'en' ? longDateTime(now).slice(0, 4) : '';
  return (
    <time className={styles.clock} dateTime={new Date(now).toISOString()} title={t('clock')}>
      {weekday && <span className={styles.weekday}>{weekday}</span>}
      {shortDateTime(now)} (UTC+8)
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
  return (
    <header className={styles.bar} inert={booting} data-chrome>
      <Link to="/" className={styles.product}>
        {c('product')}
      </Link>
      <nav aria-label={t('nav.providers')} className={styles.nav}>
        {PROVIDERS.filter((one) => one.role === 'customer' || one.role === role).map(({ id, name }) => (
          <NavLink key={id} to={`/${id}`} className={styles.item ?? ''}>
            {said(name)}
          </NavLink>
        ))}
        {role === 'specialist' && (
          <NavLink to="/review" className={styles.item ?? ''}>
            {t('nav.review')}
          </NavLink>
        )}
        <NavLink to="/policies" className={styles.item ?? ''}>
          {t('nav.policies')}
        </NavLink>
      </nav>
      <div className={styles.tools}>
        {!booting && <ClockReadout />}
        <LanguageSwitch />
        <SchemeSwitch />
        <AccountLink known={booting} />
      </div>
    </header>
  );
}
