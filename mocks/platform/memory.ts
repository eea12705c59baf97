import type { Head, Persistence } from './persistence';

/** Keeps nothing beyond the store's own tables: for Node, and for a browser that refuses storage. */
export function memory(): Persistence {
  let current: Head | undefined;
  return {
    head: async () => current,
    load: async () => ({ head: current, changes: [] }),
    commit: async (_expected, next) => {
      current = next;
      return true;
    },
  };
}
