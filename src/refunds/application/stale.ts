import type { ApiProblem } from '../../api/problem';

const STALE = ['decisionChanged', 'notRefundable', 'actionRequired'];

/** Refused because another rule holds by now than the one that was seen. */
export const isStale = (problem: ApiProblem | null): problem is ApiProblem =>
  problem !== null && STALE.includes(problem.code);
