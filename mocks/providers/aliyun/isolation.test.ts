import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import { instantOf } from '../../platform/calendar';
import { certificate, issued, openWorld, PLAIN } from './testing';

const CALLS: readonly { readonly method: string; readonly path: string; readonly body?: unknown }[] = [
  { method: 'GET', path: '/aliyun/certificates/{c}' },
  { method: 'POST', path: '/aliyun/certificates/{c}/application', body: { domain: 'a.example.cn' } },
  { method: 'POST', path: '/aliyun/certificates/{c}/application/withdraw' },
  { method: 'POST', path: '/aliyun/certificates/{i}/revocation', body: { acknowledged: true } },
  { method: 'POST', path: '/aliyun/certificates/{c}/refunds', body: PLAIN },
  { method: 'GET', path: '/aliyun/refunds/{r}' },
  { method: 'POST', path: '/aliyun/refunds/{r}/cancel' },
];

async function world() {
  const old = instantOf('2026-11-01T10:00:00+08:00');
  const opened = await openWorld('2026-11-22T10:00:00+08:00', [
    certificate('c'),
    issued('i', '2026-11-20T10:00:00+08:00'),
    certificate('under', { purchasedAt: old }),
  ]);
  await opened.post('/aliyun/certificates/under/refunds', PLAIN);
  return opened;
}

const fill = (path: string, ids: Record<string, string>) =>
  path.replace(/\{(\w)\}/, (_, name: string) => ids[name] ?? '');

describe('GEN-9 somebody else’s and unknown ids', () => {
  it.each(CALLS)(
    'GEN-9 $method $path: 404, and nobody can tell the two apart',
    async ({ method, path, body }) => {
      const { call, get } = await world();
      const before = await get<AliyunCertificate>('/aliyun/certificates/c');
      const theirs = await call('customer-2', method, fill(path, { c: 'c', i: 'i', r: 'r-0001' }), body);
      const unknown = await call(
        'customer-2',
        method,
        fill(path, { c: 'nope', i: 'nope', r: 'r-9999' }),
        body,
      );
      expect(theirs.status).toBe(404);
      expect(theirs.body).toEqual(unknown.body);
      expect(await get('/aliyun/certificates/c')).toEqual(before);
    },
  );

  it.each(CALLS)(
    'GEN-10 $method $path: 401 without a session, 403 for another role',
    async ({ method, path, body }) => {
      const { call } = await world();
      const full = fill(path, { c: 'c', i: 'i', r: 'r-0001' });
      expect((await call(null, method, full, body)).status).toBe(401);
      expect((await call('specialist', method, full, body)).status).toBe(403);
      expect((await call('operator', method, full, body)).status).toBe(403);
    },
  );

  it('GEN-9 odd ids are unknown, not errors', async () => {
    const { get } = await world();
    for (const id of ['__proto__', 'constructor', '%00', '..%2Fsecret', '%F0%9F%92%A9']) {
      expect((await get(`/aliyun/certificates/${id}`)).status, id).toBe(404);
    }
  });
});
