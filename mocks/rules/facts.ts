import { naturalDays } from '../platform/days';
import type { Anchors, Case, FactSpec, FactSpecs, Facts, FactValue } from './table';

/** The facts of a case at `now` (epoch ms): the one place where days are counted. Throws when a fixed fact is missing. */
export function factsAt(specs: FactSpecs, { fixed, anchors }: Case, now: number): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [name, spec] of Object.entries(specs)) {
    facts[name] = isMoving(spec) ? movingValue(spec, anchors, now) : fixedValue(fixed, name);
  }
  return facts;
}

/** A spec whose value changes when only time passes. */
export type MovingFact = Extract<FactSpec, { moves: unknown }> & { moves: object };

/** Whether a fact changes when only time passes. */
export function isMoving(spec: FactSpec): spec is MovingFact {
  return spec.type !== 'choice' && spec.moves !== null;
}

function fixedValue(fixed: Facts, name: string): FactValue {
  const value = fixed[name];
  if (value === undefined) throw new Error(`fact without a value: ${name}`);
  return value;
}

function movingValue({ moves }: MovingFact, anchors: Anchors, now: number): FactValue {
  const anchor = anchorOf(anchors, moves.anchor);
  if (moves.kind === 'reached') return anchor !== null && now >= anchor;
  if (anchor === null) return null;
  return moves.kind === 'since' ? naturalDays(anchor, now) : naturalDays(now, anchor);
}

/** The instant a fact is counted from; throws when the case does not know the anchor at all. */
export function anchorOf(anchors: Anchors, name: string): number | null {
  const anchor = anchors[name];
  if (anchor === undefined) throw new Error(`anchor without a value: ${name}`);
  return anchor;
}
