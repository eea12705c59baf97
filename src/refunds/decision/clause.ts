/** A condition in the policy table's own notation, taken apart: `refund is one of underReview, settling`. */
export interface Clause {
  readonly fact: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** Null for what is not a condition, e.g. the id of a rule that comes first. */
export function parseClause(text: string): Clause | null {
  const [, fact, op, value] = /^(\w+) (is one of|is|<=|>=|<|>) (.+)$/.exec(text) ?? [];
  return fact === undefined || op === undefined || value === undefined
    ? null
    : { fact, op, values: value.split(', ') };
}
