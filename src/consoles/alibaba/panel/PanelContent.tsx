import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { Afterthought } from '../../../refunds/application/Afterthought';
import { Attempts } from '../../../refunds/application/Attempts';
import { Effects, useAtOnce } from '../../../refunds/application/Effects';
import { useChannelName } from '../../../refunds/useMoneyWords';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { GuidedRun } from '../orders/GuidedRun';
import { OrderDecision } from '../orders/OrderDecision';
import { OrderStanding } from './OrderStanding';
import type { Request } from './useRequest';

interface Props {
  readonly order: AlibabaOrder;
  readonly request: Request;
}

/** The refund there is, with every attempt to pay it; or the decision, the steps, and what confirming does. */
export function PanelContent({ order, request: { refund, fresh, problem } }: Props) {
  const t = useT('alibaba');
  const nameOf = useChannelName();
  const atOnce = useAtOnce();
  if (refund) {
    const attempts = refund.settlement?.attempts ?? [];
    return (
      <>
        <Afterthought problem={problem} />
        <OrderStanding order={order} refund={refund} fresh={fresh} />
        {attempts.length > 0 && <Attempts attempts={attempts} />}
        <GuidedRun order={order} />
      </>
    );
  }
  const { decision, service } = order;
  return (
    <>
      <OrderDecision order={order} />
      <GuidedRun order={order} />
      <AmountBreakdown breakdown={decision.breakdown} sourceOf={nameOf} />
      {decision.verdict === 'refundable' && (
        <Effects
          title={t('order.what')}
          sentences={[
            ...atOnce(decision),
            t(service === 'pca' ? 'order.effectCa' : 'order.effectCertificate'),
          ]}
        />
      )}
    </>
  );
}
