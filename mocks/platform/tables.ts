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

/** How records of a collection are found by something else than their id; null: not to be found by it. */
export interface Index<T extends Rec> {
  readonly of: Collection<T>;
  keyOf(record: T): string | null;
}

/** In which order records of a collection come up. */
export interface Order<T extends Rec> {
  readonly of: Collection<T>;
  before(a: T, b: T): boolean;
}

/** In order of an instant of theirs, epoch ms. */
export interface Timed<T extends Rec> extends Order<T> {
  at(record: T): number;
}

/** Names such an order. */
export const timedBy = <T extends Rec>(of: Collection<T>, at: Timed<T>['at']): Timed<T> => ({
  of,
  at,
  before: (a, b) => at(a) < at(b) || (at(a) === at(b) && a.id < b.id),
});

/** Of records in such an order those after `after` and by `until`, epoch ms. */
export function between<T extends Rec>(
  timed: Timed<T>,
  items: readonly T[],
  after: number,
  until: number,
): readonly T[] {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (timed.at(items[middle] as T) <= after) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < items.length && timed.at(items[end] as T) <= until) end += 1;
  return items.slice(from, end);
}

/** Names an index. */
export const indexOn = <T extends Rec>(of: Collection<T>, keyOf: Index<T>['keyOf']): Index<T> => ({
  of,
  keyOf,
});

type Bucket = Map<string, Rec>;

/** What changed since somebody asked, by id, as it was then; undefined or null: it was not there. */
export type Changed = Map<string, Rec | null | undefined>;

interface Sorted {
  readonly ordered: Ordered<Rec>;
  readonly changed: Changed;
}

/** Records that are made when somebody asks for them. */
export interface Source {
  get(id: string): Rec | undefined;
  all(): Iterable<Rec>;
}

/** The records of one collection, with what has been asked of them so far: a list, indexes, orders. All follow each change. */
export class Table {
  readonly #rows = new Map<string, Rec | null>();
  /** Where they come from for as long as nobody asked for all of them, nor wrote any. */
  #source: Source | undefined;
  readonly #remembers: boolean;
  #list: readonly Rec[] | undefined;
  readonly #buckets = new Map<Index<Rec>, Map<string | null, Bucket>>();
  readonly #sorted = new Map<Order<Rec>, Sorted>();
  readonly #followers: Changed[] = [];

  constructor(remembers = false, source?: Source) {
    this.#remembers = remembers;
    this.#source = source;
  }

  /** All of them by id; null: taken out, where that is to be remembered. */
  get rows(): ReadonlyMap<string, Rec | null> {
    if (this.#source) {
      for (const one of this.#source.all()) this.#rows.set(one.id, one);
      this.#source = undefined;
    }
    return this.#rows;
  }

  get(id: string): Rec | null | undefined {
    return this.#source ? this.#source.get(id) : this.#rows.get(id);
  }

  /** Puts a record, or takes one out: null. */
  set(id: string, value: Rec | null): void {
    const before = this.rows.get(id);
    if (value || this.#remembers) this.#rows.set(id, value);
    else this.#rows.delete(id);
    this.#list = undefined;
    for (const [index, buckets] of this.#buckets) {
      if (before && !(value && index.keyOf(value) === index.keyOf(before)))
        buckets.get(index.keyOf(before))?.delete(id);
      if (value) into(buckets, index, value);
    }
    for (const changed of this.#followers) if (!changed.has(id)) changed.set(id, before);
  }

  /** All of them, in order of arrival; the same list as long as nothing changes. */
  list(): readonly Rec[] {
    return (this.#list ??= [...this.rows.values()].filter((one) => one !== null).slice());
  }

  /** Those of an index's key by id, in the order in which they came to it. */
  by(index: Index<Rec>, key: string): ReadonlyMap<string, Rec> | undefined {
    let buckets = this.#buckets.get(index);
    if (!buckets) {
      this.#buckets.set(index, (buckets = new Map()));
      // Not of the list, which stays: nobody may ever ask for all of them.
      for (const one of this.rows.values()) if (one) into(buckets, index, one);
    }
    return buckets.get(key);
  }

  /** What changes from now on; whoever has seen to it clears it. */
  follow(): Changed {
    const changed: Changed = new Map();
    this.#followers.push(changed);
    return changed;
  }

  in(order: Order<Rec>): readonly Rec[] {
    let known = this.#sorted.get(order);
    if (!known) {
      const ordered = new Ordered(this.list(), (a, b) => order.before(a, b));
      this.#sorted.set(order, (known = { ordered, changed: this.follow() }));
    }
    const { ordered, changed } = known;
    if (changed.size > 0) {
      const there = (all: Iterable<Rec | null | undefined>) => [...all].flatMap((one) => one ?? []);
      const now = Array.from(changed.keys(), (id) => this.rows.get(id));
      ordered.change(there(changed.values()), there(now));
      changed.clear();
    }
    return ordered.items;
  }
}

function into(buckets: Map<string | null, Bucket>, index: Index<Rec>, record: Rec): void {
  const key = index.keyOf(record);
  if (key === null) return;
  const bucket = buckets.get(key) ?? new Map<string, Rec>();
  buckets.set(key, bucket.set(record.id, record));
}

export type Tables = Map<string, Table>;

/** The table of a name, empty where nothing was put into it so far. */
export function tableOf(tables: Tables, name: string): Table {
  const table = tables.get(name) ?? new Table();
  tables.set(name, table);
  return table;
}

/** Whether one thing stands before another; of two different ones exactly one does. */
type Before<T> = (a: T, b: T) => boolean;

/** From so many changes on, copying everything once is less work than moving the rest for each. */
const MANY = 200;

/** Things in an order of their own, which stays as it is while single ones come and go. */
export class Ordered<T> {
  readonly #before: Before<T>;
  #items: T[];

  /** `arranged`: puts all of them into that very order faster than asking of so many pairs. */
  constructor(items: Iterable<T>, before: Before<T>, arranged?: (items: readonly T[]) => T[]) {
    this.#before = before;
    const all = [...items];
    // What grew while it was filled takes up to half as much again.
    if (arranged) this.#items = arranged(all).slice();
    else this.#items = all.sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
  }

  get items(): readonly T[] {
    return this.#items;
  }

  /** Takes some out and puts others in, each where it belongs; those taken out have to be there. */
  change(out: readonly T[], into: readonly T[]): void {
    if (out.length + into.length > MANY) {
      this.#takeOut(out);
      this.#putIn(new Ordered(into, this.#before).items);
    } else {
      for (const one of out) this.#items.splice(this.placeOf(one), 1);
      for (const one of into) this.#items.splice(this.placeOf(one), 0, one);
    }
  }

  /** How many stand before it. */
  placeOf(one: T): number {
    let [from, to] = [0, this.#items.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#before(this.#items[middle] as T, one)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Those that stay move up, each once. */
  #takeOut(out: readonly T[]): void {
    const items = this.#items;
    const gone = out.map((one) => this.placeOf(one)).sort((a, b) => a - b);
    let to = gone[0] ?? items.length;
    for (const [nth, place] of gone.entries()) {
      const next = gone[nth + 1] ?? items.length;
      for (let from = place + 1; from < next; from += 1) items[to++] = items[from] as T;
    }
    items.length = to;
  }

  /** Those that are there make room from the last one on, each once. */
  #putIn(into: readonly T[]): void {
    const items = this.#items;
    const places = into.map((one) => this.placeOf(one));
    let end = items.length;
    for (const one of into) items.push(one);
    for (let nth = into.length - 1; nth >= 0; nth -= 1) {
      const place = places[nth] as number;
      for (let from = end - 1; from >= place; from -= 1) items[from + nth + 1] = items[from] as T;
      items[place + nth] = into[nth] as T;
      end = place;
    }
  }
}
