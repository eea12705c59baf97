import type { ReactNode } from 'react';
import type { Decision } from '../../api/contract/decision';
import { naturalDays } from '../../locales/calendar';
import { useFormat } from '../../locales/useFormat';
import { useT } from '../../locales/useT';
import { DecisionCard } from '../../ui/DecisionCard';
import type { Fact } from '../../ui/FactList';
import { Notice } from '../../ui/Notice';
import { WindowBar } from '../../ui/WindowBar';
import { Trace } from './Trace';
import { useDecisionFacts } from './useDecisionFacts';

interface Props {
  readonly decision: Decision;
  /** The days of the window are counted from here. */
  readonly countedFrom: string;
  /** The console's own words for the first thing to do; without them it is "one step". */
  readonly firstStep?: string | undefined;
  /** What else the console knows, e.g. what holds if it fails. */
  readonly facts?: readonly (Fact | null)[];
  readonly level?: 2 | 3;
  /** The steps to take, below the warnings. */
  readonly children?: ReactNode;
}

/** GEN-5: a decision: the answer, the window, until when, where to, on what it rests, and what to do first. */
export function CaseDecision({ decision, countedFrom, firstStep, facts = [], level = 3, children }: Props) {
  const t = useT('refunds');
  const words = useT('common');
  const { money, now } = useFormat();
  const shared = useDecisionFacts(decision);
  const { verdict, review } = decision;
  const day = now === null ? null : naturalDays(Date.parse(countedFrom), now);
  const title = {
    refundable: t(`title.${review?.kind ?? 'manual'}`),
    actionRequired: firstStep ?? t('title.other'),
    notRefundable: t('title.notRefundable'),
  };
  return (
    <DecisionCard
      level={level}
      verdict={verdict}
      title={title[verdict]}
      amount={money(decision.amount)}
      bar={
        <WindowBar
          outlook={decision.outlook}
          labelOf={({ kind }) => t(`stretch.${kind}`)}
          {...(day !== null && { todayLabel: t('today', { day }) })}
        />
      }
      facts={[...shared, ...facts]}
      why={{ label: words('fact.why'), content: <Trace trace={decision.trace} /> }}
    >
      {decision.warnings.map(({ code, text }) => (
        <Notice key={code} tone="warn">
          {text}
        </Notice>
      ))}
      {children}
    </DecisionCard>
  );
}
