/**
 * One side of a boundary, written out as plain dates. Nothing in it is computed from a table's own numbers: these
 * cases are what a wrong number in the table is caught by.
 */
export interface Boundary<Subject, Rule extends string> {
  readonly title: string;
  readonly now: string;
  readonly subject: Subject;
  readonly rule: Rule;
  /** Last instant of the rule, where the verdict has one. */
  readonly deadline: string | null;
}

/** A `Boundary` in one line. */
export const boundaryAt = <Subject, Rule extends string>(
  title: string,
  subject: Subject,
  now: string,
  rule: Rule,
  deadline: string | null = null,
): Boundary<Subject, Rule> => ({ title, subject, now, rule, deadline });
