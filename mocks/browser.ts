import { changesChannel, keptAs } from '#contract/endpoint';
import { type Answer, answererOf, ROOTS } from './answer';
import { answers, type Seed, loadSeed, openStore } from './backend';
import { carry, seedEverything, type Snapshot } from './demo/seed';
import { settingsOf } from './platform/faults';
import { inBrowser, type NotKept } from './platform/persistence';
import { loaded } from './platform/problems';
import { type Exclusive, queueInProcess, SCHEMA } from './platform/store';
import type { Transaction } from './platform/transaction';

/** Where a build keeps the seeded state; null where there is none, as while developing. */
declare const SEEDED_STATE: string | null;

/** Fetches what every customer owns as data, so that it need not be told; whether there is any. */
async function fetchCarried(base: string): Promise<boolean> {
  if (SEEDED_STATE === null) return false;
  try {
    const answer = await fetch(base + SEEDED_STATE);
    if (!answer.ok) return false;
    carry((await answer.json()) as Snapshot);
    return true;
  } catch {
    return false;
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

/** How the backend runs. */
interface Started {
  readonly mode: 'worker' | 'fetch';
  /** Whether a worker passes the calls on, once that is known: until then, and where none may run, the page's own fetch answers. */
  readonly passedOn: Promise<boolean>;
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
  const storage = inBrowser(name, SCHEMA);
  const refused = workersRefused();
  let seed: Promise<Seed> | undefined;
  const seeded = async () =>
    (await fetchCarried(base)) ? (tx: Transaction) => seedEverything(tx, []) : loadSeed();
  const load = () =>
    (seed ??= seeded().catch((error: unknown) => {
      // Whoever asks next tries again.
      seed = undefined;
      throw error;
    }));
  const isLinked = new URLSearchParams(location.search).has('scenario');
  // What the page is about to ask for comes while its code does.
  const early = isLinked
    ? Promise.all([fetchCarried(base), loadSeed()])
    : storage.then(({ isEmpty }) => (isEmpty ? load() : undefined));
  early.catch(() => undefined);
  const store = storage.then(({ persistence, notKept }) =>
    openStore(
      {
        persistence,
        ...(notKept === null && { exclusive: acrossTabs(name) }),
        onCommit: ({ revision }) => tell?.(revision),
      },
      load,
    ),
  );
  const opened = await store;
  // A scenario is made beside it.
  if (isLinked) await early.catch(() => undefined);
  const answer = answererOf({ ...answers(), store: opened }, base);
  const stopped = () => opened.present(settingsOf).fault === 'worker-stopped';
  const mode = (await refused) ? 'fetch' : 'worker';
  const passedOn = answerCalls(answer, base, mode === 'worker', stopped);
  return { mode, passedOn, notKept: (await storage).notKept, heard: tell !== null };
}

/** Marks what the backend answered, since what the host says to the same address may look like it. */
const ANSWERED_BY = 'Answered-By';

/** Whether this browser has no workers, or says so at once: known before anything is drawn, it moves nothing. */
const workersRefused = (): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.serviceWorker.getRegistration())
    .then(
      () => false,
      () => true,
    );

/** When the worker starts, ms after the page has come: sooner it would take its time from what a person waits for. */
const WORKER_STARTS = 1_000;

const aWhileLater = (): Promise<void> =>
  new Promise((resolve) => {
    const wait = () => void setTimeout(resolve, WORKER_STARTS);
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
  });

/**
 * Who answers for the API: the page's own fetch from the first call on, and the worker once it runs, so that calls are
 * seen in the browser's network panel; answers whether it does. A single call that went past the worker is the page's
 * again: a tab that opens after the worker has unregistered is without one, and the host has done nothing.
 */
async function answerCalls(
  given: Answer,
  base: string,
  allowed: boolean,
  stopped: () => boolean,
): Promise<boolean> {
  const roots = ROOTS.map((root) => `${base}${root.slice(1)}`);
  const answer = async (request: Request): Promise<Response> => {
    const said = (await given(request)) ?? Response.error();
    if (said.type !== 'error') said.headers.set(ANSWERED_BY, 'page');
    return said;
  };
  let worker: { follow(stopped: boolean): Promise<void> } | null = null;
  const native = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== location.origin || !roots.some((root) => pathname.startsWith(root)))
      return native(input, init);
    if (worker) {
      // Stopped on demand, as a browser may at any time: the call goes past it.
      await worker.follow(stopped());
      const answered = await native(request.clone());
      if (answered.headers.has(ANSWERED_BY)) return answered;
    }
    const own = await answer(request);
    if (own.type === 'error') throw new TypeError('Failed to fetch');
    return own;
  };
  if (!allowed) return false;
  await aWhileLater();
  const late = await loaded(() => import('./worker')).catch(() => null);
  worker = late && (await late.startWorker(answer, roots, base));
  return worker !== null;
}
