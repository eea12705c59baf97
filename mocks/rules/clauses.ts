import type { Clause, FactSpecs, Facts, FactValue, Row } from './table';

/** Whether one condition holds. Throws on a fact the policy does not declare. */
export function holds(specs: FactSpecs, clause: Clause, facts: Facts): boolean {
  const spec = specs[clause.fact];
  const value = facts[clause.fact];
  if (spec === undefined || value === undefined) throw new Error(`undeclared fact: ${clause.fact}`);
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
