import { dayOf, dayStart } from '../platform/days';
import { clausesOf } from './clauses';
import { anchorOf, isMoving } from './facts';
import type { Anchors, Policy } from './table';

/**
 * Every instant (epoch ms, ascending) at which some condition of some row can change its mind when only time
 * passes. Found from the table's own numbers, so moving a number moves deadline and outlook with it.
 */
export function edgesOf(policy: Policy, anchors: Anchors): readonly number[] {
  const edges = new Set<number>();
  for (const clause of policy.rows.flatMap(clausesOf)) {
    const spec = policy.facts[clause.fact];
    if (spec === undefined || !isMoving(spec)) continue;
    const anchor = anchorOf(anchors, spec.moves.anchor);
    if (anchor === null) continue;
    if (spec.moves.kind === 'reached') edges.add(anchor);
    else if (typeof clause.value === 'number') {
      // The day on which the count equals the number begins and ends here; which of both matters depends on the
      // comparison, and an edge at which nothing changes is merged away.
      const day = dayOf(anchor) + (spec.moves.kind === 'since' ? clause.value : -clause.value);
      edges.add(dayStart(day));
      edges.add(dayStart(day + 1));
    }
  }
  return [...edges].toSorted((a, b) => a - b);
}
