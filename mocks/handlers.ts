import { getResponse, http, HttpResponse, type HttpHandler, matchRequestUrl } from 'msw';
import type { Answers } from './backend';
import type { Standing } from './platform/accounts';
import { Lost } from './platform/faults';
import { languageOf } from './platform/language';
import { Refusal } from './platform/problems';
import type { Route } from './platform/route';
import { problemResponse, serve } from './platform/serve';
import type { Store } from './platform/store';

const VERB = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** The rail's first: its paths end like those of the consoles. */
const ROOTS = ['/ams/api/v1', '/api/v1'] as const;
type Root = (typeof ROOTS)[number];

/** MSW counts what the leading `*` matched as parameter `0`; the contract knows only named ones. */
const named = (params: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !/^\d+$/.test(name)));

const problemFor = (request: Request, error: unknown, headers?: Readonly<Record<string, string>>) =>
  problemResponse(error, languageOf(request.headers.get('accept-language')), headers);

/**
 * The backend as MSW handlers below a base path; the same list answers in the page, in Node and in tests. Requests
 * wait for a store that is still being opened, and all but the first list's for the rest of the backend. `standing`:
 * tokens that need no session.
 */
export function handlersOf(
  { store, first, rest }: Answers & { readonly store: Store | Promise<Store> },
  base = '/',
  standing: Standing = new Map(),
): HttpHandler[] {
  const address = (root: Root) => `*${base}${root.slice(1)}`;
  const events = async () => (await rest()).events;

  const under = (root: Root, routes: readonly Route[]) =>
    routes
      .filter(({ endpoint }) => endpoint.root === root)
      .map((route) => {
        const { method, path } = route.endpoint;
        return http[VERB[method]](address(root) + path, async ({ request, params }) => {
          try {
            return await serve(await store, events, route, request, named(params), standing);
          } catch (error) {
            if (error instanceof Lost) return HttpResponse.error();
            throw error;
          }
        });
      });
  const everythingUnder = (root: Root, answer: (request: Request) => Promise<Response | undefined>) =>
    [address(root), `${address(root)}/*`].map((path) => http.all(path, ({ request }) => answer(request)));

  /** Nobody answers this method here: which methods somebody does, or a 404 in words; never the page. */
  function unserved(root: Root, routes: readonly Route[], request: Request): Response {
    const methods = routes.flatMap(({ endpoint }) =>
      endpoint.root === root && matchRequestUrl(new URL(request.url), address(root) + endpoint.path).matches
        ? [endpoint.method]
        : [],
    );
    if (methods.length === 0) return problemFor(request, new Refusal(404, 'noSuchPath'));
    const Allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow } });
    return problemFor(request, new Refusal(405, 'methodNotAllowed'), { Allow });
  }

  let known: HttpHandler[] | undefined;
  const all = async () => {
    const routes = [...first, ...(await rest()).routes];
    return (known ??= ROOTS.flatMap((root) => [
      ...under(root, routes),
      ...everythingUnder(root, async (request) => unserved(root, routes, request)),
    ]));
  };
  /** What GET would answer, without its content. */
  async function head(request: Request): Promise<Response | undefined> {
    const answer = await getResponse(await all(), new Request(request, { method: 'GET' }));
    return answer && answer.type !== 'error' ? new Response(null, answer) : answer;
  }
  return ROOTS.flatMap((root) => [
    ...under(root, first),
    ...everythingUnder(root, async (request) => {
      try {
        return request.method === 'HEAD' ? await head(request) : await getResponse(await all(), request);
      } catch (error) {
        return problemFor(request, error);
      }
    }),
  ]);
}
