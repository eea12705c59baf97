import { QueryClient, useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { type AnswerOf, changesChannel, type Endpoint, type QueryOf } from '#contract/endpoint';
import { type ApiProblem, type ArgsOf, backendReady, call, NETWORK, newIntent, toProblem } from './client';
import { currentSession, language } from './session';

/** What a list's address asks of its endpoint: whatever the contract takes, and its defaults for the rest; anybody can write an address. */
export function argsOf<E extends Endpoint>(
  { query }: E,
  params: URLSearchParams,
  fixed: Partial<QueryOf<E>> = {},
): { readonly query: QueryOf<E> } {
  const { shape } = query as unknown as z.ZodMiniObject<Record<string, z.ZodMiniType>>;
  const read = Object.entries(shape).map(([name, field]) => {
    const given = field.safeParse(params.get(name) || undefined);
    return [name, given.success ? given.data : field.parse(undefined)];
  });
  const asked = Object.fromEntries(read);
  // What only contradicts another, such as the end of a range that lies before its beginning, is not asked for either.
  for (const { path } of query.safeParse(asked).error?.issues ?? []) delete asked[String(path[0])];
  return { query: Object.assign(asked, fixed) as QueryOf<E> };
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

/** What an answer depends on: the call, the language of its texts, and who asked. */
type Key = readonly [endpoint: string, params: unknown, rest: unknown, language: string, account: string];

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
export async function waitForData(atMost = 150): Promise<void> {
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

let channel: BroadcastChannel | null = null;

/** Listens for writes of any tab; what is shown is asked again at once. */
export function followChanges(): void {
  if (channel) return;
  try {
    channel = new BroadcastChannel(changesChannel(import.meta.env.BASE_URL));
    channel.addEventListener('message', () => void refreshAll());
  } catch {
    // Tabs do not hear of one another here; the backend says so.
  }
}

/** After a write of this tab. The backend in the page tells every tab by itself, this one too; one behind HTTP cannot. */
export async function announceChange(): Promise<void> {
  if (channel && (await backendReady()).mode !== 'remote') return;
  channel?.postMessage('written');
  await refreshAll();
}

interface Options {
  readonly enabled?: boolean;
}

/**
 * Reads an endpoint and stays current. While another page of the same list (or the same record in
 * another language) arrives, the old rows stay (`isPlaceholderData`); another record or account never shows through.
 */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  args: ArgsOf<E>,
  { enabled = true }: Options = {},
): UseQueryResult<AnswerOf<E>> {
  const query = queryOf(endpoint, args);
  const [, params, , , account] = query.queryKey;
  return useQuery<AnswerOf<E>, ApiProblem, AnswerOf<E>, Key>({
    ...query,
    enabled,
    placeholderData: (previous, before) => {
      if (!before) return undefined;
      const [, paramsBefore, , , accountBefore] = before.queryKey;
      const sameRecord = JSON.stringify(paramsBefore) === JSON.stringify(params);
      return sameRecord && accountBefore === account ? previous : undefined;
    },
  });
}

export interface Write<E extends Endpoint> {
  /** Sends it; resolves with the answer, or null when it was refused or lost (then `problem` says how). A second call while one runs joins it. */
  run(args: ArgsOf<E>): Promise<AnswerOf<E> | null>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: AnswerOf<E> | undefined;
  /** Forgets problem and answer, e.g. when the dialog opens again. */
  reset(): void;
}

/**
 * A write that happens once however often it is asked for (GEN-8): one idempotency key per intent, kept
 * across a lost answer, renewed after success, a refusal or changed content; never retried by itself.
 */
export function useWrite<E extends Endpoint>(endpoint: E): Write<E> {
  const [intent] = useState(newIntent);
  const running = useRef<Promise<AnswerOf<E> | null>>(null);
  const mutation = useMutation<AnswerOf<E>, ApiProblem, ArgsOf<E>>({
    mutationKey: [endpoint.id],
    mutationFn: (args) => call(endpoint, args, { idempotencyKey: intent.keyFor(args) }),
    onSuccess: () => void announceChange(),
    // A 409 means that what is shown is out of date; a lost answer, that nobody knows.
    onError: () => void refreshAll(),
  });

  const send = async (args: ArgsOf<E>): Promise<AnswerOf<E> | null> => {
    try {
      const answer = await mutation.mutateAsync(args);
      intent.ended(null);
      return answer;
    } catch (thrown) {
      intent.ended(toProblem(thrown));
      return null;
    } finally {
      running.current = null;
    }
  };

  return {
    run: (args) => (running.current ??= send(args)),
    isPending: mutation.isPending,
    problem: mutation.error,
    data: mutation.data,
    reset: mutation.reset,
  };
}
