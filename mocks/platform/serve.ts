import type { Endpoint } from '../../src/api/contract/endpoint';
import { type AccountRecord, ACCOUNTS } from './accounts';
import { type EventKinds, nextDue, runDue } from './events';
import { Lost, withFault } from './faults';
import { once } from './idempotency';
import { type Language, languageOf } from './language';
import { Refusal, toProblem } from './problems';
import { type LaterRoute, type Route, loaded } from './route';
import { admit, tokenOf } from './sessions';
import type { Store } from './store';
import { settingsOf, changeSettings } from './settings';
import type { Reader } from './transaction';
import { check, checkQuery } from './validate';

/** Bodies past this are refused before they are parsed, in characters. */
export const LARGEST_BODY = 200_000;

const NOBODY = ACCOUNTS[0] as AccountRecord;

const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** The one place where a refusal becomes an answer; anything unforeseen is a 500 that changed nothing. */
export function problemResponse(error: unknown, language: Language): Response {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'serverError');
  if (!(error instanceof Refusal)) console.error(error);
  return json(toProblem(refusal, language), refusal.status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...(refusal.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  });
}

const isAboutTheSession = (thrown: unknown): boolean =>
  thrown instanceof Refusal && (thrown.status === 401 || thrown.status === 403);

async function bodyOf(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') return {};
  const text = await request.text();
  if (text.length > LARGEST_BODY) throw new Refusal(413, 'tooLarge');
  const wantsNothing = endpoint.body.safeParse({}).success;
  if (text === '' && wantsNothing) return {};
  try {
    return JSON.parse(text);
  } catch {
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
 * transaction. Refusals come in that order: 401, 403, 400, 422, 404, 409 (GEN-9).
 */
export async function serve(
  store: Store,
  events: () => Promise<EventKinds>,
  given: Route | LaterRoute,
  request: Request,
  params: Record<string, unknown>,
): Promise<Response> {
  const { endpoint } = given;
  const language = languageOf(request.headers.get('accept-language'));
  const header = request.headers.get('authorization');
  const who = (reader: Reader) => (endpoint.auth === 'none' ? NOBODY : admit(reader, header, endpoint.auth));

  const answer = async (route: Route): Promise<Response> => {
    if (endpoint.auth !== 'none') await store.read(who);
    const body = await bodyOf(endpoint, request);
    const call = {
      params: check(endpoint.params, params),
      query: checkQuery(endpoint.query, new URL(request.url).searchParams),
      body: check(endpoint.body, body),
      language,
      token: tokenOf(header),
    };
    const replaces = route.effect === 'write' && route.replaces === true;
    if (!replaces) await catchUpWithTime(store, events);
    if (route.effect === 'read') {
      const result = await store.read((tx) => route.run({ ...call, tx, account: who(tx) }));
      return answerOf(route, result, false, language);
    }
    const key = route.inOwnWords ? null : request.headers.get('idempotency-key');
    const ready = await route.prepare?.(call);
    const { answer: result, replayed } = await store[replaces ? 'replace' : 'write']((tx) => {
      const account = who(tx);
      const scope = `${endpoint.auth === 'none' ? 'anyone' : account.id}:${endpoint.id}`;
      const fingerprint = JSON.stringify([call.params, body]);
      const outcome = once(tx, key, scope, fingerprint, () => route.run({ ...call, tx, account }, ready));
      // Signing in and out changes nothing that a scenario is made of.
      const byHand = endpoint.auth !== 'none' && !endpoint.path.startsWith('/session');
      if (byHand && !settingsOf(tx).touched) changeSettings(tx, { touched: true });
      return outcome;
    });
    return answerOf(route, result, replayed, language);
  };

  let route: Route | undefined;
  try {
    const found = (route = await loaded(given));
    return await withFault(store, { path: endpoint.path, effect: found.effect }, () => answer(found));
  } catch (error) {
    if (error instanceof Lost) throw error;
    if (!route?.inOwnWords || isAboutTheSession(error)) return problemResponse(error, language);
    if (!(error instanceof Refusal)) console.error(error);
    return answerOf(route, route.inOwnWords(error, language), false, language);
  }
}

/** Lets everything happen that was due by now (GEN-7); costs a write only when something is. */
export async function catchUpWithTime(store: Store, events: () => Promise<EventKinds>): Promise<void> {
  const due = await store.read((reader) => (nextDue(reader)?.at ?? Infinity) <= reader.now);
  if (!due) return;
  const kinds = await events();
  await store.write((tx) => runDue(tx, kinds, tx.now));
}
