import type * as z from 'zod/mini';
import { type Scalar, addressOf, apiRoot } from './address';
import { backendReady } from './backend';
import type { AnswerOf, Endpoint, ParamsOf, QueryInput } from './contract/endpoint';
import { language } from './preferences';
import { ApiProblem, NETWORK, NOT_API } from './problem';
import { dropSession, sessionToken } from './session';

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
): RequestInit {
  const headers = new Headers({ Accept: endpoint.media, 'Accept-Language': language() });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  const init: RequestInit = { method: endpoint.method, headers, cache: 'no-store' };
  if (options.signal) init.signal = options.signal;
  if (args.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(args.body);
  }
  return init;
}

async function problemOf(response: Response, type: string): Promise<ApiProblem> {
  if (!type.includes('json')) return new ApiProblem({ status: response.status, code: NOT_API });
  try {
    const body = (await response.json()) as Partial<ApiProblem>;
    return new ApiProblem({
      ...body,
      status: response.status,
      code: body.code ?? NOT_API,
      errors: [...(body.errors ?? [])],
    });
  } catch {
    return new ApiProblem({ status: response.status, code: NOT_API });
  }
}

async function answerOf(endpoint: Endpoint, response: Response, token: string | null): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok) {
    const problem = await problemOf(response, type);
    if (problem.status === 401 && endpoint.auth !== 'none') dropSession(token);
    throw problem;
  }
  if (response.status === 204) return undefined;
  // A static host answers any path with its page and 200: that is a dead backend, and must look like one.
  if (!type.includes(endpoint.media)) throw new ApiProblem({ status: response.status, code: NOT_API });
  if (endpoint.media === 'text/csv') return response.text();
  try {
    return await response.json();
  } catch {
    throw new ApiProblem({ status: response.status, code: NOT_API });
  }
}

async function send(endpoint: Endpoint, args: LooseArgs, options: CallOptions): Promise<unknown> {
  const root = apiRoot(
    import.meta.env.BASE_URL,
    import.meta.env.VITE_API_URL as string | undefined,
    endpoint.root,
  );
  const url = root + addressOf(endpoint.path, asRecord(args.params), asRecord(args.query));
  try {
    await backendReady();
    const token = sessionToken();
    return await answerOf(endpoint, await fetch(url, requestOf(endpoint, args, options, token)), token);
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
