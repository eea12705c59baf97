import { type ReactNode, useId } from 'react';
import { useLocation } from 'react-router-dom';
import type { Decision, OutlookStretch, Terms, Verdict } from '#contract/decision';
import { useFormat, useMoment } from '../locales/format';
import { useT } from '../locales/i18n';
import { type Fact, FactList } from '../ui/layout';
import { Notice, type Tone, ToneIcon, toned } from '../ui/notices';
import { AwaitedNotice, CalendarButton, TermFact } from './time';
import { Explained } from './Term';
import { RuleLink, useWhy } from './Why';
import { WindowBar } from './WindowBar';
import { kindOf } from './windowScale';
import { toneOfVerdict } from './list';
import { useParts } from './words';
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
  /** Below the facts: on what it rests, once somebody asks. */
  readonly more?: ReactNode;
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
  more,
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
        {more}
      </div>
    </section>
  );
}

/** What a case is; the dates that follow are told by the window and the other facts, in full under "Why?". */
const firstSentence = (text: string): string => /^.+?(?:。|\.(?= ))/.exec(text)?.[0] ?? text;

/** What follows the present stretch, if time ends it. */
function after({ deadline, outlook }: Decision): OutlookStretch | undefined {
  if (deadline === null) return undefined;
  const end = Date.parse(deadline) + 1;
  return outlook.find(({ from }) => Date.parse(from) === end);
}

/** 截止, 审核, 退回, 依据: what a person must know before committing; every time with its date. */
function useDecisionFacts(
  decision: Decision,
  terms: Terms,
  why: ReactNode,
  takeAlong: ReactNode,
): (Fact | null)[] {
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
  // GEN-2: why is told with the rule.
  const estimated = decision.warnings.some(({ code }) => code === 'calendarEstimated') && !review?.estimated;
  const dates = (): string | null => {
    if (!review?.expectedBy || !review.latestBy) return null;
    const text = t('fact.reviewDates', { expected: date(review.expectedBy), latest: date(review.latestBy) });
    return review.estimated ? `${text} · ${t('estimated')}` : text;
  };
  const reviewed = dates();

  return [
    open
      ? {
          label: words('fact.deadline'),
          value: <TermFact terms={terms} sentence={until()} estimated={estimated} more={takeAlong} />,
        }
      : null,
    reviewed === null ? null : { label: t('fact.review'), value: <Explained>{reviewed}</Explained> },
    open ? { label: words('fact.returnsTo'), value: partsOf(destination, amount.currency) } : null,
    {
      label: words('fact.restsOn'),
      value: (
        <>
          <Explained>{open ? firstSentence(reason.text) : reason.text}</Explained> (<RuleLink rule={rule} />)
          {why && <> · {why}</>}
        </>
      ),
    },
  ];
}

/** GEN-15: the last safe moment, where it is another, and the deadline, for a calendar of one's own. */
function TakeAlong({
  decision,
  act,
  record,
}: {
  readonly decision: Decision;
  /** What is to be done by then: in a calendar nothing else says it. */
  readonly act: string;
  readonly record: string;
}) {
  const t = useT('common');
  const { pathname: path } = useLocation();
  const { deadline, safeUntil, reason } = decision;
  const ends = [
    ['safe', safeUntil === deadline ? null : safeUntil],
    ['deadline', deadline],
  ] as const;
  const moments = ends.flatMap(([kind, at]) =>
    at === null
      ? []
      : [
          {
            uid: `${record}:${kind}:${Date.parse(at)}`,
            at: Date.parse(at),
            title: `${t(`calendar.${kind}`)} · ${act} · ${record}`,
            text: reason.text,
            path,
          },
        ],
  );
  return <CalendarButton name={record} moments={moments} />;
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
  /** When the review of the step ends at the latest if it is begun now (ISO): drawn below the window. */
  readonly stepEndsBy?: string | null;
  /** Both ends side by side, where the step may end too late: no warning says it a second time. */
  readonly outcomes?: ReactNode;
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
  stepEndsBy = null,
  outcomes,
  facts = [],
  level = 3,
  traced = true,
  record,
  children,
}: Props) {
  const t = useT('refunds');
  const { money, date } = useFormat();
  const { verdict, review } = decision;
  const open = verdict !== 'notRefundable';
  const estimated = decision.warnings.find(({ code }) => code === 'calendarEstimated');
  const why = useWhy({
    decision,
    record,
    children: (
      <>
        {open && (
          <p>
            <Explained>{decision.reason.text}</Explained>
          </p>
        )}
        {estimated && <p>{estimated.text}</p>}
      </>
    ),
  });
  const toDo = firstStep ?? t('title.other');
  const shared = useDecisionFacts(
    decision,
    terms,
    traced && why.ask,
    record !== undefined && (
      <TakeAlong
        decision={decision}
        act={verdict === 'actionRequired' ? toDo : t('clause.fact.refund')}
        record={record}
      />
    ),
  );
  const nothing = verdict === 'refundable' && decision.amount.minor === 0;
  const kind = review?.kind ?? 'manual';
  const offer =
    decision.breakdown.returned === undefined ? (`title.${kind}` as const) : (`title.rest.${kind}` as const);
  const told = decision.warnings.filter(
    ({ code }) => code !== 'calendarEstimated' && !(outcomes && code === 'revocationMayEndTooLate'),
  );
  const end = decision.outlook.at(-1)?.from;
  const awaited = terms.awaited && {
    until: Date.parse(terms.awaited.by),
    limit: decision.deadline === null ? null : Date.parse(decision.deadline),
    label: t('resultBy', { moment: date(terms.awaited.by) }),
  };
  const step = stepEndsBy !== null && {
    until: Date.parse(stepEndsBy),
    limit: decision.deadline === null ? null : Date.parse(decision.deadline),
    label: t('stepBegunNow', { latest: date(stepEndsBy) }),
  };
  const wait = review?.latestBy
    ? {
        until: Date.parse(review.latestBy),
        // What ends a refund under review is the last thing that time does.
        limit: decision.deadline === null || end === undefined ? null : Date.parse(end),
        label: t('reviewBegunNow', { latest: date(review.latestBy) }),
      }
    : awaited || step || null;
  const title = {
    refundable: t(nothing ? 'title.nothing' : offer),
    actionRequired: toDo,
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
      more={traced && why.answer}
    >
      {terms.awaited && <AwaitedNotice awaited={terms.awaited} />}
      {told.map(({ code, text }) => (
        <Notice key={code} tone="warn">
          {text}
        </Notice>
      ))}
      {outcomes}
      {children}
    </DecisionCard>
  );
}
