import { demoRoom } from './demo';
import { deskRoom } from './desk';
import { seedEverything, seedersOf } from './demo/seed';
import type { EventKinds } from './platform/events';
import type { LaterRoute, Route } from './platform/route';
import { Store, type StoreOptions } from './platform/store';
import { changeSettings } from './platform/settings';
import { policiesRoom } from './policies';
import { sessionRoutes } from './platform/session-routes';
import type { Seeder } from './provider';
import { providers } from './providers';
import { refundsRoom } from './refunds';

export interface Backend {
  readonly store: Store;
  readonly routes: readonly (Route | LaterRoute)[];
  readonly events: EventKinds;
}

/** Puts the rooms together and opens the store, seeding it when it is empty or of another version. */
export async function createBackend(options: StoreOptions): Promise<Backend> {
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
  const demo = demoRoom(providers, events);
  const store = new Store(options);
  let seeders: readonly Seeder[] = [];
  await store.open(
    (tx, replaced) => {
      seedEverything(tx, seeders);
      changeSettings(tx, { replaced });
    },
    async () => {
      seeders = await seedersOf(providers);
    },
  );
  const routes = [
    ...sessionRoutes,
    ...demo.routes,
    ...desk.routes,
    ...policiesRoom(providers).routes,
    ...providers.flatMap((one) => one.routes),
  ];
  return { store, routes, events };
}
