import { type HttpHandler, getResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { CHANGES_CHANNEL } from '../src/api/contract/changes';
import { type Fill, assemble, loadFill, openStore } from './backend';
import { type Snapshot, restore } from './demo/snapshot';
import { handlersOf } from './handlers';
import { indexedDb } from './platform/indexeddb';
import { memory } from './platform/memory';
import type { Persistence } from './platform/persistence';

const STORE = 'certificate-refund-console';

/** Where a build keeps the seeded state; null where there is none, as while developing. */
declare const SEEDED_STATE: string | null;

/** The seeded state as data: a first visit need not load every story only to have them told. */
async function loadSeededState(base: string): Promise<Fill> {
  if (SEEDED_STATE === null) return loadFill();
  try {
    const answer = await fetch(base + SEEDED_STATE);
    if (!answer.ok) return await loadFill();
    const snapshot = (await answer.json()) as Snapshot;
    return (tx) => restore(tx, snapshot);
  } catch {
    return loadFill();
  }
}

async function persistence(): Promise<Persistence> {
  try {
    return await indexedDb(STORE);
  } catch {
    // Storage refused (private window): the console works, for as long as the page lives.
    return memory();
  }
}

/**
 * Starts the backend inside the page. `worker`: through the service worker; `fetch`: the browser blocks workers,
 * so the page's own fetch answers for the API and nothing else changes.
 */
export async function startBackend(): Promise<{ mode: 'worker' | 'fetch' }> {
  const changes = new BroadcastChannel(CHANGES_CHANNEL);
  // Both take a while and neither needs the other: the worker is registered while the store opens.
  const base = import.meta.env.BASE_URL;
  const store = persistence().then((kept) =>
    openStore(
      {
        persistence: kept,
        ...(navigator.locks && { exclusive: (work) => navigator.locks.request(STORE, work) }),
        onCommit: (head) => changes.postMessage(head.revision),
      },
      () => loadSeededState(base),
    ),
  );
  const handlers = handlersOf({ ...assemble(), store }, base);
  const mode = await answer(handlers, base);
  await store;
  return { mode };
}

async function answer(handlers: HttpHandler[], base: string): Promise<'worker' | 'fetch'> {
  try {
    await setupWorker(...handlers).start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: `${base}mockServiceWorker.js` },
    });
    return 'worker';
  } catch {
    const native = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const isOurs = [`${base}api/v1`, `${base}ams/api/v1`].some((root) => url.pathname.startsWith(root));
      if (url.origin !== location.origin || !isOurs) return native(input, init);
      const answer = await getResponse(handlers, request);
      if (!answer || answer.type === 'error') throw new TypeError('Failed to fetch');
      return answer;
    };
    return 'fetch';
  }
}
