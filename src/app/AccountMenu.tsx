import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { ACCOUNT_NAMES } from '#contract/labels';
import { AccountId } from '#contract/session';
import { useSession } from '../api/session';
import { useSaid, useT } from '../locales/i18n';
import { ToneIcon } from '../ui/notices';
import { homeOf, roleOf, signedInThere, signInPath } from './guard';
import { useBackCloses } from './layers';
import styles from './AccountMenu.module.css';

const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys, Home and End lead through the links of a list. */
function walk(list: HTMLElement, key: string): boolean {
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const step = ARROWS[key];
  const to = key === 'Home' ? 0 : key === 'End' ? -1 : step && (at + step) % links.length;
  if (to === undefined) return false;
  links.at(to)?.focus();
  return true;
}

/**
 * DEM-4: who this tab is, as a menu of the browser's own popover: Esc, Back and a click beside it close it, and the focus
 * goes back to its button. An entry is a link that carries the account: a page of another role leads to where that begins.
 */
export function AccountMenu({ onClose }: { readonly onClose: () => void }) {
  const t = useT('topBar');
  const said = useSaid();
  const menu = useRef<HTMLDivElement>(null);
  const session = useSession();
  const { pathname, search } = useLocation();
  const close = () => menu.current?.hidePopover();
  useBackCloses(close);
  useEffect(() => {
    menu.current?.showPopover();
    menu.current?.querySelector<HTMLElement>('[aria-current], a')?.focus();
  }, []);

  const to = (account: AccountId) => {
    const role = roleOf(account);
    const stays = pathname === '/' || /^\/policies\b/.test(pathname) || session?.account.role === role;
    return signedInThere(stays ? `${pathname}${search}` : homeOf(role), account);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys lead through its links
    <div
      ref={menu}
      id="account-menu"
      popover="auto"
      className={styles.menu}
      onBeforeToggle={({ newState }) => newState === 'closed' && onClose()}
      onKeyDown={(event) => {
        if (menu.current && walk(menu.current, event.key)) event.preventDefault();
      }}
    >
      <p className={styles.title}>{t('accounts.title')}</p>
      <ul>
        {AccountId.options.map((id) => (
          <li key={id}>
            <Link to={to(id)} aria-current={session?.account.id === id || undefined} onClick={close}>
              <span>
                {said(ACCOUNT_NAMES[id])}
                {session?.account.id === id && <ToneIcon tone="good" size={14} />}
              </span>
              <small>{t(`signIn.about.${roleOf(id)}`)}</small>
            </Link>
          </li>
        ))}
      </ul>
      <Link to={signInPath(`${pathname}${search}`)} className={styles.foot ?? ''} onClick={close}>
        {t('accounts.more')}
      </Link>
    </div>
  );
}
