import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint';
import type { AccountRecord } from './accounts';
import type { Language } from '#contract/words';
import type { Reader, Transaction } from './transaction';

/** What a handler is given once session, parameters, query and body are known to be good. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly language: Language;
}

/** `account` is the signed-in one; endpoints without a session have none to ask for. */
export interface ReadCall<E extends Endpoint> extends Call<E> {
  readonly account: AccountRecord;
  readonly token: string | null;
  readonly tx: Reader;
}

export interface WriteCall<E extends Endpoint> extends Omit<ReadCall<E>, 'tx'> {
  readonly tx: Transaction;
}

interface Answered {
  readonly endpoint: Endpoint;
  /**
   * The endpoint says what went wrong in an answer of its own, with 200: what is told is the refusal, or whatever else was
   * thrown. Only a missing session or a wrong role stay problems. Its requests carry ids of their own, so that an
   * idempotency key would only stand in their way.
   */
  readonly inOwnWords?: (thrown: unknown, language: Language) => unknown;
}

/** An endpoint with what answers it. */
export type Route =
  | (Answered & { readonly effect: 'read'; run(call: ReadCall<Endpoint>): unknown })
  | (Answered & {
      readonly effect: 'write';
      /** Loaded before the transaction begins, which must not wait for anything. */
      readonly prepare?: (call: Call<Endpoint>) => Promise<unknown>;
      /** It replaces everything: what was there before, and what was due, does not matter. */
      readonly replaces?: boolean;
      run(call: WriteCall<Endpoint>, ready: unknown): unknown;
    });

/** An endpoint whose answer is code that most visits never run: fetched with the first request for it. */
export interface LaterRoute {
  readonly endpoint: Endpoint;
  readonly effect: 'later';
  load(): Promise<Route>;
}

/** Endpoints answered by routes that are loaded together, when the first of them is asked. */
export function later(endpoints: readonly Endpoint[], load: () => Promise<readonly Route[]>): LaterRoute[] {
  return endpoints.map((endpoint) => ({
    endpoint,
    effect: 'later',
    load: async () => {
      const route = (await load()).find((one) => one.endpoint === endpoint);
      if (!route) throw new Error(`No route answers ${endpoint.id}`);
      return route;
    },
  }));
}

/** Everything below a path of the API: its code, the contract of it included, is fetched with the first request for it. */
export interface LaterRoom {
  readonly effect: 'laterRoom';
  /** Below the API root, like `/tencent`. */
  readonly under: string;
  load(): Promise<readonly Route[]>;
}

/** Rooms of one provider that are loaded together. */
export const laterRooms = (under: readonly string[], load: LaterRoom['load']): LaterRoom[] =>
  under.map((path) => ({ effect: 'laterRoom', under: path, load }));

/** What answers, now or once it has been fetched. */
export type AnyRoute = Route | LaterRoute | LaterRoom;

/** The route itself, whether it is here or has to be loaded first. */
export const loaded = async (route: Route | LaterRoute): Promise<Route> =>
  route.effect === 'later' ? route.load() : route;

/** Answers from the present state; may finish later (a lazily loaded writer, say), but reads at once. */
export function reading<E extends Endpoint>(
  endpoint: E,
  run: (call: ReadCall<E>) => AnswerOf<E> | Promise<AnswerOf<E>>,
): Route {
  return { endpoint, effect: 'read', run };
}

/** Changes the state: synchronous, in one transaction, once per idempotency key. */
export function writing<E extends Endpoint>(endpoint: E, run: (call: WriteCall<E>) => AnswerOf<E>): Route {
  return { endpoint, effect: 'write', run };
}

/** A write with something loaded first that begins by clearing the state. */
export function replacingWith<E extends Endpoint, Ready>(
  endpoint: E,
  prepare: (call: Call<E>) => Promise<Ready>,
  run: (call: WriteCall<E>, ready: Ready) => AnswerOf<E>,
): Route {
  return {
    endpoint,
    effect: 'write',
    prepare,
    replaces: true,
    run: (call, ready) => run(call, ready as Ready),
  };
}
