import * as z from 'zod/mini';
import { CalendarDate, type Role } from './common';

/**
 * The name under which a deployment keeps something in the browser. `base` is the path it stands at: another one of
 * the same origin shares nothing with it.
 */
export const keptAs = (base: string, what = ''): string =>
  ['certificate-refund-console', base === '/' ? '' : base, what].filter(Boolean).join('.');

/** The channel on which the in-browser backend says "something was written"; every tab refreshes on it. */
export const changesChannel = (base: string): string => keptAs(base, 'changes');

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
  /** Characters its body may have, where that is more than usual. */
  readonly mostCharacters?: number;
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
  mostCharacters?: number;
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

const ById = z.strictObject({ id: z.string() });

/** How a role asks: for a list, for one thing, and for something to be done to one thing. */
const askedBy = (role: Role) => {
  const auth = [role];
  return {
    list: { method: 'GET', auth },
    one: { method: 'GET', auth, params: ById },
    act: { method: 'POST', auth, params: ById },
  } as const;
};
export const customer = askedBy('customer');
export const specialist = askedBy('specialist');
export const operator = askedBy('operator');

/** A customer's list as CSV: everything that its filters let through. */
export const csvOf = <Query extends z.ZodMiniType>(id: string, path: string, query: Query) =>
  endpoint({
    ...customer.list,
    id,
    path: `${path}.csv`,
    summary: `What the filters of ${path} let through, as CSV`,
    query,
    answer: z.string(),
    media: 'text/csv',
  });

export type ParamsOf<E extends Endpoint> = z.output<E['params']>;
export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type QueryInput<E extends Endpoint> = z.input<E['query']>;
export type BodyOf<E extends Endpoint> = z.output<E['body']>;
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;

const whole = (least: number, most: number) =>
  z.pipe(
    z.union([z.int(), z.string().check(z.regex(/^\d{1,6}$/))]),
    z.pipe(
      z.transform((value: number | string) => Number(value)),
      z.int().check(z.gte(least), z.lte(most)),
    ),
  );

/** Page number, from 1. A page past the end answers the last one. */
const PageNumber = z._default(z.optional(whole(1, 999_999)), 1);
const PageSize = z._default(z.optional(whole(1, 100)), 20);

/** What every list that comes in pages takes. */
export const paged = { page: PageNumber, pageSize: PageSize };
export const Search = z._default(z.optional(z.string().check(z.maxLength(200))), '');

/** Two dates, both within, which a list may be narrowed to; in the order of `inOrder`. */
export const dateRange = { since: z.optional(CalendarDate), until: z.optional(CalendarDate) };
export interface DateRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** GEN-9: the last date does not lie before the first. */
export const inOrder = z.refine<DateRange>(
  ({ since, until }) => since === undefined || until === undefined || since <= until,
  { path: ['until'], params: { code: 'rangeReversed' } },
);

/** A list can be put in order by each of these; downwards with a minus. */
export const sortedBy = <const Name extends string>(...names: readonly Name[]) =>
  z.enum(names.flatMap((name) => [name, `-${name}`] as const));

/** A page of rows; `total` counts what the filters let through, `all` everything of the account. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.strictObject({
    items: z.array(row),
    page: z.int(),
    pageSize: z.int(),
    total: z.int(),
    all: z.int(),
  });

/** One wrong field: where (JSON Pointer into the body, or `?name` for a query field) and what (stable code). */
export const FieldError = z.strictObject({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details, the one shape of every refusal (GEN-9). */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  /** 409: the state that forbids it. */
  state: z.optional(z.string()),
  errors: z.optional(z.array(FieldError)),
});
export type Problem = z.infer<typeof Problem>;
