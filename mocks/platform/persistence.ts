import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Change, Rec } from './transaction';

/** Where the stored state stands: a revision per commit, an epoch per replacement of everything. */
export interface Head {
  readonly revision: number;
  readonly epoch: number;
  /** Shape of the stored records; another one is never read as if it were ours. */
  readonly schema: number;
}

/** Two implementations: IndexedDB in the page, memory in Node. */
export interface Persistence {
  head(): Promise<Head | undefined>;
  /** Everything, or only what changed after a revision. */
  load(after?: number): Promise<{ head: Head | undefined; changes: Change[] }>;
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
  /** What the last replacement of everything wrote, in one piece: a scenario is more than a thousand records. */
  base: { key: 'base'; value: readonly Change[] };
}

const sameHead = (a: Head | undefined, b: Head | undefined) =>
  a?.revision === b?.revision && a?.epoch === b?.epoch && a?.schema === b?.schema;

const toChange = (row: Stored): Change => ({ collection: row.c, id: row.id, value: row.value });

/** Persistence in the browser, shared by all tabs of the origin. Rejects when the browser refuses storage. */
export async function indexedDb(name: string): Promise<Persistence> {
  let db: IDBPDatabase<Layout>;
  const open = async () => {
    db = await openDB<Layout>(name, 2, {
      upgrade(fresh, before) {
        fresh.createObjectStore('base');
        if (before > 0) return;
        const records = fresh.createObjectStore('records', { keyPath: ['c', 'id'] });
        records.createIndex('rev', 'rev');
        fresh.createObjectStore('meta');
      },
      // Another tab deletes or upgrades the database: let go, and open again on the next call.
      blocking: () => db.close(),
    });
  };
  await open();

  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      await open();
      return work();
    }
  };

  return {
    head: () => again(() => db.get('meta', 'head')),
    load: (after) =>
      again(async () => {
        const tx = db.transaction(['records', 'meta', 'base']);
        const records = tx.objectStore('records');
        const [head, base, rows] = await Promise.all([
          tx.objectStore('meta').get('head'),
          after === undefined ? tx.objectStore('base').get('base') : [],
          after === undefined
            ? records.getAll()
            : records.index('rev').getAll(IDBKeyRange.lowerBound(after, true)),
        ]);
        return { head, changes: [...(base ?? []), ...rows.map(toChange)] };
      }),
    commit: (expected, next, changes, replace) =>
      again(async () => {
        const tx = db.transaction(['records', 'meta', 'base'], 'readwrite');
        const found = await tx.objectStore('meta').get('head');
        if (!sameHead(found, expected)) {
          await tx.done;
          return false;
        }
        const records = tx.objectStore('records');
        if (replace) {
          void records.clear();
          void tx.objectStore('base').put(changes, 'base');
        }
        for (const { collection, id, value } of replace ? [] : changes) {
          void records.put({ c: collection, id, rev: next.revision, value });
        }
        void tx.objectStore('meta').put(next, 'head');
        await tx.done;
        return true;
      }),
  };
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
