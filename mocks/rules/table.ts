import type { ReviewKind, Verdict } from '../../src/api/contract/decision';
import type { Words } from '../platform/language';

/** GEN-6: a policy is data — ordered rows over named facts. This file is its whole vocabulary. */

export type FactValue = boolean | string | number | null;
export type Facts = Readonly<Record<string, FactValue>>;

/** Instants (epoch ms) that facts are counted from; null where it never happened or never ends. */
export type Anchors = Readonly<Record<string, number | null>>;

/** Yes or no; `reached` turns to yes for good at its anchor, and stays no when the anchor is null. */
export interface FlagFact {
  readonly type: 'flag';
  readonly moves: { readonly kind: 'reached'; readonly anchor: string } | null;
}

export interface ChoiceFact<Value extends string = string> {
  readonly type: 'choice';
  readonly values: readonly Value[];
}

/**
 * Natural days (UTC+8 dates). `since` counts up from its anchor, `until` down to it, null is fixed.
 * Without an anchor, `until` means never (larger than every number); the others are absent and meet no condition.
 */
export interface DaysFact {
  readonly type: 'days';
  readonly moves: { readonly kind: 'since' | 'until'; readonly anchor: string } | null;
}

export type FactSpec = FlagFact | ChoiceFact | DaysFact;
export type FactSpecs = Readonly<Record<string, FactSpec>>;

export type Comparison = '<=' | '>=' | '<' | '>';

/** One condition on one fact. */
export type Clause =
  | { readonly fact: string; readonly op: 'is'; readonly value: boolean }
  | { readonly fact: string; readonly op: 'is one of'; readonly value: readonly string[] }
  | { readonly fact: string; readonly op: Comparison; readonly value: number };

/** Precedence folded in: `clause` must hold too, because otherwise the rule `by` outranks this one. */
export interface Guard {
  readonly clause: Clause;
  readonly by: string;
}

export interface Outcome {
  readonly verdict: Verdict;
  /** Null unless refundable. */
  readonly review: ReviewKind | null;
}

/** A numbered line of the requirements in the product's own words. */
export interface Line {
  readonly id: string;
  readonly words: Words;
  /** Where in the source document it stands. */
  readonly source: Words;
  /** Why this is a reading where the source is silent or contradicts itself; null when it is the source's word. */
  readonly reading: Words | null;
}

/**
 * A row holds where every clause of one group of `when` holds, and every guard of `unless`. Its line's words stand apart:
 * deciding needs none, and explaining comes later.
 */
export interface Row {
  readonly id: string;
  readonly outcome: Outcome;
  readonly when: readonly (readonly Clause[])[];
  readonly unless: readonly Guard[];
}

export interface Policy {
  readonly id: string;
  readonly facts: FactSpecs;
  /** In order of precedence; exactly one holds at every reachable point (GEN-6). */
  readonly rows: readonly Row[];
  /** False for combinations of facts that no record can show; the proof leaves them out. */
  readonly reachable: (facts: Facts) => boolean;
}

/** One subject as the rules see it: facts that stand still, and the instants the others are counted from. */
export interface Case {
  readonly fixed: Facts;
  readonly anchors: Anchors;
}
