import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from './testing/server';

let server: Server;
let address = '';

async function start(): Promise<void> {
  server = await startServer();
  address = `${server.address}/api/v1`;
}

beforeAll(start);

afterAll(() => server.stop());

const ask = (path: string, init: RequestInit = {}) => fetch(address + path, init);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
const json = async (answer: Promise<Response>) => (await answer).json() as Promise<Record<string, unknown>>;

describe('DEM-10 the backend over HTTP', () => {
  it('DEM-10 says where it is in its first line', () => {
    expect(server.printed()).toMatch(new RegExp(`^mock-api: ${address}\n`));
  });

  it('APY-1 serves the rail beside the API', async () => {
    const world = { 'X-World': 'rail' };
    await post('/demo/scenario', { id: 'alipay.refund.ready' }, world);
    const { token } = await json(post('/session', { account: 'operator' }, world));
    const refund = (headers: Record<string, string>) =>
      fetch(`${address.replace('/api/v1', '/ams/api/v1')}/payments/refund`, {
        method: 'POST',
        body: JSON.stringify({
          refundRequestId: 'q',
          paymentId: 'pay-0001',
          refundAmount: { currency: 'CNY', value: '1' },
        }),
        headers: { 'Content-Type': 'application/json', ...world, ...headers },
      });
    expect((await refund({})).status).toBe(401);
    const answer = await refund({ Authorization: `Bearer ${String(token)}` });
    expect(await answer.json()).toMatchObject({ result: { resultCode: 'SUCCESS' } });
  });

  it('APY-7 really posts notifications, again after two minutes, until one is acknowledged', async () => {
    const world = { 'X-World': 'notify' };
    const received: unknown[] = [];
    const success = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' };
    const answers = [{ result: { ...success, resultMessage: 'thanks' } }, { result: success }];
    const listener = createServer((message, answer) => {
      void (async () => {
        received.push(JSON.parse(await text(message)));
        answer.end(JSON.stringify(answers[received.length - 1]));
      })();
    });
    const port = await new Promise<number>((resolve) => {
      listener.listen(0, '127.0.0.1', () => resolve((listener.address() as { port: number }).port));
    });
    await post('/demo/scenario', { id: 'alipay.refund.ready' }, world);
    const { token } = await json(post('/session', { account: 'operator' }, world));
    const operator = {
      ...world,
      'Content-Type': 'application/json',
      Authorization: `Bearer ${String(token)}`,
    };
    await fetch(`${address.replace('/api/v1', '/ams/api/v1')}/payments/refund`, {
      method: 'POST',
      body: JSON.stringify({
        refundRequestId: 'told',
        paymentId: 'pay-0001',
        refundAmount: { currency: 'CNY', value: '1' },
        refundNotifyUrl: `http://127.0.0.1:${port}/refunds`,
      }),
      headers: operator,
    });
    const told = async () => {
      const { refunds } = await json(ask('/alipay/transactions/pay-0001', { headers: operator }));
      return (refunds as { notifications: { state: string; deliveries: { outcome: string }[] }[] }[])
        .flatMap(({ notifications }) => notifications)
        .flatMap(({ state, deliveries }) => [state, ...deliveries.map(({ outcome }) => outcome)]);
    };
    await expect.poll(told).toEqual(['sending', 'notAcknowledged']);
    await post('/demo/clock', { advanceTo: '2026-11-22T10:02:00+08:00' }, world);
    await expect.poll(told).toEqual(['acknowledged', 'notAcknowledged', 'acknowledged']);
    await post('/demo/clock', { advanceTo: '2026-11-24T10:00:00+08:00' }, world);
    expect(received).toHaveLength(2);
    expect(received[0]).toMatchObject({
      notifyType: 'REFUND_RESULT',
      refundRequestId: 'told',
      refundStatus: 'SUCCESS',
    });
    listener.close();
  });

  it('DEM-10 gives each world a state, a clock and sessions of its own', async () => {
    const one = { 'X-World': 'one' };
    const { token } = await json(post('/session', { account: 'customer' }, one));
    await post('/demo/scenario', { id: 'aliyun.unissued.day-5' }, one);
    await post('/demo/clock', { advanceTo: '2026-11-23T00:00:00+08:00' }, one);
    const bearer = { Authorization: `Bearer ${String(token)}` };
    expect(
      await json(ask('/aliyun/certificates/cas-0001', { headers: { ...bearer, ...one } })),
    ).toMatchObject({ rule: 'ALY-R2' });
    expect(
      (await ask('/aliyun/certificates/cas-0001', { headers: { ...bearer, 'X-World': 'two' } })).status,
    ).toBe(401);
    expect(await json(ask('/demo/clock'))).toMatchObject({ now: '2026-11-22T10:00:00.000+08:00' });
  });

  it('DEM-10 decides, and describes itself', async () => {
    const answer = await post('/policies/aliyun/decide', {
      now: '2026-11-22T10:00:00+08:00',
      subject: {
        product: { validation: 'OV', free: false },
        purchasedAt: '2026-11-17T09:00:00+08:00',
        servicePeriodEndsAt: '2027-11-17T09:00:00+08:00',
        application: 'notSubmitted',
        issuedAt: null,
        expiresAt: null,
        revocation: 'none',
        revokedAt: null,
        refund: 'none',
        price: { currency: 'CNY', list: 200000, discount: 20000, voucher: 30000, paid: { alipay: 150000 } },
      },
    });
    expect(await answer.json()).toMatchObject({ rule: 'ALY-R1', amount: { currency: 'CNY', minor: 150000 } });
    expect(await json(ask('/openapi.json'))).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });

  it('GEN-9 answers bad JSON, huge bodies and unknown paths with problems', async () => {
    const bad = await ask('/demo/scenario', {
      method: 'POST',
      body: '{',
      headers: { 'Content-Type': 'application/json' },
    });
    expect([bad.status, bad.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
    expect((await post('/demo/scenario', { id: 'x'.repeat(1_500_000) })).status).toBe(413);
    expect((await ask('/nothing')).status).toBe(404);
    expect((await fetch(new URL('/nothing', address))).status).toBe(404);
  });

  it('DEM-10 a world can be dropped: named again it is as seeded, and nobody is signed in', async () => {
    const world = { 'X-World': 'dropped' };
    const { token } = await json(post('/session', { account: 'customer' }, world));
    await post('/demo/scenario', { id: 'aliyun.unissued.day-5' }, world);
    expect((await ask('/demo/world', { method: 'DELETE', headers: world })).status).toBe(204);
    expect(await json(ask('/demo', { headers: world }))).toMatchObject({ scenario: null });
    const bearer = { Authorization: `Bearer ${String(token)}` };
    expect((await ask('/session', { headers: { ...bearer, ...world } })).status).toBe(401);
  });

  it('GEN-10 tells whoever listens to a world of every write in it', async () => {
    const end = new AbortController();
    const stream = await ask('/demo/changes?world=heard', { signal: end.signal });
    const chunks = (stream.body as unknown as ReadableStream<Uint8Array>).getReader();
    const next = async () => Buffer.from((await chunks.read()).value ?? []).toString();
    const first = await next();
    expect(first).toMatch(/^retry: \d+\ndata: \S+\n\n$/);
    await post('/demo/reset', {}, { 'X-World': 'somebody-else' });
    await post('/demo/reset', {}, { 'X-World': 'heard' });
    const second = await next();
    expect(second).toMatch(/^data: \S+\n\n/);
    expect(first).not.toContain(second.split('\n')[0]);
    end.abort();
  });

  it('DEM-10 says whether it is well', async () => {
    const answer = await fetch(new URL('/healthz', address));
    expect([answer.status, await answer.text()]).toEqual([200, 'ok\n']);
  });

  it('DEM-10 ends on SIGTERM: requests under way are finished, connections and streams are closed, nobody new is let in', async () => {
    const world = { 'X-World': 'slow' };
    await post('/demo/scenario', { id: 'aliyun.unissued.day-5' }, world);
    await fetch(`${address}/demo/settings`, {
      method: 'PUT',
      body: JSON.stringify({ fault: 'latency' }),
      headers: { 'Content-Type': 'application/json', ...world },
    });
    const stream = await ask('/demo/changes?world=slow');
    const { token } = await json(post('/session', { account: 'customer' }, world));
    const ended = new Promise<number | null>((resolve) => server.process.once('exit', resolve));
    const slow = ask('/aliyun/certificates', {
      headers: { Authorization: `Bearer ${String(token)}`, ...world },
    });
    // It has arrived once another, sent after it, was answered.
    await ask('/policies/aliyun/rules').catch(() => undefined);
    server.process.kill('SIGTERM');
    await stream.text().catch(() => undefined);
    await expect(ask('/demo')).rejects.toThrow('fetch failed');
    expect((await slow).status).toBe(200);
    expect(await ended).toBe(0);
    // For whoever comes after it.
    await start();
  });
});
