import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a database is, for tests that are run on one. */
    postgres?: string;
  }
}

/** For tests only: one server for all files that are run on PostgreSQL; each world of theirs is one in its database. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  provide('postgres', server.url('contract'));
  return () => server.remove();
}
