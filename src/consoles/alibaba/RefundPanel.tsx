import { Button } from '@mantine/core';
import { useState } from 'react';
import { Outlet, useMatch, useParams } from 'react-router-dom';
import { type AlibabaOrder, applyForAlibabaRefund, readAlibabaOrder } from '#contract/alibabaOrders';
import { useEndpoint, useWrite } from '../../api/queries';
import { LateResult, Effects, Submission, useAtOnce } from '../../case/Application';
import { AmountBreakdown, Attempts } from '../../case/Money';
import { stands } from '../../case/list';
import { useChannelName } from '../../case/words';
import { useT } from '../../locales/i18n';
import { isSecondClick, Panel, PanelSkeleton } from '../../ui/Panel';
import { announce, Announcement, ProblemNotice } from '../../ui/notices';
import { useClose } from '../../ui/panelRoutes';
import { UserText } from '../../ui/text';
import { GuidedRun, OrderDecision, OrderStanding } from './decision';
import { PCA_ORDERS, useOrdersRoot } from './shared';

/** ABC-3, GEN-8: the one request for the refund of an order; it carries the rule that was seen. */
function useRequest(order: AlibabaOrder | undefined) {
  const apply = useWrite(applyForAlibabaRefund);
  const [seen, see] = useState<string>();
  const known = order?.application;
  const sent = known?.id === apply.data?.id ? known : apply.data;
  const standing = [known, sent].find((one) => one && stands(one.stage)) ?? undefined;
  return {
    /** The application that stands: the backend's newest word on it, or the answer to what was just sent. */
    refund: standing,
    /** It was sent from here just now. */
    fresh: standing !== undefined && standing.id === apply.data?.id,
    pending: apply.isPending,
    problem: apply.problem,
    /** The rule that was seen when it was sent. */
    seen,
    send: () => {
      if (!order) return;
      see(order.rule);
      // What was said of the last step is answered by what comes now.
      announce(null);
      void apply.run({ params: { id: order.id }, body: { seenRule: order.rule } });
    },
  };
}

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
          <Content order={order} request={request} />
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

interface Props {
  readonly order: AlibabaOrder;
  readonly request: ReturnType<typeof useRequest>;
}

/** The refund there is, with every attempt to pay it; or the decision, the steps, and what confirming does. */
function Content({ order, request: { refund, fresh, problem } }: Props) {
  const t = useT('alibaba');
  const nameOf = useChannelName();
  const atOnce = useAtOnce();
  if (refund) {
    const attempts = refund.settlement?.attempts ?? [];
    return (
      <>
        <LateResult problem={problem} />
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

/** Refund here, OK on the tab of private certificates (ABC-O1, P1). Asked for too early, the backend refuses it in words (ABC-3). */
function Footer({ order, request, onClose }: Props & { readonly onClose: () => void }) {
  const t = useT('alibaba');
  const words = useT('common');
  const root = useOrdersRoot();
  const { refund, problem, seen, pending, send } = request;
  const { verdict, decision, guide } = order;
  const close = (
    <Button variant="default" onClick={(event) => !isSecondClick(event) && onClose()}>
      {words('close')}
    </Button>
  );
  if (refund) return close;
  const hopeless = verdict === 'notRefundable';
  const ready = verdict === 'refundable';
  const before = (guide?.steps.length ?? 2) - 1;
  return (
    <>
      <Submission problem={problem} seen={seen} now={decision} />
      {!hopeless && (
        <Button variant={ready ? 'filled' : 'default'} loading={pending} onClick={send}>
          {root === PCA_ORDERS ? words('ok') : t('refund')}
        </Button>
      )}
      {close}
      {!hopeless && <span>{ready ? t('order.footReady') : t('order.footSteps', { number: before })}</span>}
    </>
  );
}
