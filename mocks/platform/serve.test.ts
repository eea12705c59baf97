import { describe, expect, it } from 'vitest';
import {
  applyForAliyunRefund,
  listAliyunCertificates,
  listAliyunRefunds,
  readAliyunCertificate,
} from '#contract/aliyun';
import { changeSettings, loadScenario, readDemo } from '#contract/demo';
import type { Problem } from '#contract/endpoint';
import { listReviewItems } from '#contract/desk';
import { closeSession, listAccounts, readSession } from '#contract/session';
import { type CallsOf, openWorld, type World } from '../testing/world';
import { LIMITS } from './problems';

const DAY_5 = 'aliyun.unissued.day-5';
const certificate = { id: 'cas-0001' };
const request = { reason: { code: 'notNeeded', text: null }, assistance: null } as const;

const problemOf = async (calls: CallsOf, ...given: Parameters<CallsOf['raw']>) =>
  (await calls.raw(...given)).body as Problem;

async function refundsOf(world: World): Promise<number> {
  const customer = await world.as('customer');
  const { items } = await customer.call(listAliyunRefunds, { query: { pageSize: 100 } });
  return items.filter(({ subject }) => subject.id === certificate.id).length;
}

describe('GEN-8 idempotency keys', () => {
  it('GEN-8 answers a repeated write with the first answer, and does nothing again', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const customer = await world.as('customer');
    const once = { params: certificate, body: request, key: 'k-1' };
    const first = await customer.call(applyForAliyunRefund, once);
    expect(await customer.call(applyForAliyunRefund, once)).toEqual(first);
    const again = await customer.raw('POST', '/aliyun/certificates/cas-0001/refunds', {
      body: request,
      headers: { 'Idempotency-Key': 'k-1' },
    });
    expect([again.status, again.headers.get('Idempotent-Replayed')]).toEqual([201, 'true']);
    expect(await refundsOf(world)).toBe(1);
  });

  it('GEN-8 makes one refund of twenty sent at the same time', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const customer = await world.as('customer');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        customer.call(applyForAliyunRefund, { params: certificate, body: request, key: 'k-1' }),
      ),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await refundsOf(world)).toBe(1);
  });

  it('GEN-8 refuses a key used before for other content, and one that is too long', async () => {
    const customer = await (await openWorld({ scenario: DAY_5 })).as('customer');
    await customer.call(applyForAliyunRefund, { params: certificate, body: request, key: 'k-1' });
    const other = { ...request, reason: { code: 'other', text: 'another' } } as const;
    expect(
      await customer.refused(applyForAliyunRefund, { params: certificate, body: other, key: 'k-1' }),
    ).toMatchObject({
      status: 422,
      errors: [
        { pointer: '', code: 'idempotencyKeyReused', message: expect.stringContaining('used before') },
      ],
    });
    expect(
      await customer.refused(applyForAliyunRefund, {
        params: certificate,
        body: request,
        key: 'k'.repeat(201),
      }),
    ).toMatchObject({
      status: 422,
      errors: [{ code: 'idempotencyKeyTooLong' }],
    });
  });

  it('GEN-8 keeps the keys of two customers apart', async () => {
    const world = await openWorld({ scenario: 'aliyun.two-customers' });
    const [one, two] = [await world.as('customer'), await world.as('customer-2')];
    const first = await one.call(applyForAliyunRefund, { params: certificate, body: request, key: 'same' });
    const second = await two.call(applyForAliyunRefund, {
      params: { id: 'cas-0002' },
      body: request,
      key: 'same',
    });
    expect(first.id).not.toBe(second.id);
  });

  it('GEN-8 does not remember a refused write: corrected, it can be sent again with its key', async () => {
    const customer = await (await openWorld({ scenario: DAY_5 })).as('customer');
    const wrong = { ...request, reason: { code: 'other', text: ' ' } } as const;
    expect(
      await customer.refused(applyForAliyunRefund, { params: certificate, body: wrong, key: 'k-1' }),
    ).toMatchObject({ status: 422 });
    const right = { ...request, reason: { code: 'other', text: 'moved' } } as const;
    expect(
      await customer.call(applyForAliyunRefund, { params: certificate, body: right, key: 'k-1' }),
    ).toMatchObject({ stage: 'refunded' });
  });

  it('GEN-8 survives a lost response: the retry gets the refund that was made', async () => {
    const world = await openWorld({ scenario: 'aliyun.refund.lost-response' });
    const customer = await world.as('customer');
    const given = { params: certificate, body: request, key: 'k-1' };
    await expect(customer.call(applyForAliyunRefund, given)).rejects.toThrow();
    expect(await refundsOf(world)).toBe(1);
    expect(await customer.call(applyForAliyunRefund, given)).toMatchObject({ stage: 'refunded' });
    expect(await refundsOf(world)).toBe(1);
  });

  it('GEN-8 survives a lost request: nothing was made, and the retry makes it', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const customer = await world.as('customer');
    await world.call(changeSettings, { body: { fault: 'lost-request' } });
    const given = { params: certificate, body: request, key: 'k-1' };
    await expect(customer.call(applyForAliyunRefund, given)).rejects.toThrow();
    expect(await refundsOf(world)).toBe(0);
    await customer.call(applyForAliyunRefund, given);
    expect(await refundsOf(world)).toBe(1);
  });

  it('GEN-8 changes nothing on a server error, and only once', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const customer = await world.as('customer');
    await world.call(changeSettings, { body: { fault: 'server-error' } });
    expect(
      await customer.refused(applyForAliyunRefund, { params: certificate, body: request }),
    ).toMatchObject({ status: 500 });
    expect(await refundsOf(world)).toBe(0);
    await customer.call(applyForAliyunRefund, { params: certificate, body: request });
  });
});

describe('GEN-8 what is remembered has a bound', () => {
  it('GEN-8 forgets the oldest key when there are too many, and only that', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const dismiss = async (key: string) =>
      (await world.raw('DELETE', '/demo/notice', { headers: { 'Idempotency-Key': key } })).headers.get(
        'Idempotent-Replayed',
      );
    await dismiss('oldest');
    for (let n = 1; n < LIMITS.keys; n += 1) await dismiss(`k-${n}`);
    expect(await dismiss('oldest')).toBe('true');
    expect(await dismiss('one more')).toBe(null);
    expect(await dismiss('k-1')).toBe('true');
    expect(await dismiss('oldest')).toBe(null);
  });

  it('GEN-10 ends the oldest session when there are too many, and only that', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const [oldest, next] = [await world.as('customer'), await world.as('customer')];
    for (let n = 2; n < LIMITS.sessions; n += 1) await world.as('customer');
    await oldest.call(readSession);
    await world.as('customer');
    expect(await oldest.refused(readSession)).toMatchObject({ status: 401 });
    await next.call(readSession);
  });
});

describe('GEN-9 problems', () => {
  it('GEN-9 answers 400 to what is not JSON, and 413 to what is too large', async () => {
    const world = await openWorld();
    for (const text of ['', '{', '{"now":', "{'a':1}", 'NaN', '\u0000']) {
      expect(await problemOf(world, 'POST', '/policies/aliyun/decide', { text })).toMatchObject({
        status: 400,
        code: 'notJson',
      });
    }
    expect(
      await problemOf(world, 'POST', '/demo/scenario', { body: { id: 'x'.repeat(LIMITS.body) } }),
    ).toMatchObject({ status: 413 });
  });

  it('GEN-9 answers 422 with a pointer at every wrong field', async () => {
    const world = await openWorld();
    const wrong = async (body: unknown) => {
      const { errors = [], ...problem } = await problemOf(world, 'POST', '/demo/scenario', {
        body,
        headers: { 'Accept-Language': 'en' },
      });
      expect(problem).toMatchObject({ status: 422, code: 'invalid', type: expect.stringMatching(/^urn:/) });
      return errors.map(({ pointer, code, message }) => `${pointer} ${code} ${message}`);
    };
    expect(await wrong({})).toEqual(['/id required Required']);
    expect(await wrong({ id: 7, now: 'soon', 'a/b~c': 1 })).toEqual([
      '/id wrongType Wrong type',
      '/now invalidFormat Wrong format',
      '/a~1b~0c unknownField Unknown field',
    ]);
    expect(await wrong(null)).toEqual([' wrongType Wrong type']);
    expect(await wrong([])).toEqual([' wrongType Wrong type']);
  });

  it('GEN-9 refuses unknown fields however they are called', async () => {
    const world = await openWorld();
    for (const name of ['__proto__', 'constructor', 'toString', '']) {
      const text = `{"id":"${DAY_5}","${name}":1}`;
      expect((await world.raw('POST', '/demo/scenario', { text })).status, name).toBe(422);
    }
  });

  it('GEN-9 names wrong query parameters, repeated ones included', async () => {
    const customer = await (await openWorld()).as('customer');
    const errorsOf = async (query: string) =>
      (await problemOf(customer, 'GET', `/aliyun/certificates?${query}`)).errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    expect(await errorsOf('page=0')).toEqual(['?page tooSmall']);
    expect(await errorsOf('pageSize=101')).toEqual(['?pageSize tooBig']);
    expect(await errorsOf('page=1.5')).toEqual(['?page invalidFormat']);
    expect(await errorsOf('state=gone&nonsense=1')).toEqual(['?state notAllowed', '?nonsense unknownField']);
    expect(await errorsOf('page=1&page=2')).toEqual(['?page repeated']);
  });

  it('GEN-9 answers in the asked language', async () => {
    const world = await openWorld();
    const titleIn = async (language: string) =>
      (
        await problemOf(world, 'POST', '/demo/scenario', {
          body: {},
          headers: { 'Accept-Language': language },
        })
      ).errors?.[0]?.message;
    expect(await titleIn('en-GB,zh;q=0.5')).toBe('Required');
    expect(await titleIn('fr, zh-CN;q=0.8, en;q=0.2')).toBe('必填');
    expect(await titleIn('*')).toBe('必填');
  });

  it('GEN-9 answers 404 to paths nobody serves, malformed ones included', async () => {
    const world = await openWorld();
    for (const path of [
      '',
      '/',
      '/nothing',
      '/aliyun/certificates/cas-0001/nothing',
      '/policies/%E0%A4%A',
      '/policies/nowhere',
    ]) {
      expect((await world.raw('GET', path)).status, path).toBe(404);
    }
  });

  it('GEN-9 answers 405 with what a path knows to a method that it does not', async () => {
    const world = await openWorld();
    const asked = async (method: string, path: string) => {
      const { status, headers, text } = await world.raw(method, path);
      return [status, headers.get('Allow'), text.length > 0];
    };
    expect(await asked('PATCH', '/demo')).toEqual([405, 'GET, HEAD, OPTIONS', true]);
    expect(await asked('GET', '/demo/reset')).toEqual([405, 'POST, OPTIONS', true]);
    expect(await asked('PUT', '/session')).toEqual([405, 'POST, GET, DELETE, HEAD, OPTIONS', true]);
    expect(await asked('DELETE', '/aliyun/certificates/cas-1001')).toEqual([405, 'GET, HEAD, OPTIONS', true]);
    expect(await asked('OPTIONS', '/demo/settings')).toEqual([204, 'PUT, OPTIONS', false]);
    expect(await asked('OPTIONS', '/nothing')).toEqual([404, null, true]);
  });

  it('GEN-9 answers HEAD where GET is, with the same status and no content', async () => {
    const world = await openWorld();
    for (const [path, status] of [
      ['/demo', 200],
      ['/demo/now', 200],
      ['/aliyun/certificates', 401],
      ['/nothing', 404],
      ['/demo/reset', 405],
    ] as const) {
      const head = await world.raw('HEAD', path);
      expect([head.status, head.text], path).toEqual([status, '']);
    }
  });

  it('GEN-9 answers 415 to a body that is not JSON in UTF-8, once it knows who asks', async () => {
    const world = await openWorld();
    const sent = async (type: string, path = '/demo/clock', headers = {}) =>
      (await world.raw('POST', path, { text: '{}', headers: { 'Content-Type': type, ...headers } })).status;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json', 'nonsense'])
      expect(await sent(type), type).toBe(415);
    expect(await sent('application/json; charset=gbk')).toBe(415);
    expect(await sent('application/json', '/demo/clock', { 'Content-Encoding': 'gzip' })).toBe(415);
    expect(await sent('text/plain', '/review/items/d-1/retry')).toBe(401);
    for (const type of [
      'application/json',
      'Application/JSON;charset="UTF-8"',
      'application/merge-patch+json',
    ])
      expect(await sent(type), type).toBe(422);
    // Nothing said of nothing.
    expect(
      (await world.raw('POST', '/demo/reset', { headers: { 'Content-Type': 'text/plain' } })).status,
    ).toBe(200);
  });

  it('GEN-9 says when to ask again what is unavailable', async () => {
    const world = await openWorld();
    const customer = await world.as('customer');
    await world.call(changeSettings, { body: { fault: 'read-error' } });
    const { status, headers } = await customer.raw('GET', '/aliyun/certificates');
    expect([status, headers.get('Retry-After')]).toEqual([503, '5']);
  });
});

describe('GEN-10 sessions', () => {
  it('GEN-10 asks for a session first, before anything is said about content or ids', async () => {
    const world = await openWorld();
    expect(await world.refused(readAliyunCertificate, { params: { id: 'cas-1001' } })).toMatchObject({
      status: 401,
    });
    expect((await world.raw('POST', '/aliyun/certificates/none/refunds', { text: '{' })).status).toBe(401);
    const { headers } = await world.raw('GET', '/session', { headers: { Authorization: 'Bearer made-up' } });
    expect(headers.get('WWW-Authenticate')).toBe('Bearer');
  });

  it('GEN-10 needs none for sign-in, demo, policies and the description', async () => {
    const world = await openWorld();
    await world.call(listAccounts);
    await world.call(readDemo);
    for (const path of ['/demo/scenarios', '/policies/aliyun', '/openapi.json']) {
      expect((await world.raw('GET', path)).status, path).toBe(200);
    }
  });

  it('GEN-10 lets each role do its own things only', async () => {
    const world = await openWorld();
    const [customer, specialist, operator] = [
      await world.as('customer'),
      await world.as('specialist'),
      await world.as('operator'),
    ];
    expect(await customer.refused(listReviewItems)).toMatchObject({ status: 403, code: 'wrongRole' });
    expect(await specialist.refused(listAliyunCertificates)).toMatchObject({ status: 403 });
    expect(await operator.refused(listAliyunCertificates)).toMatchObject({ status: 403 });
    await specialist.call(listReviewItems);
  });

  it('GEN-10 hides one customer’s things from another, as if they did not exist', async () => {
    const world = await openWorld({ scenario: 'aliyun.two-customers' });
    const customer = await world.as('customer');
    const foreign = await customer.refused(readAliyunCertificate, { params: { id: 'cas-0002' } });
    const unknown = await customer.refused(readAliyunCertificate, { params: { id: 'cas-9999' } });
    expect(foreign).toEqual(unknown);
    expect(foreign.status).toBe(404);
    const { items, all } = await customer.call(listAliyunCertificates, { query: { pageSize: 100 } });
    expect(items.every(({ id }) => id === 'cas-0001' || id.startsWith('cas-1'))).toBe(true);
    expect(all).toBe(items.length);
  });

  it('GEN-10 belongs to one tab: signing out of one leaves the other, and scenarios and reset keep both', async () => {
    const world = await openWorld();
    const [one, two] = [await world.as('customer'), await world.as('customer')];
    await world.call(loadScenario, { body: { id: DAY_5 } });
    await world.raw('POST', '/demo/reset');
    await one.call(closeSession);
    expect(await one.refused(readSession)).toMatchObject({ status: 401 });
    expect((await two.call(readSession)).account.id).toBe('customer');
  });
});
