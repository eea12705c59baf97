/** Anything stored: immutable once put, replaced as a whole. */
export interface Rec {
  readonly id: string;
}

/** A typed name of a set of records; whoever keeps them owns it, the store knows none of them. */
export interface Collection<T extends Rec> {
  readonly name: string;
  /** Carries the record type only; never present at run time. */
  readonly record?: T;
}

/** Names a collection. */
export const collection = <T extends Rec>(name: string): Collection<T> => ({ name });

/** What an operation may read. `now` is server time in epoch ms (GEN-7). */
export interface Reader {
  readonly now: number;
  get<T extends Rec>(from: Collection<T>, id: string): T | undefined;
  all<T extends Rec>(from: Collection<T>): readonly T[];
}

/** What a write may do besides; all of it lands, or nothing (GEN-9). */
export interface Tx extends Reader {
  put<T extends Rec>(into: Collection<T>, record: T): void;
  remove<T extends Rec>(from: Collection<T>, id: string): void;
  /** The next deterministic id: `r-0001`, `r-0002`, … */
  nextId(prefix: string): string;
  /** When something happens: now, and after what else of this very instant. */
  stamp(): Stamp;
}

/** An instant (epoch ms) on a clock that may stand still: `order` tells what happened first in it; left out: nothing before, or what its own history tells. */
export interface Stamp {
  readonly at: number;
  readonly order?: number;
}

/** A record that knows its place in the order of arrival; what was stored before there was one came first. */
export interface Dated extends Rec {
  readonly order?: number;
}

/** Puts a record into a collection that holds so many: the oldest gives way. */
export function keepNewest<T extends Dated>(tx: Tx, into: Collection<T>, record: T, most: number): void {
  const kept = tx.all(into).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  for (const { id } of kept.slice(0, Math.max(0, kept.length + 1 - most))) tx.remove(into, id);
  tx.put(into, { ...record, order: (kept.at(-1)?.order ?? 0) + 1 });
}

interface Counter extends Rec {
  readonly value: number;
  readonly at?: number;
}

/** The counter of what has happened in the latest instant that anything did. */
const INSTANT = 'instant';

export type Tables = Map<string, Map<string, Rec>>;

/** One record written (or removed: null) by a transaction. */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly value: Rec | null;
}

const COUNTERS: Collection<Counter> = { name: 'counters' };

/** A view of the tables with its own writes on top; nothing below changes until the store commits. */
export class Transaction implements Tx {
  now: number;
  /** Wall time, epoch ms: for setting the clock by, never for the business. */
  readonly wall: number;
  /** Set by `clear`: what was there before no longer counts. */
  cleared = false;
  readonly #base: Tables;
  readonly #writes = new Map<string, Map<string, Rec | null>>();
  /** A list page asks for the same collection once per row. */
  readonly #listed = new Map<string, readonly Rec[]>();

  constructor(base: Tables, wall: number) {
    this.#base = base;
    this.wall = wall;
    this.now = wall;
  }

  get<T extends Rec>(from: Collection<T>, id: string): T | undefined {
    const written = this.#writes.get(from.name)?.get(id);
    if (written !== undefined) return (written ?? undefined) as T | undefined;
    return this.cleared ? undefined : (this.#base.get(from.name)?.get(id) as T | undefined);
  }

  all<T extends Rec>(from: Collection<T>): readonly T[] {
    const known = this.#listed.get(from.name);
    if (known) return known as readonly T[];
    const listed = this.#list(this.cleared ? undefined : this.#base.get(from.name), from.name);
    this.#listed.set(from.name, listed);
    return listed as readonly T[];
  }

  put<T extends Rec>(into: Collection<T>, record: T): void {
    this.#table(into.name).set(record.id, record);
  }

  remove<T extends Rec>(from: Collection<T>, id: string): void {
    this.#table(from.name).set(id, null);
  }

  nextId(prefix: string): string {
    const value = (this.get(COUNTERS, prefix)?.value ?? 0) + 1;
    this.put(COUNTERS, { id: prefix, value });
    return `${prefix}-${String(value).padStart(4, '0')}`;
  }

  stamp(): Stamp {
    const at = this.now;
    const last = this.get(COUNTERS, INSTANT);
    const value = last?.at === at ? last.value + 1 : 0;
    this.put(COUNTERS, { id: INSTANT, value, at });
    return value === 0 ? { at } : { at, order: value };
  }

  /** The names of all collections there are. */
  collections(): string[] {
    const below = this.cleared ? [] : this.#base.keys();
    return [...new Set([...below, ...this.#writes.keys()])].toSorted();
  }

  /** Forgets everything but the named collections: how a scenario replaces the state. */
  clear(keep: readonly Collection<Rec>[]): void {
    const kept = keep.map((one) => [one, this.all(one)] as const);
    this.#writes.clear();
    this.#listed.clear();
    this.cleared = true;
    for (const [one, records] of kept) for (const record of records) this.put(one, record);
  }

  changes(): Change[] {
    return [...this.#writes].flatMap(([name, rows]) =>
      [...rows].map(([id, value]) => ({ collection: name, id, value })),
    );
  }

  /** Telling a past asks for the same collection after each of its writes: nothing is merged where one side is empty. */
  #list(base: ReadonlyMap<string, Rec> | undefined, name: string): readonly Rec[] {
    const writes = this.#writes.get(name);
    if (!writes) return base ? [...base.values()] : [];
    const rows = base && base.size > 0 ? new Map<string, Rec | null>([...base, ...writes]) : writes;
    const listed: Rec[] = [];
    for (const row of rows.values()) if (row !== null) listed.push(row);
    return listed;
  }

  /** The collection's own writes, about to change. */
  #table(name: string): Map<string, Rec | null> {
    this.#listed.delete(name);
    const known = this.#writes.get(name);
    if (known) return known;
    const fresh = new Map<string, Rec | null>();
    this.#writes.set(name, fresh);
    return fresh;
  }
}
