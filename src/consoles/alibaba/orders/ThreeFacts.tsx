import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { DecisionFact } from '../../../refunds/application/DecisionFact';
import { MoneyCard } from '../../../refunds/application/MoneyCard';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { OrderStatus } from '../shared/labels';

/** GEN-13: order, refund decision and money, each for itself. */
export function ThreeFacts({ order: { status, quota, application } }: { readonly order: AlibabaOrder }) {
  const t = useT('alibaba');
  return (
    <KpiRow>
      <Kpi
        size="words"
        label={t('order.orderFact')}
        value={<OrderStatus status={status} />}
        note={quota && `${t('order.quota')}: ${t('order.quotaText', quota)}`}
      />
      {application ? (
        <>
          <DecisionFact refund={application} />
          <MoneyCard refund={application} />
        </>
      ) : (
        <>
          <Kpi size="words" label={t('order.decision')} value={t('order.notAsked')} />
          <Kpi size="words" label={t('order.money')} value={t('order.noMoney')} />
        </>
      )}
    </KpiRow>
  );
}
