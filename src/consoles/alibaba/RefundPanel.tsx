import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Outlet, useMatch, useParams } from 'react-router-dom';
import {
  type AlibabaOrder,
  applyForAlibabaRefund,
  type GuideStep,
  OPERATIONS,
  ORDER_STATUSES,
  readAlibabaOrder,
  type SafeMoment,
} from '#contract/alibabaOrders';
import type { OperationName } from '#contract/decision';
import type { RefundApplication } from '#contract/refund';
import { useEndpoint, useWrite } from '../../api/queries';
import { announce } from '../../app/Announcement';
import { useClose, useLinkOver } from '../../app/address';
import { ApplicationStatus, Effects, LateResult, Submission, useAtOnce } from '../../case/Application';
import { CaseDecision } from '../../case/Decision';
import { AmountBreakdown, Attempts } from '../../case/Money';
import { CloseAct, RecordPanel } from '../../case/PanelForm';
import { StepNote, Steps } from '../../case/Steps';
import { stands } from '../../case/list';
import { StartBy, type Urgency } from '../../case/time';
import { useChannelName, useDestinations } from '../../case/words';
import { useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { UserText } from '../../ui/text';
import { PCA_ORDERS, recordPath, REFUNDS, stepPath, useOrdersRoot, StakeOutcomes } from './shared';

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
  const reading = useEndpoint(readAlibabaOrder, { params: { id } });
  const order = reading.data;
  const close = useClose(root);
  const request = useRequest(order);
  return (
    <>
      <RecordPanel
        reading={reading}
        title={t('order.panel')}
        subtitle={order && <OrderLine order={order} />}
        silent={!alone}
        leaving={{ close }}
        footer={order && <Footer order={order} request={request} onClose={close} />}
      >
        {order && <Content order={order} request={request} />}
      </RecordPanel>
      <Outlet />
    </>
  );
}

interface Props {
  readonly order: AlibabaOrder;
}

const OrderLine = ({ order: { product, id, name } }: Props) => (
  <>
    {product} · {id}
    {name !== null && (
      <>
        {' · '}
        <UserText>{name}</UserText>
      </>
    )}
  </>
);

interface RequestProps extends Props {
  readonly request: ReturnType<typeof useRequest>;
}

/** The refund there is, with every attempt to pay it; or the decision, the steps, and what confirming does. */
function Content({ order, request: { refund, fresh, problem } }: RequestProps) {
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
function Footer({ order, request, onClose }: RequestProps & { readonly onClose: () => void }) {
  const t = useT('alibaba');
  const words = useT('common');
  const shared = useT('refunds');
  const root = useOrdersRoot();
  const { refund, problem, seen, pending, send } = request;
  const { verdict, decision, guide } = order;
  if (refund) return <CloseAct onClose={onClose} />;
  const hopeless = verdict === 'notRefundable';
  const ready = verdict === 'refundable';
  const ends = decision.amount.minor > 0 ? t('order.footReady') : shared('effect.footNothing');
  const before = (guide?.steps.length ?? 2) - 1;
  return (
    <>
      <Submission problem={problem} seen={seen} now={decision} />
      {!hopeless && (
        <Button variant={ready ? 'filled' : 'default'} loading={pending} onClick={send}>
          {root === PCA_ORDERS ? words('ok') : t('refund')}
        </Button>
      )}
      <CloseAct onClose={onClose} />
      {!hopeless && <span>{ready ? ends : t('order.footSteps', { number: before })}</span>}
    </>
  );
}

const NAMED = ['cancelApply', 'withdraw', 'submit', 'cancel', 'revoke', 'wait', 'reset'] as const;
const named = (operation: OperationName | undefined) => NAMED.find((one) => one === operation);

/** The decision on an order; its days are counted from payment (ABC-R2). */
export function OrderDecision({
  order,
  level = 3,
  steps = true,
}: Props & {
  readonly level?: 2 | 3;
  /** False on the page of one certificate: the steps are the order's. */
  readonly steps?: boolean;
}) {
  const t = useT('alibaba');
  const first = named(order.decision.requiredOperations[0]?.operation);
  const revocation = order.previews.find(({ preview }) => preview.operation === 'revoke')?.preview;
  return (
    <CaseDecision
      level={level}
      decision={order.decision}
      terms={order}
      record={order.id}
      counted="payment"
      countedFrom={order.paidAt}
      firstStep={first && t(`order.first.${first}`)}
      {...(revocation && {
        stepEndsBy: revocation.reviewEndsBy,
        outcomes: <StakeOutcomes preview={revocation} />,
      })}
    >
      {steps && <GuidedRun order={order} />}
    </CaseDecision>
  );
}

interface StandingProps extends Props {
  readonly refund: RefundApplication;
  readonly fresh?: boolean;
  /** On the page of the order itself. */
  readonly onPage?: boolean;
}

/** Where the refund of an order stands: Refund successfully only once the money has arrived. */
export function OrderStanding({ order, refund, fresh = false, onPage = false }: StandingProps) {
  const t = useT('alibaba');
  const said = useSaid();
  const root = useOrdersRoot();
  const toNames = useDestinations();
  const { stage, amount, destinations } = refund;
  const link = { to: recordPath(root, order.id) };
  return (
    <ApplicationStatus
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      title={stage === 'refunded' ? said(ORDER_STATUSES.refunded) : undefined}
      comes={
        stage === 'refunded' && amount.minor === 0
          ? t('order.comes.nothing')
          : t(`order.comes.${stage}`, { to: toNames(destinations) })
      }
      facts={[]}
      next={onPage ? [] : [{ hint: t('order.moneyHint'), label: t('order.viewOrder'), link }]}
      receipts={REFUNDS}
    />
  );
}

/** The whole way from here to the money: each step with its state, its last safe moment and its button. Nothing of it is stored, so it can be left and taken up again. */
export function GuidedRun({ order }: Props) {
  const t = useT('alibaba');
  const { guide } = order;
  if (!guide || guide.steps.length === 0) return null;
  return (
    <Steps
      title={t('order.steps')}
      steps={guide.steps.map((step) => ({
        key: `${step.kind}-${step.record.id}-${step.doneAt ?? ''}`,
        state: step.state,
        title: <Title step={step} />,
        notes: <StepNotes step={step} order={order} />,
        act: step.state === 'now' && (
          <Act step={step} order={order} first={step === guide.steps.find(({ state }) => state === 'now')} />
        ),
      }))}
    />
  );
}

interface StepProps extends Props {
  readonly step: GuideStep;
}

function Title({ step: { kind, record, target } }: Pick<StepProps, 'step'>) {
  const t = useT('alibaba');
  if (kind === 'refund') return <strong>{t('order.step.refund')}</strong>;
  return (
    <>
      <strong>{t(`order.step.${kind}`)}</strong> <UserText>{record.name}</UserText>
      {target !== null && target > 1 && ` (${target})`}
    </>
  );
}

/** The button that leads to the operation; the refund itself is asked for below. */
function Act({ step: { kind, record }, order, first }: StepProps & { readonly first: boolean }) {
  const said = useSaid();
  const root = useOrdersRoot();
  const linkOver = useLinkOver(root);
  if (kind === 'wait' || kind === 'refund') return null;
  return (
    <Button
      component={Link}
      {...linkOver(stepPath(root, order.id, record, kind))}
      size="xs"
      variant={first ? 'filled' : 'default'}
    >
      {said(OPERATIONS[kind])}
    </Button>
  );
}

const URGENCY: Readonly<Record<SafeMoment, Urgency | null>> = {
  none: null,
  safe: 'ahead',
  lastDay: 'soon',
  past: 'passed',
  never: 'never',
};

/** ABC-2: how long a step takes, until when it is safe, and what is lost if it is late; or when it was done. */
function StepNotes({ step, order }: StepProps) {
  const t = useT('alibaba');
  const moment = useMoment();
  const { kind, state, doneAt, takesUpTo, endsBy, startBy, safety } = step;
  const urgency = URGENCY[safety];
  if (state === 'done') {
    return doneAt === null ? null : <StepNote>{t('order.doneAt', { moment: moment(doneAt) })}</StepNote>;
  }
  if (kind === 'wait') {
    return (
      <>
        <StepNote>
          {endsBy === null ? t('order.waitLater') : t('order.waiting', { moment: moment(endsBy) })}
        </StepNote>
        {startBy !== null && urgency !== null && (
          <StartBy at={startBy} urgency={urgency} due="wait" awaited={order.awaited} />
        )}
      </>
    );
  }
  if (kind === 'refund') {
    return (
      <>
        <StepNote>{t('order.refundStep')}</StepNote>
        {startBy !== null && urgency !== null && state !== 'waiting' && (
          <StartBy at={startBy} urgency={urgency} due="ask" />
        )}
      </>
    );
  }
  const reviewEnds = reviewEndOf(step, order);
  return (
    <>
      {takesUpTo !== null && reviewEnds !== null && (
        <StepNote>{t('order.businessDays', { days: takesUpTo, moment: moment(reviewEnds) })}</StepNote>
      )}
      {startBy !== null && urgency !== null && (
        <StartBy
          at={startBy}
          urgency={urgency}
          awaited={kind === 'withdraw' || kind === 'cancelApply' ? order.awaited : null}
        />
      )}
    </>
  );
}

/** When the review would end at the latest if the step were taken now. */
const reviewEndOf = ({ kind, record }: GuideStep, { previews }: AlibabaOrder): string | null =>
  previews.find((one) => one.record.id === record.id && one.preview.operation === kind)?.preview
    .reviewEndsBy ?? null;
