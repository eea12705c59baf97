import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, type To } from 'react-router-dom';
import type { Decision } from '#contract/decision';
import { REFUND_FIELDS } from '#contract/labels';
import type { RefundApplication } from '#contract/refund';
import type { ApiProblem } from '../api/client';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import type { Fact } from '../ui/layout';
import { Notice, ProblemNotice } from '../ui/notices';
import { DecisionCard } from './Decision';
import { NextSteps } from './Steps';
import { cameBack, toneOfStage } from './list';
import { useParts } from './words';
import styles from './refunds.module.css';

/** A refund stands although the last attempt ended in a problem: the answer was lost, or somebody was faster. */
export function LateResult({ problem }: { readonly problem: ApiProblem | null }) {
  const t = useT('refunds');
  if (!problem) return null;
  if (problem.unanswered) return <Notice tone="good" title={t('lostButThere')} alert />;
  return (
    <Notice tone="info" title={t('changed.meanwhile')} alert>
      {problem.detail}
    </Notice>
  );
}

/** What confirming will do, said before it is clicked (ALY-6). */
export const Effects = ({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) => (
  <section>
    <h3 className={styles.title}>{title}</h3>
    <ul className={styles.effects}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </section>
);

/** The same for money that comes back at once: how much, where to, and that it is final. */
export function useAtOnce(): (decision: Decision) => string[] {
  const t = useT('refunds');
  const { money } = useFormat();
  const partsOf = useParts();
  return ({ amount, destination }) => [
    amount.minor === 0
      ? t('effect.zero')
      : t('effect.atOnce', { amount: money(amount), to: partsOf(destination, amount.currency) }),
    t('effect.final'),
  ];
}

/** Something that can be done next: what for, and where. */
interface Next {
  readonly hint: string;
  readonly label: string;
  readonly link: { readonly to: To; readonly state?: unknown; readonly preventScrollReset?: boolean };
}

interface ApplicationStatusProps {
  readonly refund: RefundApplication;
  /** The stage in the console's own words; by default its usual name. */
  readonly title?: string | undefined;
  /** What the stage means, and what comes. */
  readonly comes: string;
  readonly facts: readonly (Fact | null | false)[];
  /** Warnings beside it. */
  readonly children?: ReactNode;
  readonly next: readonly Next[];
  /** Where refunds have pages of their own: once money came back, the one of this is its receipt. */
  readonly receipts?: string;
  /** 2 on a page, 3 in a panel below its title. */
  readonly level?: 2 | 3;
  /** It was submitted here just now: the focus goes to the result. */
  readonly fresh?: boolean;
}

/** After submitting, and whenever there is a refund: where it stands and what can be done next (ALY-6). */
export function ApplicationStatus({
  refund: { id, stage, amount, breakdown, points },
  title,
  comes,
  facts,
  children,
  next,
  receipts,
  level = 3,
  fresh = false,
}: ApplicationStatusProps) {
  const t = useT('refunds');
  const words = useT('common');
  const said = useSaid();
  const { money } = useFormat();
  const result = useRef<HTMLDivElement>(null);
  // GEN-4: a refund of nothing is shown as what it is.
  const nothing = amount.minor === 0 && points === null && (stage === 'refunded' || stage === 'onItsWay');
  const elsewhere = nothing && breakdown.returned !== undefined;
  const came = cameBack({ stage, amount });
  const steps = [...next];
  if (came && receipts !== undefined)
    steps.push({
      hint: t('applications.print'),
      label: t('applications.receipt'),
      link: { to: `${receipts}/${encodeURIComponent(id)}` },
    });
  const none = t(elsewhere ? 'title.elsewhere' : 'title.nothingCame');
  useEffect(() => {
    if (fresh) result.current?.focus();
  }, [fresh]);

  return (
    <>
      <div ref={result} role="status" tabIndex={-1} className={styles.result} data-came={came || undefined}>
        <DecisionCard
          level={level}
          verdict="refundable"
          tone={toneOfStage(stage, amount)}
          title={nothing ? none : (title ?? words(`stage.${stage}`))}
          amount={money(amount)}
          facts={[{ label: said(REFUND_FIELDS.id), value: id }, ...facts]}
        >
          <p>{elsewhere ? t('elsewhere') : comes}</p>
          {children}
        </DecisionCard>
      </div>
      <NextSteps
        title={t('next')}
        steps={steps.map(({ hint, label, link }) => ({
          hint,
          act: (
            <Button component={Link} {...link} variant="default" size="xs">
              {label}
            </Button>
          ),
        }))}
      />
    </>
  );
}

const STALE = ['decisionChanged', 'notRefundable', 'actionRequired'];

/** Refused because another rule holds by now than the one that was seen. */
export const isStale = (problem: ApiProblem | null): problem is ApiProblem =>
  problem !== null && STALE.includes(problem.code);

interface Props {
  readonly problem: ApiProblem | null;
  /** Another decision holds than the one that was seen. */
  readonly changed?: boolean;
  /** The decision that holds. */
  readonly now: { readonly rule: string; readonly reason: { readonly text: string } };
  /** The rule that was seen when it was asked for; refused by that very rule, nothing has changed. */
  readonly seen?: string | undefined;
  readonly shownAtFields?: readonly string[];
}

/** How the last attempt to ask for a refund ended when it did not succeed: the one place of it, beside the buttons. */
export function Submission({ problem, changed = false, now, seen, shownAtFields = [] }: Props) {
  const t = useT('refunds');
  const stale = isStale(problem) && problem.state !== seen;
  if (changed || stale) {
    return (
      <div className={styles.problem} aria-live="assertive">
        <Notice tone="warn" title={t('changed.title')} alert>
          <p>{(stale && problem.detail) || now.reason.text}</p>
          <p>{t('changed.now', { rule: (stale && problem.state) || now.rule })}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles.problem}>
      <ProblemNotice problem={problem} write shownAtFields={shownAtFields} />
    </div>
  );
}
