import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';
import type { Decision, OutlookStretch, Terms, TraceEntry, Verdict } from '#contract/decision';
import { readPolicy } from '#contract/policies';
import { useEndpoint } from '../api/queries';
import { useFormat, useMoment } from '../locales/format';
import { useT } from '../locales/i18n';
import { type Fact, FactList } from '../ui/layout';
import { Notice, type Tone, ToneIcon, toned } from '../ui/notices';
import { classes } from '../ui/text';
import { WindowBar } from './WindowBar';
import { kindOf } from './windowScale';
import { toneOfVerdict } from './list';
import { AwaitedNotice, TermFact } from './time';
import { useParts, useProvider } from './words';
import styles from './Decision.module.css';

interface DecisionCardProps {
  readonly verdict: Verdict;
  /** The answer in one line, e.g. "可全额退款，无需人工审核". */
  readonly title: string;
  /** The formatted amount. */
  readonly amount: string;
  /** Overrides the verdict's colour, e.g. `bad` when something is lost. */
  readonly tone?: Tone;
  readonly bar?: ReactNode;
  /** 截止, 退回, 依据, 若未成功: every sentence about time carries a date. */
  readonly facts: readonly (Fact | null | false)[];
  /** Warnings, beside the answer they qualify. */
  readonly children?: ReactNode;
  /** Opens below the facts: the trace. */
  readonly why?: { readonly label: string; readonly content: ReactNode };
  /** 2 on a page, 3 in a panel below its title. */
  readonly level?: 2 | 3;
}

/** GEN-5: the answer first and largest, then until when, where to, on what it rests, and what if not. */
export function DecisionCard({
  verdict,
  title,
  amount,
  tone = toneOfVerdict(verdict),
  bar,
  facts,
  children,
  why,
  level = 3,
}: DecisionCardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.card} {...toned(tone)} aria-labelledby={id}>
      <div className={styles.answer}>
        <Heading id={id} className={styles.title}>
          <ToneIcon tone={tone} size={18} />
          <span>{title}</span>
        </Heading>
        <p className={styles.amount}>{amount}</p>
      </div>
      <div className={styles.body}>
        {bar}
        {children}
        <FactList facts={facts} />
        {why && (
          <details className={styles.why}>
            <summary>{why.label}</summary>
            <div className={styles.trace}>{why.content}</div>
          </details>
        )}
      </div>
    </section>
  );
}

interface TraceListProps {
  readonly trace: readonly TraceEntry[];
  /** What a rule says, by id, where it is known. */
  readonly textOf?: (rule: string) => string | undefined;
}

/** GEN-5: every rule in order of precedence, whether it holds, and the first thing that did not. */
function TraceList({ trace, textOf }: TraceListProps) {
  const t = useT('common');
  return (
    <ol className={styles.list} aria-label={t('trace.caption')}>
      {trace.map(({ rule, matched, failed }) => (
        <li key={rule} className={classes(styles.entry, matched && styles.matched)}>
          <span className={styles.rule}>{rule}</span>
          <span className={styles.outcome}>
            <ToneIcon tone={matched ? 'good' : 'quiet'} size={13} />
            {matched ? t('trace.holds') : t('trace.fails')}
          </span>
          <span className={styles.words}>
            {textOf?.(rule)}
            {failed && <span className={styles.failed}>{failed}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A condition in the policy table's own notation, taken apart: `refund is one of underReview, settling`. */
interface Clause {
  readonly fact: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** Null for what is not a condition, e.g. the id of a rule that comes first. */
export function parseClause(text: string): Clause | null {
  const [, fact, op, value] = /^(\w+) (is one of|is|<=|>=|<|>) (.+)$/.exec(text) ?? [];
  return fact === undefined || op === undefined || value === undefined
    ? null
    : { fact, op, values: value.split(', ') };
}

const OPERATORS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' };

/** Why a rule of the trace does not hold, in words; what has no words stays in the table's own notation. */
export function useClauseText(): (failed: string) => string {
  const t = useT('refunds');
  const { factName, valueName } = useProvider();
  return (failed) => {
    if (/^[A-Z]{3}-\w+$/.test(failed)) return t('clause.outranked', { rule: failed });
    const clause = parseClause(failed);
    if (!clause) return failed;
    const fact = factName(clause.fact) ?? clause.fact;
    const operator = OPERATORS[clause.op];
    const value = clause.values.map((one) => valueName(one) ?? one).join(t('clause.or'));
    return t('clause.fails', {
      clause: operator === undefined ? t('clause.is', { fact, value }) : `${fact} ${operator} ${value}`,
    });
  };
}

/** Every rule with what it says and why it does not hold; the words arrive with the policy. */
export function Trace({ trace }: { readonly trace: readonly TraceEntry[] }) {
  const { policy } = useProvider();
  const { data } = useEndpoint(readPolicy, { params: { policy } });
  const clauseText = useClauseText();
  return (
    <TraceList
      trace={trace.map((entry) => ({ ...entry, failed: entry.failed && clauseText(entry.failed) }))}
      textOf={(id) => data?.rules.find((rule) => rule.id === id)?.text}
    />
  );
}

/** What follows the present stretch, if time ends it. */
function after({ deadline, outlook }: Decision): OutlookStretch | undefined {
  if (deadline === null) return undefined;
  const end = Date.parse(deadline) + 1;
  return outlook.find(({ from }) => Date.parse(from) === end);
}

/** 截止, 审核, 退回, 依据: what a person must know before committing; every time with its date. */
function useDecisionFacts(decision: Decision, terms: Terms): (Fact | null)[] {
  const t = useT('refunds');
  const words = useT('common');
  const { date } = useFormat();
  const moment = useMoment();
  const partsOf = useParts();
  const { verdict, review, deadline, destination, amount, reason, rule } = decision;
  const open = verdict !== 'notRefundable';

  const until = (): string => {
    if (deadline === null) return t(verdict === 'refundable' ? 'fact.noDeadline' : 'fact.noDeadlineAction');
    const what = t(`fact.now.${review?.kind ?? 'actionRequired'}`);
    const next = after(decision);
    return next
      ? t('fact.deadline', { moment: moment(deadline), what, after: t(`fact.after.${kindOf(next)}`) })
      : t('fact.deadlineOnly', { moment: moment(deadline), what });
  };
  const dates = (): string | null => {
    if (!review?.expectedBy || !review.latestBy) return null;
    const text = t('fact.reviewDates', { expected: date(review.expectedBy), latest: date(review.latestBy) });
    return review.estimated ? `${text} · ${t('estimated')}` : text;
  };
  const reviewed = dates();

  return [
    open ? { label: words('fact.deadline'), value: <TermFact terms={terms} sentence={until()} /> } : null,
    reviewed === null ? null : { label: t('fact.review'), value: reviewed },
    open ? { label: words('fact.returnsTo'), value: partsOf(destination, amount.currency) } : null,
    { label: words('fact.restsOn'), value: `${reason.text} (${rule})` },
  ];
}

interface Props {
  readonly decision: Decision;
  /** Until when: what the row of the same thing says. */
  readonly terms: Terms;
  /** What the days of the window are counted from, and since when. */
  readonly counted: 'purchase' | 'issuance' | 'payment';
  readonly countedFrom: string;
  /** The console's own words for the first thing to do; without them it is "one step". */
  readonly firstStep?: string | undefined;
  /** What else the console knows, e.g. what holds if it fails. */
  readonly facts?: readonly (Fact | null)[];
  readonly level?: 2 | 3;
  /** False where the trace stands beside the card. */
  readonly traced?: boolean;
  /** The record it is about: the policy explorer takes its facts on from here (POL-3). */
  readonly record?: string;
  /** The steps to take, below the warnings. */
  readonly children?: ReactNode;
}

/** GEN-5: a decision: the answer, the window, until when, where to, on what it rests, and what to do first. */
export function CaseDecision({
  decision,
  terms,
  counted,
  countedFrom,
  firstStep,
  facts = [],
  level = 3,
  traced = true,
  record,
  children,
}: Props) {
  const t = useT('refunds');
  const { policy } = useProvider();
  const words = useT('common');
  const { money, date } = useFormat();
  const shared = useDecisionFacts(decision, terms);
  const { verdict, review } = decision;
  const nothing = verdict === 'refundable' && decision.amount.minor === 0;
  const kind = review?.kind ?? 'manual';
  const offer =
    decision.breakdown.returned === undefined ? (`title.${kind}` as const) : (`title.rest.${kind}` as const);
  const end = decision.outlook.at(-1)?.from;
  const awaited = terms.awaited && {
    until: Date.parse(terms.awaited.by),
    limit: decision.deadline === null ? null : Date.parse(decision.deadline),
    label: t('resultBy', { moment: date(terms.awaited.by) }),
  };
  const wait = review?.latestBy
    ? {
        until: Date.parse(review.latestBy),
        // What ends a refund under review is the last thing that time does.
        limit: end === undefined ? null : Date.parse(end),
        label: t('reviewBegunNow', { latest: date(review.latestBy) }),
      }
    : awaited;
  const title = {
    refundable: t(nothing ? 'title.nothing' : offer),
    actionRequired: firstStep ?? t('title.other'),
    notRefundable: t('title.notRefundable'),
  };
  return (
    <DecisionCard
      level={level}
      verdict={verdict}
      {...(nothing && { tone: 'quiet' })}
      title={title[verdict]}
      amount={money(decision.amount)}
      bar={
        <WindowBar
          outlook={decision.outlook}
          counted={counted}
          countedFrom={countedFrom}
          deadline={decision.deadline}
          safeUntil={decision.safeUntil}
          wait={wait}
        />
      }
      facts={[...shared, ...facts]}
      {...(traced && {
        why: {
          label: words('fact.why'),
          content: (
            <>
              <Trace trace={decision.trace} />
              {record !== undefined && (
                <Link to={`/policies/${policy}/what-if?record=${encodeURIComponent(record)}`}>
                  {t('explore')}
                </Link>
              )}
            </>
          ),
        },
      })}
    >
      {terms.awaited && <AwaitedNotice awaited={terms.awaited} />}
      {decision.warnings.map(({ code, text }) => (
        <Notice key={code} tone={code === 'calendarEstimated' ? 'info' : 'warn'}>
          {text}
        </Notice>
      ))}
      {children}
    </DecisionCard>
  );
}
