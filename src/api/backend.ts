import { useSyncExternalStore } from 'react';

/** How the backend is reached: through the service worker, inside `fetch` where a worker is not allowed, or over HTTP. */
export type BackendMode = 'worker' | 'fetch' | 'remote';

let started: Promise<BackendMode> = Promise.resolve('remote');
let outcome: BackendMode | 'failed' | null = null;
const listeners = new Set<() => void>();

/** Every call waits for this; the page can be drawn meanwhile. */
export function startWith(backend: Promise<BackendMode>): void {
  started = backend;
  const tell = (how: typeof outcome) => {
    outcome = how;
    for (const listener of listeners) listener();
  };
  // The rejection is reported by whoever calls; without a handler here the browser would log it as unhandled, too.
  backend.then(tell, () => tell('failed'));
}

/** Resolves once calls can be answered; rejects when the in-page backend could not be started. */
export const backendReady = (): Promise<BackendMode> => started;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What became of the start of the backend; null while it starts. */
export const useBackendOutcome = () => useSyncExternalStore(subscribe, () => outcome);
