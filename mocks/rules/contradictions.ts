/** A contradiction in a request: the field to fill, clear or change, and a stable code. */
export interface SubjectError {
  /** JSON Pointer into the request. */
  readonly pointer: string;
  readonly code: string;
}

/** One line of a policy's list: a field of the subject, a stable code, and whether it is wrong here. */
export type Check = readonly [field: string, code: string, wrong: boolean];

/** GEN-9: the checks that found something wrong, in the order of the list. */
export function contradictions(checks: readonly Check[]): readonly SubjectError[] {
  return checks.flatMap(([field, code, wrong]) => (wrong ? [{ pointer: `/subject/${field}`, code }] : []));
}
