import { Outlet, useMatch, useParams } from 'react-router-dom';
import { readAlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Announcement } from '../../../ui/Announcement';
import { Panel } from '../../../ui/Panel';
import { PanelSkeleton } from '../../../ui/PanelSkeleton';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { UserText } from '../../../ui/UserText';
import { useClose } from '../../../ui/over';
import { useOrdersRoot } from '../shared/useOrdersRoot';
import { Footer } from './Footer';
import { PanelContent } from './PanelContent';
import { useRequest } from './useRequest';

/** Refund Application (ABC-O1): the decision, the way to it step by step, and the request; or how far the refund is. */
export function RefundPanel() {
  const t = useT('alibaba');
  const { id = '' } = useParams();
  const root = useOrdersRoot();
  // A step's dialog stands over the panel and says its own result when it is gone.
  const alone = useMatch(`${root}/:id/refund`) !== null;
  const { data: order, error, refetch } = useEndpoint(readAlibabaOrder, { params: { id } });
  const close = useClose(root);
  const request = useRequest(order);

  return (
    <>
      <Panel
        title={t('order.panel')}
        subtitle={
          order && (
            <>
              {order.product} · {order.id}
              {order.name !== null && (
                <>
                  {' · '}
                  <UserText>{order.name}</UserText>
                </>
              )}
            </>
          )
        }
        onClose={close}
        footer={order && <Footer order={order} request={request} onClose={close} />}
      >
        <Announcement silent={!alone} />
        {order ? (
          <PanelContent order={order} request={request} />
        ) : error ? (
          <ProblemNotice problem={error} onRetry={() => void refetch()} />
        ) : (
          <PanelSkeleton />
        )}
      </Panel>
      <Outlet />
    </>
  );
}
