import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import {
  type AlibabaOrder,
  type GuideStep,
  OPERATIONS,
  ORDER_STATUSES,
  type SafeMoment,
} from '#contract/alibabaOrders';
import type { OperationName } from '#contract/decision';
import type { RefundApplication } from '#contract/refund';
import { ApplicationStatus } from '../../case/Application';
import { CaseDecision } from '../../case/Decision';
import { StartBy, StepNote, Steps, type Urgency } from '../../case/Steps';
import { useDestinations } from '../../case/words';
import { useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { useLinkOver } from '../../ui/panelRoutes';
import { useFocusIfLost, UserText } from '../../ui/text';
import { recordPath, stepPath, useOrdersRoot } from './shared';

interface Props {
  readonly order: AlibabaOrder;
}

const NAMED = ['cancelApply', 'withdraw', 'submit', 'cancel', 'revoke', 'wait', 'reset'] as const;
const named = (operation: OperationName | undefined) => NAMED.find((one) => one === operation);

/** The decision on an order; its days are counted from payment (ABC-R2). */
export function OrderDecision({ order, level = 3 }: Props & { readonly level?: 2 | 3 }) {
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
    />
  );
}

/** The whole way from here to the money: each step with its state, its last safe moment and its button. Nothing of it is stored, so it can be left and taken up again. */
export function GuidedRun({ order }: Props) {
  const t = useT('alibaba');
  const { guide } = order;
  const { pathname } = useLocation();
  // Changes when a step's dialog closes, and when a step is done and its button gone.
  const at = `${pathname} ${guide?.steps.map(({ state }) => state).join(' ')}`;
  const [first] = useState(at);
  const place = useFocusIfLost<HTMLDivElement>(at !== first && at);
  if (!guide || guide.steps.length === 0) return null;
  return (
    <Steps
      title={t('order.steps')}
      place={place}
      steps={guide.steps.map((step) => ({
        key: `${step.kind}-${step.record.id}-${step.doneAt ?? ''}`,
        state: step.state,
        title: <Title step={step} />,
        notes: <StepNotes step={step} order={order} />,
        act: step.state === 'now' && <Act step={step} order={order} />,
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
function Act({ step: { kind, record }, order }: StepProps) {
  const said = useSaid();
  const root = useOrdersRoot();
  const linkOver = useLinkOver(root);
  if (kind === 'wait' || kind === 'refund') return null;
  return (
    <Button
      component={Link}
      {...linkOver(stepPath(root, order.id, record, kind))}
      size="xs"
      variant="default"
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
  if (state === 'done') {
    return doneAt === null ? null : <StepNote>{t('order.doneAt', { moment: moment(doneAt) })}</StepNote>;
  }
  if (kind === 'wait') {
    return (
      <StepNote>
        {endsBy === null ? t('order.waitLater') : t('order.waiting', { moment: moment(endsBy) })}
      </StepNote>
    );
  }
  if (kind === 'refund') {
    return (
      <>
        <StepNote>{t('order.refundStep')}</StepNote>
        {startBy !== null && state !== 'waiting' && (
          <StepNote>{t('order.refundBy', { moment: moment(startBy) })}</StepNote>
        )}
      </>
    );
  }
  const urgency = URGENCY[safety];
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
          loss={kind === 'revoke' ? t('order.revokeLoss') : undefined}
        />
      )}
    </>
  );
}

/** When the review would end at the latest if the step were taken now. */
const reviewEndOf = ({ kind, record }: GuideStep, { previews }: AlibabaOrder): string | null =>
  previews.find((one) => one.record.id === record.id && one.preview.operation === kind)?.preview
    .reviewEndsBy ?? null;
