import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import type { OperationName } from '../../../api/contract/decision';
import { useT } from '../../../locales/useT';
import { CaseDecision } from '../../../refunds/decision/CaseDecision';

const NAMED = ['cancelApply', 'withdraw', 'submit', 'cancel', 'revoke', 'wait', 'reset'] as const;
const named = (operation: OperationName | undefined) => NAMED.find((one) => one === operation);

/** The decision on an order; its days are counted from payment (ABC-R2). */
export function OrderDecision({
  order,
  level = 3,
}: {
  readonly order: AlibabaOrder;
  readonly level?: 2 | 3;
}) {
  const t = useT('alibaba');
  const first = named(order.decision.requiredOperations[0]?.operation);
  return (
    <CaseDecision
      level={level}
      decision={order.decision}
      countedFrom={order.paidAt}
      firstStep={first && t(`order.first.${first}`)}
    />
  );
}
