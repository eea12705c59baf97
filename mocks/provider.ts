import type { PolicyRule } from '#contract/policies';
import type { AccountId } from '#contract/session';
import type { DeskDecisions } from './desk/decide';
import type { EventKinds, Watch } from './platform/clock';
import type { Language, Words } from '#contract/words';
import type { AnyRoute } from './platform/route';
import type { Transaction } from './platform/transaction';
import type { RefundSubjects } from './refunds/record';

/** A numbered line in the product's own words. */
export interface LineDefinition {
  readonly id: string;
  readonly words: Words;
  /** Where the source says it. */
  readonly source: Words;
  /** Why this is a reading; null where the source says it itself. */
  readonly reading: Words | null;
}

/** A named state of everything, to click, link to and test from (DEM-1). */
export interface ScenarioDefinition {
  /** Like `aliyun.unissued.day-5`. */
  readonly id: string;
  readonly lines: readonly [string, ...string[]];
  readonly title: Words;
  readonly shows: Words;
  readonly as: AccountId;
  /** Server time it begins at, ISO 8601. */
  readonly now: string;
  readonly record: { readonly id: string | null; readonly path: string };
  /**
   * Adds its records beside what is seeded; `tx.now` is the scenario's time. Returns the latest instant (epoch ms)
   * anything in it happened at: the clock cannot be set to an earlier one.
   */
  build(tx: Transaction): number;
}

/** What only the start page, scenario links and explanations need; loaded when somebody asks for it. */
export interface Story {
  readonly lines: readonly LineDefinition[];
  readonly scenarios: readonly ScenarioDefinition[];
  /** The rows of its policy in words, in precedence order. */
  rules(language: Language): PolicyRule[];
}

/** What both customers own in the seeded state; relative to `tx.now`, the same on every machine. */
export type Seeder = (tx: Transaction) => void;

/** What time, the desk and the money have to do with a provider; loaded when one of them has something to do. */
export interface ProviderRoom {
  readonly id: string;
  readonly events: EventKinds;
  readonly watches: readonly Watch[];
  /** What its applications are about; absent where nobody applies for anything. */
  readonly refunds?: RefundSubjects;
  /** What a person decides of it, where anything is. */
  readonly desk?: DeskDecisions;
}

/** Everything a provider brings; the backend is the sum of these. */
export interface Provider {
  readonly id: string;
  readonly routes: readonly AnyRoute[];
  /** Watches that are here before the room is: those of the first list. */
  readonly watches?: readonly Watch[];
  room(): Promise<ProviderRoom>;
  story(): Promise<Story>;
}

/** What the providers' applications are about, by provider. */
export const subjectsOf = (
  providers: readonly Pick<ProviderRoom, 'id' | 'refunds'>[],
): Readonly<Record<string, RefundSubjects>> =>
  Object.fromEntries(providers.flatMap(({ id, refunds }) => (refunds ? [[id, refunds] as const] : [])));
