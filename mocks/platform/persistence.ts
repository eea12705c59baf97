import type { Change } from './transaction';

/** Where the stored state stands: a revision per commit, an epoch per replacement of everything. */
export interface Head {
  readonly revision: number;
  readonly epoch: number;
  /** Shape of the stored records; another one is never read as if it were ours. */
  readonly schema: number;
}

/** Two implementations: IndexedDB in the page, memory in Node. */
export interface Persistence {
  head(): Promise<Head | undefined>;
  /** Everything, or only what changed after a revision. */
  load(after?: number): Promise<{ head: Head | undefined; changes: Change[] }>;
  /** Writes all changes and the new head at once, unless somebody else committed since `expected`. */
  commit(expected: Head | undefined, next: Head, changes: Change[], replace: boolean): Promise<boolean>;
}
