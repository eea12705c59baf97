/** How the backend is reached: through the service worker, inside `fetch` where a worker is not allowed, or over HTTP. */
export type BackendMode = 'worker' | 'fetch' | 'remote';

let started: Promise<BackendMode> = Promise.resolve('remote');

/** Every call waits for this; the page can be drawn meanwhile. */
export function startWith(backend: Promise<BackendMode>): void {
  started = backend;
  // The rejection is reported by whoever calls; without a handler here the browser would log it as unhandled, too.
  backend.catch(() => undefined);
}

/** Resolves once calls can be answered; rejects when the in-page backend could not be started. */
export const backendReady = (): Promise<BackendMode> => started;
