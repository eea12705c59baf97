import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { languageOf } from '../mocks/platform/language';
import { LIMITS, Refusal } from '../mocks/platform/problems';
import { problemResponse } from '../mocks/platform/serve';
import { HOST, mayAsk } from './settings';

/** Every request gets an answer, also what could not be read as one (GEN-9). */

/** Bytes of a body that are kept, and that are waited for at all. */
const KEPT = 1_000_000;
const FLOOD = 16 * KEPT;

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
  if (!mayAsk(`http://${host}`)) throw new Refusal(403, 'foreignHost');
  if (headers.origin !== undefined && !mayAsk(headers.origin)) throw new Refusal(403, 'foreignOrigin');
  return address;
}

/** A request as it came: `content` is its very bytes, `target` the path and query as they were written. */
export interface Asked {
  readonly request: Request;
  readonly content: Buffer<ArrayBuffer>;
  readonly target: string;
}

/** A message as whoever answers wants it. */
function toAsked(message: IncomingMessage, content: Buffer<ArrayBuffer>): Asked {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // What a Request does not carry is as unknown to every path as PATCH is.
  const method = message.method === 'TRACE' ? 'PATCH' : (message.method ?? 'GET');
  const hasContent = content.length > 0 && method !== 'GET' && method !== 'HEAD';
  const request = new Request(addressOf(message), { method, headers, ...(hasContent && { body: content }) });
  return { request, content, target: (message.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '') || '/' };
}

const problemFor = ({ headers }: Pick<IncomingMessage, 'headers'>, error: unknown): Response =>
  problemResponse(error, languageOf(headers['accept-language'] ?? null));

const corsFor = ({ headers: { origin } }: IncomingMessage): Record<string, string> =>
  origin === undefined || !mayAsk(origin)
    ? {}
    : {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers':
          'Authorization, Content-Type, Accept-Language, Idempotency-Key, X-World, Client-Id, Request-Time, Signature',
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
        'Access-Control-Expose-Headers': '*',
        Vary: 'Origin',
      };

/** Whether there is a request whose content breaks off by this. */
function failArriving(socket: object, refusal: Refusal): boolean {
  const broken = arriving.get(socket);
  if (broken?.message.complete !== false) return false;
  broken.fail(refusal);
  return true;
}

/** Answers still to be written, by their connection: they come in the order of their requests. */
const writing = new WeakMap<object, Promise<unknown>>();

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

/** Connections that have sent the first line of a request, and not all of its headers. */
const begun = new WeakSet<Duplex>();

/** Looks at what arrives: a request may come in pieces, and a long one does. */
function follow(socket: Duplex, piece: Buffer): void {
  const end = piece.lastIndexOf('\r\n\r\n');
  if (end >= 0) begun.delete(socket);
  if (piece.includes('\r\n', end < 0 ? 0 : end + 4)) begun.add(socket);
}

/** What could not be read as a request. */
function unreadable(error: Error, socket: Duplex): Refusal {
  const { code } = error as { code?: string };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'tooSlow');
  if (code !== 'HPE_HEADER_OVERFLOW') return new Refusal(400, 'malformed');
  return begun.has(socket) ? new Refusal(431, 'headersTooLarge') : new Refusal(414, 'addressTooLong');
}

/** A server whose requests `answer` answers; undefined where a fault of the demo loses one. */
export function serverFor(answer: (asked: Asked) => Promise<Response | undefined>): Server {
  const server = createServer(
    // Its own refusals would come without a word: requests up to here are read, and refused in `addressOf`.
    {
      maxHeaderSize: 48 * 1024,
      requireHostHeader: false,
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      connectionsCheckingInterval: 5_000,
    },
    (message, reply) => {
      writing.set(
        message.socket,
        once(reply, 'close').catch(() => undefined),
      );
      void (async () => {
        const response = await contentOf(message)
          .then((content) => answer(toAsked(message, content)))
          .catch((error: unknown) => problemFor(message, error));
        if (!response) return message.socket.destroy();
        const headers = { ...Object.fromEntries(response.headers), ...corsFor(message) };
        if (headers['content-type'] === 'text/event-stream' && response.body) {
          reply.writeHead(response.status, headers);
          // Whoever listens leaves when they like.
          return pipeline(Readable.fromWeb(response.body as never), reply).catch(() => undefined);
        }
        const content = Buffer.from(await response.arrayBuffer());
        reply.writeHead(response.status, {
          ...headers,
          ...(content.length > 0 && { 'Content-Length': content.length }),
          // What is left of it is nothing that could be read; and who ends finishes what is under way, no more.
          ...((!message.complete || !server.listening) && { Connection: 'close' }),
        });
        reply.end(content);
      })().catch((error: unknown) => {
        console.error(error);
        message.socket.destroy();
      });
    },
  );
  // Who has said everything may close his half and still listen; who had not said everything is told so.
  Object.assign(server, { httpAllowHalfOpen: true });
  server.on('connection', (socket) => {
    socket.prependListener('data', (piece: Buffer) => follow(socket, piece));
    socket.on('end', () => failArriving(socket, new Refusal(400, 'malformed')));
  });
  server.on('clientError', (error, socket) => {
    const refusal = unreadable(error, socket);
    if (!failArriving(socket, refusal)) void refuse(socket, refusal);
  });
  server.on('connect', (_message, socket) => void refuse(socket, new Refusal(405, 'methodNotAllowed')));
  return server;
}
