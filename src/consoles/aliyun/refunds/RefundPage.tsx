import { useParams } from 'react-router-dom';
import { readAliyunRefund } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { Card } from '../../../ui/Card';
import { Columns } from '../../../ui/Columns';
import { PageHeader } from '../../../ui/PageHeader';
import { Timeline } from '../../../ui/Timeline';
import { DetailsPending } from '../../../ui/DetailsPending';
import { REFUNDS } from '../shared/paths';
import { useChannelName } from '../../../refunds/useMoneyWords';
import { Attempts } from '../../../refunds/application/Attempts';
import { Given } from './Given';
import { Heading } from './Heading';
import { Outcome } from './Outcome';
import { PageActions } from './PageActions';
import { Receipt } from './Receipt';
import { ThreeCards } from './ThreeCards';

/** One application (ALY-9): decision, money and certificate apart, what happened, what comes next; prints as a receipt. */
export function RefundPage() {
  const t = useT('aliyun');
  const words = useT('common');
  const { money } = useFormat();
  const nameOf = useChannelName();
  const { id = '' } = useParams();
  const { data: refund, error, refetch } = useEndpoint(readAliyunRefund, { params: { id } });
  const trail = [{ label: t('refunds'), to: REFUNDS }, { label: id }];

  if (!refund)
    return (
      <DetailsPending title={t('refund')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <Receipt refund={refund} />
      <PageHeader
        title={t('progress.title', { amount: money(refund.amount), stage: words(`stage.${refund.stage}`) })}
        heading={<Heading refund={refund} />}
        trail={trail}
        actions={<PageActions refund={refund} />}
      />
      <Outcome refund={refund} />
      <ThreeCards refund={refund} />
      <Columns
        side={
          <Card title={t('progress.breakdown')}>
            <AmountBreakdown breakdown={refund.breakdown} sourceOf={nameOf} />
          </Card>
        }
      >
        <Card title={t('progress.timeline')}>
          <Timeline entries={refund.timeline} label={t('progress.timeline')} />
        </Card>
        <Given refund={refund} />
      </Columns>
      {refund.settlement && refund.settlement.attempts.length > 0 && (
        <Attempts attempts={refund.settlement.attempts} />
      )}
    </>
  );
}
