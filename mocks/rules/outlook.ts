import type { OperationName } from '#contract/decision';
import { dayOf, dayStart, latestStart, type WorkingMoment } from '../platform/calendar';
import {
  anchorOf,
  type Anchors,
  type Case,
  type Clause,
  clausesOf,
  type Facts,
  factsAt,
  holds,
  isMoving,
  movingFactsAt,
  type Policy,
  type Row,
  rowAt,
} from './table';

/** When conditions over one moving fact can change their mind: at its anchor, or on a day counted from it. */
type Turn = (anchors: Anchors) => readonly number[];

/** The turns of a policy; a list decides dozens of subjects by the same table. */
const turnsByPolicy = new WeakMap<Policy, readonly Turn[]>();

function turnsOf(policy: Policy): readonly Turn[] {
  const known = turnsByPolicy.get(policy);
  if (known) return known;
  const turns = new Map<string, Turn>();
  for (const { fact, value } of policy.rows.flatMap(clausesOf)) {
    const spec = policy.facts[fact];
    if (spec === undefined || !isMoving(spec)) continue;
    const { kind, anchor: name } = spec.moves;
    if (kind === 'reached')
      turns.set(fact, (anchors) => {
        const anchor = anchorOf(anchors, name);
        return anchor === null ? [] : [anchor];
      });
    else if (typeof value === 'number')
      turns.set(`${fact} ${value}`, (anchors) => {
        const anchor = anchorOf(anchors, name);
        if (anchor === null) return [];
        // The day on which the count equals the number begins and ends here; which of both matters depends on the
        // comparison, and an edge at which nothing changes is merged away.
        const day = dayOf(anchor) + (kind === 'since' ? value : -value);
        return [dayStart(day), dayStart(day + 1)];
      });
  }
  const listed = [...turns.values()];
  turnsByPolicy.set(policy, listed);
  return listed;
}

/**
 * Every instant (epoch ms, ascending) at which some condition of some row can change its mind when only time
 * passes. Found from the table's own numbers, so moving a number moves deadline and outlook with it.
 */
export const edgesOf = (policy: Policy, anchors: Anchors): readonly number[] =>
  [...new Set(turnsOf(policy).flatMap((turn) => turn(anchors)))].toSorted((a, b) => a - b);

/** A half-open stretch [from, until) (epoch ms) in which one row holds; `until` null: for good. */
export interface Stretch {
  readonly from: number;
  readonly until: number | null;
  readonly row: Row;
}

/** The conditions of a row, those that stand still apart from those that move with time. */
interface Parted {
  readonly row: Row;
  readonly groups: readonly Halves[];
  readonly unless: Halves;
}

interface Halves {
  readonly still: readonly Clause[];
  readonly moving: readonly Clause[];
}

const partedByPolicy = new WeakMap<Policy, readonly Parted[]>();

function partedOf(policy: Policy): readonly Parted[] {
  const known = partedByPolicy.get(policy);
  if (known) return known;
  const moves = ({ fact }: Clause) => {
    const spec = policy.facts[fact];
    return spec !== undefined && isMoving(spec);
  };
  const halves = (clauses: readonly Clause[]): Halves => ({
    still: clauses.filter((clause) => !moves(clause)),
    moving: clauses.filter(moves),
  });
  const parted = policy.rows.map((row) => ({
    row,
    groups: row.when.map(halves),
    unless: halves(row.unless.map(({ clause }) => clause)),
  }));
  partedByPolicy.set(policy, parted);
  return parted;
}

/**
 * The row that holds of a case at an instant (GEN-6: exactly one, else `TableError`). What stands still rules out most rows
 * for good, so that only the others are asked at each instant.
 */
function rowOver(policy: Policy, subject: Case): (at: number) => Row {
  const { facts: specs } = policy;
  const all = (clauses: readonly Clause[], facts: Facts) =>
    clauses.every((clause) => holds(specs, clause, facts));
  const left = partedOf(policy).flatMap(({ row, groups, unless }) => {
    if (!all(unless.still, subject.fixed)) return [];
    const possible = groups.filter(({ still }) => all(still, subject.fixed));
    return possible.length === 0 ? [] : { row, groups: possible, unless };
  });
  return (at) => {
    const facts = movingFactsAt(specs, subject.anchors, at);
    const [found, ...others] = left.filter(
      ({ groups, unless }) => groups.some(({ moving }) => all(moving, facts)) && all(unless.moving, facts),
    );
    // Says which, and of what.
    return found && others.length === 0 ? found.row : rowAt(policy, factsAt(specs, subject, at));
  };
}

/** GEN-14: what becomes of a case from `start` on if only time passes; neighbours differ in rule. */
export function outlookOf(policy: Policy, subject: Case, start: number): readonly Stretch[] {
  const stretches: { from: number; until: number | null; row: Row }[] = [];
  const rowOf = rowOver(policy, subject);
  for (const from of [start, ...edgesOf(policy, subject.anchors).filter((edge) => edge > start)]) {
    const row = rowOf(from);
    const last = stretches.at(-1);
    if (last?.row.id === row.id) continue;
    if (last) last.until = from;
    stretches.push({ from, until: null, row });
  }
  return stretches;
}

/** The row that holds at `now`, and when another does if only time passes (epoch ms; null: never): the present stretch without the others. */
export function presentOf(policy: Policy, subject: Case, now: number): Pick<Stretch, 'row' | 'until'> {
  const rowOf = rowOver(policy, subject);
  const row = rowOf(now);
  const isNext = (edge: number) => edge > now && rowOf(edge).id !== row.id;
  return { row, until: edgesOf(policy, subject.anchors).find(isNext) ?? null };
}

/** The stretch that contains `now`; throws when `now` lies before the outlook's start. */
export function stretchAt(outlook: readonly Stretch[], now: number): Stretch {
  const stretch = outlook.find(({ from, until }) => from <= now && (until === null || now < until));
  if (!stretch) throw new RangeError('now lies before the outlook');
  return stretch;
}

/** Last instant at which the stretch's rule still holds; null when it holds for good or nothing is to be gained. */
export function deadlineOf({ until, row }: Stretch): number | null {
  return until === null || row.outcome.verdict === 'notRefundable' ? null : until - 1;
}

/** Working days the review of a revocation may take; only the international site's document says so (ABC-S4, ALY-G2). */
export const REVOCATION_DAYS = 5;

/** Something to be done first. `takesUpTo`: working days it may take, null when it is done at once. */
export interface Step {
  readonly operation: OperationName;
  readonly target: number | null;
  readonly takesUpTo: number | null;
}

/** `startBy`: the last safe moment (epoch ms), null without a deadline; `estimated` as GEN-2. */
export interface TimedStep extends Step {
  readonly startBy: number | null;
  readonly estimated: boolean;
}

/**
 * GEN-16: the last instant to ask for the refund (epoch ms): `by`, or earlier where a person reviews it for up to
 * `days` working days, so that the latest of them is over before `end`; null where nothing ends it.
 */
export function lastAsk(by: number, end: number | null, days: number): WorkingMoment {
  const reviewed = end === null ? null : latestStart(end - 1, days);
  return reviewed !== null && reviewed.end < by ? reviewed : { end: by, estimated: false };
}

/**
 * GEN-16: the last safe moment of each step, from the last one backwards; `ask`: of the refund, which follows them.
 * A step of N working days ends with a day, so it must end on an earlier date than what follows it, and by the
 * deadline; one without days may begin when what follows does. Waiting may last to the deadline.
 */
export function timeSteps(
  steps: readonly Step[],
  deadline: number | null,
  ask: WorkingMoment | null,
): readonly TimedStep[] {
  if (deadline === null || ask === null)
    return steps.map((step) => ({ ...step, startBy: null, estimated: false }));
  const timed: TimedStep[] = [];
  let follows = ask;
  for (const step of steps.toReversed()) {
    follows = startOf(step, deadline, follows);
    timed.unshift({ ...step, startBy: follows.end, estimated: follows.estimated });
  }
  return timed;
}

function startOf({ operation, takesUpTo }: Step, deadline: number, follows: WorkingMoment): WorkingMoment {
  if (operation === 'wait') return { end: deadline, estimated: false };
  if (takesUpTo === null) return follows;
  const dayBefore = dayStart(dayOf(follows.end)) - 1;
  const start = latestStart(Math.min(deadline, dayBefore), takesUpTo);
  return { end: start.end, estimated: start.estimated || (follows.estimated && dayBefore <= deadline) };
}

const ONE_DAY = 86_400_000;

/**
 * ABC-2: how near the last safe moment is at `now` (epoch ms): in its last 24 hours, past, or before anything was
 * bought at all. The moment itself is still safe.
 */
export function safetyOf(
  startBy: number | null,
  now: number,
  bought: number,
): 'none' | 'safe' | 'lastDay' | 'past' | 'never' {
  if (startBy === null) return 'none';
  if (startBy < bought) return 'never';
  if (now > startBy) return 'past';
  return startBy - now <= ONE_DAY ? 'lastDay' : 'safe';
}
