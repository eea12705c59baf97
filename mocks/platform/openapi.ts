import { type $ZodType, globalRegistry, registry, toJSONSchema } from 'zod/v4/core';
import { endpoints, parts } from '#contract/index';
import { type Endpoint, Problem } from '#contract/endpoint';

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
const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The body is not JSON',
  401: 'No session, or one that has ended',
  403: 'The role of this account may not do that',
  404: 'Unknown, or somebody else’s',
  409: 'Not possible in the present state, which is named in `state`',
  413: 'The body is too large',
  422: 'Wrong content; `errors` names each field by JSON Pointer, or `?name` for a query parameter',
  500: 'The service failed and changed nothing',
  503: 'Unavailable for the moment',
};

const isWrite = ({ method }: Endpoint) => method !== 'GET';
const hasBody = ({ method }: Endpoint) => method === 'POST' || method === 'PUT';

/** The payment rail says everything in its result, 200 throughout; only the session is the server's matter (APY-1). */
const saysItself = ({ root }: Endpoint) => root !== '/api/v1';

function problemsOf(endpoint: Endpoint): number[] {
  if (saysItself(endpoint)) return [401, 403];
  return [
    ...(hasBody(endpoint) ? [400, 413] : []),
    ...(endpoint.auth === 'none' ? [] : [401, 403]),
    ...(endpoint.path.includes(':') ? [404] : []),
    ...(isWrite(endpoint) ? [409] : []),
    422,
    500,
    503,
  ].sort((a, b) => a - b);
}

const header = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

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
    { $ref: '#/components/parameters/AcceptLanguage' },
    ...(isWrite(endpoint) && !saysItself(endpoint)
      ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
      : []),
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
  const content =
    endpoint.status === 204
      ? {}
      : { content: { [endpoint.media]: { schema: components.of(endpoint.answer, 'output') } } };
  return {
    [endpoint.status]: { description: endpoint.summary, ...content },
    ...Object.fromEntries(
      problemsOf(endpoint).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
    ),
  };
}

function operationOf(endpoint: Endpoint, components: Components): JsonSchema {
  const [, tag = ''] = endpoint.path.split('/');
  return {
    operationId: endpoint.id,
    ...(saysItself(endpoint) && { servers: [{ url: endpoint.root }] }),
    summary: endpoint.summary,
    tags: [saysItself(endpoint) ? 'rail' : tag.replace(/\..*/, '')],
    security: endpoint.auth === 'none' ? [] : [{ session: [] }],
    ...(endpoint.auth !== 'none' && { description: `For: ${endpoint.auth.join(', ')}.` }),
    parameters: parametersOf(endpoint, components),
    ...requestBodyOf(endpoint, components),
    responses: responsesOf(endpoint, components),
  };
}

/** The whole contract as an OpenAPI 3.1 document; `root` is the address its paths are relative to. */
export function openApiDocument(root = '/api/v1'): JsonSchema {
  const components = new Components();
  const paths: Record<string, JsonSchema> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint, components);
  }
  const problem = components.of(Problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Certificate Refund Console',
      version: '1',
      description:
        'Whether the money of a certificate comes back, how much, why, until when, and what to do first.',
    },
    servers: [{ url: root }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { ...components.schemas, Problem: problem },
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of POST /session; it belongs to one tab.',
        },
      },
      parameters: {
        AcceptLanguage: header('Accept-Language', 'Language of the texts', {
          type: 'string',
          default: 'zh-CN',
          examples: ['zh-CN', 'en'],
        }),
        IdempotencyKey: header('Idempotency-Key', 'The same key with the same content takes effect once', {
          type: 'string',
          maxLength: 200,
        }),
      },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          `Problem${status}`,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}
