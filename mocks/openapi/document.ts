import { endpoints } from '../../src/api/contract';
import type { Endpoint } from '../../src/api/contract/endpoint';
import { Problem } from '../../src/api/contract/problem';
import { Components, type JsonSchema } from './schemas';

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
