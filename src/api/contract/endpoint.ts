import * as z from 'zod/mini';
import type { Role } from './roles';

/** Everything both sides agree on about one call: the client, the backend and OpenAPI read the same object. */
export interface Endpoint<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
> {
  /** Unique name, used as OpenAPI operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the application's own root: the consoles' API, or the payment rail's beside it (APY-1). */
  readonly root: '/api/v1' | '/ams/api/v1';
  /** Below `root`, with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  /** 'none': no session needed. A list: any of these roles (GEN-10). */
  readonly auth: 'none' | readonly Role[];
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** Success status. */
  readonly status: 200 | 201 | 204;
  readonly media: 'application/json' | 'text/csv';
  /** What it answers is part of the code: no write changes it. */
  readonly still?: boolean;
}

/** For endpoints without parameters, query or body. Unknown fields are refused. */
export const Nothing = z.strictObject({});
export type Nothing = z.infer<typeof Nothing>;

/** For answers without content (204) and for text bodies. */
export const Empty = z.undefined();

interface Given<
  P extends z.ZodMiniType,
  Q extends z.ZodMiniType,
  B extends z.ZodMiniType,
  A extends z.ZodMiniType,
> {
  id: string;
  method: Endpoint['method'];
  root?: Endpoint['root'];
  path: string;
  summary: string;
  auth: Endpoint['auth'];
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  status?: Endpoint['status'];
  media?: Endpoint['media'];
  still?: boolean;
}

/** Defines an endpoint; what is left out means the consoles' API, "nothing", status 200, JSON. */
export function endpoint<
  A extends z.ZodMiniType,
  P extends z.ZodMiniType = typeof Nothing,
  Q extends z.ZodMiniType = typeof Nothing,
  B extends z.ZodMiniType = typeof Nothing,
>(given: Given<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return {
    root: '/api/v1',
    params: Nothing as unknown as P,
    query: Nothing as unknown as Q,
    body: Nothing as unknown as B,
    status: 200,
    media: 'application/json',
    ...given,
  };
}

export type ParamsOf<E extends Endpoint> = z.output<E['params']>;
export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type QueryInput<E extends Endpoint> = z.input<E['query']>;
export type BodyOf<E extends Endpoint> = z.output<E['body']>;
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;
