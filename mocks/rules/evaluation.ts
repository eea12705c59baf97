import type { ReviewKind, TraceEntry, Verdict } from '#contract/decision';
import { addWorkingDays, type WorkingMoment } from '../platform/calendar';
import { isBetween } from '../platform/clock';
import { sumMinor } from '../platform/listing';
import {
  deadlineOf,
  lastAsk,
  mayTurn,
  outlookOf,
  type Step,
  type Stretch,
  stretchAt,
  type Turned,
  type TimedStep,
  timeSteps,
} from './outlook';
import { paidParts, type Price } from './subject';
import { type Case, factsAt, type Policy, type Row, rowAt, traceOf } from './table';

/** A manual review's dates, epoch ms (ends of working days, GEN-2). */
interface ReviewDates {
  readonly expectedBy: number;
  readonly latestBy: number;
  readonly estimated: boolean;
}

/** Whatever is decided on has a price. */
export interface Priced {
  readonly price: Price;
  /** GEN-4: what came back of it, or is on its way, by any door, by the source that paid it; absent: nothing. */
  readonly returned?: Price['paid'] | undefined;
}

/** GEN-4: what each source paid that is neither back nor on its way; in the fixed order, without empty ones. */
export const leftParts = ({ price, returned }: Priced) =>
  paidParts(
    returned
      ? {
          paid: Object.fromEntries(
            Object.entries(price.paid).map(([source, minor]) => [
              source,
              (minor ?? 0) - (returned[source] ?? 0),
            ]),
          ),
        }
      : price,
  );

/** The warnings every policy may give. */
export type SharedWarning = 'revocationMayEndTooLate' | 'calendarEstimated';

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export interface Ruling<Subject extends Priced = Priced, Warning extends string = string> {
  readonly subject: Subject;
  /** When it was decided, epoch ms. */
  readonly now: number;
  readonly row: Row;
  /** Lists decide thousands, and explain none of them. */
  readonly trace: () => readonly TraceEntry[];
  readonly outlook: readonly Stretch[];
  /** The stretch of the outlook that contains now. */
  readonly present: Stretch;
  readonly deadline: number | null;
  /** GEN-16: the last instant to begin at which the money still comes when every wait takes its longest. */
  readonly safeUntil: number | null;
  /** Until when to ask for the refund itself, whatever has to be done before it; null without a deadline. */
  readonly askBy: number | null;
  /** Until when it is taken at all: later than that where its own review may be too long for it. */
  readonly takenUntil: number | null;
  /** Null unless the rule asks for a manual review. */
  readonly review: ReviewDates | null;
  readonly steps: readonly TimedStep[];
  /** What comes back, or would after the required operations; 0 when nothing does (GEN-4). */
  readonly refund: number;
  readonly warnings: readonly Warning[];
}

/** What a policy's own warnings are found in. */
type Findings<Subject> = Pick<Ruling, 'review' | 'steps'> & { readonly subject: Subject };

/** How a provider's policy is applied to its subjects. */
export interface Practice<Subject extends Priced, OwnWarning extends string> {
  readonly policy: Policy;
  /** The subject as the rules see it. */
  readonly caseOf: (subject: Subject) => Case;
  /** Where the outlook begins (GEN-14), epoch ms. */
  readonly startOf: (subject: Subject, now: number) => number;
  /** What would end a refund that is under review, epoch ms; null or left out where nothing does. */
  readonly endOf?: (subject: Subject) => number | null;
  /** Where a manual review follows the steps: until when the refund can be asked for after them, epoch ms. */
  readonly reviewedAfter?: (subject: Subject, rule: string, deadline: number) => number | null;
  /** What the rule asks for first, in the order to be done. */
  readonly stepsFor: (subject: Subject, rule: string) => readonly Step[];
  /** Working days a manual review takes; null where no rule asks for one. */
  readonly reviewDays: { readonly expected: number; readonly latest: number } | null;
  /** The policy's own warnings, and whether each holds here. */
  readonly warningsOn: (found: Findings<Subject>) => readonly (readonly [OwnWarning, boolean])[];
}

/** A verdict without texts, dates or outlook. */
export interface BareVerdict {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly review: ReviewKind | null;
}

/** The bare verdict, for lists. */
export function verdictBy<Subject extends Priced, Own extends string>(
  { policy, caseOf }: Practice<Subject, Own>,
  subject: Subject,
  now: number,
): BareVerdict {
  const { id, outcome } = rowAt(policy, factsAt(policy.facts, caseOf(subject), now));
  return { verdict: outcome.verdict, rule: id, review: outcome.review };
}

/**
 * GEN-7: what begins in a subject's outlook after `after` and by `until` (epoch ms). Cheap where none of the table's
 * edges lies between them, which is so for nearly everything nearly always.
 */
export function changesBy<Subject extends Priced, Own extends string>(
  { policy, caseOf, startOf }: Practice<Subject, Own>,
  subject: Subject,
  after: number,
  until: number,
): readonly Turned[] {
  const turns = (at: number) => isBetween(at, after, until);
  const facing = caseOf(subject);
  if (!mayTurn(policy, facing, after, until)) return [];
  // What came before says nothing about what begins now.
  const start = Math.max(startOf(subject, after), after);
  return outlookOf(policy, facing, start, until).filter(({ from }) => turns(from));
}

/** GEN-5: everything a policy says about a valid subject at `now` (epoch ms, not before the outlook's start). */
export function ruleBy<Subject extends Priced, Own extends string>(
  practice: Practice<Subject, Own>,
  subject: Subject,
  now: number,
): Ruling<Subject, Own | SharedWarning> {
  const { policy } = practice;
  const facing = practice.caseOf(subject);
  const outlook = outlookOf(policy, facing, practice.startOf(subject, now));
  const present = stretchAt(outlook, now);
  const { id, outcome } = present.row;
  const deadline = deadlineOf(present);
  const review = outcome.review === 'manual' ? reviewDates(practice, now) : null;
  const ask = deadline === null ? null : askFor(practice, subject, present.row, deadline);
  const steps = timeSteps(practice.stepsFor(subject, id), deadline, ask);
  const safe = outcome.verdict === 'actionRequired' ? firstOwn(steps) : ask;
  return {
    subject,
    now,
    row: present.row,
    trace: () => traceOf(policy, factsAt(policy.facts, facing, now)),
    outlook,
    present,
    deadline,
    safeUntil: safe?.end ?? null,
    askBy: ask?.end ?? null,
    takenUntil: deadline === null ? null : takenUntil(practice, subject, present.row, deadline),
    review,
    steps,
    refund: outcome.verdict === 'notRefundable' ? 0 : sumMinor(leftParts(subject).map(({ minor }) => minor)),
    warnings: [
      ...practice.warningsOn({ subject, review, steps }),
      ...sharedWarnings(now, review, steps, safe),
    ].flatMap(([code, holds]) => (holds ? [code] : [])),
  };
}

/** Until when the refund is taken (epoch ms): under this row, or once the steps it asks for are done. */
const takenUntil = <Subject extends Priced, Own extends string>(
  { reviewedAfter }: Practice<Subject, Own>,
  subject: Subject,
  { id }: Row,
  deadline: number,
): number => reviewedAfter?.(subject, id, deadline) ?? deadline;

/** When to ask for the refund at the latest, so that its own review is over in time. */
function askFor<Subject extends Priced, Own extends string>(
  practice: Practice<Subject, Own>,
  subject: Subject,
  row: Row,
  deadline: number,
): WorkingMoment {
  const { reviewDays, endOf, reviewedAfter } = practice;
  const reviewed =
    row.outcome.review === 'manual' || (reviewedAfter?.(subject, row.id, deadline) ?? null) !== null;
  if (!reviewed || reviewDays === null) return { end: deadline, estimated: false };
  return lastAsk(takenUntil(practice, subject, row, deadline), endOf?.(subject) ?? null, reviewDays.latest);
}

/** The first thing to be done, as opposed to waited for. */
function firstOwn(steps: readonly TimedStep[]): WorkingMoment | null {
  const first = steps.find(({ operation }) => operation !== 'wait');
  return first === undefined || first.startBy === null
    ? null
    : { end: first.startBy, estimated: first.estimated };
}

function reviewDates(
  { policy, reviewDays }: Pick<Practice<never, never>, 'policy' | 'reviewDays'>,
  now: number,
): ReviewDates {
  if (reviewDays === null) throw new Error(`${policy.id}: a manual review without its working days`);
  const expected = addWorkingDays(now, reviewDays.expected);
  const latest = addWorkingDays(now, reviewDays.latest);
  return {
    expectedBy: expected.end,
    latestBy: latest.end,
    estimated: expected.estimated || latest.estimated,
  };
}

/** Until when a revocation asked for is over in time (of several, the first); null where none is needed or nothing ends. */
export const lastSafe = (steps: readonly TimedStep[]): number | null =>
  steps.find(({ operation }) => operation === 'revoke')?.startBy ?? null;

function sharedWarnings(
  now: number,
  review: ReviewDates | null,
  steps: readonly TimedStep[],
  safe: WorkingMoment | null,
): readonly (readonly [SharedWarning, boolean])[] {
  const moment = lastSafe(steps);
  return [
    // The last safe moment itself is still safe.
    ['revocationMayEndTooLate', moment !== null && now > moment],
    ['calendarEstimated', [review, safe, ...steps].some((one) => one?.estimated ?? false)],
  ];
}
