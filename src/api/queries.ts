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

/** First readings on their way to a page that is not drawn yet. */
const onTheirWay = new Set<Promise<void>>();

/** For route loaders: starts the read so that it runs while the page's code arrives. Never waits, never fails; the page shows both. */
export function prefetch<E extends Endpoint>(endpoint: E, args: ArgsOf<E>): null {
  const query = queryOf(endpoint, args);
  const isFirst = queryClient.getQueryData(query.queryKey) === undefined;
  const read = queryClient.prefetchQuery(query);
  if (isFirst) {
    onTheirWay.add(read);
    void read.finally(() => onTheirWay.delete(read));
  }
  return null;
}

/** Waits for what loaders began to read, but no longer than a person takes for at once (ms). */
export async function nearlyThere(atMost = 150): Promise<void> {
  if (onTheirWay.size === 0) return;
  await Promise.race([
    Promise.all(onTheirWay),
    new Promise((resolve) => {
      setTimeout(resolve, atMost);
    }),
  ]);
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

/** Runs what replaces the state or the account in several writes; afterwards nothing read before is kept, but for what no write changes. */
export async function replaceAll(work: () => Promise<void>): Promise<void> {
  replacing = true;
  try {
    await work();
    queryClient.removeQueries({ predicate: mayHaveChanged });
  } catch (thrown) {
    // Some of it may have happened.
    void queryClient.invalidateQueries();
    throw thrown;
  } finally {
    replacing = false;
  }
}
