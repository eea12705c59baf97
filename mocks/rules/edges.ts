import { dayOf, dayStart } from '../platform/days';
import { clausesOf } from './clauses';
import { anchorOf, isMoving } from './facts';
import type { Anchors, Policy } from './table';

/** When conditions over one moving fact can change their mind: at its anchor, or on a day counted from it. */
type Turn = (anchors: Anchors) => readonly number[];

/** The turns of a policy; a list decides dozens of subjects by the same table. */
const turnsByPolicy = new WeakMap<Policy, readonly Turn[]>();

function turnsOf(policy: Policy): readonly Turn[] {
  const known = turnsByPolicy.get(policy);
  if (known) return known;
  const turns = new Map<string, Turn>();
  for (const { fact, value } of policy.rows.flatMap(clausesOf)) {
    const spec = policy.facts[fact];
    if (spec === undefined || !isMoving(spec)) continue;
    const { kind, anchor: name } = spec.moves;
    if (kind === 'reached')
      turns.set(fact, (anchors) => {
        const anchor = anchorOf(anchors, name);
        return anchor === null ? [] : [anchor];
      });
    else if (typeof value === 'number')
      turns.set(`${fact} ${value}`, (anchors) => {
        const anchor = anchorOf(anchors, name);
        if (anchor === null) return [];
        // The day on which the count equals the number begins and ends here; which of both matters depends on the
        // comparison, and an edge at which nothing changes is merged away.
        const day = dayOf(anchor) + (kind === 'since' ? value : -value);
        return [dayStart(day), dayStart(day + 1)];
      });
  }
  const listed = [...turns.values()];
  turnsByPolicy.set(policy, listed);
  return listed;
}

/**
 * Every instant (epoch ms, ascending) at which some condition of some row can change its mind when only time
 * passes. Found from the table's own numbers, so moving a number moves deadline and outlook with it.
 */
export const edgesOf = (policy: Policy, anchors: Anchors): readonly number[] =>
  [...new Set(turnsOf(policy).flatMap((turn) => turn(anchors)))].toSorted((a, b) => a - b);
