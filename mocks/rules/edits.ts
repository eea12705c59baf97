import { type Clause, clausesOf, type Policy, type Row } from './table';

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
