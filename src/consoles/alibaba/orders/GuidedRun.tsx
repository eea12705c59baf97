import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { GuideStep } from '../../../api/contract/alibaba-guide';
import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { Steps } from '../../../refunds/decision/Steps';
import { UserText } from '../../../ui/UserText';
import { useFocusIfLost } from '../../../ui/useFocusIfLost';
import { useLinkOver } from '../../../ui/over';
import { stepPath } from '../shared/paths';
import { useOrdersRoot } from '../shared/useOrdersRoot';
import { StepNotes } from './StepNotes';

/** The whole way from here to the money: each step with its state, its last safe moment and its button. Nothing of it is stored, so it can be left and taken up again. */
export function GuidedRun({ order }: { readonly order: AlibabaOrder }) {
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
        act: step.state === 'now' && <Act step={step} orderId={order.id} />,
      }))}
    />
  );
}

function Title({ step: { kind, record, target } }: { readonly step: GuideStep }) {
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
function Act({ step: { kind, record }, orderId }: { readonly step: GuideStep; readonly orderId: string }) {
  const t = useT('alibaba');
  const root = useOrdersRoot();
  const linkOver = useLinkOver(root);
  if (kind === 'wait' || kind === 'refund') return null;
  return (
    <Button component={Link} {...linkOver(stepPath(root, orderId, record, kind))} size="xs" variant="default">
      {t(`operation.${kind}`)}
    </Button>
  );
}
