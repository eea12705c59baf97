import { getResponse } from 'msw';
import { once } from 'node:events';
import { createServer, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Backend, openBackend } from './backend';
import { handlersOf } from './handlers';
import { languageOf } from './platform/language';
import { memory } from './platform/persistence';
import { invalid, LIMITS, Refusal } from './platform/problems';
import { problemResponse } from './platform/serve';
import { postman } from './post';

/** The same backend over HTTP, for tools without a browser. `X-World: name` gives a state and clock of its own. */

/** Ends with a sentence instead of a stack. */
function giveUp(sentence: string): never {
  console.error(`mock-api: ${sentence}`);
  process.exit(1);
}

/** Names of hosts in a setting. */
const hostsIn = (setting = ''): ReadonlySet<string> => new Set(setting.toLowerCase().match(/[^\s,]+/g));

/** Where to listen: 4010 unless said otherwise, any free port for 0. */
function portIn(setting = ''): number {
  const port = setting.trim() === '' ? 4010 : Number(setting);
  if (/^\s*\d*\s*$/.test(setting) && port <= 65_535) return port;
  return giveUp(`PORT is a number from 0 to 65535, not ${JSON.stringify(setting)}`);
}

const HOST = '127.0.0.1';
const PORT = portIn(process.env.PORT);
/** Other names this server may be called by, and other machines whose pages may ask. */
const ALLOWED_HOSTS = hostsIn(process.env.ALLOWED_HOSTS);
/** Other machines that may be told of refunds. */
const NOTIFY_HOSTS = hostsIn(process.env.NOTIFY_HOSTS);

/** Bytes of a body that are kept, and that are waited for at all. */
const KEPT = 1_000_000;
const FLOOD = 16 * KEPT;

const isLoopback = (name: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(name);

/** Whether an address is one of this machine, or of one that was allowed. */
function isAmong(allowed: ReadonlySet<string>, address: string): boolean {
  const { hostname, host } = URL.canParse(address) ? new URL(address) : { hostname: '', host: '' };
  return isLoopback(hostname) || allowed.has(hostname) || allowed.has(host);
}

/** A backend of its own, which really posts what its rail has to tell (APY-7). */
async function open(): Promise<Backend> {
  let post: ReturnType<typeof postman> | undefined;
  const backend = await openBackend(
    { persistence: memory(), onCommit: () => void post?.() },
    { posts: true },
  );
  post = postman(backend, (url) => isAmong(NOTIFY_HOSTS, url));
  return backend;
}

/** The worlds that were asked, the one asked last at the end. */
const worlds = new Map<string, Promise<ReturnType<typeof handlersOf>>>();

function world(name: string) {
  const known = worlds.get(name);
  const here = known ?? open().then((backend) => handlersOf(backend));
  worlds.delete(name);
  worlds.set(name, here);
  // The nameless one stays: it is what nobody asked to have apart.
  const [oldest] = [...worlds.keys()].filter((one) => one !== '');
  if (worlds.size > LIMITS.worlds && oldest !== undefined) worlds.delete(oldest);
  return here;
}

/** Requests whose content is still on its way, by their connection: what breaks there is theirs to answer. */
const arriving = new WeakMap<object, { message: IncomingMessage; fail: (refusal: Refusal) => void }>();

/** The content of a request. What is too large is read to its end all the same: whoever still writes does not listen. */
const contentOf = (message: IncomingMessage): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    arriving.set(message.socket, { message, fail: reject });
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= KEPT) chunks.push(chunk);
      if (size > FLOOD) reject(new Refusal(413, 'tooLarge'));
    });
    message.on('end', () => {
      if (size > KEPT) reject(new Refusal(413, 'tooLarge'));
      else resolve(Buffer.concat(chunks));
    });
    message.on('error', () => reject(new Refusal(400, 'malformed')));
  });

/**
 * The address a request asks for, also where its target is a whole address. Refused are hosts and origins of other
 * machines: a page of anybody's could otherwise ask whoever runs this (DNS rebinding).
 */
function addressOf({ url: target = '/', rawHeaders, headers, httpVersion }: IncomingMessage): string {
  const [whole, authority = headers.host, path = target] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target) ?? [];
  if (target.length > LIMITS.address) throw new Refusal(414, 'addressTooLong');
  if (rawHeaders.join('').length > LIMITS.headers) throw new Refusal(431, 'headersTooLarge');
  // Only old clients do not say whom they ask.
  const host = authority ?? (httpVersion === '1.0' ? HOST : '');
  const address = `http://${host}${path.startsWith('/') ? '' : '/'}${whole || path !== '*' ? path : ''}`;
  if (host === '' || /[@/\\]/.test(host) || !URL.canParse(address)) throw new Refusal(400, 'malformed');
  if (!isAmong(ALLOWED_HOSTS, `http://${host}`)) throw new Refusal(403, 'foreignHost');
  if (headers.origin !== undefined && !isAmong(ALLOWED_HOSTS, headers.origin))
    throw new Refusal(403, 'foreignOrigin');
  return address;
}

/** A message as whoever answers wants it. */
function toRequest(message: IncomingMessage, content: Buffer<ArrayBuffer>): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // What a Request does not carry is as unknown to every path as PATCH is.
  const method = message.method === 'TRACE' ? 'PATCH' : (message.method ?? 'GET');
  const hasContent = content.length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(addressOf(message), { method, headers, ...(hasContent && { body: content }) });
}

const WHAT_IS_HERE = `The API is below /api/v1 (described by /api/v1/openapi.json), the payment rail below /ams/api/v1.
`;

/** What tools wait for: that somebody answers at all. */
function home({ method, headers }: IncomingMessage): Response {
  const Allow = 'GET, HEAD, OPTIONS';
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow } });
  if (method === 'GET' || method === 'HEAD')
    return new Response(method === 'GET' ? WHAT_IS_HERE : null, {
      headers: { 'Content-Type': 'text/plain' },
    });
  return problemFor({ headers }, new Refusal(405, 'methodNotAllowed'), { Allow });
}

/** Answers one request; undefined where a fault of the demo loses it. */
async function answerTo(message: IncomingMessage): Promise<Response | undefined> {
  const request = toRequest(message, await contentOf(message));
  const name = request.headers.get('x-world') ?? '';
  if (name.length > LIMITS.world) throw invalid({ pointer: '', code: 'worldTooLong' });
  // Whether a page may ask was found out above.
  if (request.headers.has('access-control-request-method')) return new Response(null, { status: 204 });
  const { pathname } = new URL(request.url);
  if (pathname === '/') return home(message);
  // Below a page's own path the handlers answer anywhere; here only at the root.
  if (!/^\/(ams\/)?api\/v1(\/|$)/.test(pathname)) return problemFor(message, new Refusal(404, 'noSuchPath'));
  const response = await getResponse(await world(name), request);
  return response?.type === 'error' ? undefined : response;
}

const problemFor = (
  { headers }: Pick<IncomingMessage, 'headers'>,
  error: unknown,
  more?: Readonly<Record<string, string>>,
): Response => problemResponse(error, languageOf(headers['accept-language'] ?? null), more);

const corsFor = ({ headers: { origin } }: IncomingMessage): Record<string, string> =>
  origin === undefined || !isAmong(ALLOWED_HOSTS, origin)
    ? {}
    : {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers':
          'Authorization, Content-Type, Accept-Language, Idempotency-Key, X-World',
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
        'Access-Control-Expose-Headers': '*',
        Vary: 'Origin',
      };

/** Answers still to be written, by their connection: they come in the order of their requests. */
const writing = new WeakMap<object, Promise<unknown>>();

const server = createServer(
  // Its own refusals would come without a word: requests up to here are read, and refused in `addressOf`.
  {
    maxHeaderSize: 48 * 1024,
    requireHostHeader: false,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    connectionsCheckingInterval: 5_000,
  },
  (message, answer) => {
    writing.set(
      message.socket,
      once(answer, 'close').catch(() => undefined),
    );
    void (async () => {
      const response = await answerTo(message).catch((error: unknown) => problemFor(message, error));
      if (!response) return message.socket.destroy();
      const content = Buffer.from(await response.arrayBuffer());
      answer.writeHead(response.status, {
        ...Object.fromEntries(response.headers),
        ...corsFor(message),
        ...(content.length > 0 && { 'Content-Length': content.length }),
        // What is left of it is nothing that could be read.
        ...(!message.complete && { Connection: 'close' }),
      });
      answer.end(content);
    })().catch((error: unknown) => {
      console.error(error);
      message.socket.destroy();
    });
  },
);
// Who has said everything may close his half and still listen; who had not said everything is told so.
Object.assign(server, { httpAllowHalfOpen: true });
server.on('connection', (socket) =>
  socket.on('end', () => failArriving(socket, new Refusal(400, 'malformed'))),
);

/** Whether there is a request whose content breaks off by this. */
function failArriving(socket: object, refusal: Refusal): boolean {
  const broken = arriving.get(socket);
  if (broken?.message.complete !== false) return false;
  broken.fail(refusal);
  return true;
}

/** Writes an answer where there is no request to answer to, after those that are still to be written. */
async function refuse(socket: Duplex, refusal: Refusal): Promise<void> {
  await writing.get(socket);
  if (!socket.writable) return void socket.destroy();
  // Closed on somebody who still writes, the connection would take the answer with it.
  socket.removeAllListeners('data').on('data', () => undefined);
  setTimeout(() => socket.destroy(), 5_000).unref();
  const response = problemFor({ headers: {} }, refusal);
  const content = await response.text();
  const headers = [
    ...response.headers,
    ['Content-Length', Buffer.byteLength(content)],
    ['Connection', 'close'],
  ];
  socket.end(
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${content}`,
  );
}

/** What could not be read as a request. */
function unreadable(error: Error): Refusal {
  const { code, rawPacket } = error as { code?: string; rawPacket?: Buffer };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'tooSlow');
  if (code !== 'HPE_HEADER_OVERFLOW') return new Refusal(400, 'malformed');
  return rawPacket?.includes('\r\n')
    ? new Refusal(431, 'headersTooLarge')
    : new Refusal(414, 'addressTooLong');
}

server.on('clientError', (error, socket) => {
  if (!failArriving(socket, unreadable(error))) void refuse(socket, unreadable(error));
});
server.on('connect', (_message, socket) => void refuse(socket, new Refusal(405, 'methodNotAllowed')));

server.on('error', (error) => giveUp(error.message));
server.listen(PORT, HOST, () => {
  const { port } = server.address() as AddressInfo;
  console.log(`mock-api: http://${HOST}:${port}/api/v1`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

// `npm run` starts it in place of its shell, so that npm is the parent and passes signals on; killed, npm passes on
// nothing, and an orphan would hold the port for good.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
}
