import { useSyncExternalStore } from 'react';

/** Code or words that never came: of a deployment that is gone, or behind a connection that is. */
export class NotLoaded extends Error {}

/** How long to wait before asking once more, ms: what follows a tunnel, or the moment a deployment changes over. */
const PAUSE = 500;

let missing = false;
const listeners = new Set<() => void>();

/** Loads what comes late, a second time if it must; rejects with `NotLoaded` where it is gone for good. */
export async function late<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
    return load().catch((error: unknown) => {
      throw new NotLoaded(String(error), { cause: error });
    });
  }
}

/** For whoever goes on without it: the page says that it is to be loaded anew. */
export function tellMissing(): void {
  missing = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether something of the page never came: only loading it anew helps. */
export const useSomethingMissing = (): boolean => useSyncExternalStore(subscribe, () => missing);
