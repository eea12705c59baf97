import { matchRoutes } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/queries';
import { routes } from './index';

/** What the loaders of an address begin to read, by endpoint. */
async function readAt(address: string): Promise<unknown[]> {
  const prefetch = vi.spyOn(queryClient, 'prefetchQuery').mockResolvedValue();
  const url = new URL(address, 'http://localhost');
  for (const { route, params } of matchRoutes(routes, url) ?? [])
    if (typeof route.loader === 'function')
      await route.loader({ request: new Request(url), params, context: undefined } as never, undefined);
  const read = prefetch.mock.calls.map(([{ queryKey }]) => queryKey?.[0]);
  prefetch.mockRestore();
  return [...new Set(read)].toSorted((a, b) => String(a).localeCompare(String(b)));
}

describe('APY-9 what a page of the merchant platform reads before it is drawn', () => {
  it('APY-9 a refund panel over the details begins to read what the codes mean, as over the list', async () => {
    expect(await readAt('/alipay/transactions/pay-0001/refund?from=details')).toEqual([
      'listAlipayMethods',
      'readAlipayTransaction',
    ]);
    expect(await readAt('/alipay/transactions/pay-0001/refund')).toEqual([
      'listAlipayMethods',
      'listAlipayTransactions',
      'readAlipayTransaction',
    ]);
  });
});
