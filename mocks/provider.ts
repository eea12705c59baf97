import type { PolicyRule } from '#contract/policies';
import type { Found, FoundKind } from '#contract/search';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import type { Owned } from './certificates/certificate';
import type { DeskDecisions } from './desk/decide';
import type { AccountRecord } from './platform/accounts';
import type { EventKinds, TimeNotices } from './platform/clock';
import type { HistoryEntry } from './platform/language';
import type { Route } from './platform/route';
import type { Collection, Reader, Transaction } from './platform/transaction';
import type { RefundSubjects } from './refunds/record';
import type { Ruling } from './rules/evaluation';

/** DEM-3: until when what holds of a record now will hold, and until when it is safe to begin (GEN-16); epoch ms, null where never. */
export interface Limit {
  readonly name: string;
  /** The record, and whatever else has a page about it. */
  readonly ids: readonly string[];
  readonly deadline: number | null;
  readonly safeUntil: number | null;
}

/** Something that can be searched for. */
export interface Findable extends Omit<Found, 'state'> {
  readonly kind: FoundKind;
  /** What it is found by: ids and names. */
  readonly texts: readonly string[];
  /** How it stands; asked only where it is shown. */
  readonly state: (language: Language) => string;
}

/** GEN-10: what an account may find of a provider, its refund applications aside; nothing for a role that sees none. */
export type FindableOf = (reader: Reader, account: AccountRecord) => readonly Findable[];

/** GEN-15: a customer's thing, for what is to be told of it; its refund applications are told by themselves. */
export interface Watched {
  readonly id: string;
  readonly name: string | null;
  readonly path: string;
  /** What is decided of it as it stands now, at another instant (epoch ms); null where time ends none of its terms. */
  readonly ruleOn: ((at: number) => Ruling) | null;
  /** Since when it stands so, epoch ms: bought, or the last thing that happened to it; nothing of its terms is told as of before. */
  readonly since: number;
  /** What happened to it; refusals are told. */
  readonly history: readonly HistoryEntry[];
}

/** Things of one record each: asked again only when that or its money changes. */
export interface WatchedRecords {
  readonly of: Collection<Owned>;
  one(reader: Reader, record: Owned): Watched;
}

/** A customer's things: record by record, or all together where a thing is more than one record. */
type Watching = WatchedRecords | ((reader: Reader, accountId: AccountId) => readonly Watched[]);

/** Things of records of one type. */
export const watchedIn = <One extends Owned>(
  of: Collection<One>,
  one: (reader: Reader, record: One) => Watched,
): WatchedRecords => ({ of, one: (reader, record) => one(reader, record as One) });

/** Everything a provider brings; the backend is the sum of these. */
export interface ProviderModule {
  readonly id: string;
  readonly routes: readonly Route[];
  readonly events: EventKinds;
  /** What time alone changes about its things, of every customer. */
  readonly timeNotices: readonly TimeNotices[];
  /** Deadlines and last safe moments of its things, of every customer; left out where there are none. */
  limits?(reader: Reader): readonly Limit[];
  /** What its applications are about; absent where nobody applies for anything. */
  readonly refunds?: RefundSubjects;
  /** What a person decides of it, where anything is. */
  readonly desk?: DeskDecisions;
  readonly findable?: FindableOf;
  /** GEN-15: a customer's own things; absent where customers have none. */
  readonly watched?: Watching;
  /** The rows of its policy in words, in precedence order. */
  rules(language: Language): PolicyRule[];
}

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

/** What only the start page, scenario links and the seeded state need of a provider; loaded when one of them is asked for. */
export interface ProviderDemo {
  readonly id: string;
  readonly lines: readonly LineDefinition[];
  readonly scenarios: readonly ScenarioDefinition[];
  /** More records than anybody looks through: opened by their links alone, listed and told nowhere. */
  readonly large?: readonly ScenarioDefinition[];
  /** Puts down what both customers own; relative to `tx.now`, the same on every machine. */
  seed(tx: Transaction): void;
}
