import { useSyncExternalStore } from 'react';
import type * as z from 'zod/mini';
import type { AnswerOf, Endpoint, FieldError, ParamsOf, Problem, QueryInput } from '#contract/endpoint';
import { dropSession, language, sessionToken } from './session';

/**
 * Where the API is: below the application's own root, or at a given address
 * (`http://127.0.0.1:4010` and `http://127.0.0.1:4010/api/v1` mean the same). The payment rail's stands beside it.
 */
export function apiRoot(base: string, given: string | undefined, root: Endpoint['root'] = '/api/v1'): string {
  return (given || base).replace(/\/+$/, '').replace(/\/api\/v1$/, '') + root;
}

/** What can stand in an address. */
type Scalar = string | number | boolean | null | undefined;

/** Fills `:name` parameters and adds the query; values that are undefined or empty are left out. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, Scalar>> = {},
  query: Readonly<Record<string, Scalar>> = {},
): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}

/** How the backend is reached: through the service worker, inside `fetch` where a worker is not allowed, or over HTTP. */
type BackendMode = 'worker' | 'fetch' | 'remote';

/** How the backend runs, as it says itself once it has started. */
export interface Started {
  readonly mode: BackendMode;
  /** Whether a service worker passes the calls on, once that is known: the page answers them by itself until then. */
  readonly passedOn?: Promise<boolean>;
  /** Why it keeps nothing beyond this page; null where it does. */
  readonly notKept: 'refused' | 'newer' | 'held' | null;
  /** Whether other tabs hear of what is written here. */
  readonly heard: boolean;
  /** Which of a server's states the page is about; the nameless one unless a link said otherwise. */
  readonly world?: string;
}

const REMOTE: Started = { mode: 'remote', notKept: null, heard: true };
let started: Promise<Started> = Promise.resolve(REMOTE);
let outcome: Started | 'failed' | null = null;
const listeners = new Set<() => void>();

/** Every call waits for this; the page can be drawn meanwhile. */
export function startWith(backend: Promise<Started>): void {
  started = backend;
  const tell = (how: typeof outcome) => {
    outcome = how;
    for (const listener of listeners) listener();
  };
  // The rejection is reported by whoever calls; without a handler here the browser would log it as unhandled, too.
  backend.then(tell, () => tell('failed'));
  const late = async () => {
    const how = await backend;
    if (how.mode === 'worker' && (await how.passedOn) === false) tell({ ...how, mode: 'fetch' });
  };
  late().catch(() => undefined);
}

/** Resolves once calls can be answered; rejects when the in-page backend could not be started. */
export const backendReady = (): Promise<Started> => started;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What became of the start of the backend; null while it starts. */
export const useBackendOutcome = () => useSyncExternalStore(subscribe, () => outcome);

/** The answer was lost or never came: no server, no connection, or a broken one. */
export const NETWORK = 'network';
/** Something answered, but it was not the API (a static host's page, a proxy's error). */
export const NOT_API = 'notApi';

/** A refused or lost call (GEN-9). `status` 0 when no answer arrived. Texts are in the asked language, empty for the two codes above. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  /** 409: the state that forbids it. */
  readonly state: string | undefined;
  readonly errors: readonly FieldError[];

  constructor(problem: Pick<Problem, 'status' | 'code'> & Partial<Problem>) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail;
    this.state = problem.state;
    this.errors = problem.errors ?? [];
  }

  /** True when the same call may be sent again as it is: nobody refused it, the answer is merely unknown (GEN-8). */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === NOT_API;
  }

  /** The message of a wrong field by its JSON Pointer (`/reason/text`) or `?name`. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** Any thrown value as a problem; what is not one (a bug in the page) reads as a network failure would hide it, so it is named apart. */
export function toProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem
    ? thrown
    : new ApiProblem({ status: 0, code: 'unexpected', detail: String(thrown) });
}

type Part<Name extends string, Value> =
  Record<never, never> extends Value ? { readonly [N in Name]?: Value } : { readonly [N in Name]: Value };

/** What a call of this endpoint takes; parts that may be empty may be left out. */
export type ArgsOf<E extends Endpoint> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryInput<E>> &
  Part<'body', z.input<E['body']>>;

/** Everything about a call that is not its content. */
export interface CallOptions {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Arguments as the wire sees them; the typed ones of every endpoint fit. */
interface LooseArgs {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

const asRecord = (value: unknown) => (value ?? {}) as Readonly<Record<string, Scalar>>;

function requestOf(
  endpoint: Endpoint,
  args: LooseArgs,
  options: CallOptions,
  token: string | null,
  world: string | undefined,
): RequestInit {
  const headers = new Headers({ Accept: endpoint.media, 'Accept-Language': language() });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (world) headers.set('X-World', world);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  const init: RequestInit = { method: endpoint.method, headers, cache: 'no-store' };
  if (options.signal) init.signal = options.signal;
  if (args.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(args.body);
  }
  return init;
}

/** An answer with all of its text, which two look at: the page, and whoever opens the log. */
interface Answered {
  readonly ok: boolean;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function problemOf({ status, type, text }: Answered): ApiProblem {
  if (!type.includes('json')) return new ApiProblem({ status, code: NOT_API });
  try {
    const body = JSON.parse(text) as Partial<ApiProblem>;
    return new ApiProblem({
      ...body,
      status,
      code: body.code ?? NOT_API,
      errors: [...(body.errors ?? [])],
    });
  } catch {
    return new ApiProblem({ status, code: NOT_API });
  }
}

function answerOf(endpoint: Endpoint, answered: Answered, token: string | null): unknown {
  const { ok, status, type, text } = answered;
  if (!ok) {
    const problem = problemOf(answered);
    if (problem.status === 401 && endpoint.auth !== 'none') dropSession(token);
    throw problem;
  }
  if (status === 204) return undefined;
  // A static host answers any path with its page and 200: that is a dead backend, and must look like one.
  if (!type.includes(endpoint.media)) throw new ApiProblem({ status, code: NOT_API });
  if (endpoint.media === 'text/csv') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiProblem({ status, code: NOT_API });
  }
}

/** A call as it went over the wire; `status` 0 where no answer came. */
export interface LoggedCall {
  readonly method: string;
  readonly url: string;
  /** Milliseconds from the beginning of the page, and how long it took. */
  readonly began: number;
  readonly took: number;
  readonly status: number;
  readonly sent: string | null;
  readonly answer: string | null;
}

/** How many of the latest calls are kept. */
const LOGGED = 200;
let logged: readonly LoggedCall[] = [];
const watchers = new Set<() => void>();

async function noted(url: string, init: RequestInit): Promise<Answered> {
  const began = performance.now();
  const note = (answered: Answered | null) => {
    const took = performance.now() - began;
    const sent = typeof init.body === 'string' ? init.body : null;
    const { status = 0, text: answer = null } = answered ?? {};
    logged = [
      ...logged.slice(1 - LOGGED),
      { method: init.method ?? '', url, began, took, status, sent, answer },
    ];
    for (const tell of watchers) tell();
  };
  try {
    const response = await fetch(url, init);
    const { ok, status, headers } = response;
    const answered = { ok, status, type: headers.get('Content-Type') ?? '', text: await response.text() };
    note(answered);
    return answered;
  } catch (thrown) {
    note(null);
    throw thrown;
  }
}

/** The latest calls of this page, the newest last (DEM-5). */
export const latestCalls = (): readonly LoggedCall[] => logged;

/** The same, as they come. */
export const useLog = (): readonly LoggedCall[] =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, latestCalls);

async function send(endpoint: Endpoint, args: LooseArgs, options: CallOptions): Promise<unknown> {
  const root = apiRoot(
    import.meta.env.BASE_URL,
    import.meta.env.VITE_API_URL as string | undefined,
    endpoint.root,
  );
  const url = root + addressOf(endpoint.path, asRecord(args.params), asRecord(args.query));
  try {
    const { world } = await backendReady();
    const token = sessionToken();
    return answerOf(endpoint, await noted(url, requestOf(endpoint, args, options, token, world)), token);
  } catch (thrown) {
    if (thrown instanceof ApiProblem) throw thrown;
    if (options.signal?.aborted) throw thrown;
    throw new ApiProblem({ status: 0, code: NETWORK });
  }
}

/**
 * One call of the API (GEN-9). Resolves with the endpoint's answer; rejects with an `ApiProblem`
 * (code `network` when no answer came, `notApi` when something else answered), or with the
 * abort reason when `signal` was aborted. A 401 of an endpoint that needs a session ends this tab's session.
 */
export function call<E extends Endpoint>(
  endpoint: E,
  args: ArgsOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  return send(endpoint, args, options) as Promise<AnswerOf<E>>;
}

/** The idempotency key of one thing a person means to do (GEN-8). */
interface Intent {
  /** The key for this content: the same while the same content is sent again, another once it changed. */
  keyFor(content: unknown): string;
  /** To be told how it ended; a lost answer keeps the key, so that sending again cannot do it twice. */
  ended(problem: ApiProblem | null): void;
}

function newKey(): string {
  // randomUUID is missing on plain http; getRandomValues is not.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function newIntent(makeKey: () => string = newKey): Intent {
  let held: { readonly key: string; readonly content: string } | null = null;
  return {
    keyFor(content) {
      const text = JSON.stringify(content ?? null);
      if (held?.content !== text) held = { key: makeKey(), content: text };
      return held.key;
    },
    ended(problem) {
      if (!problem?.unanswered) held = null;
    },
  };
}

/** Saves a text as a file. A plain download link would bypass the in-page backend, so what the API answered is saved from memory. */
export function saveText(name: string, text: string, type: string): void {
  // The mark makes spreadsheet programs read UTF-8; what reads JSON trips over it.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
