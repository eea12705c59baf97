import type { AlipayTransaction } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { CopyText } from '../../../ui/CopyText';
import { FactList } from '../../../ui/FactList';
import { StateBadge } from '../../../ui/StateBadge';
import { UserText } from '../../../ui/UserText';
import { PAYMENT_TONES } from '../shared/tones';
import { useOrderFrom } from '../shared/useOrderFrom';

/** Which payment it is, and whose order it paid. */
export function Basics({
  transaction: { id, requestId, order, method, status, createdAt, paidAt },
}: {
  readonly transaction: AlipayTransaction;
}) {
  const t = useT('alipay');
  const { longDateTime } = useFormat();
  const fromOf = useOrderFrom();
  return (
    <Card title={t('basics.title')}>
      <FactList
        facts={[
          { label: t('basics.id'), value: <CopyText text={id} /> },
          { label: t('basics.requestId'), value: <CopyText text={requestId} /> },
          {
            label: t('basics.order'),
            value: order ? (
              <>
                <UserText>{order.name}</UserText> · {fromOf(order.provider)} · {order.id}
              </>
            ) : (
              fromOf('none')
            ),
          },
          { label: t('basics.method'), value: method.name },
          {
            label: t('basics.status'),
            value: <StateBadge tone={PAYMENT_TONES[status]}>{t(`status.${status}`)}</StateBadge>,
          },
          { label: t('basics.created'), value: longDateTime(createdAt) },
          paidAt !== null && { label: t('basics.paid'), value: longDateTime(paidAt) },
        ]}
      />
    </Card>
  );
}
