import { useParams } from 'react-router-dom';
import { readAlipayTransaction } from '../../../api/contract/alipay';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { Columns } from '../../../ui/Columns';
import { DetailsPending } from '../../../ui/DetailsPending';
import { PageHeader } from '../../../ui/PageHeader';
import { Timeline } from '../../../ui/Timeline';
import { RefundButton } from '../shared/RefundLink';
import { TRANSACTIONS } from '../shared/paths';
import { Answer } from './Answer';
import { Basics } from './Basics';
import { Figures } from './Figures';
import { Records } from './Records';
import { Resume } from './Resume';
import { Settlement } from './Settlement';

/** Transaction Details (APY-8): whether and how much, every refund with its code, and what the money did. */
export function TransactionPage() {
  const t = useT('alipay');
  const { id = '' } = useParams();
  const { data: transaction, error, refetch } = useEndpoint(readAlipayTransaction, { params: { id } });
  const trail = [{ label: t('page.transactions'), to: TRANSACTIONS }, { label: id }];
  if (!transaction)
    return (
      <DetailsPending title={t('transaction')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { refunds, timeline, refundable } = transaction;
  return (
    <>
      <PageHeader
        title={`${t('transaction')} · ${id}`}
        trail={trail}
        actions={<RefundButton row={transaction} possible={refundable.allowed} />}
      />
      <Resume transaction={transaction} />
      <Figures transaction={transaction} />
      <Columns
        side={
          <>
            <Basics transaction={transaction} />
            <Settlement transaction={transaction} />
          </>
        }
      >
        <Answer transaction={transaction} level={2} />
        <Records refunds={refunds} />
        <Card title={t('timeline')}>
          <Timeline entries={timeline} label={t('timeline')} />
        </Card>
      </Columns>
    </>
  );
}
