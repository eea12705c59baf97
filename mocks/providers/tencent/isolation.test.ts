import { describe, expect, it } from 'vitest';
import { AGREED, openWorld, order } from './testing';

const CALLS: readonly { readonly method: string; readonly path: string; readonly body?: unknown }[] = [
  { method: 'GET', path: '/tencent/certificates/{p}' },
  { method: 'POST', path: '/tencent/certificates/{p}/application', body: { domain: 'a.example.cn' } },
  { method: 'POST', path: '/tencent/certificates/{p}/application/cancel' },
  { method: 'POST', path: '/tencent/certificates/{f}/refunds', body: AGREED },
  { method: 'POST', path: '/tencent/refunds/{r}/cancel' },
];

async function world() {
  const world = await openWorld([
    order('p'),
    order('f', { state: 'failed' }),
    order('done', { state: 'failed' }),
  ]);
  await world.post('/tencent/certificates/done/refunds', AGREED);
  return world;
}

const MINE = { p: 'p', f: 'f', r: 'r-0001' };
const NOBODYS = { p: 'nope', f: 'nope', r: 'r-9999' };
const fill = (path: string, ids: Record<string, string>) =>
  path.replace(/\{(\w)\}/, (_, name: string) => ids[name] ?? '');

describe('GEN-9 somebody else’s and unknown ids', () => {
  it.each(CALLS)(
    'GEN-9 $method $path: 404, and nobody can tell the two apart',
    async ({ method, path, body }) => {
      const { call } = await world();
      const theirs = await call('customer-2', method, fill(path, MINE), body);
      const unknown = await call('customer-2', method, fill(path, NOBODYS), body);
      expect(theirs.status).toBe(404);
      expect(theirs.body).toEqual(unknown.body);
    },
  );

  it.each([
    ['GET', '/tencent'],
    ['GET', '/tencent/nothing'],
    ['GET', '/tencents/certificates'],
    ['POST', '/policies/tencent/decide/again'],
  ])('GEN-9 %s %s: nobody serves it, and that is a 404 in words', async (method, path) => {
    const { status, body } = await (await world()).call('customer', method, path);
    expect([status, body.code]).toEqual([404, 'noSuchPath']);
  });

  it('GEN-9 DELETE of a certificate: the path is known, the method is not, and that is a 405 in words', async () => {
    const { status, body } = await (await world()).call('customer', 'DELETE', '/tencent/certificates/p');
    expect([status, body.code]).toEqual([405, 'methodNotAllowed']);
  });

  it.each(CALLS)(
    'GEN-10 $method $path: 401 without a session, 403 for another role',
    async ({ method, path, body }) => {
      const { call } = await world();
      expect((await call(null, method, fill(path, MINE), body)).status).toBe(401);
      expect((await call('specialist', method, fill(path, MINE), body)).status).toBe(403);
      expect((await call('operator', method, fill(path, MINE), body)).status).toBe(403);
    },
  );
});
