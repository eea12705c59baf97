import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import type * as z from 'zod/mini';
import { loadScenario, moveClock, readDemo } from '#contract/demo';
import {
  type AnswerOf,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  Problem,
  type QueryInput,
} from '#contract/endpoint';
import { type AccountId, openSession } from '#contract/session';
import type { Language } from '#contract/words';
import { type Backend, openBackend } from '../backend';
import { seedAt } from '../demo/seed';
import { type Answer, answererOf } from '../answer';
import { nextDue } from '../platform/clock';
import { memory, type Persistence } from '../platform/persistence';
import { type Reader, Transaction } from '../platform/transaction';
import type { LineDefinition, ScenarioDefinition } from '../provider';
import { demos } from '../providers/demos';
import { type Database, openDatabase } from '../../server/postgres';
import { demandDescribed } from './description';

type Send = (request: Request) => Promise<Response>;

/** Asks this backend. */
export const senderTo =
  (answer: Answer): Send =>
  async (request) => {
    const response = await answer(request);
    if (!response) throw new Error(`nobody answers ${request.method} ${request.url}`);
    return response;
  };

type Headers = Readonly<Record<string, string>>;

/** What a call of an endpoint takes; parts the endpoint does not have may be left out. */
interface Given<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryInput<E>;
  readonly body?: z.input<E['body']>;
  /** Idempotency key (GEN-8). */
  readonly key?: string;
  readonly language?: Language;
}

/** A refused call: the problem and the status it came with. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(
      `${problem.status} ${problem.code}: ${problem.detail ?? problem.title} ${JSON.stringify(problem.errors ?? [])}`,
    );
    this.problem = problem;
  }
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

interface RawGiven {
  /** Of the consoles' API unless told otherwise. */
  readonly root?: Endpoint['root'];
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly text?: string;
  readonly headers?: Headers;
}

/** What can be asked with one session, or with none. */
export interface CallsOf {
  /** A known-good request; resolves with the answer, throws `Refused` when the backend says no. */
  call<E extends Endpoint>(endpoint: E, given?: Given<E>): Promise<AnswerOf<E>>;
  /** A well-formed request that must be refused; resolves with the problem. */
  refused<E extends Endpoint>(endpoint: E, given?: Given<E>): Promise<Problem>;
  /** Anything at all, checked only for being JSON where it says so, and a problem document where it failed. */
  raw(method: string, path: string, given?: RawGiven): Promise<RawAnswer>;
}

const HOST = 'http://localhost';
const ROOT: Endpoint['root'] = '/api/v1';
const JSON_CONTENT: Headers = { 'Content-Type': 'application/json' };

function urlOf(
  { path }: Endpoint,
  { params = {}, query = {} }: { params?: unknown; query?: unknown },
): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Headers)[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query as object))
    if (value !== undefined) search.set(name, String(value));
  return `${filled}${search.size > 0 ? `?${search}` : ''}`;
}

function demandGood(endpoint: Endpoint, part: 'params' | 'query' | 'body', value: unknown): void {
  const { error } = endpoint[part].safeParse(value);
  if (error)
    throw new Error(
      `${endpoint.id}: the test's own ${part} breaks the contract: ${JSON.stringify(error.issues)}`,
    );
}

const bare = async (response: Response): Promise<RawAnswer> => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
  body: undefined,
});

async function read(response: Response): Promise<RawAnswer> {
  const { status, headers } = response;
  const text = await response.text();
  const type = headers.get('Content-Type') ?? '';
  const body: unknown = /\bjson\b/.test(type) ? JSON.parse(text) : text;
  if (status >= 400) demandProblem(type, status, body);
  return { status, headers, text, body };
}

/** GEN-9: whatever is refused is a problem document that says its own status. */
function demandProblem(type: string, status: number, body: unknown): void {
  if (type !== 'application/problem+json') throw new Error(`${status} came as ${type}`);
  const problem = Problem.parse(body);
  if (problem.status !== status) throw new Error(`a problem of ${problem.status} came with ${status}`);
}

function demandAnswer(endpoint: Endpoint, { status, headers, body, text }: RawAnswer): unknown {
  if (status !== endpoint.status)
    throw new Error(`${endpoint.id} answered ${status} instead of ${endpoint.status}`);
  if (status === 204) {
    if (text !== '') throw new Error(`${endpoint.id} answered 204 with content`);
    return undefined;
  }
  const type = headers.get('Content-Type') ?? '';
  if (!type.startsWith(endpoint.media)) throw new Error(`${endpoint.id} came as ${type}`);
  const { error } = endpoint.answer.safeParse(body);
  if (error) throw new Error(`${endpoint.id} broke its contract: ${JSON.stringify(error.issues)}`);
  return body;
}

/** Calls with some headers of their own, each checked against the contract on its way there and back. */
export function callsOf(send: Send, own: Headers): CallsOf {
  const raw: CallsOf['raw'] = async (method, path, { body, text, headers, root = ROOT } = {}) => {
    const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const init = {
      method,
      headers: { ...(content !== undefined && JSON_CONTENT), ...own, ...headers },
      ...(content !== undefined && { body: content }),
    };
    const request = new Request(HOST + root + path, init);
    const response = await send(request);
    if (method === 'HEAD') return bare(response);
    const answer = await read(response);
    demandDescribed(method, new URL(request.url).pathname, answer);
    return answer;
  };

  const ask = (
    endpoint: Endpoint,
    { params = {}, query = {}, body, key, language = 'en' }: Given<Endpoint>,
  ): Promise<RawAnswer> => {
    demandGood(endpoint, 'params', params);
    demandGood(endpoint, 'query', query);
    demandGood(endpoint, 'body', body ?? {});
    const headers = { 'Accept-Language': language, ...(key !== undefined && { 'Idempotency-Key': key }) };
    return raw(endpoint.method, urlOf(endpoint, { params, query }), {
      root: endpoint.root,
      headers,
      ...(body !== undefined && { body }),
    });
  };

  return {
    async call<E extends Endpoint>(endpoint: E, given: Given<E> = {}) {
      const answer = await ask(endpoint, given);
      if (answer.status >= 400) throw new Refused(answer.body as Problem);
      return demandAnswer(endpoint, answer) as AnswerOf<E>;
    },
    async refused(endpoint, given = {}) {
      const { status, body } = await ask(endpoint, given);
      if (status < 400) throw new Error(`${endpoint.id} was not refused: ${status}`);
      return body as Problem;
    },
    raw,
  };
}

/** How a world begins: the seeded state, or a scenario, at an instant of its own if wished (ISO 8601). */
interface Beginning {
  readonly scenario?: string;
  readonly at?: string;
  /** Wall time, epoch ms; only the clock modes ask for it. */
  readonly wallClock?: () => number;
  /** What was stored before; nothing unless said otherwise. */
  readonly persistence?: Persistence;
}

/** A backend of its own, reached as a tool without a browser reaches it, and held to the contract in both directions. */
export interface World extends CallsOf {
  readonly backend: Backend;
  /** A session of an account; each call opens another, like another tab. */
  as(account: AccountId): Promise<CallsOf>;
  /** Moves the test clock and answers what fired. */
  move(
    body: BodyOf<typeof moveClock>,
  ): Promise<{ at: string; kind: string; text: string; record: string | null }[]>;
  advanceTo(instant: string): Promise<{ at: string; kind: string; text: string; record: string | null }[]>;
  /** Looks into the store, past the API. */
  look<T>(work: (reader: Reader) => T): Promise<T>;
}

let database: Promise<Database> | undefined;

/** Where a world is kept: in memory or, where tests are run on a database, in a world of its own there. */
async function ownPlace(): Promise<Persistence> {
  // The bench opens worlds, too, and is no test.
  const url = process.env['VITEST'] === undefined ? undefined : inject('postgres');
  if (url === undefined) return memory();
  database ??= openDatabase(url);
  return (await database).persistenceOf(randomUUID());
}

/** Opens a world for a test. */
export async function openWorld({ scenario, at, wallClock, persistence }: Beginning = {}): Promise<World> {
  const backend = await openBackend(
    { persistence: persistence ?? (await ownPlace()), ...(wallClock && { wallClock }) },
    // A scenario replaces everything: what would be seeded first is never seen.
    scenario === undefined ? {} : { load: async () => () => undefined },
  );
  const send = senderTo(answererOf(backend));
  const nobody = callsOf(send, {});
  const move = async (body: BodyOf<typeof moveClock>) => (await nobody.call(moveClock, { body })).fired;
  if (scenario !== undefined)
    await nobody.call(loadScenario, {
      body: at === undefined ? { id: scenario } : { id: scenario, now: at },
    });
  else if (at !== undefined) await move({ advanceTo: at });
  return {
    ...nobody,
    backend,
    async as(account) {
      const { token } = await nobody.call(openSession, { body: { account } });
      const headers: Headers = { Authorization: `Bearer ${token}` };
      return callsOf(send, headers);
    },
    move,
    advanceTo: (advanceTo) => move({ advanceTo }),
    look: (work) => backend.store.read(work),
  };
}

interface Tested {
  readonly provider: string;
  readonly scenarios: readonly ScenarioDefinition[];
  readonly lines: readonly LineDefinition[];
  /** What a scenario shows once it is loaded. */
  readonly shows: { readonly title: string; readonly check: (told: Told) => Promise<void> };
  /** How many records a customer's whole list holds at the least; left out where customers have none. */
  readonly list?: { readonly atLeast: number; readonly total: (customer: CallsOf) => Promise<number> };
}

/** A scenario that was loaded. */
interface Told {
  readonly scenario: ScenarioDefinition;
  readonly world: World;
}

/** What a scenario leaves in an empty store. */
export function built({ build, now }: ScenarioDefinition): Transaction {
  const tx = new Transaction(new Map(), Date.parse(now));
  build(tx);
  return tx;
}

/** What every provider's scenarios have to be (DEM-1): one per numbered line at least, each with a name of its own, each the same every time. */
export function testScenarios({ provider, scenarios, lines, shows, list }: Tested): void {
  const id = ({ id }: { readonly id: string }) => id;

  it('DEM-1 show every numbered line', () => {
    const shown = new Set(scenarios.flatMap((scenario) => [...scenario.lines]));
    expect(lines.map(id).filter((line) => !shown.has(line))).toEqual([]);
  });

  it('DEM-1 have names of their own', () => {
    expect(new Set(scenarios.map(id)).size).toBe(scenarios.length);
    for (const scenario of scenarios)
      expect(scenario.id).toMatch(new RegExp(`^${provider}(\\.[a-z0-9-]+)+$`));
    for (const key of ['zh-CN', 'en'] as const)
      expect(new Set(scenarios.map(({ title }) => title[key])).size).toBe(scenarios.length);
  });

  describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('DEM-1 %s', (_, scenario) => {
    it(`${scenario.lines[0]} loads, stands at its time with nothing due, and ${shows.title}`, async () => {
      const world = await openWorld({ scenario: scenario.id });
      expect((await world.call(readDemo)).touched).toBe(false);
      const [now, due = Infinity] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
      expect(now).toBe(Date.parse(scenario.now));
      expect(due).toBeGreaterThan(now);
      await shows.check({ scenario, world });
    });

    it(`${scenario.lines[0]} is the same each time it is loaded`, () => {
      expect(built(scenario).changes()).toEqual(built(scenario).changes());
    });
  });

  // What everybody owns besides depends on the time alone.
  const times = [...new Map(scenarios.map((scenario) => [scenario.now, scenario])).values()];
  it.each(times.map((scenario) => [scenario.now, scenario] as const))(
    'DEM-1 at %s everybody’s whole list can be read, and is the same each time',
    async (_, scenario) => {
      // What was told of one list is kept: of another one it is told again.
      const [once, again] = [demos, [...demos]].map((all) => {
        const tx = built(scenario);
        seedAt(tx, all, Date.parse(scenario.now));
        return tx.changes();
      });
      expect(once).toEqual(again);
      if (!list) return;
      const world = await openWorld({ scenario: scenario.id });
      for (const account of ['customer', 'customer-2'] as const)
        expect(await list.total(await world.as(account))).toBeGreaterThanOrEqual(list.atLeast);
    },
  );
}
