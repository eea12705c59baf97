import { globalRegistry, registry, toJSONSchema, type $ZodType } from 'zod/v4/core';
import * as alibabaCertificates from '../../src/api/contract/alibaba-certificates';
import * as alibabaGuide from '../../src/api/contract/alibaba-guide';
import * as alibabaInstances from '../../src/api/contract/alibaba-instances';
import * as alibabaOrders from '../../src/api/contract/alibaba-orders';
import * as alibabaPolicy from '../../src/api/contract/alibaba-policy';
import * as alipay from '../../src/api/contract/alipay';
import * as alipayBalance from '../../src/api/contract/alipay-balance';
import * as alipayMethods from '../../src/api/contract/alipay-methods';
import * as alipayMoney from '../../src/api/contract/alipay-money';
import * as aliyun from '../../src/api/contract/aliyun';
import * as aliyunPolicy from '../../src/api/contract/aliyun-policy';
import * as certificate from '../../src/api/contract/certificate';
import * as consequence from '../../src/api/contract/consequence';
import * as decision from '../../src/api/contract/decision';
import * as demo from '../../src/api/contract/demo';
import * as instant from '../../src/api/contract/instant';
import * as listSummary from '../../src/api/contract/listSummary';
import * as money from '../../src/api/contract/money';
import * as policies from '../../src/api/contract/policies';
import * as problem from '../../src/api/contract/problem';
import * as rail from '../../src/api/contract/rail';
import * as refund from '../../src/api/contract/refund';
import * as review from '../../src/api/contract/review';
import * as roles from '../../src/api/contract/roles';
import * as session from '../../src/api/contract/session';
import * as tencent from '../../src/api/contract/tencent';
import * as tencentPolicy from '../../src/api/contract/tencent-policy';
import * as timeline from '../../src/api/contract/timeline';

export type JsonSchema = { [key: string]: unknown };

const ROOMS = [
  instant,
  money,
  roles,
  session,
  problem,
  timeline,
  decision,
  policies,
  certificate,
  consequence,
  listSummary,
  aliyunPolicy,
  alibabaPolicy,
  tencentPolicy,
  refund,
  aliyun,
  alibabaGuide,
  alibabaCertificates,
  alibabaOrders,
  alibabaInstances,
  tencent,
  review,
  rail,
  alipayMoney,
  alipayMethods,
  alipay,
  alipayBalance,
  demo,
];

const isSchema = (value: unknown): value is $ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

const names = registry<{ id: string }>();
for (const [name, schema] of ROOMS.flatMap((room) => Object.entries<unknown>(room))) {
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
