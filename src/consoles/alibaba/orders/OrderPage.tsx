import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { type AlibabaOrder, readAlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Attempts } from '../../../refunds/application/Attempts';
import { stands } from '../../../refunds/stages';
import { useChannelName } from '../../../refunds/useMoneyWords';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { Card } from '../../../ui/Card';
import { Columns } from '../../../ui/Columns';
import { DetailsPending } from '../../../ui/DetailsPending';
import { PageHeader } from '../../../ui/PageHeader';
import { Timeline } from '../../../ui/Timeline';
import { useLinkOver } from '../../../ui/over';
import { OrderStanding } from '../panel/OrderStanding';
import { refundPath } from '../shared/paths';
import { useOrdersRoot } from '../shared/useOrdersRoot';
import { Basics } from './Basics';
import { GuidedRun } from './GuidedRun';
import { OrderDecision } from './OrderDecision';
import { Things } from './Things';
import { ThreeFacts } from './ThreeFacts';

/** One order: order, decision and money apart (GEN-13), the way to the money, both attempts to pay it (ABC-1), and everything that happened. */
export function OrderPage() {
  const t = useT('alibaba');
  const { id = '' } = useParams();
  const root = useOrdersRoot();
  const nameOf = useChannelName();
  const { data: order, error, refetch } = useEndpoint(readAlibabaOrder, { params: { id } });
  const trail = [{ label: t('page.orders'), to: root }, { label: id }];
  if (!order)
    return (
      <DetailsPending title={t('order.title')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { application } = order;
  const standing = application && stands(application.stage) ? application : null;
  const attempts = application?.settlement?.attempts ?? [];
  return (
    <>
      <PageHeader
        title={`${t('order.title')} · ${order.id}`}
        text={order.product}
        trail={trail}
        actions={<RefundButton order={order} root={root} />}
      />
      <ThreeFacts order={order} />
      <Columns
        side={
          <>
            <Basics order={order} />
            <Things order={order} />
            <Card title={t('order.breakdown')}>
              <AmountBreakdown breakdown={(standing ?? order.decision).breakdown} sourceOf={nameOf} />
            </Card>
          </>
        }
      >
        {standing ? (
          <OrderStanding order={order} refund={standing} onPage />
        ) : (
          <OrderDecision order={order} level={2} />
        )}
        {order.guide && (
          <Card>
            <GuidedRun order={order} />
          </Card>
        )}
        {attempts.length > 0 && <Attempts attempts={attempts} />}
        <Card title={t('order.timeline')}>
          <Timeline entries={order.timeline} label={t('order.timeline')} />
        </Card>
      </Columns>
    </>
  );
}

function RefundButton({
  order: { id, offersRefund, verdict },
  root,
}: {
  readonly order: AlibabaOrder;
  readonly root: string;
}) {
  const t = useT('alibaba');
  const shared = useT('refunds');
  const linkOver = useLinkOver(root);
  return (
    <Button
      component={Link}
      {...linkOver(refundPath(root, id))}
      variant={offersRefund && verdict === 'refundable' ? 'filled' : 'default'}
    >
      {offersRefund ? t('refund') : shared('viewRefund')}
    </Button>
  );
}
