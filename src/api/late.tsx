import { type ComponentType, lazy, useState, useSyncExternalStore } from 'react';

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

export interface LaterPage<Props extends object> {
  /** For loaders: the navigation waits for the page's code, and the page is drawn at once. */
  load(): Promise<null>;
  readonly Page: ComponentType<Props>;
}

/**
 * A page whose code comes with the navigation that needs it. `lazy` alone would draw its fallback first, even where the
 * code is already there, and React shows nothing new for 300 ms after a fallback.
 */
export function laterPage<Props extends object>(
  fetchPage: () => Promise<ComponentType<Props>>,
): LaterPage<Props> {
  let known: ComponentType<Props> | undefined;
  const fetched = async () => (known ??= await late(fetchPage));
  const Waiting = lazy(async () => ({ default: await fetched() }));

  function Page(props: Props) {
    // Chosen once: another component in its place would begin anew.
    const [Content] = useState<ComponentType<Props>>(() => known ?? Waiting);
    return <Content {...props} />;
  }
  return {
    Page,
    load: async () => {
      await fetched();
      return null;
    },
  };
}

const withoutIt = () => {
  tellMissing();
  return () => null;
};

/** What stands beside the page: where its code never comes, the page stands without it, and says that it is to be loaded anew. */
export const lazyOrNothing = <Props extends object>(fetchPiece: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(async () => ({ default: await late(fetchPiece).catch(withoutIt) }));
