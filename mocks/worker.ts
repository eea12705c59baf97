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

/** The worker that passes the page's calls on; null where none may run. `follow` stops it, and starts it again (DEM-5). */
export async function startWorker(
  answer: (request: Request) => Promise<Response>,
  roots: readonly string[],
  base: string,
): Promise<{ follow(stopped: boolean): Promise<void> } | null> {
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
