import { DatabaseError, Pool, type QueryResultRow } from 'pg';
import { type Head, otherVersion, type Persistence } from '../mocks/platform/persistence';
import { Refusal } from '../mocks/platform/problems';
import { SCHEMA } from '../mocks/platform/store';
import type { Change, Rec } from '../mocks/platform/transaction';

/**
 * The store's persistence in PostgreSQL, one row a record, worlds side by side. A commit is one statement, so that it
 * lands whole or not at all, whatever happens to this process or to the connection; serializable, and whoever was slower
 * is told so and begins again. Only what every engine of this protocol knows is used: no LISTEN, no advisory locks.
 */

/** The steps by which the tables came to be what they are; a database knows how many of them it has taken. */
export const LAYOUT: readonly string[] = [
  `CREATE TABLE refund_console.worlds (
     world text PRIMARY KEY, revision bigint NOT NULL, epoch bigint NOT NULL, schema int NOT NULL,
     used timestamptz NOT NULL DEFAULT now());
   CREATE TABLE refund_console.records (
     world text NOT NULL, collection text NOT NULL, id text NOT NULL, revision bigint NOT NULL, value text,
     PRIMARY KEY (world, collection, id));
   CREATE INDEX records_since ON refund_console.records (world, revision);
   CREATE TABLE refund_console.bases (world text PRIMARY KEY, changes text NOT NULL);`,
  `CREATE TABLE refund_console.keys (name text PRIMARY KEY, pem text NOT NULL);`,
];

/** Somebody else was faster, or the engine could not put two transactions in an order: again, from the beginning. */
const FASTER = new Set(['40001', '40P01', '23505', '42P06', '42P07', '42710']);

/** Whether the database is away, or going, or full: nothing that the same question would not get an answer to later. */
export function isAway(error: unknown): boolean {
  if (error instanceof Refusal) return error.status === 503;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (error instanceof DatabaseError) return /^(08|53|57|58)/.test(code);
  return /^E[A-Z_]+$/.test(code) || /connection|timeout/i.test(message);
}

const away = () =>
  new Refusal(503, 'databaseAway', {
    words: {
      'zh-CN': '数据库暂时无法访问。若这是一次写入，可能已经生效：请稍后以同一 Idempotency-Key 重试。',
      en: 'The database cannot be reached for the moment. A write may have taken effect: try again shortly, under the same Idempotency-Key.',
    },
  });

/** How long a connection, and an answer, may take, ms. */
const CONNECTING = 3_000;
const ANSWERING = 15_000;

/** A database whose tables are ours, and of our layout. */
export interface Database {
  /** A world's state. Throws 503 where a newer version of this product wrote it. */
  persistenceOf(world: string): Promise<Persistence>;
  /** Where these worlds stand: a text that is another after each commit, whichever process made it. */
  standing(worlds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  drop(world: string): Promise<void>;
  /** Drops what nobody used for so many days, and of the named worlds all but the most recently used. */
  tidy(days: number, most: number): Promise<void>;
  /** What was kept under the names of these files, by whichever process was first. */
  keep(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
  kept(): Promise<Readonly<Record<string, string>>>;
  /** Rejects where it is away. */
  ping(): Promise<void>;
  end(): Promise<void>;
}

/** Runs `look` once at a time; whoever comes while it runs shares the next one, so that what was committed before is seen. */
function shared<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;
  const start = async () => {
    await running?.catch(() => undefined);
    next = undefined;
    const mine = look();
    running = mine;
    return mine;
  };
  return () => (next ??= start());
}

/** Opens a database: makes its tables, or brings them up to `layout`. Rejects with a sentence where they are of a later one. */
export async function openDatabase(url: string, layout: readonly string[] = LAYOUT): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: CONNECTING,
    query_timeout: ANSWERING,
    options: '-c default_transaction_isolation=serializable',
    application_name: 'certificate-refund-console',
  });
  // A connection that is lost while nobody uses it is replaced when somebody does.
  pool.on('error', () => undefined);

  /** One statement. Throws 503 where the database is away. */
  async function ask<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    try {
      return (await pool.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      throw isAway(error) ? away() : error;
    }
  }

  /** The same, again while somebody else was faster. */
  async function insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof DatabaseError && FASTER.has(error.code ?? ''))) throw error;
      }
    }
  }

  const keys = async () => {
    const text = 'SELECT name, pem FROM refund_console.keys';
    const rows = await insist(() => ask<{ name: string; pem: string }>('keys', text));
    return Object.fromEntries(rows.map(({ name, pem }) => [name, pem]));
  };

  await prepare(pool, layout, insist);
  return {
    persistenceOf: async (world) => {
      const persistence = inWorld(world, pool, ask, insist);
      if (((await persistence.head())?.schema ?? 0) > SCHEMA) throw otherVersion();
      return persistence;
    },
    standing: async (worlds) => {
      const text = 'SELECT world, epoch, revision FROM refund_console.worlds WHERE world = ANY($1::text[])';
      const rows = await insist(() =>
        ask<{ world: string; epoch: string; revision: string }>('standing', text, [worlds]),
      );
      return new Map(rows.map(({ world, epoch, revision }) => [world, `${epoch}.${revision}`]));
    },
    drop: async (world) => {
      await insist(() => ask('drop', dropping('SELECT $1::text AS world'), [world]));
    },
    tidy: async (days, most) => {
      const old = `SELECT world FROM refund_console.worlds WHERE world <> '' AND used < now() - $1 * interval '1 day'
        UNION (SELECT world FROM refund_console.worlds WHERE world <> '' ORDER BY used DESC OFFSET $2)`;
      await insist(() => ask('tidy', dropping(old), [days, most]));
    },
    keep: async (files) => {
      const text = `INSERT INTO refund_console.keys (name, pem) SELECT * FROM unnest($1::text[], $2::text[])
        ON CONFLICT (name) DO NOTHING`;
      await insist(() => ask('keep', text, [Object.keys(files), Object.values(files)]));
      return keys();
    },
    kept: keys,
    ping: async () => {
      await ask('ping', 'SELECT 1');
    },
    end: () => pool.end(),
  };
}

const dropping = (which: string) => `WITH old AS (${which}),
  records AS (DELETE FROM refund_console.records WHERE world IN (SELECT world FROM old)),
  bases AS (DELETE FROM refund_console.bases WHERE world IN (SELECT world FROM old))
  DELETE FROM refund_console.worlds WHERE world IN (SELECT world FROM old)`;

/** Takes the steps of the layout that are still to be taken, all or none. */
async function prepare(
  pool: Pool,
  layout: readonly string[],
  insist: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  await insist(async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`CREATE SCHEMA IF NOT EXISTS refund_console;
        CREATE TABLE IF NOT EXISTS refund_console.layout (id int PRIMARY KEY, steps int NOT NULL);`);
      const { rows } = await client.query<{ steps: number }>('SELECT steps FROM refund_console.layout');
      const taken = rows[0]?.steps ?? 0;
      if (taken > layout.length)
        throw new Error(
          `the database was laid out by a newer version (${taken}; this one knows ${layout.length}); nothing was changed`,
        );
      for (const step of layout.slice(taken)) await client.query(step);
      if (taken < layout.length)
        await client.query(
          `INSERT INTO refund_console.layout VALUES (1, ${layout.length}) ON CONFLICT (id) DO UPDATE SET steps = excluded.steps`,
        );
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      // What it began is undone with its connection.
      client.release(true);
      throw error;
    }
  });
}

interface HeadRow {
  readonly revision: string;
  readonly epoch: string;
  readonly schema: number;
}

interface RecordRow {
  readonly collection: string | null;
  readonly id: string;
  readonly value: string | null;
}

const toHead = (row: HeadRow | undefined): Head | undefined =>
  row && { revision: Number(row.revision), epoch: Number(row.epoch), schema: row.schema };

const toChanges = (rows: readonly RecordRow[]): Change[] =>
  rows.flatMap(({ collection, id, value }) =>
    collection === null
      ? []
      : [{ collection, id, value: value === null ? null : (JSON.parse(value) as Rec) }],
  );

const HEAD = 'revision, epoch, schema';
const LOOK = `SELECT ${HEAD} FROM refund_console.worlds WHERE world = $1`;
const SINCE = `SELECT ${HEAD.replaceAll(/\w+/g, 'w.$&')}, r.collection, r.id, r.value
  FROM refund_console.worlds w LEFT JOIN refund_console.records r ON r.world = w.world AND r.revision > $2
  WHERE w.world = $1 ORDER BY r.revision`;
const BASE = `SELECT ${HEAD}, changes FROM refund_console.worlds LEFT JOIN refund_console.bases USING (world) WHERE world = $1`;
const RECORDS = `SELECT collection, id, value FROM refund_console.records WHERE world = $1 ORDER BY revision`;

/**
 * The head moved, by whoever still finds the expected one ($5 to $7), or made where there is none. A world that was dropped
 * and made anew must not be taken for the one it was: it begins an epoch that nobody has seen.
 */
const MOVED = {
  first: `INSERT INTO refund_console.worlds (world, revision, epoch, schema) VALUES ($1, $2, $3::bigint + (extract(epoch FROM now()) * 1000)::bigint, $4)
    ON CONFLICT (world) DO NOTHING RETURNING world`,
  next: `UPDATE refund_console.worlds SET revision = $2, epoch = $3, schema = $4, used = now()
    WHERE world = $1 AND revision = $5 AND epoch = $6 AND schema = $7 RETURNING world`,
} as const;

/** What a commit writes beside the head: everything anew, in one piece, or record by record; \`n\` counts the head's own values. */
const WRITTEN = {
  base: (
    n: number,
  ) => `gone AS (DELETE FROM refund_console.records r USING moved WHERE r.world = moved.world),
    written AS (INSERT INTO refund_console.bases (world, changes) SELECT world, $${n + 1}::text FROM moved
      ON CONFLICT (world) DO UPDATE SET changes = excluded.changes)`,
  records: (
    n: number,
  ) => `written AS (INSERT INTO refund_console.records (world, collection, id, revision, value)
      SELECT moved.world, c.collection, c.id, $2, c.value
      FROM moved, unnest($${n + 1}::text[], $${n + 2}::text[], $${n + 3}::text[]) AS c (collection, id, value)
      ON CONFLICT (world, collection, id) DO UPDATE SET revision = excluded.revision, value = excluded.value)`,
} as const;

/** How long a world counts as used after it was looked at, ms. */
const USED = 60_000;

/** One world's state, by the revision protocol of the store. */
function inWorld(
  world: string,
  pool: Pool,
  ask: <Row extends QueryResultRow>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>,
  insist: <T>(work: () => Promise<T>) => Promise<T>,
): Persistence {
  let used = 0;
  /** Looking is using: told to the others now and then. */
  const use = () => {
    if (performance.now() - used < USED) return;
    used = performance.now();
    const text = 'UPDATE refund_console.worlds SET used = now() WHERE world = $1';
    void ask('use', text, [world]).catch(() => undefined);
  };

  /** Head and all records as of one moment. */
  const everything = () =>
    insist(async () => {
      const client = await pool.connect().catch(() => {
        throw away();
      });
      try {
        await client.query('BEGIN READ ONLY');
        const [head] = (await client.query<HeadRow & { changes: string | null }>(BASE, [world])).rows;
        const { rows } = await client.query<RecordRow>(RECORDS, [world]);
        await client.query('COMMIT');
        client.release();
        const base = JSON.parse(head?.changes ?? '[]') as Change[];
        return { head: toHead(head), changes: [...base, ...toChanges(rows)] };
      } catch (error) {
        client.release(true);
        throw isAway(error) ? away() : error;
      }
    });

  return {
    head: shared(async () => {
      use();
      return toHead((await insist(() => ask<HeadRow>('head', LOOK, [world])))[0]);
    }),
    load: async (after) => {
      if (after === undefined) return everything();
      const rows = await insist(() => ask<HeadRow & RecordRow>('since', SINCE, [world, after]));
      return { head: toHead(rows[0]), changes: toChanges(rows) };
    },
    commit: async (expected, next, changes, replace) => {
      const values = [world, next.revision, next.epoch, next.schema];
      if (expected) values.push(expected.revision, expected.epoch, expected.schema);
      const [moved, written] = [expected ? 'next' : 'first', replace ? 'base' : 'records'] as const;
      const text = `WITH moved AS (${MOVED[moved]}), ${WRITTEN[written](values.length)} SELECT world FROM moved`;
      const content = replace
        ? [JSON.stringify(changes)]
        : [
            changes.map(({ collection }) => collection),
            changes.map(({ id }) => id),
            changes.map(({ value }) => (value === null ? null : JSON.stringify(value))),
          ];
      try {
        return (await ask(`${moved}-${written}`, text, [...values, ...content])).length > 0;
      } catch (error) {
        if (error instanceof DatabaseError && FASTER.has(error.code ?? '')) return false;
        throw error;
      }
    },
  };
}
