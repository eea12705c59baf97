import { edgesOf } from './edges';
import { rowAt } from './evaluate';
import { factsAt } from './facts';
import type { Case, Policy, Row } from './table';

/** A half-open stretch [from, until) (epoch ms) in which one row holds; `until` null: for good. */
export interface Stretch {
  readonly from: number;
  readonly until: number | null;
  readonly row: Row;
}

/** GEN-14: what becomes of a case from `start` on if only time passes; neighbours differ in rule. */
export function outlookOf(policy: Policy, subject: Case, start: number): readonly Stretch[] {
  const stretches: { from: number; until: number | null; row: Row }[] = [];
  for (const from of [start, ...edgesOf(policy, subject.anchors).filter((edge) => edge > start)]) {
    const row = rowAt(policy, factsAt(policy.facts, subject, from));
    const last = stretches.at(-1);
    if (last?.row.id === row.id) continue;
    if (last) last.until = from;
    stretches.push({ from, until: null, row });
  }
  return stretches;
}

/** The stretch that contains `now`; throws when `now` lies before the outlook's start. */
export function stretchAt(outlook: readonly Stretch[], now: number): Stretch {
  const stretch = outlook.find(({ from, until }) => from <= now && (until === null || now < until));
  if (!stretch) throw new RangeError('now lies before the outlook');
  return stretch;
}

/** Last instant at which the stretch's rule still holds; null when it holds for good or nothing is to be gained. */
export function deadlineOf({ until, row }: Stretch): number | null {
  return until === null || row.outcome.verdict === 'notRefundable' ? null : until - 1;
}
