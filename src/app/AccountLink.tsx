import { Link, useLocation } from 'react-router-dom';
import { useSession } from '../api/session';
import { useAccountName } from './useAccountName';
import { useT } from '../locales/useT';
import styles from './TopBar.module.css';
import { safeNext, signInPath } from './guard';

interface Props {
  /** Shows what is known already, and asks nothing. */
  readonly known: boolean;
}

/** Who this tab is; leads to choosing another account, and back here. */
export function AccountLink({ known }: Props) {
  const t = useT('shell');
  const session = useSession();
  const name = useAccountName(session?.account, known);
  const { pathname, search } = useLocation();
  const to = pathname === '/sign-in' ? `${pathname}${search}` : signInPath(safeNext(`${pathname}${search}`));
  return (
    <Link to={to} className={styles.tool ?? ''} title={session ? t('account.switch') : undefined}>
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
      <span className={styles.accountName}>{session ? name : t('account.signIn')}</span>
    </Link>
  );
}
