import { QueryClient } from '@tanstack/react-query';
import { type ArgsOf, call } from './client';
import type { AnswerOf, Endpoint } from './contract/endpoint';
import { language } from './preferences';
import { type ApiProblem, NETWORK } from './problem';
import { currentSession } from './session';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

/** What an answer depends on: the call, the language of its texts, and who asked. */
export type Key = readonly [
  endpoint: string,
  params: unknown,
  rest: unknown,
  language: string,
  account: string,
];

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Long enough that a loader and the page it fills ask once; changes arrive by the channel anyway.
      staleTime: 5_000,
      refetchOnWindowFocus: 'always',
      networkMode: 'always',
      // A lost read may be asked once more; a refusal stays one.
      retry: (failures, problem) => failures < 1 && problem.code === NETWORK,
      retryDelay: 300,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** How often something may have changed since the page began. */
let changes = 0;

/** Marks what no write changes. */
const STILL = { still: true };

/** The query of a read, as hooks and loaders share it. */
export function queryOf<E extends Endpoint>(endpoint: E, args: ArgsOf<E>) {
  const { params, ...rest } = args as { params?: unknown };
  const key: Key = [endpoint.id, params ?? null, rest, language(), currentSession()?.account.id ?? ''];
  return {
    queryKey: key,
    ...(endpoint.still && { staleTime: Infinity, meta: STILL }),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<AnswerOf<E>> => {
      for (;;) {
        const asked = changes;
        const answer = await call(endpoint, args, { signal });
        // Written meanwhile: a first reading is not repeated by invalidating it, and may be of before.
        if (asked === changes) return answer;
      }
    },
  };
}

/** For route loaders: starts the read so that it runs while the page's code arrives. Never waits, never fails; the page shows both. */
export function prefetch<E extends Endpoint>(endpoint: E, args: ArgsOf<E>): null {
  void queryClient.prefetchQuery(queryOf(endpoint, args));
  return null;
}

/** After any write, here or in another tab: what is shown is asked again, the rest when it is shown. */
export function refreshAll(): Promise<void> {
  changes += 1;
  return replacing ? Promise.resolve() : queryClient.invalidateQueries({ predicate: mayHaveChanged });
}

const mayHaveChanged = ({ meta }: { readonly meta: Record<string, unknown> | undefined }): boolean =>
  meta !== STILL;

/** Whether everything is about to be another: asking again now would ask for what nobody will see. */
let replacing = false;

/** Runs what replaces the state or the account in several writes; afterwards nothing read before is kept. */
export async function replaceAll(work: () => Promise<void>): Promise<void> {
  replacing = true;
  try {
    await work();
    queryClient.clear();
  } catch (thrown) {
    // Some of it may have happened.
    void queryClient.invalidateQueries();
    throw thrown;
  } finally {
    replacing = false;
  }
}
