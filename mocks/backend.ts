import { demoRoom } from './demo';
import { deskRoom } from './desk';
import { seedEverything } from './demo/seed';
import type { EventKinds } from './platform/events';
import type { AnyRoute } from './platform/route';
import { Store, type StoreOptions } from './platform/store';
import { changeSettings } from './platform/settings';
import { policiesRoom } from './policies';
import { sessionRoutes } from './platform/session-routes';
import type { Seeder } from './provider';
import { loadSeeders, providers } from './providers';
import { refundsRoom } from './refunds';

/** Everything that answers, before there is a store to answer from. */
export interface Rooms {
  readonly routes: readonly AnyRoute[];
  readonly events: EventKinds;
}

export interface Backend extends Rooms {
  readonly store: Store;
}

/** Puts the rooms together. */
export function assemble(): Rooms {
  const refunds = refundsRoom(
    Object.fromEntries(providers.map(({ id, refunds: subjects }) => [id, subjects])),
  );
  const desk = deskRoom(Object.assign({}, refunds.desk, ...providers.map((provider) => provider.desk)));
  const events: EventKinds = Object.assign(
    {},
    refunds.events,
    desk.events,
    ...providers.map((one) => one.events),
  );
  const demo = demoRoom(providers, loadSeeders, events);
  const routes = [
    ...sessionRoutes,
    ...demo.routes,
    ...desk.routes,
    ...policiesRoom(providers).routes,
    ...providers.flatMap((one) => one.routes),
  ];
  return { routes, events };
}

/** Opens the store; it is seeded when it is empty or of another version. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = new Store(options);
  let seeders: readonly Seeder[] = [];
  await store.open(
    (tx, replaced) => {
      seedEverything(tx, seeders);
      changeSettings(tx, { replaced });
    },
    async () => {
      seeders = await loadSeeders();
    },
  );
  return store;
}

/** The whole backend over one store. */
export const createBackend = async (options: StoreOptions): Promise<Backend> => ({
  ...assemble(),
  store: await openStore(options),
});
