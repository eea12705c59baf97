import type * as z from 'zod/mini';
import type { AnswerOf, Endpoint, ParamsOf, QueryInput } from '../../src/api/contract/endpoint';
import { Problem } from '../../src/api/contract/problem';
import type { Language } from '../platform/language';

export type Send = (request: Request) => Promise<Response>;
export type Headers = Readonly<Record<string, string>>;

/** What a call of an endpoint takes; parts the endpoint does not have may be left out. */
export interface Given<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryInput<E>;
  readonly body?: z.input<E['body']>;
  /** Idempotency key (GEN-8). */
  readonly key?: string;
  readonly language?: Language;
}

/** A refused call: the problem and the status it came with. */
export class Refused extends Error {
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

export interface RawGiven {
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
    const init = { method, headers: { ...own, ...headers }, ...(content !== undefined && { body: content }) };
    return read(await send(new Request(HOST + root + path, init)));
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
