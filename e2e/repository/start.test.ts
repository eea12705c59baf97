import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptAs } from '#contract/endpoint';
import { inBrowser } from '../../mocks/platform/persistence';
import { SCHEMA, Store } from '../../mocks/platform/store';
import { collection, type Rec, type Transaction } from '../../mocks/platform/transaction';

/**
 * Runs what stands in front of the page as it does in a browser, and answers what it asks for ahead; by name what the build
 * wrote beside it. `session`: somebody was here before.
 */
function startAt(
  search: string,
  dataset: Readonly<Record<string, string>>,
  session: string | null = null,
): readonly string[] {
  const asked: string[] = [];
  const listening: string[] = [];
  const page = {
    currentScript: { dataset: { base: '/', ...dataset } },
    documentElement: { dataset: {} },
    head: { append: ({ href }: { readonly href: string }) => void asked.push(href) },
    createElement: () => ({}),
    querySelector: () => null,
  };
  const self = {
    origin: 'http://host',
    localStorage: { getItem: () => null },
    sessionStorage: { getItem: () => session },
  };
  runInNewContext(readFileSync('src/start.js', 'utf8'), {
    document: page,
    self,
    top: self,
    location: { search },
    navigator: { languages: ['zh-CN'] },
    matchMedia: () => ({ matches: false }),
    indexedDB,
    addEventListener: (type: string) => void listening.push(type),
    URL,
    URLSearchParams,
  });
  // Reached only where nothing before has thrown.
  expect(listening).toContain('error');
  if ('ahead' in self) Object.assign(globalThis, { ahead: self.ahead });
  return asked;
}

const BUILT = { en: '/en.js', zhCn: '/zh.js', seeded: '/seeded.json', scenario: '/rest.js /past.js' };

it('GEN-5 a first visit asks ahead for its words and the seeded state, a link with a scenario for what makes it', () => {
  expect(startAt('', BUILT)).toEqual(['/zh.js', '/seeded.json']);
  expect(startAt('?scenario=aliyun.unissued.day-6&lang=en', BUILT)).toEqual([
    '/en.js',
    '/rest.js',
    '/past.js',
    '/seeded.json',
  ]);
});

it('GEN-9 while developing, where nothing is named, nothing is asked ahead, and it runs to its end', () => {
  expect(startAt('', {})).toEqual([]);
  expect(startAt('?scenario=aliyun.unissued.day-6', {})).toEqual([]);
});

describe('what is kept is opened and read ahead', () => {
  interface Kept extends Rec {
    readonly value: number;
  }
  const THINGS = collection<Kept>('things');
  const NAME = keptAs('/');
  const set = (value: number) => (tx: Transaction) => tx.put(THINGS, { id: 'a', value });
  const valueIn = (store: Store) => store.read((reader) => reader.get(THINGS, 'a')?.value);
  const again = () => startAt('', BUILT, 'of a visit before');

  async function storeAs(given: ReturnType<typeof inBrowser>): Promise<Store> {
    const store = new Store({ persistence: (await given).persistence });
    await store.open(set(0));
    return store;
  }

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('GEN-8 the page takes over what start.js opened, and sees what was written since', async () => {
    const before = await storeAs(inBrowser(NAME, SCHEMA));
    await before.write(set(1));
    expect(again()).toEqual(['/zh.js']);
    const opened = vi.spyOn(indexedDB, 'open');
    const taken = await storeAs(inBrowser(NAME, SCHEMA));
    expect(opened).not.toHaveBeenCalled();
    expect(await valueIn(taken)).toBe(1);
    again();
    await before.write(set(2));
    const late = inBrowser(NAME, SCHEMA);
    await before.write(set(3));
    expect(await valueIn(await storeAs(late))).toBe(3);
    await taken.write(set(4));
    expect(await valueIn(before)).toBe(4);
  });

  it('GEN-8 where nothing is kept nothing is made, and the page begins as on a first visit', async () => {
    again();
    await vi.waitUntil(() => 'ahead' in globalThis);
    const { ahead } = globalThis as unknown as { ahead: { opened: Promise<unknown> } };
    await expect(ahead.opened).rejects.toThrow();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await valueIn(await storeAs(inBrowser(NAME, SCHEMA)))).toBe(0);
  });

  it('GEN-8 what is of another version, or refused, is left to who says so; what another tab deletes is let go', async () => {
    const upgrade = (db: IDBPDatabase) => {
      for (const store of ['meta', 'base', 'records']) db.createObjectStore(store);
    };
    (await openDB(NAME, 9, { upgrade })).close();
    again();
    expect((await inBrowser(NAME, SCHEMA)).notKept).toBe('newer');
    globalThis.indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    again();
    expect((await inBrowser(NAME, SCHEMA)).notKept).toBe('refused');
    globalThis.indexedDB = new IDBFactory();
    const before = await storeAs(inBrowser(NAME, SCHEMA));
    await before.write(set(1));
    again();
    const given = await inBrowser(NAME, SCHEMA);
    await deleteDB(NAME);
    expect(await valueIn(await storeAs(Promise.resolve(given)))).toBe(0);
  });
});
