import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint';
import type { Language } from '#contract/words';
import type { AccountRecord } from './accounts';
import { invalid, type WrongField } from './problems';
import type { Reader, Transaction } from './transaction';

/** What a handler is given once session, parameters, query and body are known to be good. */
interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly language: Language;
  /** The address that was asked. */
  readonly url: string;
}

/** `account` is the signed-in one; endpoints without a session have none to ask for. */
interface ReadCall<E extends Endpoint> extends Call<E> {
  readonly account: AccountRecord;
  readonly token: string | null;
  readonly tx: Reader;
}

interface WriteCall<E extends Endpoint> extends Omit<ReadCall<E>, 'tx'> {
  readonly tx: Transaction;
}

interface Answered {
  readonly endpoint: Endpoint;
  /** Long work that its answer needs, done before in slices, so that nothing stands still meanwhile. */
  readonly ahead?: (reader: Reader) => Promise<void>;
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
      /** Asking again does the same again, and what is kept of requests is not part of the state. */
      readonly unremembered?: boolean;
      /** It replaces everything: what was there before, and what was due, does not matter. */
      readonly replaces?: boolean;
      run(call: WriteCall<Endpoint>, ready: unknown): unknown;
    });

/** Answers from the present state; may finish later (a lazily loaded writer, say), but reads at once. */
export function reading<E extends Endpoint>(
  endpoint: E,
  run: (call: ReadCall<E>) => AnswerOf<E> | Promise<AnswerOf<E>>,
  ahead?: (reader: Reader) => Promise<void>,
): Route {
  return { endpoint, effect: 'read', run, ...(ahead && { ahead }) };
}

/** Answers a body that may contradict itself: 422 with every wrong field at once (GEN-9). */
export const checked = <E extends Endpoint>(
  endpoint: E,
  errorsOf: (body: BodyOf<E>) => readonly WrongField[],
  answer: (body: BodyOf<E>, language: Language) => AnswerOf<E>,
): Route =>
  reading(endpoint, ({ body, language }) => {
    const errors = errorsOf(body);
    if (errors.length > 0) throw invalid(...errors);
    return answer(body, language);
  });

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
