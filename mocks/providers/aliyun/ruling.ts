import type { ReviewKind, TraceEntry, Verdict } from '../../../src/api/contract/decision';
import { addWorkingDays } from '../../platform/calendar';
import { rowAt, traceOf } from '../../rules/evaluate';
import { deadlineOf, outlookOf, stretchAt, type Stretch } from '../../rules/outlook';
import { timeSteps, type Step, type TimedStep } from '../../rules/steps';
import type { Row } from '../../rules/table';
import { caseOf, factsOf, startOf } from './facts';
import { aliyunPolicy, workingDays } from './policy';
import type { AliyunRule } from './ruleLines';
import type { Subject } from './subject';

/** A manual review's dates, epoch ms (ends of working days, GEN-2). */
export interface ReviewDates {
  readonly expectedBy: number;
  readonly latestBy: number;
  readonly estimated: boolean;
}

export type Warning = 'reviewMayEndAfterExpiry' | 'revocationMayEndTooLate' | 'calendarEstimated';

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export interface Ruling {
  readonly subject: Subject;
  readonly row: Row;
  readonly trace: readonly TraceEntry[];
  readonly outlook: readonly Stretch[];
  /** The stretch of the outlook that contains now. */
  readonly present: Stretch;
  readonly deadline: number | null;
  /** Null unless the rule asks for a manual review. */
  readonly review: ReviewDates | null;
  readonly steps: readonly TimedStep[];
  /** What comes back, or would after the required operations; 0 when nothing does (GEN-4). */
  readonly refund: number;
  readonly warnings: readonly Warning[];
}

const STEPS: { readonly [Rule in AliyunRule]?: Step } = {
  'ALY-G1': { operation: 'withdraw', target: null, takesUpTo: null },
  'ALY-G2': { operation: 'revoke', target: null, takesUpTo: workingDays.revocation },
  'ALY-G3': { operation: 'wait', target: null, takesUpTo: null },
};

/** The bare verdict, for lists: no texts, dates or outlook. */
export function verdictOf(subject: Subject, now: number): { verdict: Verdict; rule: string; review: ReviewKind | null } {
  const { id, outcome } = rowAt(aliyunPolicy, factsOf(subject, now));
  return { verdict: outcome.verdict, rule: id, review: outcome.review };
}

/** ALY: everything the policy says about a valid subject at `now` (epoch ms, not before purchase, issuance or revocation). */
export function ruleOn(subject: Subject, now: number): Ruling {
  const outlook = outlookOf(aliyunPolicy, caseOf(subject), startOf(subject));
  const present = stretchAt(outlook, now);
  const { row } = present;
  const deadline = deadlineOf(present);
  const review = row.outcome.review === 'manual' ? reviewDates(now) : null;
  const step = STEPS[row.id as AliyunRule];
  const steps = timeSteps(step ? [step] : [], deadline);
  return {
    subject,
    row,
    trace: traceOf(aliyunPolicy, factsOf(subject, now)),
    outlook,
    present,
    deadline,
    review,
    steps,
    refund: row.outcome.verdict === 'notRefundable' ? 0 : paidIn(subject),
    warnings: warningsOn(subject, now, review, steps),
  };
}

function reviewDates(now: number): ReviewDates {
  const expected = addWorkingDays(now, workingDays.review.expected);
  const latest = addWorkingDays(now, workingDays.review.latest);
  return { expectedBy: expected.end, latestBy: latest.end, estimated: expected.estimated || latest.estimated };
}

/** What was actually paid: the list price less discount and voucher (GEN-4). */
function paidIn({ price }: Subject): number {
  return price.list - price.discount - price.voucher;
}

function warningsOn(
  subject: Subject,
  now: number,
  review: ReviewDates | null,
  steps: readonly TimedStep[],
): readonly Warning[] {
  const end = subject.issuedAt === null ? subject.servicePeriodEndsAt : subject.expiresAt;
  const revoke = steps.find((step) => step.operation === 'revoke');
  const warnings: readonly (readonly [Warning, boolean])[] = [
    // ALY-2: expired from its very instant on, so a review ending with it ends too late.
    ['reviewMayEndAfterExpiry', review !== null && end !== null && review.latestBy >= end],
    // ALY-G2: the last safe moment itself is still safe.
    ['revocationMayEndTooLate', revoke !== undefined && revoke.startBy !== null && now > revoke.startBy],
    ['calendarEstimated', (review?.estimated ?? false) || steps.some((step) => step.estimated)],
  ];
  return warnings.flatMap(([code, holds]) => (holds ? [code] : []));
}
