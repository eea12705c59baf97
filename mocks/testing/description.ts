import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApiDocument } from '../platform/openapi';

/** For tests only: whether what is answered is what the description of the API says (DEM-10). */

interface Described {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, Described & { readonly $ref?: string }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Described>> };
}

/** The description as whoever reads it gets it: as JSON. */
export const description = JSON.parse(JSON.stringify(openApiDocument())) as Document &
  Record<string, unknown>;

// What is no schema, the rest of the document, it passes over.
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(description, 'api');

const templates = Object.keys(description.paths).map((path) => ({
  path,
  // Names stand before variables: `refunds.csv` is no id.
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Headers that say something; the others are the transport's. */
const TOLD = [
  'Content-Language',
  'Cache-Control',
  'Idempotent-Replayed',
  'WWW-Authenticate',
  'Retry-After',
  'Allow',
];

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

function validator(...pointer: readonly string[]): ValidateFunction {
  const found = ajv.getSchema(`api#/${pointer.map(escaped).map(encodeURIComponent).join('/')}`);
  if (!found) throw new Error(`no schema at ${pointer.join(' ')}`);
  return found;
}

/** Throws unless an answer of an operation is described: its status, its headers, its kind and every field of it. */
export function demandDescribed(
  method: string,
  path: string,
  answer: { readonly status: number; readonly headers: Headers; readonly body: unknown },
): void {
  const template = templates.find(({ pattern }) => pattern.test(path))?.path ?? '';
  const operation = description.paths[template]?.[method.toLowerCase()];
  // What no operation answers is nobody's to describe, nor what a fault of the demo lost.
  if (!operation || answer.status === 0) return;
  const what = `${method} ${template} ${answer.status}`;
  const status = String(answer.status) in operation.responses ? String(answer.status) : 'default';
  const given = operation.responses[status];
  if (!given || (status === 'default' && answer.status < 400)) throw new Error(`${what} is not described`);
  const shared = given.$ref?.split('/').at(-1);
  const { headers = {}, content = {} } = shared ? (description.components.responses[shared] ?? {}) : given;
  const untold = TOLD.filter((name) => answer.headers.has(name) && !(name in headers));
  if (untold.length > 0) throw new Error(`${what} does not describe ${untold.join(', ')}`);
  const [type = ''] = (answer.headers.get('Content-Type') ?? '').split(';');
  if (type === '' && Object.keys(content).length === 0) return;
  if (!(type in content)) throw new Error(`${what} is not described as ${type}`);
  const at = shared
    ? ['components', 'responses', shared]
    : ['paths', template, method.toLowerCase(), 'responses', status];
  const check = validator(...at, 'content', type, 'schema');
  if (!check(answer.body)) throw new Error(`${what} is not as described: ${ajv.errorsText(check.errors)}`);
}
