import { http } from 'msw';
import { setupWorker } from 'msw/browser';

/** A library asks for a newer worker and leaves the answer alone; a page that is left at once would log it as an error. */
function quietUpdates(): void {
  const { prototype } = ServiceWorkerRegistration;
  // oxlint-disable-next-line typescript/unbound-method -- called on each registration, below
  const { update } = prototype;
  prototype.update = function quiet(this: ServiceWorkerRegistration) {
    return update.call(this).catch(() => this);
  };
}

/**
 * Once a worker that is there already has taken the page over, which one does that a forced reload went past never does.
 * The library would load such a page again, and what was typed into it in the first second would be lost.
 */
async function takenOver(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller || (await serviceWorker.getRegistrations()).length === 0) return;
  await new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    if (serviceWorker.controller) resolve();
  });
}

/** The worker that passes the page's calls on; null where none may run. `follow` stops it, and starts it again (DEM-5). */
export async function startWorker(
  answer: (request: Request) => Promise<Response>,
  roots: readonly string[],
  base: string,
): Promise<{ follow(stopped: boolean): Promise<void> } | null> {
  try {
    quietUpdates();
    await takenOver();
    // One handler a root: the worker passes every file of the page along, too.
    const worker = setupWorker(
      ...roots.map((root) => http.all(`${location.origin}${root}*`, ({ request }) => answer(request))),
    );
    const start = () =>
      worker.start({
        quiet: true,
        onUnhandledFrame: 'bypass',
        serviceWorker: { url: `${base}worker.js` },
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
