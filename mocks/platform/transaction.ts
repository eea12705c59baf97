import {
  between,
  type Collection,
  type Index,
  type Order,
  type Rec,
  Table,
  type Tables,
  type Timed,
} from './tables';

export { collection, type Collection, type Rec } from './tables';

/** What an operation may read. `now` is server time in epoch ms (GEN-7). */
export interface Reader {
  readonly now: number;
  get<T extends Rec>(from: Collection<T>, id: string): T | undefined;
  all<T extends Rec>(from: Collection<T>): readonly T[];
  /** Those of an index's key, in the order in which they came to it. */
  by<T extends Rec>(index: Index<T>, key: string): T[];
  /** The first in an order, or undefined. */
  first<T extends Rec>(order: Order<T>): T | undefined;
  /** Those whose instant comes after `after` and by `until`, epoch ms. */
  between<T extends Rec>(timed: Timed<T>, after: number, until: number): readonly T[];
  /** The state as it is stored, for what is kept beside it; null where this view has written something. */
  readonly stored: Tables | null;
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
  readonly #writes = new Map<string, Table>();
  /** A list page asks for the same collection once per row. */
  readonly #listed = new Map<string, readonly Rec[]>();
  /** How many of an order's records in the base were written over from its beginning. */
  readonly #passed = new Map<Order<Rec>, number>();

  /** Ids are numbered from here on. */
  readonly #from: number;

  constructor(base: Tables, wall: number, from = 0) {
    this.#base = base;
    this.wall = wall;
    this.now = wall;
    this.#from = from;
  }

  get<T extends Rec>(from: Collection<T>, id: string): T | undefined {
    const written = this.#writes.get(from.name)?.get(id);
    const found = written === undefined ? this.#below(from.name)?.get(id) : written;
    return (found ?? undefined) as T | undefined;
  }

  all<T extends Rec>({ name }: Collection<T>): readonly T[] {
    const [below, own] = [this.#below(name), this.#writes.get(name)];
    // Telling a past asks for the same collection after each of its writes: nothing is merged where one side is empty.
    if (!own || !below) return ((own ?? below)?.list() ?? []) as readonly T[];
    const listed = this.#listed.get(name) ?? merged(below, own);
    this.#listed.set(name, listed);
    return listed as readonly T[];
  }

  by<T extends Rec>(index: Index<T>, key: string): T[] {
    const below = this.#below(index.of.name)?.by(index, key);
    const writes = this.#writes.get(index.of.name);
    const own = writes?.by(index, key);
    // Nothing is merged where one side is empty: time asks this of each thing that it changes.
    if (!below || !writes) return [...((below ?? own)?.values() ?? [])] as T[];
    const kept = [...below].flatMap(([id, one]) => (writes.rows.has(id) ? (own?.get(id) ?? []) : one));
    const added = [...(own ?? [])].flatMap(([id, one]) => (below.has(id) ? [] : one));
    return [...kept, ...added] as T[];
  }

  first<T extends Rec>(order: Order<T>): T | undefined {
    const below = this.#below(order.of.name)?.in(order) ?? [];
    const writes = this.#writes.get(order.of.name);
    let passed = this.#passed.get(order) ?? 0;
    while (writes?.rows.has(below[passed]?.id ?? '')) passed += 1;
    this.#passed.set(order, passed);
    const [one, other] = [below[passed], writes?.in(order)[0]] as [T | undefined, T | undefined];
    return one && (!other || order.before(one, other)) ? one : other;
  }

  between<T extends Rec>(timed: Timed<T>, after: number, until: number): readonly T[] {
    const of = (table: Table | undefined) =>
      between(timed, (table?.in(timed as unknown as Order<Rec>) ?? []) as readonly T[], after, until);
    const below = of(this.#below(timed.of.name));
    const writes = this.#writes.get(timed.of.name);
    return writes ? [...below.filter(({ id }) => !writes.rows.has(id)), ...of(writes)] : below;
  }

  put<T extends Rec>(into: Collection<T>, record: T): void {
    this.#write(into.name, record.id, record);
  }

  remove<T extends Rec>(from: Collection<T>, id: string): void {
    this.#write(from.name, id, null);
  }

  nextId(prefix: string): string {
    const value = (this.get(COUNTERS, prefix)?.value ?? this.#from) + 1;
    this.put(COUNTERS, { id: prefix, value });
    return `${prefix}-${String(value).padStart(4, '0')}`;
  }

  /** The largest number in an id so far. */
  get numbered(): number {
    return Math.max(0, ...this.all(COUNTERS).map(({ id, value }) => (id === INSTANT ? 0 : value)));
  }

  stamp(): Stamp {
    const at = this.now;
    const last = this.get(COUNTERS, INSTANT);
    const value = last?.at === at ? last.value + 1 : 0;
    this.put(COUNTERS, { id: INSTANT, value, at });
    return value === 0 ? { at } : { at, order: value };
  }

  get stored(): Tables | null {
    return this.cleared || this.#writes.size > 0 ? null : this.#base;
  }

  /** What it stands on, whatever it has written; null once that counts no more. */
  get below(): Tables | null {
    return this.cleared ? null : this.#base;
  }

  /** The state as it was before anything was written, at this very time. */
  before(): Transaction {
    const view = new Transaction(this.#base, this.wall);
    view.now = this.now;
    return view;
  }

  /** Its own writes of a collection. */
  written(name: string): Table {
    const writes = this.#writes.get(name) ?? new Table(true);
    this.#writes.set(name, writes);
    return writes;
  }

  /** The names of all collections there are. */
  collections(): string[] {
    const below = this.cleared ? [] : this.#base.keys();
    return [...new Set([...below, ...this.#writes.keys()])].toSorted();
  }

  /** Forgets everything but the named collections: how a scenario replaces the state. */
  clear(keep: readonly Collection<Rec>[]): void {
    const kept = keep.map((one) => [one, this.all(one)] as const);
    for (const own of [this.#writes, this.#listed, this.#passed]) own.clear();
    this.cleared = true;
    for (const [one, records] of kept) for (const record of records) this.put(one, record);
  }

  changes(): Change[] {
    return [...this.#writes].flatMap(([name, { rows }]) =>
      [...rows].map(([id, value]) => ({ collection: name, id, value })),
    );
  }

  #below(name: string) {
    return this.cleared ? undefined : this.#base.get(name);
  }

  #write(name: string, id: string, value: Rec | null): void {
    this.#listed.delete(name);
    this.written(name).set(id, value);
  }
}

const merged = (below: Table, own: Table): readonly Rec[] =>
  [...new Map([...below.rows, ...own.rows]).values()].filter((one) => one !== null);
