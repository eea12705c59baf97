import { http, HttpResponse, type HttpHandler, getResponse } from 'msw';
import type { Rooms } from './backend';
import { Lost } from './platform/faults';
import { languageOf } from './platform/language';
import { Refusal } from './platform/problems';
import type { AnyRoute, LaterRoom, LaterRoute, Route } from './platform/route';
import { problemResponse, serve } from './platform/serve';
import type { Store } from './platform/store';

const VERB = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** MSW counts what the leading `*` matched as parameter `0`; the contract knows only named ones. */
const named = (params: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !/^\d+$/.test(name)));

/** The rail's first: its paths end like those of the consoles. */
const ROOTS = ['/ams/api/v1', '/api/v1'] as const;

const rootOf = (route: AnyRoute): (typeof ROOTS)[number] =>
  route.effect === 'laterRoom' ? '/api/v1' : route.endpoint.root;

/**
 * The backend as MSW handlers below a base path; the same list answers in the page, in Node and in tests.
 * Requests wait for a store that is still being opened.
 */
export function handlersOf(
  backend: Rooms & { readonly store: Store | Promise<Store> },
  base = '/',
): HttpHandler[] {
  const handlerOf = (route: Route | LaterRoute) => {
    const { method, path, root } = route.endpoint;
    return http[VERB[method]](`*${base}${root.slice(1)}${path}`, async ({ request, params }) => {
      try {
        return await serve(await backend.store, backend.events, route, request, named(params));
      } catch (error) {
        if (error instanceof Lost) return HttpResponse.error();
        throw error;
      }
    });
  };
  return ROOTS.flatMap((root) => {
    const address = `*${base}${root.slice(1)}`;
    // What none of a room's routes answers goes on to the end of the list.
    const roomOf = (room: LaterRoom) =>
      [room.under, `${room.under}/*`].map((path) =>
        http.all(address + path, async ({ request }) =>
          getResponse((await room.load()).map(handlerOf), request),
        ),
      );
    const known = backend.routes
      .filter((route) => rootOf(route) === root)
      .flatMap((route) => (route.effect === 'laterRoom' ? roomOf(route) : [handlerOf(route)]));
    // A path of the API that nobody serves is a 404 in words, never the page (and never a silent pass to the host).
    const unknown = [address, `${address}/*`].map((path) =>
      http.all(path, ({ request }) =>
        problemResponse(new Refusal(404, 'noSuchPath'), languageOf(request.headers.get('accept-language'))),
      ),
    );
    return [...known, ...unknown];
  });
}
