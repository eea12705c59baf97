import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { readClock } from '#contract/demo';
import { readPolicy } from '#contract/policies';
import { queryClient, queryOf, refreshAll, replaceAll } from './queries';

afterEach(() => {
  vi.restoreAllMocks();
  queryClient.clear();
});

it('GEN-8 a first reading that was on its way while somebody wrote is asked again', async () => {
  const waiting: ((now: string) => void)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    () =>
      new Promise((resolve) =>
        waiting.push((now) =>
          resolve(new Response(JSON.stringify({ now }), { headers: { 'Content-Type': 'application/json' } })),
        ),
      ),
  );
  const read = queryClient.fetchQuery(queryOf(readClock, {}));
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  void refreshAll();
  waiting[0]?.('before');
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.('after');
  expect(await read).toEqual({ now: 'after' });
});

/** Answers every call at once, and counts them. */
function answering(answer: unknown) {
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(
      async () => new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }),
    );
  return () => fetched.mock.calls.length;
}

/** Shows a query, as a page does, until it is closed. */
const shown = (query: ReturnType<typeof queryOf>) =>
  new QueryObserver(queryClient, query).subscribe(() => undefined);

it('GEN-8 while a link replaces everything nothing is asked in between, and nothing read before is kept', async () => {
  const calls = answering({ now: 'then' });
  const query = queryOf(readClock, {});
  const close = shown(query);
  await vi.waitFor(() => expect(queryClient.getQueryData(query.queryKey)).toBeDefined());
  expect(calls()).toBe(1);
  await replaceAll(async () => {
    await refreshAll();
    await refreshAll();
  });
  expect(calls()).toBe(1);
  expect(queryClient.getQueryData(query.queryKey)).toBeUndefined();
  close();
});

it('GEN-8 a link that fails half-way: what is shown is asked again', async () => {
  const calls = answering({ now: 'then' });
  const query = queryOf(readClock, {});
  const close = shown(query);
  await vi.waitFor(() => expect(queryClient.getQueryData(query.queryKey)).toBeDefined());
  await expect(replaceAll(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await vi.waitFor(() => expect(calls()).toBe(2));
  close();
});

it('POL-1 the rows of a policy are no state: no write asks for them again', async () => {
  const calls = answering({ policy: 'aliyun', rules: [] });
  const query = queryOf(readPolicy, { params: { policy: 'aliyun' } });
  const close = shown(query);
  await vi.waitFor(() => expect(queryClient.getQueryData(query.queryKey)).toBeDefined());
  await refreshAll();
  expect(calls()).toBe(1);
  close();
});
