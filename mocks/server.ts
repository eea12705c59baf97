import { getResponse } from 'msw';
import { createServer, type IncomingMessage } from 'node:http';
import { type Backend, openBackend } from './backend';
import { handlersOf } from './handlers';
import { memory } from './platform/persistence';
import { catchUpWithTime } from './platform/serve';
import { answered, type Letter, OUTBOX } from './rail/notifications';

/** How long a receiver may take, ms. */
const PATIENCE = 5_000;

/** The body of the answer; undefined where none came. */
async function notify({ url, body }: Letter): Promise<unknown> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await answer.json().catch(() => null);
  } catch {
    return undefined;
  }
}

/**
 * APY-7: lets happen what is due at once and posts what the rail has to tell others, outside any transaction; what they
 * answer is a transaction of its own.
 */
async function postNotifications({ store, rest }: Backend): Promise<void> {
  await catchUpWithTime(store, async () => (await rest()).events);
  for (const letter of await store.read((reader) => reader.all(OUTBOX))) {
    const answer = await notify(letter);
    await store.write((tx) => answered(tx, letter, answer));
  }
}

/** The same backend over HTTP, for tools without a browser. `X-World: name` gives a state and clock of its own. */

const PORT = Number(process.env.PORT ?? 4010);
const HOST = '127.0.0.1';
const LARGEST = 1_000_000;
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*, Authorization, Content-Type, Accept-Language, Idempotency-Key, X-World',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Expose-Headers': '*',
};

/** A backend of its own, which really posts what its rail has to tell (APY-7). */
async function open(): Promise<Backend> {
  let posting = false;
  let again = false;
  const backend = await openBackend(
    { persistence: memory(), onCommit: () => void postAll() },
    { posts: true },
  );
  // One after the other: what was posted is a commit, too.
  async function postAll(): Promise<void> {
    again = true;
    if (posting) return;
    posting = true;
    while (again) {
      again = false;
      await postNotifications(backend);
    }
    posting = false;
  }
  return backend;
}

const worlds = new Map<string, Promise<ReturnType<typeof handlersOf>>>();

function world(name: string) {
  const known = worlds.get(name);
  if (known) return known;
  const fresh = open().then((backend) => handlersOf(backend));
  worlds.set(name, fresh);
  return fresh;
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  }
  const method = message.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${HOST}:${PORT}${message.url ?? '/'}`, {
    method,
    headers,
    ...(hasBody && { body: Buffer.concat(chunks) }),
  });
}

const server = createServer((message, answer) => {
  void (async () => {
    if (message.method === 'OPTIONS') return answer.writeHead(204, CORS).end();
    const request = await toRequest(message);
    const response = await getResponse(await world(request.headers.get('x-world') ?? ''), request);
    if (response?.type === 'error') return message.socket.destroy();
    if (!response)
      return answer
        .writeHead(404, { ...CORS, 'Content-Type': 'text/plain' })
        .end('Nothing here; the API is below /api/v1, the payment rail below /ams/api/v1\n');
    answer.writeHead(response.status, { ...Object.fromEntries(response.headers), ...CORS });
    answer.end(Buffer.from(await response.arrayBuffer()));
  })().catch((error: unknown) => {
    console.error(error);
    message.socket.destroy();
  });
});

server.on('error', (error) => {
  console.error(`mock-api: ${error.message}`);
  process.exit(1);
});
server.listen(PORT, HOST, () => console.log(`mock-api: http://${HOST}:${PORT}/api/v1`));

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

// npm passes a signal on to its shell, and some shells end without passing it on: an orphan would hold the port for good.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
}
