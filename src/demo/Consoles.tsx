import { Link } from 'react-router-dom';
import { useSession } from '../api/session';
import { useT } from '../locales/useT';
import styles from './Consoles.module.css';

const CONSOLES = [
  { id: 'aliyun', home: '/aliyun/certificates', account: 'customer', role: 'customer' },
  { id: 'alibaba', home: '/alibaba/orders', account: 'customer', role: 'customer' },
  { id: 'tencent', home: '/tencent/certificates', account: 'customer', role: 'customer' },
  { id: 'alipay', home: '/alipay/transactions', account: 'operator', role: 'operator' },
  { id: 'review', home: '/review', account: 'specialist', role: 'specialist' },
] as const;

/** The consoles there are, each one click away: whoever has the role keeps their account, others are signed in. */
export function Consoles() {
  const t = useT('demo');
  const role = useSession()?.account.role;
  return (
    <ul className={styles.consoles}>
      {CONSOLES.map(({ id, home, account, role: needed }) => (
        <li key={id}>
          <Link to={role === needed ? home : `${home}?as=${account}`} className={styles.console ?? ''}>
            <span className={styles.name}>{t(`console.${id}.name`)}</span>{' '}
            <span className={styles.text}>{t(`console.${id}.text`)}</span>{' '}
            {role !== needed && (
              <span className={styles.as}>{t('openAs', { account: t(`account.${account}`) })}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
