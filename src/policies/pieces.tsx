import { Fragment } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { ExplorerClause, ExplorerRow } from '#contract/explorer';
import type { Decision } from '#contract/decision';
import { useT } from '../locales/i18n';
import { classes, Faint } from '../ui/text';
import { NowContext } from '../api/clock';
import { CaseDecision } from '../case/Decision';
import { StepNote, Steps } from '../case/Steps';
import { StartBy, urgencyOf } from '../case/time';
import { useChange } from './change';
import { useClauseWords } from './words';
import { type Fields, textOf } from './shape';
import styles from './Policies.module.css';

/** A rule by its id; leads to its row, and is what a link to it finds. */
export function RuleLink({ id, anchor = false }: { readonly id: string; readonly anchor?: boolean }) {
  const { search } = useLocation();
  return (
    <Link
      id={anchor ? id : undefined}
      to={{ search, hash: id }}
      className={styles.rule ?? ''}
      preventScrollReset
    >
      {id}
    </Link>
  );
}

/** Says that a line is a reading; the reason opens beside the table. */
export function ReadingMark({ id }: { readonly id: string }) {
  const t = useT('policies');
  const { search } = useLocation();
  return (
    <Link
      to={{ search, hash: id }}
      className={styles.reading ?? ''}
      preventScrollReset
      aria-label={t('readingOf', { id })}
    >
      {t('reading')}
    </Link>
  );
}

/** One condition, with what is changed of it. */
function Condition({ clause }: { readonly clause: ExplorerClause }) {
  const words = useClauseWords();
  const { valueOf } = useChange();
  const value = valueOf(clause);
  const { fact, op, value: said } = words(clause, value);
  const isChanged = String(value) !== String(clause.value);
  return (
    <span className={classes(styles.condition, isChanged && styles.changed)}>
      {fact}
      {op && <b>{` ${op} `}</b>}
      {isChanged && op && (
        <>
          <s>{words(clause, clause.value).value}</s>{' '}
        </>
      )}
      {said}
    </span>
  );
}

/** POL-1: the own conditions of a row, any group of them. */
export function Conditions({ row }: { readonly row: Pick<ExplorerRow, 'id' | 'when'> }) {
  const t = useT('policies');
  const { isOff } = useChange();
  return (
    <span className={classes(styles.groups, isOff(row.id) && styles.off)}>
      {row.when.map((group, index) => (
        <span
          key={group[0]?.index ?? index}
          className={classes(styles.group, isOff(`${row.id}#${index + 1}`) && styles.off)}
        >
          {index > 0 && (
            <>
              <Faint>{t('any')}</Faint>{' '}
            </>
          )}
          {group.map((clause, place) => (
            <Fragment key={clause.index}>
              {place > 0 && (
                <>
                  {' '}
                  <Faint>{t('all')}</Faint>{' '}
                </>
              )}
              <Condition clause={clause} />
            </Fragment>
          ))}
        </span>
      ))}
    </span>
  );
}

/** What a row comes to: the amount, or what is to be done first. */
export function Outcome({ row: { verdict, review, operations } }: { readonly row: ExplorerRow }) {
  const t = useT('policies');
  if (verdict === 'refundable') return t(`outcome.${review ?? 'none'}`);
  if (operations.length === 0) return t('outcome.nothing');
  return operations.map((one) => t(`operation.${one}`)).join(t('operationsApart'));
}

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
    <NowContext value={Date.parse(now)}>
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
    </NowContext>
  );
}
