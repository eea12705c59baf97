import type { Whole } from './assemble';
import { demoRoutes, nowRoute } from './demo';
import { policiesRoom } from './demo/routes';
import { seedEverything } from './demo/seed';
import { deskRoutesOf } from './desk';
import type { EventKinds, Watch } from './platform/clock';
import { changeSettings } from './platform/faults';
import type { AnyRoute } from './platform/route';
import { sessionRoutes } from './platform/session-routes';
import { Store, type StoreOptions } from './platform/store';
import type { Transaction } from './platform/transaction';
import type { Provider } from './provider';
import { loadSeeders, providers } from './providers';

/** Everything that answers, before there is a store to answer from. */
export interface Rooms {
  readonly routes: readonly AnyRoute[];
  /** What due events do; loaded when the first of them is due. */
  readonly events: () => Promise<EventKinds>;
}

export interface Backend extends Rooms {
  readonly store: Store;
}

/**
 * Puts the rooms together. What most visits never ask for is loaded with the first request for it. `posts`: the rail's
 * notifications lie in an outbox for whoever can post them (APY-7).
 */
export function assemble(posts = false): Rooms {
  let whole: Promise<Whole> | undefined;
  const loadWhole = () => (whole ??= import('./assemble').then((rooms) => rooms.loadWhole(providers, posts)));
  const here = new Map<string, readonly Watch[]>(
    providers.map(({ id, watches }) => [id, watches ?? []] as const),
  );
  const routes = [
    ...sessionRoutes,
    nowRoute(() => [...here.values()].flat()),
    ...demoRoutes(providers, loadSeeders, async () => (await loadWhole()).timetable),
    ...deskRoutesOf(async () => (await loadWhole()).decisions),
    ...policiesRoom(providers).routes,
    ...providers.flatMap((provider) => provider.routes.map((route) => watching(here, provider, route))),
  ];
  return { routes, events: async () => (await loadWhole()).timetable.events };
}

/** Whoever looks at a provider's things from here on hears of what time alone changes about them. */
function watching(here: Map<string, readonly Watch[]>, provider: Provider, route: AnyRoute): AnyRoute {
  const noted = async <T>(load: () => Promise<T>): Promise<T> => {
    const [found, { watches }] = await Promise.all([load(), provider.room()]);
    here.set(provider.id, watches);
    return found;
  };
  switch (route.effect) {
    case 'later':
      return { ...route, load: () => noted(() => route.load()) };
    case 'laterRoom':
      return { ...route, load: () => noted(() => route.load()) };
    default:
      return route;
  }
}

/** Fills an empty state. */
export type Fill = (tx: Transaction) => void;

/** Seeds by telling every provider's stories. */
export async function loadFill(): Promise<Fill> {
  const seeders = await loadSeeders();
  return (tx) => seedEverything(tx, seeders);
}

/** Opens the store; it is filled when it is empty or of another version, with what `load` brings. */
export async function openStore(options: StoreOptions, load: () => Promise<Fill> = loadFill): Promise<Store> {
  const store = new Store(options);
  let fill: Fill = () => undefined;
  await store.open(
    (tx, replaced) => {
      fill(tx);
      changeSettings(tx, { replaced });
    },
    async () => {
      fill = await load();
    },
  );
  return store;
}

/** The whole backend over one store; `load` brings what an empty one is filled with. */
export const createBackend = async (
  options: StoreOptions,
  { posts = false, load = loadFill }: { readonly posts?: boolean; readonly load?: () => Promise<Fill> } = {},
): Promise<Backend> => ({
  ...assemble(posts),
  store: await openStore(options, load),
});
