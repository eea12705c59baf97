import { type $ZodType, globalRegistry, registry, toJSONSchema } from 'zod/v4/core';
import { endpoints, parts } from '#contract/index';
import { type Endpoint, Problem } from '#contract/endpoint';
import { LIMITS } from './problems';

export type JsonSchema = { [key: string]: unknown };

const isSchema = (value: unknown): value is $ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

const names = registry<{ id: string }>();
for (const [name, schema] of parts.flatMap((part) => Object.entries(part))) {
  if (isSchema(schema) && !names.has(schema)) names.add(schema, { id: name });
}

const LOCAL = '#/$defs/';
const SHARED = '#/components/schemas/';

/** Points references at the document's components instead of the schema's own definitions. */
function relocate(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((inner) => relocate(inner, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== '$ref' || typeof inner !== 'string' || !inner.startsWith(LOCAL))
        return [key, relocate(inner, renamed)];
      const name = inner.slice(LOCAL.length);
      return [key, SHARED + (renamed.get(name) ?? name)];
    }),
  );
}

/** A record over a list of names, each of them there: as an object with these fields, which every generator understands. */
function nameFields(schema: JsonSchema): void {
  const { propertyNames, additionalProperties: field, required } = schema;
  if (!propertyNames || !Array.isArray(required)) return;
  delete schema.propertyNames;
  Object.assign(schema, {
    properties: Object.fromEntries(required.map((name) => [name, field])),
    additionalProperties: false,
  });
}

/** Collects the contract's named schemas as OpenAPI components while schemas are turned into JSON Schema. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};

  /** The JSON Schema (2020-12) of what is sent in (`input`) or answered (`output`). */
  of(schema: $ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _,
      $defs,
      ...own
    } = toJSONSchema(schema, {
      io,
      metadata: names,
      override: ({ zodSchema, jsonSchema }) => {
        // `id` names the component and is no keyword of the dialect.
        delete jsonSchema.id;
        Object.assign(jsonSchema, globalRegistry.get(zodSchema));
        nameFields(jsonSchema);
      },
    }) as JsonSchema;
    const defs = ($defs ?? {}) as Record<string, JsonSchema>;
    const renamed = new Map(
      Object.keys(defs).map((name) => [
        name,
        io === 'input' && this.#differs(name, defs) ? `${name}Input` : name,
      ]),
    );
    for (const [name, def] of Object.entries(defs)) {
      this.schemas[renamed.get(name) ?? name] ??= relocate(def, renamed) as JsonSchema;
    }
    return relocate(own, renamed) as JsonSchema;
  }

  // A schema with defaults or transforms reads differently on its way in.
  #differs(name: string, defs: Record<string, JsonSchema>): boolean {
    const known = this.schemas[name];
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(relocate(defs[name], new Map()));
  }
}

/** The problem answers an operation can give, by status (GEN-9). */
const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'The body is not JSON in UTF-8',
  401: 'No session, or one that has ended',
  403: 'The role of this account may not do that',
  404: 'What the path or the body names is unknown, or somebody else’s',
  409: 'Not possible in the present state, which is named in `state`',
  413: `The body is longer than ${LIMITS.body} characters`,
  415: 'The body is sent as something else than `application/json` in UTF-8',
  422: 'Wrong content; `errors` names each field by JSON Pointer, or `?name` for a query parameter',
  500: 'The service failed and changed nothing',
  503: 'Unavailable for the moment',
  default:
    'What a request can meet on its way, over HTTP alone: 400 (not readable as HTTP), 403 (`Host` or `Origin` of ' +
    'another machine), 405 (with `Allow`), 408, 413, 414, 422 (name of the world), 431, 500',
};

const isWrite = ({ method }: Endpoint) => method !== 'GET';
const hasBody = ({ method }: Endpoint) => method === 'POST' || method === 'PUT';

/** The payment rail says everything in its result, 200 throughout; only the session is the server's matter (APY-1). */
const saysItself = ({ root }: Endpoint) => root !== '/api/v1';

function problemsOf(endpoint: Endpoint): readonly (number | 'default')[] {
  const session = endpoint.auth === 'none' ? [] : [401, 403];
  if (saysItself(endpoint)) return [...session, 'default'];
  return [
    ...(hasBody(endpoint) ? [400, 413, 415] : []),
    ...session,
    ...(endpoint.path.includes(':') || hasBody(endpoint) ? [404] : []),
    ...(isWrite(endpoint) ? [409] : []),
    422,
    500,
    503,
    'default',
  ];
}

const ref = (kind: string, name: string | number) => ({ $ref: `#/components/${kind}/${name}` });

const requestHeader = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

/** Headers of requests, by their name among the components. */
const PARAMETERS = {
  AcceptLanguage: requestHeader('Accept-Language', 'Language of the texts', {
    type: 'string',
    default: 'zh-CN',
    examples: ['zh-CN', 'en'],
  }),
  World: requestHeader(
    'X-World',
    'Over HTTP only: the name of a state, a clock and sessions of its own, made when it is first named; of more than ' +
      `${LIMITS.worlds} the one that was not asked for longest is forgotten`,
    { type: 'string', maxLength: LIMITS.world },
  ),
  IdempotencyKey: requestHeader(
    'Idempotency-Key',
    `The same key with the same content takes effect once, and is answered the same again; the last ${LIMITS.keys} are remembered`,
    { type: 'string', maxLength: LIMITS.key },
  ),
  ClientId: requestHeader('client-id', 'Whose signature it is; instead of a bearer token (APY-11)', {
    type: 'string',
  }),
  RequestTime: requestHeader(
    'request-time',
    'When it was signed: ISO 8601 with an offset, or ms since 1970; within five minutes of the server’s own time',
    { type: 'string', examples: ['2026-11-22T10:00:00+08:00'] },
  ),
};

const text = (description: string, schema: JsonSchema = {}) => ({
  description,
  schema: { type: 'string', ...schema },
});

/** Headers of answers, by their name among the components. */
const HEADERS = {
  Language: text('Language of the texts in the answer', { enum: ['zh-CN', 'en'] }),
  Caching: text('Answers are never stored', { const: 'no-store' }),
  Replayed: text('`true` where the key was known: the first answer, given again', { const: 'true' }),
  Authenticate: text('How to sign in', { const: 'Bearer' }),
  RetryAfter: text('Seconds after which to ask again', { pattern: '^\\d+$' }),
  Allow: text('405: the methods this path knows'),
};

function parametersOf(endpoint: Endpoint, components: Components): unknown[] {
  const named = (schema: JsonSchema, where: 'path' | 'query') =>
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(([name, property]) => ({
      name,
      in: where,
      required: where === 'path' || ((schema.required ?? []) as string[]).includes(name),
      schema: property,
    }));
  return [
    ...named(components.of(endpoint.params, 'input'), 'path'),
    ...named(components.of(endpoint.query, 'input'), 'query'),
    ref('parameters', 'AcceptLanguage'),
    ref('parameters', 'World'),
    ...(isWrite(endpoint) && !saysItself(endpoint) ? [ref('parameters', 'IdempotencyKey')] : []),
    ...(saysItself(endpoint) ? [ref('parameters', 'ClientId'), ref('parameters', 'RequestTime')] : []),
  ];
}

function requestBodyOf(endpoint: Endpoint, components: Components): JsonSchema {
  if (!hasBody(endpoint)) return {};
  const required = !endpoint.body.safeParse({}).success;
  return {
    requestBody: {
      required,
      content: { 'application/json': { schema: components.of(endpoint.body, 'input') } },
    },
  };
}

function responsesOf(endpoint: Endpoint, components: Components): JsonSchema {
  const headers = {
    'Content-Language': ref('headers', 'Language'),
    'Cache-Control': ref('headers', 'Caching'),
    ...(isWrite(endpoint) && !saysItself(endpoint) && { 'Idempotent-Replayed': ref('headers', 'Replayed') }),
  };
  const content =
    endpoint.status === 204
      ? {}
      : { content: { [endpoint.media]: { schema: components.of(endpoint.answer, 'output') } } };
  return {
    [endpoint.status]: { description: endpoint.summary, headers, ...content },
    ...Object.fromEntries(
      problemsOf(endpoint).map((status) => [status, ref('responses', `Problem${status}`)]),
    ),
  };
}

const problemResponse = ([status, description]: readonly [string, string]) => [
  `Problem${status}`,
  {
    description,
    headers: {
      'Content-Language': ref('headers', 'Language'),
      ...(status === '401' && { 'WWW-Authenticate': ref('headers', 'Authenticate') }),
      ...(status === '503' && { 'Retry-After': ref('headers', 'RetryAfter') }),
      ...(status === 'default' && { Allow: ref('headers', 'Allow') }),
    },
    content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
  },
];

/** What the first part of a path stands for. */
const TAGS: Readonly<Record<string, string>> = {
  session: 'Sign-in as one of the demo accounts',
  demo: 'Scenarios, test clock, switches and reset',
  policies: 'What the policies say, and what they say of any subject',
  openapi: 'This description',
  aliyun: 'Aliyun: refunds per certificate',
  alibaba: 'Alibaba Cloud: refunds per order',
  tencent: 'Tencent Cloud: refunds per unissued order',
  alipay: 'The merchant platform of the payment rail',
  review: 'The desk of the refund specialist',
  rail: 'The payment rail itself, below a path of its own',
};

const tagOf = (endpoint: Endpoint): string =>
  saysItself(endpoint) ? 'rail' : (/^\/(\w+)/.exec(endpoint.path)?.[1] ?? '');

/** A session, or for the rail a signature instead (APY-11). */
function waysIn(endpoint: Endpoint): Record<string, string[]>[] {
  if (endpoint.auth === 'none') return [];
  return saysItself(endpoint) ? [{ session: [] }, { signature: [] }] : [{ session: [] }];
}

function operationOf(endpoint: Endpoint, components: Components): JsonSchema {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [tagOf(endpoint)],
    security: waysIn(endpoint),
    description: endpoint.auth === 'none' ? 'Needs no session.' : `For: ${endpoint.auth.join(', ')}.`,
    parameters: parametersOf(endpoint, components),
    ...requestBodyOf(endpoint, components),
    responses: responsesOf(endpoint, components),
  };
}

const ABOUT = `Whether the money of a certificate comes back, how much, why, until when, and what to do first.

\`GET /api/v1/demo/changes?world=…\` is a stream of server-sent events: where a world stands, at once and after every change. Over HTTP the state is kept in memory, where a restart is a reset, or in PostgreSQL. Kept are ${LIMITS.worlds} worlds, each until nobody has used it for a week, and in each ${LIMITS.sessions} sessions and ${LIMITS.keys} idempotency keys; the oldest give way. A body holds at most ${LIMITS.body} characters, an address ${LIMITS.address}, the headers ${LIMITS.headers} together. HEAD is answered where GET is, without content; a method that a path does not know is answered 405 with \`Allow\`. Only \`Host\` and \`Origin\` of this machine are answered, unless the server was told of others.`;

/** The whole contract as an OpenAPI 3.1 document; `server` is the one address below which everything lies. */
export function openApiDocument(server = 'http://127.0.0.1:4010'): JsonSchema {
  const components = new Components();
  const paths: Record<string, JsonSchema> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.root + endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint, components);
  }
  // Every refusal refers to it.
  components.of(Problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Certificate Refund Console',
      version: '1',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server, description: 'Where this description was read' }],
    security: [{ session: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          description: `The token of POST /api/v1/session; it belongs to one tab. Of more than ${LIMITS.sessions} sessions the oldest ends.`,
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'signature',
          description:
            '`algorithm=RSA256,keyVersion=1,signature=…`: URL-encoded base64 of the RSA signature with SHA-256 of ' +
            '`METHOD path\\nclient-id.request-time.body`. Over HTTP only; answers and notifications are signed alike.',
        },
      },
      parameters: PARAMETERS,
      headers: HEADERS,
      responses: Object.fromEntries(Object.entries(PROBLEMS).map(problemResponse)),
    },
  };
}
