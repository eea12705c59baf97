import { execFile as run, execFileSync, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merchant } from './testing/merchant';
import { runServer, type Server, startServer } from './testing/server';

const execFile = promisify(run);
const CLIENT = 'SANDBOX_MERCHANT';
const folder = mkdtempSync(join(tmpdir(), 'rail-keys-'));
let server: Server;

beforeAll(async () => {
  server = await startServer({ RAIL_KEYS: folder }, /keys are in/);
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

const key = (name: string) => readFileSync(join(folder, name), 'utf8');
const given = (world: string) => ({
  address: server.address,
  client: CLIENT,
  privateKey: key(`${CLIENT}.private.pem`),
  railKey: key('rail.public.pem'),
  headers: { 'X-World': world },
});

/** A world of its own with a payment of ¥1,500 to refund. */
async function ready(world: string) {
  await fetch(`${server.address}/api/v1/demo/scenario`, {
    method: 'POST',
    body: JSON.stringify({ id: 'alipay.refund.ready' }),
    headers: { 'Content-Type': 'application/json', 'X-World': world },
  });
  return merchant(given(world));
}

const refund = (refundRequestId: string, value: string, more = {}) => ({
  refundRequestId,
  paymentId: 'pay-0001',
  refundAmount: { currency: 'CNY', value },
  ...more,
});

describe('APY-11 a merchant’s own client, written from the documentation', () => {
  it('APY-11 refunds, repeats, inquires and is told, each answer and the notification signed', async () => {
    const client = await ready('client');
    const listener = await client.listen();
    const asked = refund('m-1', '50000', { refundNotifyUrl: listener.url });
    const first = await client.refund(asked);
    expect(first).toMatchObject({ result: { resultStatus: 'S', resultCode: 'SUCCESS' } });
    expect((await client.refund(asked)).refundId).toBe(first.refundId);
    expect((await client.refund(refund('m-1', '1'))).result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
    expect(await client.inquire({ refundRequestId: 'm-1' })).toMatchObject({
      refundStatus: 'SUCCESS',
      transactions: [{ transactionRequestId: 'm-1' }],
    });
    await expect
      .poll(() => listener.told)
      .toMatchObject([{ notifyType: 'REFUND_RESULT', refundRequestId: 'm-1', refundStatus: 'SUCCESS' }]);
    listener.stop();
  });

  it('APY-11 a wrong key, a stale time, a changed body, an unknown client: the documented codes, and nothing moved', async () => {
    const client = await ready('doubted');
    const stranger = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const larger = (body: string) => body.replace('"1"', '"150000"');
    const told = await Promise.all([
      merchant({ ...given('doubted'), privateKey: stranger.privateKey }).refund(refund('m-1', '1')),
      client.refund(refund('m-2', '1'), { time: at(-6) }),
      client.refund(refund('m-3', '1'), { time: at(6) }),
      client.refund(refund('m-4', '1'), { time: 'yesterday' }),
      client.refund(refund('m-5', '1'), { changed: larger }),
      merchant({ ...given('doubted'), client: 'SOMEBODY' }).refund(refund('m-6', '1')),
    ]);
    expect(told.map(({ result }) => [result.resultStatus, result.resultCode])).toEqual([
      ['F', 'INVALID_SIGNATURE'],
      ['F', 'INVALID_SIGNATURE'],
      ['F', 'INVALID_SIGNATURE'],
      ['F', 'INVALID_SIGNATURE'],
      ['F', 'INVALID_SIGNATURE'],
      ['F', 'KEY_NOT_FOUND'],
    ]);
    expect((await client.payment('pay-0001')).transactions).toEqual([]);
  });

  it('APY-11 a time within five minutes, or in milliseconds, is believed', async () => {
    const client = await ready('time');
    const times = [Date.now() - 4 * 60_000, Date.now() + 4 * 60_000];
    for (const time of [...times.map((at) => new Date(at).toISOString()), String(Date.now())])
      expect((await client.inquire({ refundRequestId: 'none' }, { time })).result.resultCode).toBe(
        'ORDER_NOT_EXIST',
      );
  });

  it('APY-11 the sandbox is an alias, signed over its own path', async () => {
    const client = await ready('sandbox');
    const root = '/ams/sandbox/api/v1';
    expect((await client.refund(refund('s-1', '150000'), { root })).result.resultCode).toBe('SUCCESS');
    expect(await client.inquire({ refundRequestId: 's-1' })).toMatchObject({ refundStatus: 'SUCCESS' });
  });

  it('APY-11 what is wrong in a believed request is said in a signed answer', async () => {
    const client = await ready('wrong');
    expect((await client.refund({ refundRequestId: 'w-1' })).result.resultCode).toBe('PARAM_ILLEGAL');
    expect((await client.refund(refund('w-2', '150001'))).result.resultCode).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('APY-11 a whole address as request target is taken, and signed by its path', async () => {
    const path = '/ams/api/v1/payments/inquiryRefund';
    const came = await server.raw(
      [
        `POST http://localhost${path} HTTP/1.1`,
        'Host: 127.0.0.1',
        'Connection: close',
        'client-id: NOBODY',
        'signature: x',
        'Content-Type: application/json',
        'Content-Length: 2',
        '',
        '{}',
      ].join('\r\n'),
    );
    expect(came).toContain('KEY_NOT_FOUND');
  });

  it('APY-11 without a signature the bearer token is asked for, as before', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${server.address}/ams/api/v1/payments/inquiryRefund`, {
        method: 'POST',
        body: '{"refundRequestId":"x"}',
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    expect((await post({})).status).toBe(401);
    const half = await post({ 'client-id': CLIENT });
    expect([half.status, await half.json()]).toMatchObject([
      200,
      { result: { resultCode: 'INVALID_SIGNATURE' } },
    ]);
  });
});

describe('APY-11 what README shows', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const shown = (language: string) =>
    [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
      ([, named, code]) => named === language && code?.includes('client-id'),
    )?.[2] ?? '';

  const runtimes = (
    [
      ['ts', 'signed.mts', process.execPath, ['--import', 'tsx']],
      ['python', 'signed.py', 'python3', []],
    ] as const
  ).filter(([, , runtime]) => spawnSync(runtime, ['--version']).status === 0);

  it.each(runtimes)(
    'APY-11 a signed request in %s, as it stands there, is answered',
    async (language, name, runtime, options) => {
      await ready('');
      const scratch = mkdtempSync(join(tmpdir(), 'readme-'));
      writeFileSync(join(scratch, name), shown(language));
      const { stdout } = await execFile(runtime, [...options, join(scratch, name)], {
        env: { ...process.env, RAIL: server.address, RAIL_KEYS: folder },
      });
      expect(JSON.parse(stdout)).toMatchObject({ result: { resultStatus: 'S' }, paymentId: 'pay-0001' });
      rmSync(scratch, { recursive: true });
    },
  );
});

describe('APY-11 where the keys come from', () => {
  it('APY-11 a folder is filled once and read from then on; private keys are their owner’s alone', async () => {
    expect(readdirSync(folder).toSorted()).toEqual([
      `${CLIENT}.private.pem`,
      `${CLIENT}.public.pem`,
      'rail.private.pem',
      'rail.public.pem',
    ]);
    expect(statSync(join(folder, 'rail.private.pem')).mode & 0o777).toBe(0o600);
    const before = key('rail.private.pem');
    const again = await startServer({ RAIL_KEYS: folder }, /keys are in/);
    again.stop();
    expect(key('rail.private.pem')).toBe(before);
  });

  it('APY-11 without a folder they are printed once, and what is printed works', async () => {
    const other = await startServer({}, /END PUBLIC KEY/);
    const [privateKey = '', railKey = ''] =
      other.printed().match(/-----BEGIN (\w+) KEY-----[\s\S]+?-----END \1 KEY-----\n/g) ?? [];
    const client = merchant({ address: other.address, client: CLIENT, privateKey, railKey });
    expect((await client.inquire({ refundRequestId: 'x' })).result.resultCode).toBe('ORDER_NOT_EXIST');
    other.stop();
  });

  it('APY-11 says that a key is none', async () => {
    const spoilt = mkdtempSync(join(tmpdir(), 'rail-keys-'));
    execFileSync('cp', [join(folder, 'rail.public.pem'), join(spoilt, 'rail.private.pem')]);
    const { code, said } = await runServer({ PORT: '0', RAIL_KEYS: spoilt });
    expect([code, said]).toEqual([1, expect.stringContaining('mock-api: RAIL_KEYS: ')]);
    rmSync(spoilt, { recursive: true });
  });
});
