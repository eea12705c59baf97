import { useSearchParams } from 'react-router-dom';
import { readAlipayBalance } from '../../../api/contract/alipay-balance';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Announcement } from '../../../ui/Announcement';
import { FailedReading } from '../../../ui/FailedReading';
import { PageHeader } from '../../../ui/PageHeader';
import { balanceArgs } from '../shared/queries';
import styles from './Balance.module.css';
import { Balances } from './Balances';
import { Ledger } from './Ledger';
import { TopUp } from './TopUp';
import { Waiting } from './Waiting';

/** APY-E5: the balance refunds are paid from, what waits for it, and every entry of the ledger. */
export function BalancePage() {
  const t = useT('alipay');
  const [params] = useSearchParams();
  const reading = useEndpoint(readAlipayBalance, balanceArgs(params));
  const { data, error, refetch, isPlaceholderData } = reading;
  const header = <PageHeader title={t('page.balance')} text={t('text.balance')} />;
  if (!data && error)
    return (
      <>
        {header}
        <FailedReading problem={error} onRetry={() => void refetch()} />
      </>
    );
  return (
    <>
      <Announcement />
      {header}
      <Balances balances={data?.balances} waiting={data?.waiting} />
      <div className={styles.columns}>
        <Waiting waiting={data?.waiting} />
        <TopUp first={data?.waiting[0]?.needs.currency} />
      </div>
      <Ledger
        entries={data?.entries}
        problem={error}
        refreshing={isPlaceholderData}
        onRetry={() => void refetch()}
      />
    </>
  );
}
