import type { Decision } from '#contract/decision';
import { AssumedNow } from '../api/clock';
import { CaseDecision } from '../case/Decision';
import { StepNote, Steps } from '../case/Steps';
import { StartBy, urgencyOf } from '../case/time';
import { useT } from '../locales/i18n';
import { type Fields, textOf } from './shape';

interface Props {
  readonly decision: Decision;
  readonly now: string;
  readonly subject: Fields;
}

/** The instants of a subject from which its days are counted, the latest first. */
const COUNTED = [
  ['issuedAt', 'issuance'],
  ['paidAt', 'payment'],
  ['purchasedAt', 'purchase'],
] as const;

/** What a policy says of facts: the same answer as in its console, without anything to click. */
export function Answer({ decision, now, subject }: Props) {
  const t = useT('policies');
  const { requiredOperations: steps, verdict, rule, deadline, safeUntil } = decision;
  const [name, counted] = COUNTED.find(([field]) => typeof subject[field] === 'string') ?? [null, 'purchase'];
  const from = name === null ? now : textOf(subject[name]);
  const bought = textOf(subject.placedAt) || textOf(subject.purchasedAt) || now;
  return (
    <AssumedNow value={Date.parse(now)}>
      <CaseDecision
        level={2}
        decision={decision}
        terms={{
          verdict,
          rule,
          deadline,
          safeUntil,
          boughtAt: bought,
          awaited: null,
          brief: decision.reason.text,
          endedAt: null,
          afterwards: null,
        }}
        counted={counted}
        countedFrom={from}
        traced={false}
      >
        {steps.length > 0 && (
          <Steps
            title={t('what.steps')}
            steps={steps.map(({ operation, target, takesUpTo, startBy }) => {
              const label = t(`operation.${operation}`);
              return {
                key: `${operation} ${target}`,
                title: target === null ? label : `${label} · ${t('what.target', { n: target })}`,
                notes: (
                  <>
                    {takesUpTo !== null && <StepNote>{t('what.takes', { count: takesUpTo })}</StepNote>}
                    {startBy !== null && (
                      <StartBy
                        at={startBy}
                        urgency={urgencyOf(Date.parse(startBy), Date.parse(now), Date.parse(bought))}
                        due={operation === 'wait' ? 'wait' : 'start'}
                      />
                    )}
                  </>
                ),
              };
            })}
          />
        )}
      </CaseDecision>
    </AssumedNow>
  );
}
