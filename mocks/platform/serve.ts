import type * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint';
import { plain } from '#contract/text';
import type { Language, Words } from '#contract/words';
import { type AccountRecord, ACCOUNTS, admit, type Standing, tokenOf } from './accounts';
import { type EventKinds, nextDue, runDue } from './clock';
import { changeSettings, Lost, settingsOf, withFault } from './faults';
import { languageOf } from './language';
import { invalid, LIMITS, Refusal, toProblem, type WrongField } from './problems';
import type { Route } from './route';
import type { Store } from './store';
import { collection, type Dated, keepNewest, type Reader, type Tx } from './transaction';

interface Remembered extends Dated {
  readonly fingerprint: string;
  readonly answer: unknown;
}

const ANSWERS = collection<Remembered>('idempotency');

const TOO_LONG: Words = {
  'zh-CN': `Idempotency-Key 最多 ${LIMITS.key} 个字符。`,
  en: `An Idempotency-Key has at most ${LIMITS.key} characters.`,
};
const REUSED: Words = {
  'zh-CN': '该 Idempotency-Key 已用于内容不同的请求。',
  en: 'This Idempotency-Key was used before for a request with other content.',
};

/**
 * Runs a write once per key: the same key with the same content gets the first answer again,
 * with other content 422 (GEN-8). Refused writes are not remembered, so they can be corrected and sent again.
 */
function once(
  tx: Tx,
  key: string | null,
  scope: string,
  fingerprint: string,
  run: () => unknown,
): { answer: unknown; replayed: boolean } {
  if (!key) return { answer: run(), replayed: false };
  if (key.length > LIMITS.key) throw invalid({ pointer: '', code: 'idempotencyKeyTooLong', words: TOO_LONG });
  const id = `${scope}:${key}`;
  const known = tx.get(ANSWERS, id);
  if (known) {
    if (known.fingerprint !== fingerprint)
      throw invalid({ pointer: '', code: 'idempotencyKeyReused', words: REUSED });
    return { answer: known.answer, replayed: true };
  }
  const answer = run();
  keepNewest(tx, ANSWERS, { id, fingerprint, answer }, LIMITS.keys);
  return { answer, replayed: false };
}

type Issue = z.core.$ZodIssue;

const escape = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (path: readonly PropertyKey[]) => path.map((part) => `/${escape(part)}`).join('');

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );

function codeOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrongType';
    case 'invalid_value':
    case 'invalid_union':
      return 'notAllowed';
    case 'invalid_format':
      return 'invalidFormat';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig';
    case 'too_small':
      // An empty text is a missing one.
      if (issue.origin === 'string' && issue.minimum === 1) return 'required';
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooShort' : 'tooSmall';
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid';
    default:
      return 'invalid';
  }
}

/** For a union the branch that came closest speaks: the fewest complaints. */
const closest = (branches: readonly Issue[][]): readonly Issue[] =>
  branches.reduce((best, branch) => (branch.length < best.length ? branch : best), branches[0] ?? []);

function fieldsOf(issue: Issue, root: unknown, base: readonly PropertyKey[] = []): WrongField[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), code: 'unknownField' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => fieldsOf(inner, root, path));
  }
  return [{ pointer: pointerOf(path), code: codeOf(issue, at(root, path)) }];
}

/**
 * Checks content against a schema. 422 with one error per wrong field; unknown fields are wrong (GEN-9). A field of
 * the body is named by JSON Pointer, one of the query string as `?name`.
 */
export function check<S extends z.ZodMiniType>(schema: S, value: unknown, sign = '/'): z.output<S> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const fields = error.issues.flatMap((issue) => fieldsOf(issue, value));
  throw invalid(...fields.map((field) => ({ ...field, pointer: field.pointer.replace(/^\//, sign) })));
}

/** The same for a query string: each parameter once. */
function checkQuery<S extends z.ZodMiniType>(schema: S, query: URLSearchParams): z.output<S> {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  if (repeated.length > 0)
    throw invalid(...repeated.map((name) => ({ pointer: `?${name}`, code: 'repeated' })));
  const typed = Object.fromEntries([...query].map(([name, value]) => [name, plain(value)]));
  return check(schema, typed, '?');
}

const NOBODY = ACCOUNTS[0] as AccountRecord;

const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** How long to wait before asking a service again that is unavailable, seconds. */
const RETRY_AFTER = '5';

/** The one place where a refusal becomes an answer; anything unforeseen is a 500 that changed nothing. */
export function problemResponse(
  error: unknown,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'serverError');
  if (!(error instanceof Refusal)) console.error(error);
  return json(toProblem(refusal, language), refusal.status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...(refusal.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(refusal.status === 503 && { 'Retry-After': RETRY_AFTER }),
    ...headers,
  });
}

const isAboutTheSession = (thrown: unknown): boolean =>
  thrown instanceof Refusal && (thrown.status === 401 || thrown.status === 403);

/** Whether a body is said to be JSON as it is written here; one that does not say what it is may be. */
function isJson(headers: Headers): boolean {
  const [type = '', ...parameters] = (headers.get('content-type') ?? 'application/json')
    .toLowerCase()
    .split(';');
  const charset = parameters.find((one) => /^\s*charset=/.test(one));
  return (
    /^application\/([\w.-]+\+)?json$/.test(type.trim()) &&
    (charset === undefined || /=\s*"?utf-?8"?\s*$/.test(charset)) &&
    /^(identity)?$/i.test(headers.get('content-encoding') ?? '')
  );
}

async function bodyOf(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') return {};
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0 && endpoint.body.safeParse({}).success) return {};
  if (bytes.byteLength > 0 && !isJson(request.headers)) throw new Refusal(415, 'wrongMediaType');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.length > (endpoint.mostCharacters ?? LIMITS.body)) throw new Refusal(413, 'tooLarge');
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'notJson');
  }
}

function answerOf(route: Route, answer: unknown, replayed: boolean, language: Language): Response {
  const { endpoint } = route;
  // The contract binds the backend too: an answer that breaks it must not reach anybody.
  const checked = endpoint.answer.safeParse(answer);
  if (!checked.success)
    throw new Error(`${endpoint.id} broke its contract: ${JSON.stringify(checked.error.issues.slice(0, 5))}`);
  const headers = {
    'Content-Language': language,
    'Cache-Control': 'no-store',
    ...(replayed && { 'Idempotent-Replayed': 'true' }),
  };
  if (endpoint.status === 204) return new Response(null, { status: 204, headers });
  if (endpoint.media === 'text/csv') {
    return new Response(String(answer), {
      status: 200,
      headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8' },
    });
  }
  return json(answer, endpoint.status, headers);
}

/**
 * Answers one request: who asks, is it well formed, does time have something to do first, then the operation in one
 * transaction. Refusals come in that order: 401, 403, 415, 413, 400, 422, 404, 409 (GEN-9).
 */
export async function serve(
  store: Store,
  events: () => Promise<EventKinds>,
  route: Route,
  request: Request,
  params: Record<string, unknown>,
  standing: Standing = new Map(),
): Promise<Response> {
  const { endpoint } = route;
  const language = languageOf(request.headers.get('accept-language'));
  const header = request.headers.get('authorization');
  const who = (reader: Reader) =>
    endpoint.auth === 'none' ? NOBODY : admit(reader, header, endpoint.auth, standing);

  const answer = async (): Promise<Response> => {
    // One look at what is stored says all that comes before the operation, and is what a reading answers from.
    const replaces = route.effect === 'write' && route.replaces === true;
    if (!replaces) await store.read(who);
    const body = await bodyOf(endpoint, request);
    const call = {
      params: check(endpoint.params, params),
      query: checkQuery(endpoint.query, new URL(request.url).searchParams),
      body: check(endpoint.body, body),
      language,
      url: request.url,
      token: tokenOf(header),
    };
    if (!replaces && store.present(isDue)) await catchUpWithTime(store, events);
    await route.ahead?.(store.present((reader) => reader));
    if (route.effect === 'read') {
      const result = await store.present((tx) => route.run({ ...call, tx, account: who(tx) }));
      return answerOf(route, result, false, language);
    }
    const key = route.inOwnWords || route.unremembered ? null : request.headers.get('idempotency-key');
    const ready = await route.prepare?.(call);
    const { answer: result, replayed } = await store[replaces ? 'replace' : 'write']((tx) => {
      const account = who(tx);
      const scope = `${endpoint.auth === 'none' ? 'anyone' : account.id}:${endpoint.id}`;
      const fingerprint = JSON.stringify([call.params, body]);
      const outcome = once(tx, key, scope, fingerprint, () => route.run({ ...call, tx, account }, ready));
      // Signing in and out, and what somebody has read, changes nothing that a scenario is made of.
      const byHand = endpoint.auth !== 'none' && !/^\/(session|messages)/.test(endpoint.path);
      if (byHand && !settingsOf(tx).touched) changeSettings(tx, { touched: true });
      return outcome;
    });
    return answerOf(route, result, replayed, language);
  };

  try {
    return await withFault(store, { path: endpoint.path, effect: route.effect }, answer);
  } catch (error) {
    if (error instanceof Lost) throw error;
    if (!route.inOwnWords || isAboutTheSession(error)) return problemResponse(error, language);
    if (!(error instanceof Refusal)) console.error(error);
    return answerOf(route, route.inOwnWords(error, language), false, language);
  }
}

const isDue = (reader: Reader): boolean => (nextDue(reader)?.at ?? Infinity) <= reader.now;

/** Lets everything happen that was due by now (GEN-7); costs a write only when something is. */
export async function catchUpWithTime(store: Store, events: () => Promise<EventKinds>): Promise<void> {
  if (!(await store.read(isDue))) return;
  const kinds = await events();
  await store.write((tx) => runDue(tx, kinds, tx.now));
}
