import type { Rec } from './collection';
import type { Head, Persistence } from './persistence';
import { clockNow } from './clock';
import { type Change, type Reader, type Tables, Transaction } from './transaction';

/** Raise when stored records change shape; what an older version stored is then replaced, with a notice. */
export const SCHEMA = 1;

type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

export interface StoreOptions {
  readonly persistence: Persistence;
  /** Runs one write at a time; across tabs where Web Locks exist. */
  readonly exclusive?: Exclusive;
  /** Told after each commit, so that other tabs can refresh. */
  readonly onCommit?: (head: Head) => void;
  /** Wall time, epoch ms; only the clock may turn it into "now". */
  readonly wallClock?: () => number;
}

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

  constructor(options: StoreOptions) {
    this.#options = { exclusive: queueInProcess(), wallClock: () => Date.now(), ...options };
  }

  /** Fills an empty store, or one of another version; `replaced` tells the seeder which of the two. */
  async open(seed: (tx: Transaction, replaced: boolean) => void): Promise<void> {
    const found = await this.#options.persistence.head();
    if (found?.schema === SCHEMA) return;
    await this.#commit((tx) => {
      // Another tab may have been first.
      if (this.#head?.schema === SCHEMA) return;
      tx.clear([]);
      seed(tx, found !== undefined);
    });
  }

  /** Runs on the newest state, without writing. */
  async read<T>(work: (reader: Reader) => T): Promise<T> {
    await this.#catchUp();
    return work(this.#view());
  }

  /** Runs synchronously inside one transaction; what it throws leaves nothing behind. */
  async write<T>(work: (tx: Transaction) => T): Promise<T> {
    return this.#commit(work);
  }

  #view(): Transaction {
    const view = new Transaction(this.#tables, 0);
    view.now = clockNow(view, this.#options.wallClock());
    return view;
  }

  async #commit<T>(work: (tx: Transaction) => T): Promise<T> {
    return this.#options.exclusive(async () => {
      for (;;) {
        await this.#catchUp();
        const tx = this.#view();
        const result = work(tx);
        const changes = tx.changes();
        if (changes.length === 0 && !tx.cleared) return result;
        const next: Head = {
          revision: (this.#head?.revision ?? 0) + 1,
          epoch: (this.#head?.epoch ?? 0) + (tx.cleared ? 1 : 0),
          schema: SCHEMA,
        };
        const { persistence } = this.#options;
        if (!(await persistence.commit(this.#head, next, changes, tx.cleared))) continue;
        if (tx.cleared) this.#tables = new Map();
        this.#apply(changes);
        this.#head = next;
        this.#options.onCommit?.(next);
        return result;
      }
    });
  }

  async #catchUp(): Promise<void> {
    const { persistence } = this.#options;
    const found = await persistence.head();
    if (found?.revision === this.#head?.revision && found?.epoch === this.#head?.epoch) return;
    const sameEpoch = found !== undefined && found.epoch === this.#head?.epoch;
    const { head, changes } = await persistence.load(sameEpoch ? this.#head?.revision : undefined);
    // Replaced while we were reading: the next look starts over.
    if (sameEpoch && head?.epoch !== found.epoch) return this.#catchUp();
    if (!sameEpoch) this.#tables = new Map();
    this.#apply(changes);
    this.#head = head;
  }

  #apply(changes: readonly Change[]): void {
    for (const { collection, id, value } of changes) {
      const table = this.#tables.get(collection) ?? new Map<string, Rec>();
      if (value === null) table.delete(id);
      else table.set(id, value);
      this.#tables.set(collection, table);
    }
  }
}
