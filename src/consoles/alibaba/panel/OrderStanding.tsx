import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import type { RefundApplication } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { Standing } from '../../../refunds/application/Standing';
import { useDestinations } from '../../../refunds/useMoneyWords';
import { recordPath } from '../shared/paths';
import { useOrdersRoot } from '../shared/useOrdersRoot';

interface Props {
  readonly order: AlibabaOrder;
  readonly refund: RefundApplication;
  readonly fresh?: boolean;
  /** On the page of the order itself. */
  readonly onPage?: boolean;
}

/** Where the refund of an order stands: Refund successfully only once the money has arrived. */
export function OrderStanding({ order, refund, fresh = false, onPage = false }: Props) {
  const t = useT('alibaba');
  const root = useOrdersRoot();
  const toNames = useDestinations();
  const { stage, amount, destinations } = refund;
  return (
    <Standing
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      title={stage === 'refunded' ? t('order.statusName.refunded') : undefined}
      comes={
        stage === 'refunded' && amount.minor === 0
          ? t('order.comes.nothing')
          : t(`order.comes.${stage}`, { to: toNames(destinations) })
      }
      facts={[]}
      next={
        onPage
          ? []
          : [
              {
                hint: t('order.moneyHint'),
                label: t('order.viewOrder'),
                link: { to: recordPath(root, order.id) },
              },
            ]
      }
    />
  );
}
