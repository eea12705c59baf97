import { clausesOf } from '../../rules/clauses';
import type { Clause, Policy, Row } from '../../rules/table';

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

/** The same without repetitions: each number on each fact once. */
export const distinctNumbers = (policy: Policy): readonly Clause[] => [
  ...new Map(
    numbersIn(policy).map(({ clause }) => [`${clause.fact} ${String(clause.value)}`, clause]),
  ).values(),
];
