import type { AddressInfo } from 'node:net';
import { languageOf } from '../mocks/platform/language';
import { invalid, LIMITS, Refusal } from '../mocks/platform/problems';
import { problemResponse } from '../mocks/platform/serve';
import { CLIENT, completed, type KeyFiles, keyringOf, keysIn } from './keys';
import { type Asked, serverFor } from './listen';
import { giveUp, HOST, PORT, RAIL_KEYS, say } from './settings';
import { answerSigned, saysSigned } from './signing';
import { worldsWith } from './worlds';

/** The same backend over HTTP, for tools without a browser. `X-World: name` gives a state and clock of its own. */

async function findKeys(): Promise<{ files: KeyFiles; said: string }> {
  if (RAIL_KEYS === undefined) {
    const files = await completed({});
    const shown = [files[`${CLIENT}.private.pem`], files['rail.public.pem']].join('\n');
    return {
      files,
      said: `the rail's client-id is ${CLIENT}; its private key, and the rail's public key:\n${shown}`,
    };
  }
  const { files, fresh } = await keysIn(RAIL_KEYS);
  const made = fresh.length > 0 ? ` (made: ${fresh.join(', ')})` : '';
  return { files, said: `the rail's keys are in ${RAIL_KEYS}${made}` };
}

const found = findKeys().catch((error: unknown) => giveUp(`RAIL_KEYS: ${String(error)}`));
const keys = found
  .then(({ files }) => keyringOf(files))
  .catch((error: unknown) => giveUp(`RAIL_KEYS: ${String(error)}`));
const worlds = worldsWith(keys);

const WHAT_IS_HERE = `The API is below /api/v1 (described by /api/v1/openapi.json), the payment rail below /ams/api/v1.
`;

/** What tools wait for: that somebody answers at all. */
function home(request: Request): Response {
  const Allow = 'GET, HEAD, OPTIONS';
  const { method } = request;
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow } });
  if (method === 'GET' || method === 'HEAD')
    return new Response(method === 'GET' ? WHAT_IS_HERE : null, {
      headers: { 'Content-Type': 'text/plain' },
    });
  return problemFor(request, new Refusal(405, 'methodNotAllowed'), { Allow });
}

const problemFor = (request: Request, error: unknown, more?: Readonly<Record<string, string>>): Response =>
  problemResponse(error, languageOf(request.headers.get('accept-language')), more);

async function answerIn(world: string, request: Request): Promise<Response | undefined> {
  const response = await (await worlds.of(world))(request);
  return response === null || response.type === 'error' ? undefined : response;
}

/** The rail's address of a sandbox's (APY-11). */
const withoutSandbox = (address: string): string =>
  address.replace(/^(https?:\/\/[^/]*\/ams)\/sandbox(?=\/api\/v1)/, '$1');

/** A signed request as the handlers answer it: in the name of the merchant's operator. */
function asOperator(request: Request, content: BodyInit): Request {
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Bearer ${worlds.operator}`);
  const { method } = request;
  const hasContent = method !== 'GET' && method !== 'HEAD';
  return new Request(withoutSandbox(request.url), { method, headers, ...(hasContent && { body: content }) });
}

/** Answers one request; undefined where a fault of the demo loses it. */
async function answer(asked: Asked): Promise<Response | undefined> {
  const { request, content } = asked;
  const name = request.headers.get('x-world') ?? '';
  if (name.length > LIMITS.world) throw invalid({ pointer: '', code: 'worldTooLong' });
  // Whether a page may ask was found out before.
  if (request.headers.has('access-control-request-method')) return new Response(null, { status: 204 });
  const { pathname } = new URL(request.url);
  if (pathname === '/') return home(request);
  if (/^\/ams\/(sandbox\/)?api\/v1(\/|$)/.test(pathname)) {
    if (saysSigned(request))
      return answerSigned(asked, await keys, () => answerIn(name, asOperator(request, content)));
    return answerIn(name, new Request(withoutSandbox(request.url), request));
  }
  // Below a page's own path the handlers answer anywhere; here only at the root.
  if (!/^\/api\/v1(\/|$)/.test(pathname)) return problemFor(request, new Refusal(404, 'noSuchPath'));
  return answerIn(name, request);
}

const server = serverFor(answer);
server.on('error', (error) => giveUp(error.message));
server.listen(PORT, HOST, () => {
  const { port } = server.address() as AddressInfo;
  say(`http://${HOST}:${port}/api/v1`);
  void found.then(({ said }) => say(said));
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

// `npm run` starts it in place of its shell, so that npm is the parent and passes signals on; killed, npm passes on
// nothing, and an orphan would hold the port for good.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
}
