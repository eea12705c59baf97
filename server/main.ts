import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { dropWorld } from '#contract/demoState';
import { languageOf } from '../mocks/platform/language';
import { invalid, LIMITS, Refusal } from '../mocks/platform/problems';
import { problemResponse } from '../mocks/platform/serve';
import { changesOf } from './changes';
import { type Console, consoleIn } from './console';
import { keysFor } from './keys';
import { type Asked, serverFor } from './listen';
import { type Database, isAway, openDatabase } from './postgres';
import { DATABASE_URL, giveUp, HOST, PORT, RAIL_KEYS, say, WITH_CONSOLE, WORLD_DAYS } from './settings';
import { answerSigned, saysSigned } from './signing';
import { worldsWith } from './worlds';

/**
 * The same backend over HTTP: for tools without a browser, and with the built console for a team that shares one state.
 * `X-World: name` gives a state and clock of its own.
 */

/** How often a database that is not there yet is asked for again, a second apart. */
const PATIENCE = 30;

async function openPatiently(url: string): Promise<Database> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openDatabase(url);
    } catch (error) {
      if (!isAway(error) || tries > PATIENCE) return giveUp(`DATABASE_URL: ${(error as Error).message}`);
      if (tries === 1) say(`waiting for the database (${(error as Error).message})`);
      await wait(1_000);
    }
  }
}

async function openConsole(): Promise<Console> {
  try {
    return await consoleIn('dist');
  } catch {
    return giveUp('there is no build in dist; run "npm run build" first');
  }
}

const [database, page] = await Promise.all([
  DATABASE_URL === undefined ? null : openPatiently(DATABASE_URL),
  WITH_CONSOLE ? openConsole() : null,
]);
const base = page?.base ?? '/';

const found = keysFor(RAIL_KEYS, database).catch((error: unknown) =>
  giveUp(`RAIL_KEYS: ${(error as Error).message}`),
);
const keys = found.then(({ keyring }) => keyring);
const changes = changesOf(database);
const worlds = worldsWith({ database, keys, changes, days: WORLD_DAYS });

const WHAT_IS_HERE = `The API is below /api/v1 (described by /api/v1/openapi.json), the payment rail below /ams/api/v1.
`;

const problemFor = (request: Request, error: unknown, more?: Readonly<Record<string, string>>): Response =>
  problemResponse(error, languageOf(request.headers.get('accept-language')), more);

/** What is only to be looked at: 405 for everything but GET, HEAD and OPTIONS. */
async function looking(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const Allow = 'GET, HEAD, OPTIONS';
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow } });
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return problemFor(request, new Refusal(405, 'methodNotAllowed'), { Allow });
  const said = await answer();
  return request.method === 'HEAD' ? new Response(null, said) : said;
}

const plainly = async (text: string) => new Response(text, { headers: { 'Content-Type': 'text/plain' } });

/** Whether this process can answer: asked by whoever watches over it. */
async function health(): Promise<Response> {
  await database?.ping();
  return plainly('ok\n');
}

async function answerIn(world: string, request: Request): Promise<Response | undefined> {
  const response = await (await worlds.of(world))(request);
  return response === null || response.type === 'error' ? undefined : response;
}

/** The rail's address of a sandbox's (APY-11). */
const withoutSandbox = (address: string): string =>
  address.replace(/^(https?:\/\/[^/]*(?:\/[^?#]*)?\/ams)\/sandbox(?=\/api\/v1)/, '$1');

/** A signed request as the handlers answer it: in the name of the merchant's operator. */
function asOperator(request: Request, content: BodyInit): Request {
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Bearer ${worlds.operator}`);
  const { method } = request;
  const hasContent = method !== 'GET' && method !== 'HEAD';
  return new Request(withoutSandbox(request.url), { method, headers, ...(hasContent && { body: content }) });
}

/** The world a request is about: named by its header or, where a page can send none, in its address. */
function worldOf(request: Request, query: URLSearchParams): string {
  const name = request.headers.get('x-world') ?? query.get('world') ?? '';
  if (name.length > LIMITS.world) throw invalid({ pointer: '', code: 'worldTooLong' });
  return name;
}

/** What this process answers itself, whatever the state of a world is. */
async function answerOfOurOwn(request: Request, path: string, world: string): Promise<Response | undefined> {
  if (path === '/api/v1/demo/changes' && request.method === 'GET') return changes.listen(world);
  if (path !== dropWorld.root + dropWorld.path || request.method !== dropWorld.method) return undefined;
  await worlds.drop(world);
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

/** Answers one request; undefined where a fault of the demo loses it. */
async function answer(asked: Asked): Promise<Response | undefined> {
  const { request, content } = asked;
  // Whether a page may ask was found out before.
  if (request.headers.has('access-control-request-method')) return new Response(null, { status: 204 });
  const { pathname, searchParams } = new URL(request.url);
  // A page that stands at a path of its own asks below it; tools ask at the root.
  const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
  const world = worldOf(request, searchParams);
  if (/^\/ams\/(sandbox\/)?api\/v1(\/|$)/.test(path)) {
    if (saysSigned(request))
      return answerSigned(asked, await keys, () => answerIn(world, asOperator(request, content)));
    return answerIn(world, new Request(withoutSandbox(request.url), request));
  }
  if (/^\/api\/v1(\/|$)/.test(path))
    return (await answerOfOurOwn(request, path, world)) ?? answerIn(world, request);
  if (path === '/healthz') return looking(request, health);
  if (!page && path === '/') return looking(request, () => plainly(WHAT_IS_HERE));
  // Never the page for what is asked of the API: it would look like an answer.
  const shown = page && pathname.startsWith(base) && page.find(request, path.slice(1));
  return shown ? looking(request, shown) : problemFor(request, new Refusal(404, 'noSuchPath'));
}

const server = serverFor(answer);
server.on('error', (error) => giveUp(error.message));
server.listen(PORT, HOST, () => {
  const { port } = server.address() as AddressInfo;
  const address = `http://${HOST}:${port}`;
  say(page ? address + base : `${address}/api/v1`);
  void found.then(({ said }) => say(said));
});

/** How long requests under way may take when it ends, ms. */
const ENDING = 10_000;

/** Takes no more requests, finishes those under way, and is gone. */
async function end(): Promise<void> {
  changes.end();
  const closed = once(server, 'close');
  server.close();
  await Promise.race([closed, wait(ENDING, undefined, { ref: false })]);
  server.closeAllConnections();
  await database?.end();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

// `npm run` starts it in place of its shell, so that npm is the parent and passes signals on; killed, npm passes on
// nothing, and an orphan would hold the port for good.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
}
