import type { TraceEntry } from '../../src/api/contract/decision';
import { holds, notation } from './clauses';
import type { Clause, FactSpecs, Facts, Policy, Row } from './table';

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
export function rowHolds(specs: FactSpecs, row: Row, facts: Facts): boolean {
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
