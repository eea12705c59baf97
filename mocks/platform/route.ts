import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../../src/api/contract/endpoint';
import type { AccountRecord } from './accounts';
import type { Language } from './language';
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

/** An endpoint with what answers it. */
export type Route =
  | { readonly endpoint: Endpoint; readonly effect: 'read'; run(call: ReadCall<Endpoint>): unknown }
  | { readonly endpoint: Endpoint; readonly effect: 'write'; run(call: WriteCall<Endpoint>): unknown };

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
