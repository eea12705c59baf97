import { getResponse, http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { CHANGES_CHANNEL } from '#contract/endpoint';
import { answers, type Seed, loadSeed, openStore } from './backend';
import { restore, type Snapshot } from './demo/seed';
import { handlersOf } from './handlers';
import { indexedDb, memory, type Persistence } from './platform/persistence';

const STORE = 'certificate-refund-console';

/** Where a build keeps the seeded state; null where there is none, as while developing. */
declare const SEEDED_STATE: string | null;

/** The seeded state as data: a first visit need not load what would make it. */
async function loadSeededState(base: string): Promise<Seed> {
  if (SEEDED_STATE === null) return loadSeed();
  try {
    const answer = await fetch(base + SEEDED_STATE);
    if (!answer.ok) return await loadSeed();
    const snapshot = (await answer.json()) as Snapshot;
    return (tx) => restore(tx, snapshot);
  } catch {
    return loadSeed();
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
  const handlers = handlersOf({ ...answers(), store }, base);
  const mode = await answerCalls(answerWith(handlers), base);
  await store;
  return { mode };
}

type Answer = (request: Request) => Promise<Response>;

/** Marks what the backend answered, since what the host says to the same address may look like it. */
const ANSWERED_BY = 'Answered-By';

const answerWith =
  (handlers: HttpHandler[]): Answer =>
  async (request) => {
    const answer = await getResponse(handlers, request);
    if (!answer || answer.type === 'error') return Response.error();
    answer.headers.set(ANSWERED_BY, 'page');
    return answer;
  };

async function startWorker(answer: Answer, roots: readonly string[], base: string): Promise<boolean> {
  try {
    // One handler a root: the worker passes every file of the page along, too.
    await setupWorker(
      ...roots.map((root) => http.all(`${location.origin}${root}*`, ({ request }) => answer(request))),
    ).start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: `${base}mockServiceWorker.js` },
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Who answers for the API: the worker, or, where none may run, the page's own fetch. So it does for a single call that
 * went past the worker: a tab that opens after the worker has unregistered is without one, and the host has done nothing.
 */
async function answerCalls(answer: Answer, base: string): Promise<'worker' | 'fetch'> {
  const roots = [`${base}api/v1`, `${base}ams/api/v1`];
  const hasWorker = await startWorker(answer, roots, base);
  const native = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== location.origin || !roots.some((root) => pathname.startsWith(root)))
      return native(input, init);
    const answered = hasWorker && (await native(request.clone()));
    if (answered && answered.headers.has(ANSWERED_BY)) return answered;
    const own = await answer(request);
    if (own.type === 'error') throw new TypeError('Failed to fetch');
    return own;
  };
  return hasWorker ? 'worker' : 'fetch';
}
