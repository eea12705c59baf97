import { type ComponentType, lazy, useState } from 'react';
import { late, tellMissing } from '../api/late';

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
