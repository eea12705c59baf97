import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYOUT, openDatabase } from './postgres';
import { type Postgres, startPostgres } from './testing/postgres';
import { runServer, type Server, startServer } from './testing/server';

let postgres: Postgres;
let servers: Server[] = [];
const nth = (n: number) => servers[n % servers.length] as Server;

beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url('team') };
  // All at once, on an empty database: the tables are made by one of them.
  servers = await Promise.all(Array.from({ length: 4 }, () => startServer(env)));
});
afterAll(async () => {
  for (const server of servers) server.stop();
  await postgres.remove();
});

type Headers = Readonly<Record<string, string>>;

const ask = (server: Server, path: string, method = 'GET', body?: unknown, headers: Headers = {}) =>
  fetch(server.address + path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** A world with a scenario, and the headers of somebody signed in there. */
async function world(name: string, scenario: string, account: string): Promise<Headers> {
  const here = { 'X-World': name };
  await ask(nth(0), '/api/v1/demo/scenario', 'POST', { id: scenario }, here);
  const { token } = (await (await ask(nth(0), '/api/v1/session', 'POST', { account }, here)).json()) as {
    token: string;
  };
  return { ...here, Authorization: `Bearer ${token}` };
}

const told = async <T>(answer: Promise<Response>) => (await answer).json() as Promise<T>;

describe('GEN-8 several processes on one database', () => {
  it('GEN-8 forty writers in four processes on one certificate: one refund', async () => {
    const headers = await world('rush', 'aliyun.unissued.day-5', 'customer');
    const body = { reason: { code: 'notNeeded', text: null }, assistance: null };
    const path = '/api/v1/aliyun/certificates/cas-0001/refunds';
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const key = { ...headers, 'Idempotency-Key': `writer-${n}` };
        return (await ask(nth(n), path, 'POST', body, key)).status;
      }),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array.from({ length: 39 }, () => 409)]);
    for (const server of servers) {
      const list = await told<{ items: unknown[] }>(
        ask(server, '/api/v1/aliyun/refunds?search=shop.example.cn', 'GET', undefined, headers),
      );
      expect(list.items).toHaveLength(1);
    }
  });

  it('GEN-9 one of them killed in the middle of a thousand writes: nothing half-written, lost or done twice, and the others go on', async () => {
    const WORLDS = 4;
    const EACH = 250;
    const headers = await Promise.all(
      Array.from({ length: WORLDS }, (_, n) => world(`writes-${n}`, 'alipay.refund.ready', 'operator')),
    );
    const balance = async (n: number) => {
      const read = <Answer>(path: string) =>
        told<Answer>(ask(nth(1), `/api/v1/alipay/${path}`, 'GET', undefined, headers[n]));
      const { balances } = await read<{ balances: { currency: string; minor: number }[] }>('balance');
      const { total } = await read<{ total: number }>('ledger');
      return [balances.find(({ currency }) => currency === 'CNY')?.minor ?? 0, total] as const;
    };
    const before = await Promise.all(headers.map((_, n) => balance(n)));
    const victim = nth(0);
    let answered = 0;
    let refused = 0;
    await Promise.all(
      headers.map(async (mine, n) => {
        for (let write = 0; write < EACH; write += 1) {
          const key = { ...mine, 'Idempotency-Key': `top-up-${write}` };
          const body = { currency: 'CNY', amount: 1 };
          // Nobody answered: the same again, elsewhere.
          for (let tries = 0, done = false; !done; tries += 1) {
            const server = nth(n + tries + (write % 5 === 0 ? 1 : 0));
            done = await ask(server, '/api/v1/alipay/top-ups', 'POST', body, key).then(
              ({ status }) => status === 201,
              () => false,
            );
            if (!done) refused += 1;
          }
          answered += 1;
          if (answered === (WORLDS * EACH) / 2) victim.process.kill('SIGKILL');
        }
      }),
    );
    expect(refused).toBeGreaterThan(0);
    for (const [n, [minor, entries]] of before.entries())
      expect(await balance(n)).toEqual([minor + EACH, entries + EACH]);
    servers = [await startServer({ DATABASE_URL: postgres.url('team') }), ...servers.slice(1)];
    expect(await told(ask(nth(0), '/api/v1/alipay/ledger', 'GET', undefined, headers[0]))).toMatchObject({
      total: (before[0]?.[1] ?? 0) + EACH,
    });
  }, 120_000);

  it('GEN-10 what one process writes another tells its pages at once; the stream begins with where the world stands', async () => {
    const headers = await world('stream', 'aliyun.unissued.day-5', 'customer');
    const heard: string[] = [];
    const end = new AbortController();
    const stream = await fetch(`${nth(1).address}/api/v1/demo/changes?world=stream`, { signal: end.signal });
    expect(stream.headers.get('Content-Type')).toBe('text/event-stream');
    const listening = (async () => {
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>)
        heard.push(
          ...(Buffer.from(chunk)
            .toString()
            .match(/^data: .*$/gm) ?? []),
        );
    })().catch(() => undefined);
    await expect.poll(() => heard.length).toBe(1);
    const reset = (other: Headers) => ask(nth(2), '/api/v1/demo/reset', 'POST', {}, other);
    await reset({ 'X-World': 'another' });
    // The first look only learns where the world stands.
    await expect
      .poll(
        async () => {
          await reset(headers);
          return heard.length;
        },
        { timeout: 5_000, interval: 300 },
      )
      .toBeGreaterThan(1);
    expect(new Set(heard).size).toBe(heard.length);
    end.abort();
    await listening;
  });

  it('DEM-10 a world that is dropped begins anew, in every process', async () => {
    const headers = await world('dropped', 'aliyun.unissued.day-5', 'customer');
    const scenario = async (server: Server) =>
      (await told<{ scenario: string | null }>(ask(server, '/api/v1/demo', 'GET', undefined, headers)))
        .scenario;
    for (const server of servers) expect(await scenario(server)).toBe('aliyun.unissued.day-5');
    expect((await ask(nth(1), '/api/v1/demo/world', 'DELETE', undefined, headers)).status).toBe(204);
    for (const server of servers) expect(await scenario(server)).toBeNull();
    expect((await ask(nth(2), '/api/v1/session', 'GET', undefined, headers)).status).toBe(401);
  });

  it('GEN-9 the database stopped and started: 503 with when to ask again, then it goes on', async () => {
    const headers = await world('away', 'aliyun.unissued.day-5', 'customer');
    const read = () => ask(nth(3), '/api/v1/aliyun/certificates', 'GET', undefined, headers);
    expect((await read()).status).toBe(200);
    await postgres.stop();
    const answer = await read();
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    expect(await answer.json()).toMatchObject({
      code: 'databaseAway',
      detail: expect.stringContaining('again'),
    });
    expect((await ask(nth(3), '/healthz')).status).toBe(503);
    await postgres.start();
    await expect.poll(async () => (await read()).status, { timeout: 10_000 }).toBe(200);
    expect((await ask(nth(3), '/healthz')).status).toBe(200);
    const reset = await ask(nth(3), '/api/v1/demo/reset', 'POST', {}, headers);
    expect(reset.status).toBe(200);
  });
});

describe('DEM-10 the tables', () => {
  const steps = async (url: string) => {
    const client = new Client(url);
    await client.connect();
    const { rows } = await client.query<{ steps: number }>('SELECT steps FROM refund_console.layout');
    await client.end();
    return rows;
  };

  it('DEM-10 are made on the first start and brought up to date, whoever of several starts first', async () => {
    const url = postgres.url('layout');
    await (await openDatabase(url, LAYOUT.slice(0, 1))).end();
    expect(await steps(url)).toEqual([{ steps: 1 }]);
    const opened = await Promise.all(Array.from({ length: 5 }, () => openDatabase(url)));
    expect(await steps(url)).toEqual([{ steps: LAYOUT.length }]);
    for (const one of opened) await one.end();
  });

  it('DEM-10 of a newer version are left alone, and that is said', async () => {
    const url = postgres.url('newer');
    await (await openDatabase(url, [...LAYOUT, 'CREATE TABLE refund_console.later (id int)'])).end();
    const { code, said } = await runServer({ PORT: '0', DATABASE_URL: url });
    expect([code, said]).toEqual([1, expect.stringContaining('newer version')]);
    expect(await steps(url)).toEqual([{ steps: LAYOUT.length + 1 }]);
  });

  it('DEM-10 a world that nobody used for long, or beyond the most recently used, is dropped; the nameless one stays', async () => {
    const url = postgres.url('tidy');
    const database = await openDatabase(url);
    const head = { revision: 1, epoch: 1, schema: 1 };
    for (const name of ['', 'old', 'one', 'two', 'three'])
      await (await database.persistenceOf(name)).commit(undefined, head, [], true);
    const client = new Client(url);
    await client.connect();
    await client.query(
      "UPDATE refund_console.worlds SET used = now() - interval '8 days' WHERE world IN ('', 'old')",
    );
    await client.query(
      "UPDATE refund_console.worlds SET used = now() + interval '1 minute' WHERE world = 'one'",
    );
    await client.end();
    const names = async () =>
      [...(await database.standing(['', 'old', 'one', 'two', 'three'])).keys()].toSorted();
    await database.tidy(7, 200);
    expect(await names()).toEqual(['', 'one', 'three', 'two']);
    await database.tidy(7, 1);
    expect(await names()).toEqual(['', 'one']);
    await database.end();
  });
});
