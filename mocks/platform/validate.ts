import type * as z from 'zod/mini';
import { type WrongField, Refusal } from './problems';

type Issue = z.core.$ZodIssue;

const escape = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (path: readonly PropertyKey[]) => path.map((part) => `/${escape(part)}`).join('');

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );

function codeOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrongType';
    case 'invalid_value':
    case 'invalid_union':
      return 'notAllowed';
    case 'invalid_format':
      return 'invalidFormat';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooShort' : 'tooSmall';
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid';
    default:
      return 'invalid';
  }
}

/** For a union the branch that came closest speaks: the fewest complaints. */
const closest = (branches: readonly Issue[][]): readonly Issue[] =>
  branches.reduce((best, branch) => (branch.length < best.length ? branch : best), branches[0] ?? []);

function fieldsOf(issue: Issue, root: unknown, base: readonly PropertyKey[] = []): WrongField[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), code: 'unknownField' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => fieldsOf(inner, root, path));
  }
  return [{ pointer: pointerOf(path), code: codeOf(issue, at(root, path)) }];
}

/** Checks content against a schema. 422 with one error per wrong field; unknown fields are wrong (GEN-9). */
export function check<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refusal(422, 'invalid', {
    fields: result.error.issues.flatMap((issue) => fieldsOf(issue, value)),
  });
}

/** The same for a query string: each parameter once, pointers as `?name`. */
export function checkQuery<S extends z.ZodMiniType>(schema: S, query: URLSearchParams): z.output<S> {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  if (repeated.length > 0) {
    throw new Refusal(422, 'invalid', {
      fields: repeated.map((name) => ({ pointer: `?${name}`, code: 'repeated' })),
    });
  }
  const result = schema.safeParse(Object.fromEntries(query));
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap((issue) => fieldsOf(issue, Object.fromEntries(query)));
  throw new Refusal(422, 'invalid', {
    fields: fields.map((field) => ({ ...field, pointer: `?${field.pointer.slice(1)}` })),
  });
}
