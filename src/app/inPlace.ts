import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/**
 * Writes the query of the page that stands there, past the router: done at once, it can neither hold up nor undo a way
 * that somebody just took. Nothing is written where the address is another than `from` (absolute) by now.
 */
export function writeInPlace(search: string, from: string): void {
  if (window.location.href !== from) return;
  const { pathname, hash } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}?${search}${hash}`);
  for (const listener of listeners) listener();
}

/** The whole address, absolute, with what was written in place, which the router does not know. */
export function useWholeAddress(): string {
  // Drawn anew with every way that the router takes.
  useLocation();
  return useSyncExternalStore(subscribe, () => window.location.href);
}
