import type * as z from 'zod/mini';
import { AlibabaSubject } from '#contract/alibabaOrders';
import { AliyunSubject } from '#contract/aliyun';
import { Instant } from '#contract/common';
import { HuaweiSubject } from '#contract/huawei';
import { RailSubject } from '#contract/alipay';
import { TencentSubject } from '#contract/tencent';
import type { PolicyId } from './words';

export type Json = string | number | boolean | null | { readonly [name: string]: Json } | readonly Json[];
/** A value as a field shows it; what is no single value is shown as nothing. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export type Fields = Readonly<Record<string, Json>>;

/** What each policy decides on, as the contract has it: the form is made from it. */
export const SUBJECTS: Readonly<Record<PolicyId, z.ZodMiniType>> = {
  aliyun: AliyunSubject,
  alibaba: AlibabaSubject,
  tencent: TencentSubject,
  alipay: RailSubject,
  huawei: HuaweiSubject,
};

/** How a part of a subject is asked for. */
export type Shape =
  | { readonly kind: 'group'; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'flag' | 'number' | 'text' | 'instant' }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'maybe'; readonly inner: Shape; readonly absent: null | undefined };

/** The little of a schema's inside that a form is made from. */
interface Inside {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly values?: readonly string[];
  readonly options?: readonly z.ZodMiniType[];
  readonly discriminator?: string;
}

const insideOf = (schema: z.ZodMiniType): Inside => schema._zod.def;

/** Of alternatives told apart by one field: the one that this value is of. */
function alternative({ options = [], discriminator = '' }: Inside, value: Json | undefined): z.ZodMiniType {
  const wanted = (value as Fields | undefined)?.[discriminator];
  const found = options.find((one) => {
    const tag = insideOf(one).shape?.[discriminator];
    return tag && insideOf(tag).values?.some((own) => own === wanted);
  });
  const [first] = options;
  if (!first) throw new Error('alternatives without one');
  return found ?? first;
}

/** The values of the field by which alternatives are told apart. */
const tags = ({ options = [], discriminator = '' }: Inside): string[] =>
  options.flatMap((one) => {
    const tag = insideOf(one).shape?.[discriminator];
    return tag ? [...(insideOf(tag).values ?? [])] : [];
  });

/** POL-3: how to ask for what a schema takes; `value` chooses among alternatives. Null where nothing is to be asked. */
export function shapeOf(schema: z.ZodMiniType, value: Json | undefined): Shape | null {
  if (schema === Instant) return { kind: 'instant' };
  const inside = insideOf(schema);
  switch (inside.type) {
    case 'object': {
      const fields = Object.entries(inside.shape ?? {}).flatMap(([name, inner]) => {
        const shape = shapeOf(inner, (value as Fields | undefined)?.[name]);
        return shape ? [[name, shape] as const] : [];
      });
      return { kind: 'group', fields: Object.fromEntries(fields) };
    }
    case 'union': {
      const chosen = shapeOf(alternative(inside, value), value);
      if (chosen?.kind !== 'group') return chosen;
      const tag = inside.discriminator ?? '';
      return {
        kind: 'group',
        fields: { [tag]: { kind: 'choice', options: tags(inside) }, ...chosen.fields },
      };
    }
    case 'enum':
      return { kind: 'choice', options: Object.values(inside.entries ?? {}) };
    case 'boolean':
      return { kind: 'flag' };
    case 'string':
      return { kind: 'text' };
    case 'number':
    case 'int':
      return { kind: 'number' };
    case 'array': {
      const item = inside.element && shapeOf(inside.element, undefined);
      // A list that must stay empty is nothing to ask for.
      return item && schema.safeParse([blankOf(item)]).success ? { kind: 'list', item } : null;
    }
    case 'nullable':
    case 'optional': {
      const inner = inside.innerType && shapeOf(inside.innerType, value ?? undefined);
      return inner ? { kind: 'maybe', inner, absent: inside.type === 'nullable' ? null : undefined } : null;
    }
    default:
      return null;
  }
}

const NOON = '2026-11-22T10:00:00+08:00';

/** What a part begins with when it is added. */
export function blankOf(shape: Shape): Json {
  switch (shape.kind) {
    case 'group':
      return Object.fromEntries(
        Object.entries(shape.fields).flatMap(([name, inner]) =>
          inner.kind === 'maybe' && inner.absent === undefined ? [] : [[name, blankOf(inner)]],
        ),
      );
    case 'choice':
      return shape.options[0] ?? '';
    case 'flag':
      return false;
    case 'number':
      return 1;
    case 'text':
      return 'Double 11';
    case 'instant':
      return NOON;
    case 'list':
      return [];
    case 'maybe':
      return shape.absent ?? null;
  }
}

/** The subject with one part replaced; `path` as a JSON Pointer has it. Undefined takes a field away. */
export function withPart(of: Json, [name, ...rest]: readonly string[], value: Json | undefined): Json {
  if (name === undefined) return value ?? null;
  if (Array.isArray(of)) {
    const list = of as readonly Json[];
    const place = Number(name);
    if (rest.length === 0 && value === undefined) return list.filter((_, index) => index !== place);
    const next = [...list];
    next[place] = withPart(list[place] ?? null, rest, value);
    return next;
  }
  const fields = { ...(of as Fields) };
  if (rest.length === 0 && value === undefined) {
    delete fields[name];
    return fields;
  }
  fields[name] = withPart(fields[name] ?? {}, rest, value);
  return fields;
}

/** Another alternative keeps what both have, and begins the rest anew. */
export function fitted(schema: z.ZodMiniType, subject: Fields): Fields {
  const inside = insideOf(schema);
  if (inside.type !== 'union') return subject;
  const shape = insideOf(alternative(inside, subject)).shape ?? {};
  return Object.fromEntries(
    Object.entries(shape).map(([name, inner]) => {
      const kept = subject[name];
      if (kept !== undefined && inner.safeParse(kept).success) return [name, kept];
      const asked = shapeOf(inner, kept);
      if (asked) return [name, blankOf(asked)];
      return [name, insideOf(inner).type === 'array' ? [] : null];
    }),
  );
}
