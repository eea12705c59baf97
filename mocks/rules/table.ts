import type { ReviewKind, TraceEntry, Verdict } from '#contract/decision';
import { naturalDays } from '../platform/calendar';
import type { Words } from '#contract/words';

/** GEN-6: a policy is data — ordered rows over named facts. This file is its whole vocabulary. */

export type FactValue = boolean | string | number | null;
export type Facts = Readonly<Record<string, FactValue>>;

/** Instants (epoch ms) that facts are counted from; null where it never happened or never ends. */
export type Anchors = Readonly<Record<string, number | null>>;

/** Yes or no; `reached` turns to yes for good at its anchor, and stays no when the anchor is null. */
interface FlagFact {
  readonly type: 'flag';
  readonly moves: { readonly kind: 'reached'; readonly anchor: string } | null;
}

interface ChoiceFact<Value extends string = string> {
  readonly type: 'choice';
  readonly values: readonly Value[];
}

/**
 * Natural days (UTC+8 dates). `since` counts up from its anchor, `until` down to it, null is fixed.
 * Without an anchor, `until` means never (larger than every number); the others are absent and meet no condition.
 */
interface DaysFact {
  readonly type: 'days';
  readonly moves: { readonly kind: 'since' | 'until'; readonly anchor: string } | null;
}

export type FactSpec = FlagFact | ChoiceFact | DaysFact;
type FactSpecs = Readonly<Record<string, FactSpec>>;

type Comparison = '<=' | '>=' | '<' | '>';

/** One condition on one fact. */
export type Clause =
  | { readonly fact: string; readonly op: 'is'; readonly value: boolean }
  | { readonly fact: string; readonly op: 'is one of'; readonly value: readonly string[] }
  | { readonly fact: string; readonly op: Comparison; readonly value: number };

/** Precedence folded in: `clause` must hold too, because otherwise the rule `by` outranks this one. */
interface Guard {
  readonly clause: Clause;
  readonly by: string;
}

interface Outcome {
  readonly verdict: Verdict;
  /** Null unless refundable. */
  readonly review: ReviewKind | null;
}

/** A numbered line of the requirements in the product's own words. */
export interface Line {
  readonly id: string;
  readonly words: Words;
  /** Where in the source document it stands. */
  readonly source: Words;
  /** Why this is a reading where the source is silent or contradicts itself; null when it is the source's word. */
  readonly reading: Words | null;
}

/**
 * A row holds where every clause of one group of `when` holds, and every guard of `unless`. Its line's words stand apart:
 * deciding needs none, and explaining comes later.
 */
export interface Row {
  readonly id: string;
  readonly outcome: Outcome;
  readonly when: readonly (readonly Clause[])[];
  readonly unless: readonly Guard[];
}

export interface Policy {
  readonly id: string;
  readonly facts: FactSpecs;
  /** In order of precedence; exactly one holds at every reachable point (GEN-6). */
  readonly rows: readonly Row[];
  /** False for combinations of facts that no record can show; the proof leaves them out. */
  readonly reachable: (facts: Facts) => boolean;
}

/** One subject as the rules see it: facts that stand still, and the instants the others are counted from. */
export interface Case {
  readonly fixed: Facts;
  readonly anchors: Anchors;
}

/** Whether one condition holds. Throws on a fact the policy does not declare. */
export function holds(specs: FactSpecs, clause: Clause, facts: Facts): boolean {
  const spec = specs[clause.fact];
  const value = facts[clause.fact];
  if (spec === undefined || value === undefined) throw new Error(`undeclared fact: ${clause.fact}`);
  return meets(spec, clause, value);
}

/** Whether a fact's value meets a condition on it. */
export function meets(spec: FactSpec, clause: Clause, value: FactValue): boolean {
  switch (clause.op) {
    case 'is':
      return value === clause.value;
    case 'is one of':
      return clause.value.some((candidate) => candidate === value);
    default:
      return compares(clause, value, spec.type === 'days' && spec.moves?.kind === 'until');
  }
}

function compares(
  clause: Extract<Clause, { value: number }>,
  value: FactValue,
  nullIsNever: boolean,
): boolean {
  const number = value === null && nullIsNever ? Number.POSITIVE_INFINITY : value;
  if (typeof number !== 'number') return false;
  switch (clause.op) {
    case '<=':
      return number <= clause.value;
    case '>=':
      return number >= clause.value;
    case '<':
      return number < clause.value;
    case '>':
      return number > clause.value;
  }
}

/** The table's own notation of a condition: `daysSincePurchase <= 5`. */
export function notation(clause: Clause): string {
  const value = typeof clause.value === 'object' ? clause.value.join(', ') : String(clause.value);
  return `${clause.fact} ${clause.op} ${value}`;
}

/** Every condition of a row, guards included. */
export function clausesOf(row: Row): readonly Clause[] {
  return [...row.when.flat(), ...row.unless.map((guard) => guard.clause)];
}

/** The table is broken at this point: no row holds, or more than one. */
export class TableError extends Error {
  override readonly name = 'TableError';
  constructor(
    readonly facts: Facts,
    readonly rules: readonly string[],
  ) {
    super(
      `${rules.length === 0 ? 'no row holds' : `rows ${rules.join(', ')} hold`} at ${JSON.stringify(facts)}`,
    );
  }
}

/** Whether a row's full condition (own conditions and guards) holds. */
function rowHolds(specs: FactSpecs, row: Row, facts: Facts): boolean {
  return (
    row.when.some((group) => group.every((clause) => holds(specs, clause, facts))) &&
    row.unless.every((guard) => holds(specs, guard.clause, facts))
  );
}

/** Every row that holds at these facts; exactly one in a sound table. */
export function rowsHolding(policy: Policy, facts: Facts): readonly Row[] {
  return policy.rows.filter((row) => rowHolds(policy.facts, row, facts));
}

/** The one row that holds (GEN-6). Throws `TableError` when it is not exactly one. */
export function rowAt(policy: Policy, facts: Facts): Row {
  const [row, ...others] = rowsHolding(policy, facts);
  if (row === undefined || others.length > 0) {
    throw new TableError(facts, row === undefined ? [] : [row.id, ...others.map((other) => other.id)]);
  }
  return row;
}

/**
 * GEN-5: every rule in precedence order, with the first own condition that did not hold, or the rule that
 * outranked it when all of them did.
 */
export function traceOf(policy: Policy, facts: Facts): TraceEntry[] {
  return policy.rows.map((row) => {
    const failed = failureOf(policy.facts, row, facts);
    return { rule: row.id, matched: failed === null, failed };
  });
}

function failureOf(specs: FactSpecs, row: Row, facts: Facts): string | null {
  const own = ownFailure(specs, row.when, facts);
  if (own !== null) return notation(own);
  return row.unless.find((guard) => !holds(specs, guard.clause, facts))?.by ?? null;
}

/** Of several groups, the one that got furthest explains best why the row does not hold. */
function ownFailure(specs: FactSpecs, groups: Row['when'], facts: Facts): Clause | null {
  let best: Clause | null = null;
  let furthest = -1;
  for (const group of groups) {
    const index = group.findIndex((clause) => !holds(specs, clause, facts));
    const clause = group[index];
    if (clause === undefined) return null;
    if (index > furthest) {
      furthest = index;
      best = clause;
    }
  }
  return best;
}

/** The facts of a case at `now` (epoch ms): the one place where days are counted. Throws when a fixed fact is missing. */
export function factsAt(specs: FactSpecs, { fixed, anchors }: Case, now: number): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [name, spec] of Object.entries(specs)) {
    facts[name] = isMoving(spec) ? movingValue(spec, anchors, now) : fixedValue(fixed, name);
  }
  return facts;
}

/** A spec whose value changes when only time passes. */
export type MovingFact = Extract<FactSpec, { moves: unknown }> & { moves: object };

/** Whether a fact changes when only time passes. */
export function isMoving(spec: FactSpec): spec is MovingFact {
  return spec.type !== 'choice' && spec.moves !== null;
}

function fixedValue(fixed: Facts, name: string): FactValue {
  const value = fixed[name];
  if (value === undefined) throw new Error(`fact without a value: ${name}`);
  return value;
}

/** The value at `now` (epoch ms) of a fact that moves. */
export function movingValue({ moves }: MovingFact, anchors: Anchors, now: number): FactValue {
  const anchor = anchorOf(anchors, moves.anchor);
  if (moves.kind === 'reached') return anchor !== null && now >= anchor;
  if (anchor === null) return null;
  return moves.kind === 'since' ? naturalDays(anchor, now) : naturalDays(now, anchor);
}

/** The instant a fact is counted from; throws when the case does not know the anchor at all. */
export function anchorOf(anchors: Anchors, name: string): number | null {
  const anchor = anchors[name];
  if (anchor === undefined) throw new Error(`anchor without a value: ${name}`);
  return anchor;
}

/** The four things a row can come to. */
export const NOT_REFUNDABLE: Outcome = { verdict: 'notRefundable', review: null };
export const ACTION_REQUIRED: Outcome = { verdict: 'actionRequired', review: null };
export const AT_ONCE: Outcome = { verdict: 'refundable', review: 'none' };
export const AFTER_REVIEW: Outcome = { verdict: 'refundable', review: 'manual' };

/** A fact that is yes or no and does not move with time. */
export const flag = (): FlagFact => ({ type: 'flag', moves: null });

/** A fact that turns to yes at an instant. */
export const reached = (anchor: string): FlagFact => ({ type: 'flag', moves: { kind: 'reached', anchor } });

/** A fact with named values. */
export const choice = <const Value extends string>(...values: readonly Value[]): ChoiceFact<Value> => ({
  type: 'choice',
  values,
});

/** A number of natural days that stands still. */
export const days = (): DaysFact => ({ type: 'days', moves: null });

/** Natural days gone by since an instant. */
export const daysSince = (anchor: string): DaysFact => ({ type: 'days', moves: { kind: 'since', anchor } });

/** Natural days left until an instant; never when there is none. */
export const daysUntil = (anchor: string): DaysFact => ({ type: 'days', moves: { kind: 'until', anchor } });

type Named<Specs, Type> = {
  [Name in keyof Specs & string]: Specs[Name] extends { type: Type } ? Name : never;
}[keyof Specs & string];
type ValueOf<Spec> = Spec extends ChoiceFact<infer Value> ? Value : never;

/** Clause builders that accept only the facts declared, each with the comparisons of its type. */
export function clausesOn<Specs extends FactSpecs>(_specs: Specs) {
  return {
    is: (fact: Named<Specs, 'flag'>, value: boolean): Clause => ({ fact, op: 'is', value }),
    oneOf: <Fact extends Named<Specs, 'choice'>>(
      fact: Fact,
      ...value: readonly ValueOf<Specs[Fact]>[]
    ): Clause => ({
      fact,
      op: 'is one of',
      value,
    }),
    atMost: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '<=', value }),
    atLeast: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '>=', value }),
    lessThan: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '<', value }),
    moreThan: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '>', value }),
  };
}
