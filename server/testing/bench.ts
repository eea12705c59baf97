import { startPostgres } from './postgres';
import { type Server, startServer } from './server';

/**
 * `npm run bench:server`: what a state in PostgreSQL costs beside one in memory, over HTTP, the server in a process of
 * its own. Reads are the first list of the Aliyun console; writes are single top-ups of the rail's balance.
 */

/** How long each kind is asked for, ms. */
const LASTS = 4_000;
/** How many ask at once. */
const ASKING = 8;

interface Measured {
  readonly perSecond: number;
  /** Milliseconds that 95 of 100 stay below. */
  readonly p95: number;
}

/** Asks for so long (ms), so many at once, and keeps how long each took. */
async function measured(lasts: number, ask: () => Promise<Response>): Promise<Measured> {
  const took: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: ASKING }, async () => {
      while (performance.now() - began < lasts) {
        const from = performance.now();
        const answer = await ask();
        await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
        took.push(performance.now() - from);
      }
    }),
  );
  const whole = performance.now() - began;
  const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
  return { perSecond: (took.length / whole) * 1_000, p95 };
}

async function measuredOn({ address }: Server): Promise<{ reads: Measured; writes: Measured }> {
  const send = (path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${address}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const signedIn = async (account: string) => {
    const { token } = (await (await send('/session', { account })).json()) as { token: string };
    return { Authorization: `Bearer ${token}` };
  };
  await send('/demo/scenario', { id: 'alipay.refund.ready' });
  const [customer, operator] = [await signedIn('customer'), await signedIn('operator')];
  const read = () => send('/aliyun/certificates', undefined, customer);
  // What is compiled and loaded at first is not what is measured.
  await measured(LASTS / 4, read);
  const reads = await measured(LASTS, read);
  const writes = await measured(LASTS, () =>
    send('/alipay/top-ups', { currency: 'CNY', amount: 1 }, operator),
  );
  return { reads, writes };
}

const postgres = await startPostgres();
const servers = {
  memory: await startServer({ DATABASE_URL: '' }),
  PostgreSQL: await startServer({ DATABASE_URL: postgres.url('bench') }),
};
for (const [name, server] of Object.entries(servers)) {
  const { reads, writes } = await measuredOn(server);
  const told = ({ perSecond, p95 }: Measured) => `${perSecond.toFixed(0)}/s, p95 ${p95.toFixed(1)} ms`;
  console.log(`${name.padEnd(12)} reads ${told(reads)}; writes ${told(writes)}`);
  server.stop();
}
await postgres.remove();
