import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { changesChannel, keptAs } from '#contract/endpoint';
import { type Answer as Given, answererOf } from './answer';
import { answers, type Seed, loadSeed, openStore } from './backend';
import { restore, type Snapshot } from './demo/seed';
import { settingsOf } from './platform/faults';
import { inBrowser, type NotKept } from './platform/persistence';
import { type Exclusive, queueInProcess, SCHEMA } from './platform/store';

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

/** How long a write waits for those of other tabs, ms. */
const PATIENCE = 3_000;

/**
 * One write at a time across tabs. Where locks are missing, refused or held by a tab that sleeps, a write goes on without: each
 * commit looks whether another came first, so that the lock only spares the second try.
 */
function acrossTabs(name: string): Exclusive {
  const inTurn = queueInProcess();
  return async (work) => {
    let begun = false;
    try {
      return await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, () => {
        begun = true;
        return work();
      });
    } catch (error) {
      if (begun) throw error;
      return inTurn(work);
    }
  };
}

/** Tells every tab of this deployment that something was written; null where tabs cannot hear of one another. */
function tellTabs(base: string): ((revision: number) => void) | null {
  try {
    const changes = new BroadcastChannel(changesChannel(base));
    return (revision) => changes.postMessage(revision);
  } catch {
    return null;
  }
}

/** How the backend runs. `worker`: through the service worker; `fetch`: the page's own fetch answers for the API. */
interface Started {
  readonly mode: 'worker' | 'fetch';
  /** Why it keeps nothing beyond this page; null where it does. */
  readonly notKept: NotKept | null;
  /** Whether other tabs hear of what is written here. */
  readonly heard: boolean;
}

/** Starts the backend inside the page, with whatever the browser lets it have. */
export async function startBackend(): Promise<Started> {
  const base = import.meta.env.BASE_URL;
  const name = keptAs(base);
  const tell = tellTabs(base);
  // Both take a while and neither needs the other: the worker is registered while the store opens.
  const storage = inBrowser(name, SCHEMA);
  const store = storage.then(({ persistence, notKept }) =>
    openStore(
      {
        persistence,
        ...(notKept === null && { exclusive: acrossTabs(name) }),
        onCommit: ({ revision }) => tell?.(revision),
      },
      () => loadSeededState(base),
    ),
  );
  const given = answererOf({ ...answers(), store }, base);
  const stopped = async () => (await (await store).read(settingsOf)).fault === 'worker-stopped';
  const mode = await answerCalls(answerWith(given), base, stopped);
  await store;
  return { mode, notKept: (await storage).notKept, heard: tell !== null };
}

type Answer = (request: Request) => Promise<Response>;

/** Marks what the backend answered, since what the host says to the same address may look like it. */
const ANSWERED_BY = 'Answered-By';

const answerWith =
  (given: Given): Answer =>
  async (request) => {
    const answer = await given(request);
    if (!answer || answer.type === 'error') return Response.error();
    answer.headers.set(ANSWERED_BY, 'page');
    return answer;
  };

/** A library asks for a newer worker and leaves the answer alone; a page that is left at once would log it as an error. */
function quietUpdates(): void {
  const { prototype } = ServiceWorkerRegistration;
  // oxlint-disable-next-line typescript/unbound-method -- called on each registration, below
  const { update } = prototype;
  prototype.update = function quiet(this: ServiceWorkerRegistration) {
    return update.call(this).catch(() => this);
  };
}

/** The worker that passes the page's calls on; null where none may run. `follow` stops it, and starts it again (DEM-5). */
async function startWorker(
  answer: Answer,
  roots: readonly string[],
  base: string,
): Promise<{ follow(stopped: boolean): Promise<void> } | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    quietUpdates();
    // One handler a root: the worker passes every file of the page along, too.
    const worker = setupWorker(
      ...roots.map((root) => http.all(`${location.origin}${root}*`, ({ request }) => answer(request))),
    );
    const start = () =>
      worker.start({
        quiet: true,
        onUnhandledFrame: 'bypass',
        serviceWorker: { url: `${base}mockServiceWorker.js` },
      });
    await start();
    let runs = true;
    let turning: Promise<unknown> = Promise.resolve();
    return {
      async follow(stopped) {
        if (runs === stopped) {
          runs = !stopped;
          turning = turning.then<unknown>(stopped ? () => worker.stop() : start);
        }
        await turning;
      },
    };
  } catch {
    return null;
  }
}

/**
 * Who answers for the API: the worker, or, where none may run, the page's own fetch. So it does for a single call that
 * went past the worker: a tab that opens after the worker has unregistered is without one, and the host has done nothing.
 */
async function answerCalls(
  answer: Answer,
  base: string,
  stopped: () => Promise<boolean>,
): Promise<'worker' | 'fetch'> {
  const roots = [`${base}api/v1`, `${base}ams/api/v1`];
  const worker = await startWorker(answer, roots, base);
  const native = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== location.origin || !roots.some((root) => pathname.startsWith(root)))
      return native(input, init);
    // Stopped on demand, as a browser may at any time: the call goes past it.
    await worker?.follow(await stopped());
    const answered = worker && (await native(request.clone()));
    if (answered && answered.headers.has(ANSWERED_BY)) return answered;
    const own = await answer(request);
    if (own.type === 'error') throw new TypeError('Failed to fetch');
    return own;
  };
  return worker ? 'worker' : 'fetch';
}
