import {
  type Clause,
  clausesOf,
  type Facts,
  type FactSpec,
  type FactValue,
  holds,
  type Policy,
  type Row,
} from './table';

/** A point at which not exactly one row holds: `rules` is empty at a gap. */
export interface Counterexample {
  readonly facts: Facts;
  readonly rules: readonly string[];
}

/** What the enumeration found; `counterexamples` holds the first few of each kind. */
export interface Proof {
  readonly points: number;
  readonly gaps: number;
  readonly overlaps: number;
  /** Ids of rows (with `#n` for a group of conditions) that hold nowhere. */
  readonly dead: readonly string[];
  readonly counterexamples: readonly Counterexample[];
}

const KEPT_PER_KIND = 5;
const FAR = 1000;

/** One group of a row's conditions with all of its guards: the row holds where one of its parts does. */
interface Part {
  readonly row: Row;
  readonly name: string;
  readonly clauses: readonly Clause[];
}

const partsOf = (row: Row): readonly Part[] =>
  row.when.map((group, index) => ({
    row,
    name: partName(row, index),
    clauses: [...group, ...row.unless.map((guard) => guard.clause)],
  }));

/**
 * GEN-6: walks the discretised space of all facts — enumerations in full, every number at the edges that occur in
 * any row, one beside them, and far beyond — and counts the points at which not exactly one row holds.
 */
export function prove(policy: Policy): Proof {
  const parts = policy.rows.flatMap(partsOf);
  const alive = new Set<Part>();
  const counts = { points: 0, gaps: 0, overlaps: 0 };
  const counterexamples: Counterexample[] = [];
  walk(policy, parts, (facts, holding) => {
    counts.points += 1;
    for (const part of holding) alive.add(part);
    if (holding.length === 1) return;
    const rows = [...new Set(holding.map(({ row }) => row))];
    if (rows.length === 1) return;
    const kind = rows.length === 0 ? 'gaps' : 'overlaps';
    counts[kind] += 1;
    if (counts[kind] <= KEPT_PER_KIND)
      counterexamples.push({ facts: { ...facts }, rules: rows.map(({ id }) => id) });
  });
  const dead = parts.filter((part) => !alive.has(part)).map(({ name }) => name);
  return { ...counts, dead, counterexamples };
}

/**
 * Visits every reachable combination of fact values with the parts that hold there. The space has millions of combinations,
 * few of them reachable: what the facts chosen by now rule out, reachable or not, is ruled out once for all the others.
 * The same facts object is reused: copy what must be kept.
 */
function walk(
  policy: Policy,
  parts: readonly Part[],
  visit: (facts: Facts, holding: readonly Part[]) => void,
): void {
  const { facts: specs, reachable } = policy;
  const unknown = parts.flatMap(({ clauses }) => clauses).find(({ fact }) => !(fact in specs));
  if (unknown) throw new Error(`undeclared fact: ${unknown.fact}`);
  const axes = Object.entries(specs).map(([name, spec]) => ({
    name,
    values: valuesOf(policy, name, spec).map((value) => {
      const fits = ({ clauses }: Part) =>
        clauses.every((clause) => clause.fact !== name || holds(specs, clause, { [name]: value }));
      return { value, fitting: new Set(parts.filter(fits)) };
    }),
  }));
  const facts: Record<string, FactValue> = Object.fromEntries(axes.map(({ name }) => [name, null]));
  // Who asks for a fact that is not chosen yet cannot know.
  let [chosen, guessed] = [axes.length, false];
  const sofar: Facts = Object.defineProperties(
    {},
    Object.fromEntries(
      axes.map(({ name }, nth) => [name, { get: () => ((guessed ||= nth < chosen), facts[name]) }]),
    ),
  );
  const isReachable = (): boolean | undefined => {
    guessed = false;
    const answer = reachable(sofar);
    return guessed ? undefined : answer;
  };
  const turn = (nth: number, left: readonly Part[], known: boolean): void => {
    const axis = axes[nth];
    if (!axis) return visit(facts, left);
    for (const { value, fitting } of axis.values) {
      facts[axis.name] = value;
      chosen = nth;
      const reached = known || isReachable();
      if (reached === false) continue;
      const fit = left.filter((part) => fitting.has(part));
      turn(nth - 1, fit, reached ?? false);
    }
  };
  turn(axes.length - 1, parts, false);
}

function valuesOf(policy: Policy, name: string, spec: FactSpec): readonly FactValue[] {
  if (spec.type === 'flag') return [false, true];
  if (spec.type === 'choice') return spec.values;
  const constants = policy.rows
    .flatMap(clausesOf)
    .flatMap(({ fact, value }) => (fact === name && typeof value === 'number' ? [value] : []));
  const far = constants.length === 0 ? [] : [Math.min(...constants) - FAR, Math.max(...constants) + FAR];
  const near = constants.flatMap((value) => [value - 1, value, value + 1]);
  return [...new Set([0, ...near, ...far]), null];
}

/** A number in the table, `index` counting the clauses from the top. */
interface TableNumber {
  readonly rule: string;
  readonly clause: Clause;
  readonly index: number;
}

/** The table with every clause passed through `change`; `index` counts the clauses from the top. */
export function withClauses(policy: Policy, change: (clause: Clause, index: number) => Clause): Policy {
  let index = 0;
  const each = (clause: Clause) => change(clause, index++);
  const rows = policy.rows.map((row): Row => ({
    ...row,
    when: row.when.map((group) => group.map(each)),
    unless: row.unless.map((guard) => ({ ...guard, clause: each(guard.clause) })),
  }));
  return { ...policy, rows };
}

/** A condition with its number moved. */
export const moved = (clause: Clause, by: number): Clause =>
  typeof clause.value === 'number' ? { ...clause, value: clause.value + by } : clause;

/** Every number in the table. */
export const numbersIn = (policy: Policy): readonly TableNumber[] =>
  policy.rows
    .flatMap((row) => clausesOf(row).map((clause) => ({ rule: row.id, clause })))
    .flatMap(({ rule, clause }, index) =>
      typeof clause.value === 'number' ? [{ rule, clause, index }] : [],
    );

/** What is changed of a table; `off` and `unguarded` name rows, `off` also one group of a row's conditions (`ALY-R5#1`). */
export interface Edits {
  readonly off: readonly string[];
  readonly unguarded: readonly string[];
  readonly values: readonly { readonly index: number; readonly value: Clause['value'] }[];
}

/** The name of one of several groups of a row's conditions; with one alone, the row's own. */
export const partName = (row: Row, group: number): string =>
  row.when.length === 1 ? row.id : `${row.id}#${group + 1}`;

/** Whether a value is of the kind that a condition compares with. */
const fits = (clause: Clause, value: unknown): boolean =>
  Array.isArray(clause.value) === Array.isArray(value) && typeof clause.value === typeof value;

/** POL-4: the table as changed; a value of another kind than its condition's changes nothing. */
export function edited(policy: Policy, { off, unguarded, values }: Edits): Policy {
  const byIndex = new Map(values.map(({ index, value }) => [index, value]));
  const valued = withClauses(policy, (clause, index) => {
    const value = byIndex.get(index);
    return value !== undefined && fits(clause, value) ? ({ ...clause, value } as Clause) : clause;
  });
  const rows = valued.rows.flatMap((row): Row[] => {
    const when = row.when.filter((_, group) => !off.includes(partName(row, group)));
    if (off.includes(row.id) || when.length === 0) return [];
    return [{ ...row, when, unless: unguarded.includes(row.id) ? [] : row.unless }];
  });
  return { ...valued, rows };
}

/** The table with one row changed. */
export const withRow = (policy: Policy, id: string, change: (row: Row) => Row): Policy => ({
  ...policy,
  rows: policy.rows.map((row) => (row.id === id ? change(row) : row)),
});

/** The table with a row that comes to something else. */
export const withOutcome = (policy: Policy, id: string, outcome: Row['outcome']): Policy =>
  withRow(policy, id, (row) => ({ ...row, outcome }));

/** The table as if a row had never been written: nothing makes room for it either. */
export const asIfWithout = (policy: Policy, id: string): Policy => ({
  ...policy,
  rows: policy.rows
    .filter((row) => row.id !== id)
    .map((row) => ({ ...row, unless: row.unless.filter(({ by }) => by !== id) })),
});
