import { type DBSchema, type IDBPDatabase, openDB, wrap } from 'idb';
import { type Base, baseOf, sourcesOf } from './pack';
import { Refusal } from './problems';
import type { Source } from './tables';
import type { Change, Rec } from './transaction';

/** Where the stored state stands: a revision per commit, an epoch per replacement of everything. */
export interface Head {
  readonly revision: number;
  readonly epoch: number;
  /** Shape of the stored records; another one is never read as if it were ours. */
  readonly schema: number;
}

/** What is stored, or a part of it; `base` by collection, and the changes on top of it. */
export interface Loaded {
  readonly head: Head | undefined;
  readonly base?: ReadonlyMap<string, Source>;
  readonly changes: readonly Change[];
}

/** Two implementations: IndexedDB in the page, memory in Node. */
export interface Persistence {
  head(): Promise<Head | undefined>;
  /** Everything, or only what changed after a revision. */
  load(after?: number): Promise<Loaded>;
  /** Writes all changes and the new head at once, unless somebody else committed since `expected`. */
  commit(expected: Head | undefined, next: Head, changes: Change[], replace: boolean): Promise<boolean>;
}

interface Stored {
  c: string;
  id: string;
  rev: number;
  value: Rec | null;
}

interface Layout extends DBSchema {
  records: { key: [string, string]; value: Stored; indexes: { rev: number } };
  meta: { key: 'head'; value: Head };
  /** What the last replacement of everything wrote, in one piece: a scenario is more than a thousand records. A list until the fourth layout. */
  base: { key: 'base'; value: readonly Change[] | Base };
}

/** Whether two heads stand for the same state. */
export const sameHead = (a: Head | undefined, b: Head | undefined) =>
  a?.revision === b?.revision && a?.epoch === b?.epoch && a?.schema === b?.schema;

const isList = (base: Layout['base']['value']): base is readonly Change[] => Array.isArray(base);

const toChange = (row: Stored): Change => ({ collection: row.c, id: row.id, value: row.value });

/** Why nothing can be kept in this browser: it refuses, what is there is of a newer version, or another tab holds it. */
export type NotKept = 'refused' | 'newer' | 'held';

/** How long another tab may take to let go of an older database, and how long opening it may take at all, ms. */
const LETTING_GO = 1_000;
const OPENING = 5_000;

/** Nobody answered in time whether the database can be opened. */
class Held extends Error {}

/** How the stores of the database are laid out. */
const LAYOUT = 4;

/** What is stored, as the database gives it. */
type Read = readonly [
  head: Head | undefined,
  base: Layout['base']['value'] | undefined,
  rows: readonly Stored[],
];

/** What `start.js` opens and reads while the code is on its way. */
interface Ahead {
  readonly opened: Promise<IDBDatabase>;
  readonly read: Promise<Read>;
}

/** The same, if it opens soon and has the layout; it is asked for once. */
async function takeAhead(): Promise<{ readonly db: IDBDatabase; readonly read: Read } | null> {
  const page = globalThis as typeof globalThis & { ahead?: Ahead };
  const { ahead } = page;
  delete page.ahead;
  if (!ahead) return null;
  const soon = new Promise<null>((resolve) => {
    setTimeout(resolve, LETTING_GO, null);
  });
  try {
    const db = await Promise.race([ahead.opened, soon]);
    if (db?.version === LAYOUT) return { db, read: await ahead.read };
  } catch {
    // It cannot be opened or read; whoever does it again says why.
  }
  void ahead.opened.then(
    (late) => late.close(),
    () => undefined,
  );
  return null;
}

/** Opens the database; `letGo` is called when another tab deletes or upgrades it. One that opens too late is closed again. */
function openLayout(name: string, letGo: () => void): Promise<IDBPDatabase<Layout>> {
  return new Promise((resolve, reject) => {
    let late = false;
    const giveUp = () => {
      late = true;
      reject(new Held());
    };
    let timer = setTimeout(giveUp, OPENING);
    const opening = openDB<Layout>(name, LAYOUT, {
      upgrade(fresh, before) {
        // What came with the third and the fourth is read by no code before it; all that was stored is read as before.
        if (before < 2) fresh.createObjectStore('base');
        if (before > 0) return;
        const records = fresh.createObjectStore('records', { keyPath: ['c', 'id'] });
        records.createIndex('rev', 'rev');
        fresh.createObjectStore('meta');
      },
      blocked() {
        clearTimeout(timer);
        timer = setTimeout(giveUp, LETTING_GO);
      },
      blocking: letGo,
    });
    opening.finally(() => clearTimeout(timer)).then((db) => (late ? db.close() : resolve(db)), reject);
  });
}

const named = (error: unknown): string => (error instanceof DOMException ? error.name : '');

/** Why opening failed. */
function notKept(error: unknown): NotKept {
  if (error instanceof Held) return 'held';
  return named(error) === 'VersionError' ? 'newer' : 'refused';
}

/** What the browser's storage refuses once it is open, in words and with what to do. */
function storageRefusal(error: unknown): Refusal {
  if (named(error) === 'VersionError') return otherVersion();
  return named(error) === 'QuotaExceededError'
    ? new Refusal(507, 'storageFull', {
        words: {
          'zh-CN': '浏览器的存储空间已满，未做任何更改。请清理空间（例如删除其他网站的数据）后重试。',
          en: 'The browser’s storage is full; nothing was changed. Make room, e.g. by deleting other sites’ data, and try again.',
        },
      })
    : new Refusal(503, 'storageFailed', {
        words: {
          'zh-CN': '浏览器的存储未能读写，未做任何更改。请重新加载本页；如仍失败，请重启浏览器。',
          en: 'The browser could not read or write its storage; nothing was changed. Reload this page, and restart the browser if that does not help.',
        },
      });
}

/** Another tab runs another version, and has stored what this one cannot read. */
export const otherVersion = () =>
  new Refusal(503, 'otherVersion', {
    words: {
      'zh-CN': '另一个标签页正在使用此控制台的其他版本，请刷新本页。',
      en: 'Another tab uses another version of this console; reload this page.',
    },
  });

/**
 * Persistence in the browser, shared by all tabs of one deployment. Where the browser keeps nothing for us, what is
 * there is of a schema after `newest`, or another tab does not let go: memory, and why. Everything is read at once, and is
 * what it loads first; `isEmpty`: nothing was there.
 */
export async function inBrowser(
  name: string,
  newest: number,
): Promise<{ persistence: Persistence; notKept: NotKept | null; isEmpty: boolean }> {
  try {
    const persistence = await indexedDb(name);
    const found = await persistence.load();
    if (found.head && found.head.schema > newest)
      return { persistence: memory(), notKept: 'newer', isEmpty: true };
    let first: Loaded | undefined = found;
    const load = async (after?: number) => {
      const known = after === undefined ? first : undefined;
      first = undefined;
      return known ?? persistence.load(after);
    };
    return { persistence: { ...persistence, load }, notKept: null, isEmpty: found.head === undefined };
  } catch (error) {
    return { persistence: memory(), notKept: notKept(error), isEmpty: true };
  }
}

/** Rejects when the browser refuses to open it. */
export async function indexedDb(name: string): Promise<Persistence> {
  let db: IDBPDatabase<Layout>;
  const letGo = () => db.close();
  const open = async () => {
    db = await openLayout(name, letGo);
  };
  const ahead = await takeAhead();
  let known = ahead?.read;
  if (ahead) {
    db = wrap(ahead.db) as unknown as typeof db;
    db.addEventListener('versionchange', letGo);
  } else await open();

  /** A database that was let go is opened again; what cannot be done is refused in words. */
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work().catch(async (error: unknown) => {
        if (named(error) !== 'InvalidStateError') throw error;
        await open();
        return work();
      });
    } catch (error) {
      throw storageRefusal(error);
    }
  };

  const read = async (after?: number): Promise<Read> => {
    const tx = db.transaction(['records', 'meta', 'base']);
    const records = tx.objectStore('records');
    return Promise.all([
      tx.objectStore('meta').get('head'),
      after === undefined ? tx.objectStore('base').get('base') : undefined,
      after === undefined
        ? records.getAll()
        : records.index('rev').getAll(IDBKeyRange.lowerBound(after, true)),
    ]);
  };

  return {
    head: () => again(() => db.get('meta', 'head')),
    load: (after) =>
      again(async () => {
        const [head, base, rows] = known ?? (await read(after));
        known = undefined;
        const later = rows.map(toChange);
        if (base && !isList(base)) return { head, base: sourcesOf(base), changes: later };
        return { head, changes: [...(base ?? []), ...later] };
      }),
    commit: (expected, next, changes, replace) =>
      again(async () => {
        const tx = db.transaction(['records', 'meta', 'base'], 'readwrite');
        // Whether it landed is told by `done`, once for all of it.
        const asked = (request: Promise<unknown>) => void request.catch(() => undefined);
        asked(tx.done);
        try {
          const found = await tx.objectStore('meta').get('head');
          const expectedOne = sameHead(found, expected);
          if (expectedOne) {
            const records = tx.objectStore('records');
            if (replace) {
              asked(records.clear());
              asked(tx.objectStore('base').put(baseOf(changes), 'base'));
            }
            for (const { collection, id, value } of replace ? [] : changes) {
              asked(records.put({ c: collection, id, rev: next.revision, value }));
            }
            asked(tx.objectStore('meta').put(next, 'head'));
          }
          await tx.done;
          return expectedOne;
        } catch (error) {
          // What was asked before it failed is not to land by itself.
          abort(tx);
          throw error;
        }
      }),
  };
}

/** Takes back what a transaction did; one that failed as a whole has nothing left. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It is over.
  }
}

/** Keeps nothing beyond the store's own tables: for Node, and for a browser that refuses storage. */
export function memory(): Persistence {
  let current: Head | undefined;
  return {
    head: async () => current,
    load: async () => ({ head: current, changes: [] }),
    commit: async (_expected, next) => {
      current = next;
      return true;
    },
  };
}
