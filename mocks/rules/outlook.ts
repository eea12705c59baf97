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
  type FactSpec,
  holds,
  isMoving,
  meets,
  type MovingFact,
  movingValue,
  type Policy,
  type Row,
  rowAt,
} from './table';

/** Puts down when conditions over one moving fact can change their mind: at its anchor, or on a day counted from it. */
type Turn = (anchors: Anchors, edges: number[]) => void;

/** The turns of some conditions of a policy. */
function turnsOf(specs: Policy['facts'], clauses: readonly Clause[]): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const { fact, value } of clauses) {
    const spec = specs[fact];
    if (spec === undefined || !isMoving(spec)) continue;
    const { kind, anchor: name } = spec.moves;
    if (kind === 'reached')
      turns.set(fact, (anchors, edges) => {
        const anchor = anchorOf(anchors, name);
        if (anchor !== null) put(edges, anchor);
      });
    else if (typeof value === 'number')
      turns.set(`${fact} ${value}`, (anchors, edges) => {
        const anchor = anchorOf(anchors, name);
        if (anchor === null) return;
        // The day on which the count equals the number begins and ends here; which of both matters depends on the
        // comparison, and an edge at which nothing changes is merged away.
        const day = dayOf(anchor) + (kind === 'since' ? value : -value);
        put(edges, dayStart(day));
        put(edges, dayStart(day + 1));
      });
  }
  return [...turns.values()];
}

/** Puts an instant among few in their order, unless it is there: sorting them is asked of each of a hundred thousand cases. */
function put(edges: number[], at: number): void {
  let place = edges.length;
  while (place > 0 && (edges[place - 1] as number) > at) place -= 1;
  if (edges[place - 1] === at) return;
  edges.push(at);
  for (let from = edges.length - 1; from > place; from -= 1) edges[from] = edges[from - 1] as number;
  edges[place] = at;
}

/** Every instant (epoch ms, ascending) at which one of some turns lies. */
function edgesIn(turns: readonly Turn[], anchors: Anchors): readonly number[] {
  const edges: number[] = [];
  for (const turn of turns) turn(anchors, edges);
  return edges;
}

const turnsByPolicy = new WeakMap<Policy, readonly Turn[]>();

/**
 * Every instant (epoch ms, ascending) at which some condition of some row can change its mind when only time
 * passes. Found from the table's own numbers, so moving a number moves deadline and outlook with it.
 */
export function edgesOf(policy: Policy, anchors: Anchors): readonly number[] {
  const turns = turnsByPolicy.get(policy) ?? turnsOf(policy.facts, policy.rows.flatMap(clausesOf));
  turnsByPolicy.set(policy, turns);
  return edgesIn(turns, anchors);
}

/** A half-open stretch [from, until) (epoch ms) in which one row holds; `until` null: for good. */
export interface Stretch {
  readonly from: number;
  readonly until: number | null;
  readonly row: Row;
}

/** That another row holds from an instant on. */
export type Turned = Pick<Stretch, 'from' | 'row'>;

/** A condition on a fact that moves with time. */
interface Asked {
  readonly clause: Clause;
  readonly spec: MovingFact;
}

/** What a table still asks of time once the facts that stand still are known: few rows, and only the turns of these. */
interface Left {
  readonly rows: readonly {
    readonly row: Row;
    readonly groups: readonly (readonly Asked[])[];
    readonly unless: readonly Asked[];
  }[];
  readonly turns: readonly Turn[];
}

/** What stands still rules out most rows for good, and of a hundred thousand cases nearly all stand still alike. */
function leftOf({ facts: specs, rows }: Policy, fixed: Facts): Left {
  const isMet = (clause: Clause) => isMovingIn(specs, clause) || holds(specs, clause, fixed);
  const asked = (clauses: readonly Clause[]): Asked[] =>
    clauses.flatMap((clause) => {
      const spec = specs[clause.fact];
      return spec && isMoving(spec) ? [{ clause, spec }] : [];
    });
  const left = rows.flatMap((row) => {
    const unless = row.unless.map(({ clause }) => clause);
    const groups = row.when.filter((group) => group.every(isMet));
    if (groups.length === 0 || !unless.every(isMet)) return [];
    return { row, groups: groups.map(asked), unless: asked(unless) };
  });
  const clauses = left.flatMap(({ groups, unless }) => [...groups.flat(), ...unless]);
  return {
    rows: left,
    turns: turnsOf(
      specs,
      clauses.map(({ clause }) => clause),
    ),
  };
}

const isMovingIn = (specs: Policy['facts'], { fact }: Clause): boolean => {
  const spec = specs[fact];
  return spec !== undefined && isMoving(spec);
};

const leftByPolicy = new WeakMap<
  Policy,
  { readonly names: readonly string[]; readonly by: Map<string, Left> }
>();

/** Days between two dates stand still, too, and may be any number: what is known is forgotten before it gets large. */
const MOST_KNOWN = 5_000;

function knownLeft(policy: Policy, { fixed }: Case): Left {
  let known = leftByPolicy.get(policy);
  if (!known) {
    const names = Object.keys(policy.facts).filter((fact) => !isMoving(policy.facts[fact] as FactSpec));
    leftByPolicy.set(policy, (known = { names, by: new Map() }));
  }
  let key = '';
  for (const name of known.names) key += `${fixed[name]} `;
  let left = known.by.get(key);
  if (!left) {
    if (known.by.size >= MOST_KNOWN) known.by.clear();
    known.by.set(key, (left = leftOf(policy, fixed)));
  }
  return left;
}

/** Whether all of some conditions hold of a case at an instant. */
function areMet(conditions: readonly Asked[], anchors: Anchors, at: number): boolean {
  for (const { clause, spec } of conditions)
    if (!meets(spec, clause, movingValue(spec, anchors, at))) return false;
  return true;
}

function isAnyMet(groups: readonly (readonly Asked[])[], anchors: Anchors, at: number): boolean {
  for (const group of groups) if (areMet(group, anchors, at)) return true;
  return false;
}

/** The row that holds of a case at an instant (GEN-6: exactly one, else `TableError`), of those that are left. */
function rowOver(policy: Policy, subject: Case, { rows }: Left, at: number): Row {
  const { anchors } = subject;
  let found: Row | null = null;
  for (const { row, groups, unless } of rows) {
    if (!isAnyMet(groups, anchors, at) || !areMet(unless, anchors, at)) continue;
    // Says which, and of what.
    if (found) return rowAt(policy, factsAt(policy.facts, subject, at));
    found = row;
  }
  return found ?? rowAt(policy, factsAt(policy.facts, subject, at));
}

/** GEN-14: what becomes of a case from `start` on if only time passes; neighbours differ in rule. Of what begins after `until` nothing is said. */
export function outlookOf(
  policy: Policy,
  subject: Case,
  start: number,
  until = Infinity,
): readonly Stretch[] {
  const left = knownLeft(policy, subject);
  let last: { from: number; until: number | null; row: Row } = {
    from: start,
    until: null,
    row: rowOver(policy, subject, left, start),
  };
  const stretches = [last];
  for (const from of edgesIn(left.turns, subject.anchors)) {
    if (from <= start) continue;
    if (from > until) break;
    const row = rowOver(policy, subject, left, from);
    if (last.row.id === row.id) continue;
    last.until = from;
    stretches.push((last = { from, until: null, row }));
  }
  return stretches;
}

/** The row that holds at `now`, and when another does if only time passes (epoch ms; null: never): the present stretch without the others. */
export function presentOf(policy: Policy, subject: Case, now: number): Pick<Stretch, 'row' | 'until'> {
  const left = knownLeft(policy, subject);
  const row = rowOver(policy, subject, left, now);
  const isNext = (edge: number) => edge > now && rowOver(policy, subject, left, edge).id !== row.id;
  return { row, until: edgesIn(left.turns, subject.anchors).find(isNext) ?? null };
}

/** Whether some condition of a case can change its mind between two instants (epoch ms), the later one included. */
export const mayTurn = (policy: Policy, subject: Case, after: number, until: number): boolean =>
  edgesIn(knownLeft(policy, subject).turns, subject.anchors).some((edge) => edge > after && edge <= until);

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
