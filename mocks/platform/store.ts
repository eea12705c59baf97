import { clockNow } from './clock';
import { type Head, type Loaded, otherVersion, type Persistence, sameHead } from './persistence';
import { Table, tableOf, type Tables } from './tables';
import { type Change, type Reader, Transaction } from './transaction';

/** Raise when stored records change shape; what an older version stored is then replaced, with a notice. */
export const SCHEMA = 5;

export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

export interface StoreOptions {
  readonly persistence: Persistence;
  /** Runs one write at a time; across tabs where Web Locks exist. */
  readonly exclusive?: Exclusive;
  /** Told after each commit, so that other tabs can refresh. */
  readonly onCommit?: (head: Head) => void;
  /** Wall time, epoch ms; only the clock may turn it into "now". */
  readonly wallClock?: () => number;
}

/** Fills an empty state; `replaced`: what stood there was of another version. */
type Seed = (tx: Transaction, replaced: boolean) => void;

/** Loads what the seed is made of; most visits find a filled store and never need it. */
type Ready = () => Promise<unknown>;

/** One write at a time inside this process. */
export function queueInProcess(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * Reads come from a copy in memory that catches up first; each write is one commit that lands whole or not at all.
 * A write meets the state as it is at its turn, whichever tab wrote before (GEN-8, GEN-9).
 */
export class Store {
  readonly #options: Required<Omit<StoreOptions, 'onCommit'>> & Pick<StoreOptions, 'onCommit'>;
  #tables: Tables = new Map();
  #head: Head | undefined;
  /** The latest commit of this page, over or not. */
  #landing: Promise<unknown> = Promise.resolve();
  #fetching: { known: Head | undefined; found: Head | undefined; done: Promise<void> } | undefined;
  #seed: Seed | undefined;
  #ready: Ready = async () => undefined;

  constructor(options: StoreOptions) {
    this.#options = { exclusive: queueInProcess(), wallClock: () => Date.now(), ...options };
  }

  /**
   * Looks at what is stored: another version's state is replaced by the seeded one, told to the seeder as `replaced`.
   * An empty store is filled by whoever reads or writes it first; a scenario that replaces everything need not wait for that.
   */
  async open(seed: Seed, ready?: Ready): Promise<void> {
    if (ready) this.#ready = ready;
    const found = await this.#options.persistence.load();
    if (found.head?.schema === SCHEMA) this.#take(found, false);
    else if (found.head) {
      await this.#ready();
      await this.#commit((tx) => {
        // Another tab may have been first.
        if (this.#head?.schema === SCHEMA) return;
        tx.clear([]);
        seed(tx, true);
      });
    }
    this.#seed = seed;
  }

  /** Runs on the newest state, without writing. */
  async read<T>(work: (reader: Reader) => T): Promise<T> {
    await this.#catchUp();
    // Nothing is stored yet, or it was deleted under our feet.
    if (!this.#head && this.#seed) await this.#commit(() => undefined);
    return work(this.#view());
  }

  /** Runs on the state as it was last read, without looking again: for what comes right after a read, in the same request. */
  present<T>(work: (reader: Reader) => T): T {
    return work(this.#view());
  }

  /** Runs synchronously inside one transaction; what it throws leaves nothing behind. */
  async write<T>(work: (tx: Transaction) => T): Promise<T> {
    return this.#commit(work);
  }

  /** A write that begins by replacing everything: an empty store is not seeded only to be cleared. */
  async replace<T>(work: (tx: Transaction) => T): Promise<T> {
    return this.#commit(work, false);
  }

  #view(): Transaction {
    const view = new Transaction(this.#tables, this.#options.wallClock());
    view.now = clockNow(view, view.wall);
    return view;
  }

  async #commit<T>(work: (tx: Transaction) => T, seeded = true): Promise<T> {
    return this.#options.exclusive(async () => {
      for (;;) {
        await this.#catchUp();
        const known = this.#head;
        const seed = known || !seeded ? undefined : this.#seed;
        if (seed) await this.#ready();
        const tx = this.#view();
        if (seed) {
          tx.clear([]);
          seed(tx, false);
        }
        const result = work(tx);
        const changes = tx.changes();
        if (changes.length === 0 && !tx.cleared) return result;
        const next: Head = {
          revision: (known?.revision ?? 0) + 1,
          epoch: (known?.epoch ?? 0) + (tx.cleared ? 1 : 0),
          schema: SCHEMA,
        };
        const { persistence } = this.#options;
        const landing = persistence.commit(known, next, changes, tx.cleared).then((landed) => {
          // A read may have caught up meanwhile; what it has not seen, the next one fetches.
          if (landed && this.#head === known) {
            if (tx.cleared) this.#tables = new Map();
            this.#apply(changes);
            this.#head = next;
          }
          return landed;
        });
        this.#landing = landing.catch(() => undefined);
        if (!(await landing)) continue;
        this.#options.onCommit?.(next);
        return result;
      }
    });
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const known = this.#head;
      const found = await this.#options.persistence.head();
      // Once open, records of another version are neither read nor overwritten: another tab runs another version.
      if (this.#seed && found && found.schema !== SCHEMA) throw otherVersion();
      // What this page is about to have written need not be fetched.
      if (!sameHead(found, this.#head)) await this.#landing;
      if (sameHead(found, this.#head)) return;
      if (this.#head !== known) continue;
      await this.#fetch(known, found);
      if (sameHead(found, this.#head)) return;
    }
  }

  /** Fetches what changed since `known`; who wants the same meanwhile waits for it. */
  #fetch(known: Head | undefined, found: Head | undefined): Promise<void> {
    const asked = this.#fetching;
    if (asked && asked.known === known && sameHead(asked.found, found)) return asked.done;
    const done = this.#load(known, found).finally(() => {
      if (this.#fetching?.done === done) this.#fetching = undefined;
    });
    this.#fetching = { known, found, done };
    return done;
  }

  async #load(known: Head | undefined, found: Head | undefined): Promise<void> {
    const sameEpoch = found !== undefined && found.epoch === known?.epoch;
    const { persistence } = this.#options;
    const loaded = await persistence.load(sameEpoch ? known?.revision : undefined);
    // Somebody in this page was faster, or everything was replaced while we were reading: look again.
    if (this.#head !== known || (sameEpoch && loaded.head?.epoch !== found.epoch)) return;
    this.#take(loaded, sameEpoch);
  }

  /** `onTop`: of what is there; everything otherwise. */
  #take({ head, base, changes }: Loaded, onTop: boolean): void {
    if (!onTop)
      this.#tables = new Map(Array.from(base ?? [], ([name, source]) => [name, new Table(false, source)]));
    this.#apply(changes);
    this.#head = head;
  }

  #apply(changes: readonly Change[]): void {
    for (const { collection, id, value } of changes) tableOf(this.#tables, collection).set(id, value);
  }
}
