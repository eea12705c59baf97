import { useNavigate } from 'react-router-dom';
import type { AlipayTransaction } from '../../../api/contract/alipay';
import { useSession } from '../../../api/session';
import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import { useLinkOver } from '../../../ui/over';
import { keyOf, unanswered } from '../refund/kept';
import { useAmountText } from '../refund/useAmountText';
import { TRANSACTIONS, refundPath } from '../shared/paths';
import styles from './Resume.module.css';

/** APY-2: a request of this browser that never had an answer, with the way on. */
export function Resume({ transaction }: { readonly transaction: AlipayTransaction }) {
  const t = useT('alipay');
  const amountText = useAmountText();
  const navigate = useNavigate();
  const { to, ...options } = useLinkOver(TRANSACTIONS)(refundPath(transaction.id));
  const account = useSession()?.account.id ?? '';
  const asked = unanswered.read(keyOf(account, transaction));
  if (!asked) return null;
  return (
    <div className={styles.resume}>
      <Notice
        tone="wait"
        title={t('ask.open.resume', { amount: amountText(asked) })}
        action={{ label: t('ask.open.resumeAction'), run: () => void navigate(to, options) }}
      >
        <p>{t('ask.open.resumeText')}</p>
      </Notice>
    </div>
  );
}
