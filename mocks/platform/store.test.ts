import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inBrowser, indexedDb, memory, type Persistence } from './persistence';
import { SCHEMA, Store } from './store';
import { collection, type Rec, type Transaction } from './transaction';

interface Counter extends Rec {
  readonly value: number;
}

const COUNTERS = collection<Counter>('things');
const NAME = 'store-test';

const seed = (tx: Transaction) => tx.put(COUNTERS, { id: 'seeded', value: 1 });
const set = (id: string, value: number) => (tx: Transaction) => tx.put(COUNTERS, { id, value });
const increment = (tx: Transaction) => {
  const value = (tx.get(COUNTERS, 'count')?.value ?? 0) + 1;
  tx.put(COUNTERS, { id: 'count', value });
  return value;
};
const valueOf = (store: Store, id: string) => store.read((reader) => reader.get(COUNTERS, id)?.value);

/** A tab: its own store on the shared database. */
async function tab(persistence?: Persistence): Promise<Store> {
  const store = new Store({ persistence: persistence ?? (await indexedDb(NAME)) });
  await store.open(seed);
  return store;
}

/** Persistence that keeps back what it loaded for the first caller, until released. */
async function slowLoading() {
  const inner = await indexedDb(NAME);
  let release = () => {};
  let first = false;
  let loading = () => {};
  const persistence: Persistence = {
    ...inner,
    load: async (after) => {
      const loaded = await inner.load(after);
      if (!first) return loaded;
      first = false;
      loading();
      await new Promise<void>((resolve) => (release = resolve));
      return loaded;
    },
  };
  /** Resolves once somebody waits. */
  const hold = () => {
    first = true;
    return new Promise<void>((resolve) => (loading = resolve));
  };
  return { persistence, hold, release: () => release() };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('GEN-8 a store shared by tabs', () => {
  it('GEN-8 shows a tab what another one wrote, at its next read', async () => {
    const [one, two] = [await tab(), await tab()];
    await one.write(set('a', 7));
    expect(await valueOf(two, 'a')).toBe(7);
    await two.write((tx) => tx.remove(COUNTERS, 'a'));
    expect(await valueOf(one, 'a')).toBeUndefined();
  });

  it('GEN-8 seeds once, however many tabs open at the same time', async () => {
    const seeds: boolean[] = [];
    const tabs = await Promise.all(
      [1, 2, 3].map(async () => {
        const store = new Store({ persistence: await indexedDb(NAME) });
        await store.open((tx, replaced) => {
          seeds.push(replaced);
          increment(tx);
        });
        return store;
      }),
    );
    expect(await Promise.all(tabs.map((store) => valueOf(store, 'count')))).toEqual([1, 1, 1]);
    expect(seeds).not.toContain(true);
  });

  it('GEN-8 loses no write when two tabs write at the same time without a lock', async () => {
    const [one, two] = [await tab(), await tab()];
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : two).write(increment)),
    );
    expect(new Set(results).size).toBe(40);
    expect(await valueOf(await tab(), 'count')).toBe(40);
  });

  it('GEN-8 reads whole states only, when one read is overtaken by another', async () => {
    const { persistence, hold, release } = await slowLoading();
    const [store, other] = [await tab(persistence), await tab()];
    await other.write((tx) => [set('a', 1)(tx), set('b', 1)(tx)]);
    const held = hold();
    const everything = () => store.read((view) => view.all(COUNTERS));
    const overtaken = everything();
    await held;
    await other.write((tx) => {
      tx.clear([]);
      set('a', 2)(tx);
    });
    const whole = [{ id: 'a', value: 2 }];
    expect(await everything()).toEqual(whole);
    release();
    expect(await overtaken).toEqual(whole);
    expect(await everything()).toEqual(whole);
  });
});

/** Persistence that counts what is asked of it; `slow`: a commit has landed a while before its writer hears of it. */
async function counting(slow = false) {
  const inner = await indexedDb(NAME);
  const asked = { head: 0, load: 0 };
  let tell = () => {};
  const told = new Promise<void>((resolve) => (tell = resolve));
  const persistence: Persistence = {
    head: () => ((asked.head += 1), inner.head()),
    load: (after) => ((asked.load += 1), inner.load(after)),
    commit: async (...given) => {
      const landed = await inner.commit(...given);
      if (slow) await told;
      return landed;
    },
  };
  return { persistence, asked, tell };
}

describe('GEN-8 a store asks no more than it has to', () => {
  it('GEN-8 two first reads at once fetch everything once', async () => {
    await (await tab()).write(set('a', 7));
    const { persistence, asked } = await counting();
    const store = await tab(persistence);
    expect(await Promise.all([valueOf(store, 'a'), valueOf(store, 'a')])).toEqual([7, 7]);
    expect(asked.load).toBe(1);
  });

  it('GEN-8 a read while an own write lands waits for it and asks once, fetching nothing', async () => {
    await (await tab()).write(set('a', 7));
    const { persistence, asked, tell } = await counting(true);
    const store = await tab(persistence);
    expect(await valueOf(store, 'a')).toBe(7);
    const writing = store.write(set('a', 8));
    // Until it is stored, though not told yet.
    while (
      (await (await indexedDb(NAME)).load()).changes.every(({ value }) => (value as Counter).value !== 8)
    );
    const before = { ...asked };
    const reading = valueOf(store, 'a');
    tell();
    expect(await Promise.all([writing, reading])).toEqual([undefined, 8]);
    expect(asked).toEqual({ head: before.head + 1, load: before.load });
  });
});

describe('GEN-9 nothing is half written', () => {
  it('GEN-9 leaves nothing behind when an operation throws', async () => {
    const store = await tab();
    const attempt = store.write((tx) => {
      set('seeded', 2)(tx);
      tx.nextId('r');
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await valueOf(store, 'seeded')).toBe(1);
    expect(await valueOf(await tab(), 'seeded')).toBe(1);
    expect(await store.write((tx) => tx.nextId('r'))).toBe('r-0001');
    await expect(store.write(increment)).resolves.toBe(1);
  });

  it('GEN-9 forgets everything but what is kept when the state is replaced, in every tab', async () => {
    const [one, two] = [await tab(), await tab()];
    await one.write(set('old', 1));
    expect(await valueOf(two, 'old')).toBe(1);
    const KEPT = collection<Counter>('kept');
    await two.write((tx) => {
      tx.put(KEPT, { id: 'k', value: 1 });
      tx.nextId('r');
    });
    await one.write((tx) => {
      tx.clear([KEPT]);
      set('new', 2)(tx);
    });
    expect(await two.read((reader) => [reader.all(COUNTERS), reader.all(KEPT)])).toEqual([
      [{ id: 'new', value: 2 }],
      [{ id: 'k', value: 1 }],
    ]);
    expect(await (await tab()).write((tx) => tx.nextId('r'))).toBe('r-0001');
  });
});

describe('GEN-7 state that survives', () => {
  it('GEN-7 is there again after a reload, without being seeded anew', async () => {
    await (await tab()).write(set('a', 3));
    const store = new Store({ persistence: await indexedDb(NAME) });
    await store.open(() => {
      throw new Error('seeded twice');
    });
    expect(await valueOf(store, 'a')).toBe(3);
    expect(await valueOf(store, 'seeded')).toBe(1);
  });

  async function storeOtherVersion() {
    const db = await openDB(NAME);
    await db.put('meta', { revision: 9, epoch: 1, schema: 0 }, 'head');
    db.close();
  }

  it('GEN-7 goes on with what was stored before a replacement became one record', async () => {
    const old = await openDB(NAME, 1, {
      upgrade(db) {
        db.createObjectStore('records', { keyPath: ['c', 'id'] }).createIndex('rev', 'rev');
        db.createObjectStore('meta');
      },
    });
    await old.put('records', { c: COUNTERS.name, id: 'a', rev: 4, value: { id: 'a', value: 3 } });
    await old.put('meta', { revision: 4, epoch: 1, schema: SCHEMA }, 'head');
    old.close();
    const store = await tab();
    expect(await valueOf(store, 'a')).toBe(3);
    expect(await store.write(increment)).toBe(1);
    expect(await valueOf(await tab(), 'a')).toBe(3);
  });

  it.each([2, 3])('GEN-7 goes on with what was stored as a list, by layout %i', async (layout) => {
    const old = await openDB(NAME, layout, {
      upgrade(db) {
        db.createObjectStore('records', { keyPath: ['c', 'id'] }).createIndex('rev', 'rev');
        db.createObjectStore('meta');
        db.createObjectStore('base');
      },
    });
    const value = { id: 'a', value: 3 };
    await old.put('base', [{ collection: COUNTERS.name, id: 'a', value }], 'base');
    await old.put('records', { c: COUNTERS.name, id: 'b', rev: 4, value: { id: 'b', value: 4 } });
    await old.put('meta', { revision: 4, epoch: 1, schema: SCHEMA }, 'head');
    old.close();
    const store = await tab();
    expect([await valueOf(store, 'a'), await valueOf(store, 'b')]).toEqual([3, 4]);
  });

  it('GEN-7 many records are there again in their order, with what was written on top, and in another tab', async () => {
    const many = Array.from({ length: 6_000 }, (_, nth) => ({ id: `m-${nth}`, value: nth % 7 }));
    const [one, two] = [await tab(), await tab()];
    await valueOf(two, 'seeded');
    await one.write((tx) => {
      tx.clear([]);
      for (const record of many) tx.put(COUNTERS, record);
      tx.remove(COUNTERS, 'm-5999');
    });
    const left = many.slice(0, -1);
    for (const store of [one, two, await tab()]) {
      expect(await valueOf(store, 'm-4000')).toBe(3);
      expect(await store.read((reader) => reader.all(COUNTERS))).toEqual(left);
    }
    await (await tab()).write((tx) => [set('m-0', 9)(tx), set('later', 1)(tx), tx.remove(COUNTERS, 'm-1')]);
    const [first, , ...rest] = left;
    const after = [{ ...first, value: 9 }, ...rest, { id: 'later', value: 1 }];
    for (const store of [one, two, await tab()])
      expect(await store.read((reader) => reader.all(COUNTERS))).toEqual(after);
    const alone = await tab();
    expect(await valueOf(alone, 'm-0')).toBe(9);
    expect(await valueOf(alone, 'm-1')).toBeUndefined();
  });

  it('GEN-7 replaces what another version stored, and says so', async () => {
    await (await tab()).write(set('a', 3));
    await storeOtherVersion();
    const told: boolean[] = [];
    const store = new Store({ persistence: await indexedDb(NAME) });
    await store.open((tx, replaced) => {
      told.push(replaced);
      seed(tx);
    });
    expect(told).toEqual([true]);
    expect(await valueOf(store, 'a')).toBeUndefined();
    expect(await valueOf(store, 'seeded')).toBe(1);
  });

  it('GEN-7 neither reads nor overwrites what a tab of another version stores later', async () => {
    const store = await tab();
    await storeOtherVersion();
    await expect(valueOf(store, 'seeded')).rejects.toMatchObject({ status: 503, code: 'otherVersion' });
    await expect(store.write(increment)).rejects.toMatchObject({ status: 503 });
    expect(await (await indexedDb(NAME)).head()).toMatchObject({ schema: 0 });
  });

  it('GEN-7 starts over when the browser’s data is deleted under an open page', async () => {
    const store = await tab();
    await store.write(set('a', 3));
    await deleteDB(NAME);
    expect(await valueOf(store, 'a')).toBeUndefined();
    expect(await valueOf(store, 'seeded')).toBe(1);
    await deleteDB(NAME);
    expect(await store.write(increment)).toBe(1);
    expect(await valueOf(await tab(), 'seeded')).toBe(1);
  });

  it('GEN-7 takes its time from the clock it stores, and from wall time without one', async () => {
    let wall = 1_000;
    const store = new Store({ persistence: memory(), wallClock: () => wall });
    await store.open(seed);
    expect(await store.read((reader) => reader.now)).toBe(1_000);
    wall = 2_000;
    expect(await store.write((tx) => [tx.now, tx.wall])).toEqual([2_000, 2_000]);
  });
});

describe('GEN-8 a storage that does not do as it should', () => {
  it('GEN-8 keeps nothing of a write that it has room for in part, and says that it is full', async () => {
    const store = await tab();
    await store.write(set('a', 3));
    let room = 1;
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
      ?.value as IDBObjectStore['put'];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function some(
      this: IDBObjectStore,
      ...given
    ) {
      if (room-- <= 0) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, given);
    });
    await expect(
      store.write((tx) => {
        set('a', 4)(tx);
        set('b', 5)(tx);
      }),
    ).rejects.toMatchObject({ status: 507, code: 'storageFull' });
    vi.restoreAllMocks();
    expect(await valueOf(await tab(), 'a')).toBe(3);
    expect(await valueOf(store, 'b')).toBeUndefined();
    await store.write(set('b', 5));
    expect(await valueOf(await tab(), 'b')).toBe(5);
  });

  it('GEN-8 goes on in memory, and knows why', async () => {
    expect((await inBrowser(NAME, SCHEMA)).notKept).toBeNull();
    await (await tab()).write(set('a', 3));
    expect((await inBrowser(NAME, SCHEMA - 1)).notKept).toBe('newer');
    (await openDB(NAME, 9)).close();
    expect((await inBrowser(NAME, SCHEMA)).notKept).toBe('newer');
    globalThis.indexedDB = new IDBFactory();
    const older = await openDB(NAME, 1);
    expect((await inBrowser(NAME, SCHEMA)).notKept).toBe('held');
    older.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect((await inBrowser(NAME, SCHEMA)).notKept).toBe('refused');
    vi.restoreAllMocks();
  });
});
