import { describe, expect, it } from 'vitest';
import { openWorld } from './testing';

const CALLS: readonly { readonly method: string; readonly path: string; readonly body?: unknown }[] = [
  { method: 'GET', path: '/alibaba/orders/{o}' },
  { method: 'POST', path: '/alibaba/orders/{o}/refunds', body: {} },
  { method: 'GET', path: '/alibaba/certificates/{c}' },
  { method: 'POST', path: '/alibaba/certificates/{c}/cancel-apply' },
  { method: 'POST', path: '/alibaba/certificates/{c}/withdraw' },
  {
    method: 'POST',
    path: '/alibaba/certificates/{c}/submit',
    body: { domain: 'a.example.com', contactId: 'contact-4' },
  },
  { method: 'POST', path: '/alibaba/certificates/{c}/cancel' },
  { method: 'POST', path: '/alibaba/certificates/{c}/revoke', body: { acknowledged: true } },
  { method: 'POST', path: '/alibaba/certificates/{c}/renew', body: { acknowledged: true } },
  { method: 'GET', path: '/alibaba/pca/{a}' },
  { method: 'POST', path: '/alibaba/pca/{a}/reset', body: { confirmed: true } },
  { method: 'GET', path: '/alibaba/gateway/{g}' },
  { method: 'POST', path: '/alibaba/gateway/{g}/reset', body: { confirmed: true } },
];
const OURS: Readonly<Record<string, string>> = { o: 'ab-0004', c: 'abc-0001-1', a: 'ca-0002', g: 'gw-0003' };
const LISTS = ['/alibaba/orders', '/alibaba/certificates', '/alibaba/pca', '/alibaba/gateway'];

const fill = (path: string, ids: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w)\}/, (_, name: string) => ids[name] ?? 'nope');

const world = () =>
  openWorld(({ buy, buyCa, buyGateway }) => {
    buy(3).begin(2, 'a.example.com');
    buyCa(3, { id: 'ab-0002' }).enable(2);
    buyGateway(3, { id: 'ab-0003' }).addDomain(2, 'b.example.com');
    buy(3, { id: 'ab-0004' });
  });

describe('GEN-9 somebody else’s and unknown ids', () => {
  it.each(CALLS)(
    'GEN-9 $method $path: 404, and nobody can tell the two apart',
    async ({ method, path, body }) => {
      const { call, get } = await world();
      const before = await Promise.all(LISTS.map((list) => get(list)));
      const theirs = await call('customer-2', method, fill(path, OURS), body);
      const unknown = await call('customer-2', method, fill(path, {}), body);
      expect(theirs.status).toBe(404);
      expect(theirs.body).toEqual(unknown.body);
      expect(await Promise.all(LISTS.map((list) => get(list)))).toEqual(before);
    },
  );

  it.each(CALLS)(
    'GEN-10 $method $path: 401 without a session, 403 for another role',
    async ({ method, path, body }) => {
      const { call } = await world();
      const full = fill(path, OURS);
      expect((await call(null, method, full, body)).status).toBe(401);
      expect((await call('specialist', method, full, body)).status).toBe(403);
      expect((await call('operator', method, full, body)).status).toBe(403);
    },
  );

  it.each(LISTS)('GEN-10 %s lists nothing of anybody else', async (path) => {
    const { get } = await world();
    expect((await get<{ all: number }>(path, 'customer-2')).body.all).toBe(0);
    expect((await get<{ all: number }>(path, 'customer')).body.all).toBeGreaterThan(0);
  });

  it('GEN-11 contacts are one’s own, and masked', async () => {
    const { get } = await world();
    const { body } = await get<{ items: { id: string; email: string; idNumber: string | null }[] }>(
      '/alibaba/contacts',
    );
    expect(body.items.map(({ id }) => id)).toEqual(['contact-1', 'contact-2']);
    for (const { email, idNumber } of body.items) expect(email + (idNumber ?? '*')).toMatch(/\*\*\*.*\*/);
  });
});
