import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { CopyText } from '../../../ui/CopyText';
import { FactList } from '../../../ui/FactList';

/** What was bought, how and when: the window runs from payment, a reset's from placing the order. */
export function Basics({
  order: { id, product, service, kind, placedAt, paidAt, promotion, combined },
}: {
  readonly order: AlibabaOrder;
}) {
  const t = useT('alibaba');
  const { longDateTime } = useFormat();
  return (
    <Card title={t('order.basics')}>
      <FactList
        facts={[
          { label: t('order.id'), value: <CopyText text={id} /> },
          { label: t('order.product'), value: product },
          {
            label: t('order.service'),
            value: `${t(`order.serviceName.${service}`)} · ${t(`order.kind.${kind}`)}`,
          },
          { label: t('order.placed'), value: longDateTime(placedAt) },
          { label: t('order.paidAt'), value: longDateTime(paidAt) },
          promotion && { label: t('order.promotion'), value: promotion.name },
          combined && { label: t('order.combined'), value: t(`order.combinedName.${combined}`) },
        ]}
      />
    </Card>
  );
}
