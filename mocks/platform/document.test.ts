import { describe, expect, it } from 'vitest';
import { endpoints } from '#contract/index';
import { type JsonSchema, openApiDocument } from './openapi';
import { LIMITS } from './problems';

interface Operation {
  operationId: string;
  security: unknown[];
  parameters: { name?: string; in?: string; required?: boolean; $ref?: string; schema?: JsonSchema }[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, JsonSchema>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, JsonSchema>>;
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
const operation = (path: string, method: string): Operation => document.paths[path]?.[method] as Operation;

function* references(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') yield inner as string;
    else yield* references(inner);
  }
}

function* objectsIn(value: unknown): Generator<JsonSchema> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as JsonSchema;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const resolves = (reference: string) =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], document) !==
  undefined;

describe('DEM-10 the description of the API', () => {
  it('DEM-10 is OpenAPI 3.1 and holds every endpoint of the contract once', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(operations.map((one) => one.operationId).sort()).toEqual(endpoints.map((one) => one.id).sort());
    for (const { id, method, root, path } of endpoints) {
      expect(operation(root + path.replaceAll(/:(\w+)/g, '{$1}'), method.toLowerCase()).operationId).toBe(id);
    }
  });

  it('DEM-10 resolves every reference, and keeps no private definitions', () => {
    const found = [...references(document)];
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((reference) => !resolves(reference))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  it('DEM-10 declares each variable of a path, and only those', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const one of Object.values(methods)) {
        const declared = one.parameters.filter((parameter) => parameter.in === 'path');
        expect(declared.map(({ name }) => name)).toEqual(wanted);
        expect(declared.every(({ required }) => required)).toBe(true);
      }
    }
  });

  it('GEN-9 says what the backend refuses: fields, formats, amounts, alternatives', () => {
    const decide = operation('/api/v1/policies/aliyun/decide', 'post').requestBody?.content[
      'application/json'
    ]?.schema;
    expect(decide).toMatchObject({ $ref: '#/components/schemas/AliyunDecideRequest' });
    expect(document.components.schemas?.AliyunDecideRequest).toMatchObject({
      additionalProperties: false,
      required: ['now', 'subject'],
    });
    expect(document.components.schemas?.AliyunPaid).toMatchObject({
      minProperties: 1,
      additionalProperties: false,
    });
    expect(document.components.schemas?.Minor).toMatchObject({ type: 'integer', minimum: 0 });
    expect(document.components.schemas?.Instant).toMatchObject({ type: 'string' });
    expect(
      operation('/api/v1/demo/clock', 'post').requestBody?.content['application/json']?.schema.anyOf,
    ).toHaveLength(5);
  });

  it('GEN-9 lists the problem answers each operation can give', () => {
    expect(Object.keys(operation('/api/v1/aliyun/certificates/{id}/refunds', 'post').responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '500',
      '503',
      'default',
    ]);
    expect(Object.keys(operation('/api/v1/demo', 'get').responses)).toEqual([
      '200',
      '422',
      '500',
      '503',
      'default',
    ]);
    for (const response of Object.values(document.components.responses ?? {})) {
      expect(response).toMatchObject({ content: { 'application/problem+json': {} } });
    }
  });

  it('GEN-10 asks for a session exactly where the contract does', () => {
    const open = operations.filter((one) => one.security.length === 0).map((one) => one.operationId);
    expect(open.sort()).toEqual(
      endpoints
        .filter(({ auth }) => auth === 'none')
        .map(({ id }) => id)
        .sort(),
    );
    expect(document.components.securitySchemes?.session).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('GEN-8 offers an idempotency key on every write that does not carry an id of its own, and on no read', () => {
    const keyed = operations.filter((one) =>
      one.parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey')),
    );
    expect(keyed.map((one) => one.operationId).sort()).toEqual(
      endpoints
        .filter(({ method, root }) => method !== 'GET' && root === '/api/v1')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('APY-1 puts the rail beside the API, below the one server, with 200, 401 and 403 for its own answers', () => {
    const rail = endpoints.filter(({ root }) => root === '/ams/api/v1');
    expect(rail.map(({ id }) => id).sort()).toEqual(['inquirePayment', 'inquireRefund', 'refundPayment']);
    for (const { root, path } of rail)
      expect(Object.keys(operation(root + path, 'post').responses)).toEqual(['200', '401', '403', 'default']);
  });

  it('DEM-10 has one server, and its address is one that every client can use', () => {
    expect(document.servers.map(({ url }) => url)).toEqual(['http://127.0.0.1:4010']);
    expect(JSON.stringify(document.paths)).not.toContain('"servers"');
  });

  it('DEM-10 names each field that it asks for', () => {
    const demanding = [...objectsIn(document)].filter(({ required }) => Array.isArray(required));
    expect(demanding.length).toBeGreaterThan(100);
    for (const { required, properties = {} } of demanding)
      expect(Object.keys(properties as object)).toEqual(expect.arrayContaining(required as string[]));
  });

  it('DEM-10 names the headers of requests and of answers, and the limits', () => {
    const world = operation('/api/v1/demo', 'get').parameters.map(({ $ref }) => $ref?.split('/').at(-1));
    expect(world).toEqual(['AcceptLanguage', 'World']);
    const headersOf = (name: string) => Object.keys(document.components.responses?.[name]?.headers ?? {});
    expect(headersOf('Problem401')).toContain('WWW-Authenticate');
    expect(headersOf('Problem503')).toContain('Retry-After');
    expect(headersOf('Problemdefault')).toContain('Allow');
    for (const limit of Object.values(LIMITS)) expect(JSON.stringify(document)).toContain(String(limit));
  });
});
