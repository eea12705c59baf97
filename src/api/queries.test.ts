import { afterEach, expect, it, vi } from 'vitest';
import { readClock } from './contract/demo';
import { queryClient, queryOf, refreshAll } from './queries';

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
