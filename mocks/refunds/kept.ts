import { orderBy } from '../platform/listing';
import { Slices } from '../platform/slices';
import { Ordered, tableOf, type Tables } from '../platform/tables';
import type { Collection, Reader, Rec, Transaction } from '../platform/transaction';
import { followed, Touched } from './touched';

/** What is kept of a thing: good from when it was decided until its next edge, unless something of it is written. */
export interface Kept<R extends Rec = Rec> {
  readonly record: R;
  /** When time alone changes something of it next, epoch ms; Infinity: never. */
  readonly until: number;
}

/** How things of one collection are kept. */
export interface Keeping<R extends Rec, K extends Kept<R>> {
  readonly of: Collection<R>;
  /** Refunds, payments and desk items about them carry this id. */
  readonly provider: string;
  /** Decides one at the reader's time, or at a later one. */
  decide(reader: Reader, record: R, at: number): K;
  /** Only until when that would hold, epoch ms; left out where deciding is no more work. */
  edgeOf?(reader: Reader, record: R, at: number): number;
}

type ByEdge = Pick<Kept, 'until' | 'record'>;
const sooner = (a: ByEdge, b: ByEdge): boolean =>
  a.until < b.until || (a.until === b.until && a.record.id < b.record.id);

/** How many come up by an instant (epoch ms), of those in order of their next edges. */
const upTo = (items: readonly ByEdge[], until: number): number => {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((items[middle] as ByEdge).until <= until) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** What was made of all of them, good as long as none of them changes and no later than `until` (epoch ms). */
export interface Passing<T> {
  readonly value: T;
  readonly until: number;
}

/** An order: of two things one stands before the other; `arranged` puts all of them into it faster than asking of so many pairs. */
export interface Arranging<K> {
  readonly before: (a: K, b: K) => boolean;
  readonly arranged?: (items: readonly K[]) => K[];
}

/** Those that `of` lets in, in an order of their own; what leaves and comes is put in its place when somebody asks. */
interface Listed<K> {
  readonly ordered: Ordered<K>;
  readonly of: (one: K) => boolean;
  readonly leaving: Set<K>;
  readonly coming: Set<K>;
}

/** Everything kept of a collection beside the state as it is stored; decided again only where it has to be. */
class Shelf<R extends Rec, K extends Kept<R>> {
  readonly #keeping: Keeping<R, K>;
  readonly #touched: Touched;
  readonly #all = new Map<string, K>();
  /** Those not decided so far. */
  readonly #left: Iterator<R>;
  #byEdge: Ordered<K> | undefined;
  #soonest = Infinity;
  readonly #orders = new Map<string, Listed<K>>();
  readonly #made = new Map<string, Passing<unknown> & { readonly since: number }>();
  /** As of when it was decided last, epoch ms. */
  #at: number;

  constructor(keeping: Keeping<R, K>, tables: Tables, reader: Reader) {
    this.#keeping = keeping;
    this.#touched = new Touched(
      keeping as unknown as Keeping<never, never>,
      (name) => tableOf(tables, name),
      (table) => table.follow(),
    );
    this.#left = reader.all(keeping.of).values();
    this.#at = reader.now;
  }

  /**
   * Decides those that are not decided so far, until `isEnough`; whether all of them are. The reader may be of before what
   * was written since: of that nothing can be said at its time, and whoever catches up decides it.
   */
  decide(reader: Reader, isEnough: () => boolean): boolean {
    this.#at = Math.max(this.#at, reader.now);
    const touched = this.#touched.ids(reader);
    for (let next = this.#left.next(); !next.done; next = this.#left.next()) {
      if (touched.has(next.value.id)) continue;
      const one = this.#keeping.decide(reader, next.value, reader.now);
      this.#all.set(next.value.id, one);
      this.#soonest = Math.min(this.#soonest, one.until);
      if (isEnough()) return false;
    }
    return true;
  }

  /** All in order of their next edges; many a reader asks only for the first of these. */
  get byEdge(): Ordered<K> {
    return (this.#byEdge ??= new Ordered(
      this.#all.values(),
      sooner,
      orderBy<K>('until', { until: ({ until }) => until }).arranged,
    ));
  }

  /** The first of their next edges, epoch ms. */
  get soonest(): number {
    return this.#soonest;
  }

  /** Those of which time changes something by an instant (epoch ms); in order of that where all are. */
  by(until: number): readonly K[] {
    const items = this.#byEdge?.items;
    if (items) return items.slice(0, upTo(items, until));
    return this.#soonest > until ? [] : [...this.#all.values()].filter((one) => one.until <= until);
  }

  /** Whether time has gone back since, as only another state's does. */
  isAheadOf(now: number): boolean {
    return now < this.#at;
  }

  catchUp(reader: Reader): void {
    this.decide(reader, () => false);
    const ids = new Set(this.#touched.take(reader));
    for (const one of this.by(reader.now)) ids.add(one.record.id);
    if (ids.size === 0) return;
    this.#made.clear();
    const [out, into]: [K[], K[]] = [[], []];
    for (const id of ids) {
      const before = this.#all.get(id);
      if (before) out.push(before);
      const record = reader.get(this.#keeping.of, id);
      if (record) {
        const after = this.#keeping.decide(reader, record, reader.now);
        this.#all.set(id, after);
        into.push(after);
      } else this.#all.delete(id);
    }
    this.#byEdge?.change(out, into);
    this.#findSoonest(out, into);
    for (const { of, leaving, coming } of this.#orders.values()) {
      for (const one of out) if (of(one) && !coming.delete(one)) leaving.add(one);
      for (const one of into) if (of(one)) coming.add(one);
    }
  }

  /** Looks at all of them only where the soonest left and nobody has them in order. */
  #findSoonest(out: readonly K[], into: readonly K[]): void {
    const isGone = out.some(({ until }) => until === this.#soonest);
    const asked = this.#byEdge?.items.slice(0, 1) ?? (isGone ? this.#all.values() : into);
    if (this.#byEdge || isGone) this.#soonest = Infinity;
    for (const { until } of asked) this.#soonest = Math.min(this.#soonest, until);
  }

  in(name: string, of: (one: K) => boolean, { before, arranged }: Arranging<K>): readonly K[] {
    const known = this.#orders.get(name);
    if (known) {
      const { ordered, leaving, coming } = known;
      ordered.change([...leaving], [...coming]);
      leaving.clear();
      coming.clear();
      return ordered.items;
    }
    const all = [...this.#all.values()].filter(of);
    const ordered = new Ordered(all, before, arranged);
    this.#orders.set(name, { ordered, of, leaving: new Set(), coming: new Set() });
    return ordered.items;
  }

  make<T>(name: string, now: number, make: () => Passing<T>): T {
    const known = this.#made.get(name);
    if (known && known.since <= now && now <= known.until) return known.value as T;
    const fresh = make();
    this.#made.set(name, { ...fresh, since: now });
    return fresh.value;
  }
}

const shelves = new WeakMap<Tables, Map<object, Shelf<Rec, Kept>>>();

/** What is kept there, though perhaps not all of it is decided, and not as of now. */
function begunShelf<R extends Rec, K extends Kept<R>>(
  keeping: Keeping<R, K>,
  tables: Tables,
  reader: Reader,
): Shelf<R, K> {
  const all = shelves.get(tables) ?? new Map<object, Shelf<Rec, Kept>>();
  shelves.set(tables, all);
  const known = all.get(keeping) as Shelf<R, K> | undefined;
  if (known && !known.isAheadOf(reader.now)) return known;
  const fresh = new Shelf(keeping, tables, reader);
  all.set(keeping, fresh as unknown as Shelf<Rec, Kept>);
  return fresh;
}

function shelfOf<R extends Rec, K extends Kept<R>>(
  keeping: Keeping<R, K>,
  tables: Tables,
  reader: Reader,
): Shelf<R, K> {
  const shelf = begunShelf(keeping, tables, reader);
  shelf.catchUp(reader);
  return shelf;
}

/** Decides what is to be kept and is not decided so far, and lets others have their turn meanwhile. */
export async function decideAhead<R extends Rec, K extends Kept<R>>(
  reader: Reader,
  keeping: Keeping<R, K>,
): Promise<void> {
  const { stored } = reader;
  if (!stored) return;
  const slices = new Slices();
  const shelf = begunShelf(keeping, stored, reader);
  while (!shelf.decide(reader, () => slices.isOver)) await slices.next();
}

/** What a transaction has written changes the next edges of few things; the others stand as they are kept. */
class Layer<R extends Rec, K extends Kept<R>> {
  readonly #keeping: Keeping<R, K>;
  readonly #below: readonly K[];
  readonly #touched: Touched;
  readonly #own = new Map<string, ByEdge | null>();
  readonly #byEdge = new Ordered<ByEdge>([], sooner);
  #passed = 0;
  #at = -Infinity;

  constructor(keeping: Keeping<R, K>, below: readonly K[], tx: Transaction) {
    this.#keeping = keeping;
    this.#below = below;
    this.#touched = new Touched(
      keeping as unknown as Keeping<never, never>,
      (name) => tx.written(name),
      followed,
    );
  }

  isAheadOf(after: number): boolean {
    return after < this.#at;
  }

  /** Those of which time changes something after `after` (not before what was asked last) and by `until`, epoch ms. */
  between(tx: Transaction, after: number, until: number): readonly R[] {
    this.#catchUp(tx, after);
    this.#reach(until);
    this.#pass(tx, after);
    return this.#byEdge.items.slice(0, upTo(this.#byEdge.items, until)).map(({ record }) => record as R);
  }

  next(tx: Transaction, after: number): number {
    this.#catchUp(tx, after);
    this.#reach(after);
    this.#pass(tx, after);
    while (this.#own.has(this.#below[this.#passed]?.record.id ?? '')) this.#passed += 1;
    return Math.min(this.#below[this.#passed]?.until ?? Infinity, this.#byEdge.items[0]?.until ?? Infinity);
  }

  #catchUp(tx: Transaction, after: number): void {
    this.#at = after;
    this.#decide(tx, this.#touched.take(tx), after);
  }

  /** What lies behind has another edge ahead. */
  #pass(tx: Transaction, after: number): void {
    const { items } = this.#byEdge;
    const behind = items.slice(0, upTo(items, after)).map(({ record }) => record.id);
    this.#decide(tx, behind, after);
  }

  /** All at once: each in its place for itself would be slow where everything was written, as by a scenario. */
  #decide(tx: Transaction, ids: Iterable<string>, after: number): void {
    const [out, into]: [ByEdge[], ByEdge[]] = [[], []];
    for (const id of ids) {
      const before = this.#own.get(id);
      if (before) out.push(before);
      const record = tx.get(this.#keeping.of, id);
      const next = record ? { record, until: this.#edgeOf(tx, record, after) } : null;
      if (next) into.push(next);
      this.#own.set(id, next);
    }
    this.#byEdge.change(out, into);
  }

  #edgeOf(tx: Transaction, record: R, after: number): number {
    return this.#keeping.edgeOf?.(tx, record, after) ?? this.#keeping.decide(tx, record, after).until;
  }

  /** Takes over what is kept and comes up by then. */
  #reach(until: number): void {
    const into: K[] = [];
    for (let one = this.#below[this.#passed]; one && one.until <= until; one = this.#below[this.#passed]) {
      this.#passed += 1;
      if (this.#own.has(one.record.id)) continue;
      this.#own.set(one.record.id, one);
      into.push(one);
    }
    this.#byEdge.change([], into);
  }
}

const layers = new WeakMap<Transaction, Map<object, Layer<Rec, Kept>>>();

function layerOf<R extends Rec, K extends Kept<R>>(
  keeping: Keeping<R, K>,
  tx: Transaction,
  after: number,
): Layer<R, K> {
  const all = layers.get(tx) ?? new Map<object, Layer<Rec, Kept>>();
  layers.set(tx, all);
  const known = all.get(keeping) as Layer<R, K> | undefined;
  if (known && !known.isAheadOf(after)) return known;
  const { below } = tx;
  const kept = below ? shelfOf(keeping, below, tx.before()).byEdge.items : [];
  const fresh = new Layer(keeping, kept, tx);
  all.set(keeping, fresh);
  return fresh;
}

/** All that `of` says, in an order of its own that `name` stands for. */
export function keptIn<R extends Rec, K extends Kept<R>>(
  reader: Reader,
  keeping: Keeping<R, K>,
  name: string,
  of: (one: K) => boolean,
  order: Arranging<K>,
): readonly K[] {
  const { stored } = reader;
  if (stored) return shelfOf(keeping, stored, reader).in(name, of, order);
  const all = reader.all(keeping.of).map((record) => keeping.decide(reader, record, reader.now));
  return new Ordered(all.filter(of), order.before).items;
}

/** What `make` makes of all of them, which `name` stands for; made anew only where one of them has changed or its time is over. */
export function madeOf<R extends Rec, K extends Kept<R>, T>(
  reader: Reader,
  keeping: Keeping<R, K>,
  name: string,
  make: () => Passing<T>,
): T {
  const { stored } = reader;
  return stored ? shelfOf(keeping, stored, reader).make(name, reader.now, make) : make().value;
}

/** Those of which time alone changes something after `after` and by `until` (epoch ms), and perhaps a few more. */
export function changing<R extends Rec, K extends Kept<R>>(
  reader: Reader,
  keeping: Keeping<R, K>,
  after: number,
  until: number,
): readonly R[] {
  const { stored } = reader;
  if (!stored)
    return layerOf(keeping, reader as Transaction, after).between(reader as Transaction, after, until);
  if (after !== reader.now) return reader.all(keeping.of);
  return shelfOf(keeping, stored, reader)
    .by(until)
    .map(({ record }) => record);
}

/** When time alone changes something of one of them next, epoch ms. */
export function nextEdge<R extends Rec, K extends Kept<R>>(reader: Reader, keeping: Keeping<R, K>): number {
  const { stored } = reader;
  if (!stored)
    return layerOf(keeping, reader as Transaction, reader.now).next(reader as Transaction, reader.now);
  return shelfOf(keeping, stored, reader).soonest;
}
