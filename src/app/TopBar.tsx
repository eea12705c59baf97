import { Link, NavLink } from 'react-router-dom';
import { useSession } from '../api/session';
import { useT } from '../locales/useT';
import { AccountLink } from './AccountLink';
import { ClockReadout } from './ClockReadout';
import { LanguageSwitch } from './LanguageSwitch';
import { SchemeSwitch } from './SchemeSwitch';
import styles from './TopBar.module.css';

interface Props {
  /** The first page is on its way, perhaps with a scenario that replaces everything: nothing is asked yet. */
  readonly booting: boolean;
}

/** The bar on top: product, consoles, and who, when and how one looks at them. */
export function TopBar({ booting }: Props) {
  const t = useT('shell');
  const c = useT('common');
  const role = useSession()?.account.role;
  return (
    <header className={styles.bar} data-chrome>
      <Link to="/" className={styles.product}>
        {c('product')}
      </Link>
      <nav aria-label={t('nav.providers')} className={styles.nav}>
        <NavLink to="/aliyun" className={styles.item ?? ''}>
          {t('nav.aliyun')}
        </NavLink>
        <NavLink to="/alibaba" className={styles.item ?? ''}>
          {t('nav.alibaba')}
        </NavLink>
        <NavLink to="/tencent" className={styles.item ?? ''}>
          {t('nav.tencent')}
        </NavLink>
        {role === 'operator' && (
          <NavLink to="/alipay" className={styles.item ?? ''}>
            {t('nav.alipay')}
          </NavLink>
        )}
        {role === 'specialist' && (
          <NavLink to="/review" className={styles.item ?? ''}>
            {t('nav.review')}
          </NavLink>
        )}
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
