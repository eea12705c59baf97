import type { Answers } from './backend';
import type { Standing } from './platform/accounts';
import { Lost } from './platform/faults';
import { languageOf } from './platform/language';
import { Refusal } from './platform/problems';
import type { Route } from './platform/route';
import { problemResponse, serve } from './platform/serve';
import type { Store } from './platform/store';

/** Where the API is below a base path; the rail's first: its paths end like those of the consoles. */
export const ROOTS = ['/ams/api/v1', '/api/v1'] as const;

const problemFor = (request: Request, error: unknown, headers?: Readonly<Record<string, string>>) =>
  problemResponse(error, languageOf(request.headers.get('accept-language')), headers);

/** A route with its path as an expression: a library that tries one handler after the other compiles and clones for each. */
interface Served {
  readonly route: Route;
  readonly pattern: RegExp;
}

const known = new WeakMap<Route, Served>();

function served(route: Route): Served {
  const found = known.get(route);
  if (found) return found;
  const path = route.endpoint.path.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
  const one = { route, pattern: new RegExp(`^${path}/?$`) };
  known.set(route, one);
  return one;
}

/** What stands in an address, or as it stands there where that means nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Answers one request of the API; null where it asks for something else. A lost one is an error response, as of a network. */
export type Answer = (request: Request) => Promise<Response | null>;

/**
 * The backend as a function of requests below a base path; the same answers in the page, in Node and in tests. Requests
 * wait for a store that is still being opened, and all but the first list's for the rest of the backend. `standing`:
 * tokens that need no session.
 */
export function answererOf(
  { store, first, rest }: Answers & { readonly store: Store | Promise<Store> },
  base = '/',
  standing: Standing = new Map(),
): Answer {
  const events = async () => (await rest()).events;
  const atOnce = first.map(served);
  let whole: readonly Served[] | undefined;
  const all = async () => (whole ??= [...atOnce, ...(await rest()).routes.map(served)]);

  async function answer(root: string, path: string, request: Request): Promise<Response> {
    const isAt = ({ route, pattern }: Served) => route.endpoint.root === root && pattern.test(path);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const isAsked = (one: Served) => one.route.endpoint.method === method && isAt(one);
    const found = atOnce.find(isAsked) ?? (await all()).find(isAsked);
    if (!found) return unserved(request, (await all()).filter(isAt));
    const params = Object.entries(found.pattern.exec(path)?.groups ?? {}).map(([name, value]) => [
      name,
      decoded(value),
    ]);
    return serve(await store, events, found.route, request, Object.fromEntries(params), standing);
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    for (const root of ROOTS) {
      const start = `${base}${root.slice(1)}`;
      const begins = pathname.indexOf(start);
      if (begins < 0) continue;
      const path = pathname.slice(begins + start.length);
      if (path !== '' && !path.startsWith('/')) continue;
      try {
        const said = await answer(root, path, request);
        // What GET would answer, without its content.
        return request.method === 'HEAD' ? new Response(null, said) : said;
      } catch (error) {
        return error instanceof Lost ? Response.error() : problemFor(request, error);
      }
    }
    return null;
  };
}

/** Nobody answers this method here: which methods somebody does, or a 404 in words; never the page. */
function unserved(request: Request, others: readonly Served[]): Response {
  const methods = others.map(({ route }) => route.endpoint.method);
  if (methods.length === 0) return problemFor(request, new Refusal(404, 'noSuchPath'));
  const Allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow } });
  return problemFor(request, new Refusal(405, 'methodNotAllowed'), { Allow });
}
