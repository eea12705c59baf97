import type { FieldError, Problem } from './contract/problem';

/** The answer was lost or never came: no server, no connection, or a broken one. */
export const NETWORK = 'network';
/** Something answered, but it was not the API (a static host's page, a proxy's error). */
export const NOT_API = 'notApi';

/** A refused or lost call (GEN-9). `status` 0 when no answer arrived. Texts are in the asked language, empty for the two codes above. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  /** 409: the state that forbids it. */
  readonly state: string | undefined;
  readonly errors: readonly FieldError[];

  constructor(problem: Pick<Problem, 'status' | 'code'> & Partial<Problem>) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail;
    this.state = problem.state;
    this.errors = problem.errors ?? [];
  }

  /** True when the same call may be sent again as it is: nobody refused it, the answer is merely unknown (GEN-8). */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === NOT_API;
  }

  /** The message of a wrong field by its JSON Pointer (`/reason/text`) or `?name`. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** Any thrown value as a problem; what is not one (a bug in the page) reads as a network failure would hide it, so it is named apart. */
export function toProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem
    ? thrown
    : new ApiProblem({ status: 0, code: 'unexpected', detail: String(thrown) });
}
