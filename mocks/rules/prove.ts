import {
  clausesOf,
  type Facts,
  type FactSpec,
  type FactValue,
  type Policy,
  type Row,
  rowHolds,
  rowsHolding,
} from './table';
import { partName } from './edits';

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

/**
 * GEN-6: walks the discretised space of all facts — enumerations in full, every number at the edges that occur in
 * any row, one beside them, and far beyond — and counts the points at which not exactly one row holds.
 */
export function prove(policy: Policy): Proof {
  const alive = new Set<string>();
  const counts = { points: 0, gaps: 0, overlaps: 0 };
  const counterexamples: Counterexample[] = [];
  for (const facts of pointsOf(policy)) {
    if (!policy.reachable(facts)) continue;
    counts.points += 1;
    const rows = rowsHolding(policy, facts);
    for (const row of rows) for (const part of aliveParts(policy, row, facts)) alive.add(part);
    if (rows.length === 1) continue;
    const kind = rows.length === 0 ? 'gaps' : 'overlaps';
    counts[kind] += 1;
    if (counts[kind] <= KEPT_PER_KIND)
      counterexamples.push({ facts: { ...facts }, rules: rows.map((row) => row.id) });
  }
  const dead = policy.rows.flatMap(partsOf).filter((part) => !alive.has(part));
  return { ...counts, dead, counterexamples };
}

function partsOf(row: Row): readonly string[] {
  return row.when.map((_, group) => partName(row, group));
}

function aliveParts(policy: Policy, row: Row, facts: Facts): readonly string[] {
  return row.when.flatMap((group, index) =>
    rowHolds(policy.facts, { ...row, when: [group] }, facts) ? [partName(row, index)] : [],
  );
}

/** Every combination of fact values, reachable or not. The same object is reused: copy what must be kept. */
function* pointsOf(policy: Policy): Generator<Facts> {
  const axes = Object.entries(policy.facts).map(([name, spec]) => ({
    name,
    values: valuesOf(policy, name, spec),
    at: 0,
  }));
  const facts: Record<string, FactValue> = {};
  for (const { name, values } of axes) facts[name] = values[0] ?? null;
  // An odometer: the space has a million combinations, and recursive generators are ten times slower.
  for (;;) {
    yield facts;
    const turning = axes.findIndex(({ at, values }) => at + 1 < values.length);
    if (turning < 0) return;
    axes.slice(0, turning + 1).forEach((axis, index) => {
      axis.at = index === turning ? axis.at + 1 : 0;
      facts[axis.name] = axis.values[axis.at] ?? null;
    });
  }
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
