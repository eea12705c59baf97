import { describe, expect, it } from 'vitest';
import type { AlibabaOrder } from '#contract/alibabaOrders';
import type { RefundApplication } from '#contract/refund';
import { changeSettings } from '../../platform/faults';
import { ORDERS } from './record';
import type { Builder } from './telling';
import { certificateIn, FIRST, NOW, openWorld, ORDER, orderIn, stepsOf, type World } from './testing';

const DOMAIN = 'shop.example.com';
const FRIDAY = '2026-11-20T15:00:00+08:00';
const numbered = (sequence: number) => `/alibaba/certificates/abc-0001-${sequence}`;

const issued = ({ buy }: Builder) => buy(0).apply([0, '09:20']).pass([0, '10:00']);
const threeYearsIssued = ({ buyYears }: Builder) => buyYears(0, 3).apply([0, '09:20']).pass([0, '10:00']);

const refund = (world: World, body: unknown = {}) => world.post<RefundApplication>(`${ORDER}/refunds`, body);

/** Refused with the prompt as long as quota is held (ABC-3). */
async function held(world: World): Promise<void> {
  const refused = await world.post(`${ORDER}/refunds`, {}, 'customer', { language: 'en' });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'quotaHeld', state: 'ABC-R7' });
  expect(refused.body.detail).toMatch(/quota/);
  expect((await orderIn(world)).application).toBeNull();
}

/** Refunded in full, at once, and said so everywhere. */
async function refunded(world: World): Promise<void> {
  expect(await orderIn(world)).toMatchObject({ rule: 'ABC-R8', verdict: 'refundable', offersRefund: true });
  const { status, body } = await refund(world, { seenRule: 'ABC-R8' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    stage: 'refunded',
    reason: null,
    decision: { kind: 'none', state: 'approved' },
  });
  const order = await orderIn(world);
  expect(order).toMatchObject({ status: 'refunded', rule: 'ABC-R13', offersRefund: false });
  expect(order.timeline.map(({ code }) => code)).toContain('refund.refunded');
  expect(order.guide?.steps.every(({ state }) => state === 'done')).toBe(true);
}

describe('one-year orders', () => {
  it('ABC-S1 Cancel Apply: removed, quota restored, refundable', async () => {
    const world = await openWorld(({ buy }) => void buy(3).begin(2));
    await held(world);
    expect((await orderIn(world)).quota).toEqual({ total: 1, used: 1, restored: 0, available: 0 });
    await world.post(`${FIRST}/cancel-apply`);
    expect((await orderIn(world)).quota).toEqual({ total: 1, used: 0, restored: 1, available: 1 });
    const { body } = await world.get<{ total: number }>('/alibaba/certificates');
    expect(body.total).toBe(0);
    await refunded(world);
  });

  it('ABC-S2 Withdraw, then Cancel Apply', async () => {
    const world = await openWorld(({ buy }) => void buy(3).apply(0));
    await held(world);
    await world.post(`${FIRST}/withdraw`);
    await held(world);
    expect(stepsOf(await orderIn(world))).toEqual(['withdraw#1 done', 'cancelApply#1 now', 'refund later']);
    await world.post(`${FIRST}/cancel-apply`);
    await refunded(world);
  });

  it('ABC-S3 Modify and Submit, Withdraw, Cancel Apply; a failed Submit counts for nothing', async () => {
    const world = await openWorld(({ buy }) => void buy(4).apply(3).fail(2));
    const before = ['submit#1 now', 'withdraw#1 later', 'cancelApply#1 later', 'refund later'];
    expect(stepsOf(await orderIn(world))).toEqual(before);
    await world.post(`${FIRST}/submit`, { domain: DOMAIN, contactId: 'contact-1' });
    expect(stepsOf(await orderIn(world))).toEqual(before);
    await world.post(`${FIRST}/submit`, { domain: DOMAIN, contactId: 'contact-2' });
    expect(stepsOf(await orderIn(world))).toEqual([
      'submit#1 done',
      'withdraw#1 now',
      'cancelApply#1 later',
      'refund later',
    ]);
    await world.post(`${FIRST}/withdraw`);
    await world.post(`${FIRST}/cancel-apply`);
    await refunded(world);
  });

  it('ABC-S3 issued before it was withdrawn, another way out begins', async () => {
    const world = await openWorld(({ buy }) => void buy(4).apply(3).fail(2));
    await world.post(`${FIRST}/submit`, { domain: DOMAIN, contactId: 'contact-2' });
    await world.to('2026-11-24T10:00:00+08:00');
    expect(stepsOf(await orderIn(world))).toEqual(['revoke#1 now', 'wait#1 later', 'refund later']);
  });

  it('ABC-S4 Revoke, wait for the back office, refund; resumed days later', async () => {
    const world = await openWorld((builder) => void issued(builder), FRIDAY);
    await held(world);
    const asked = await world.post(`${FIRST}/revoke`, { acknowledged: true });
    expect(asked.body).toMatchObject({
      state: 'validatingRevocation',
      revocation: { latestBy: '2026-11-27T23:59:59.999+08:00' },
    });
    await held(world);
    expect(stepsOf(await orderIn(world))).toEqual(['revoke#1 done', 'wait#1 waiting', 'refund later']);
    await world.to('2026-11-25T23:59:59.999+08:00');
    expect((await certificateIn(world)).state).toBe('revoked');
    await refunded(world);
  });

  it('ABC-2 a revocation approved after day seven leaves what the source says: nothing, with the date', async () => {
    const world = await openWorld((builder) => void issued(builder), FRIDAY, 'manual');
    await world.post(`${FIRST}/revoke`, { acknowledged: true });
    await world.to('2026-11-27T23:59:59.999+08:00');
    expect((await orderIn(world)).rule).toBe('ABC-R7');
    await world.to('2026-11-28T00:00:00+08:00');
    await world.post('/review/items/d-0002/decision', { decision: 'approve' }, 'specialist');
    expect((await certificateIn(world)).state).toBe('revoked');
    const order = await orderIn(world);
    expect(order).toMatchObject({
      rule: 'ABC-R2',
      verdict: 'notRefundable',
      guide: null,
      offersRefund: true,
    });
    expect(order.reason).toContain('27 Nov 2026, 23:59');
    expect((await refund(world)).body).toMatchObject({ status: 409, code: 'notRefundable', state: 'ABC-R2' });
  });

  it('ABC-2 a rejected revocation: Issued again with its reason, and the window has run on', async () => {
    const world = await openWorld((builder) => void issued(builder), FRIDAY, 'manual');
    const before = (await orderIn(world)).decision.deadline;
    await world.post(`${FIRST}/revoke`, { acknowledged: true });
    await world.to('2026-11-25T10:00:00+08:00');
    await world.post(
      '/review/items/d-0002/decision',
      { decision: 'reject', reason: 'riskHold', explanation: 'Please confirm by mail.' },
      'specialist',
    );
    const { state, revocation, operations } = await certificateIn(world);
    expect(state).toBe('issued');
    expect(operations).toContain('revoke');
    expect(revocation).toMatchObject({
      latestBy: null,
      rejection: { explanation: 'Please confirm by mail.' },
    });
    const order = await orderIn(world);
    expect(order.decision.deadline).toBe(before);
    expect(stepsOf(order)).toEqual(['revoke#1 now', 'wait#1 later', 'refund later']);
    expect(order.guide?.steps[0]).toMatchObject({ safety: 'never', irreversible: true });
  });

  it('ABC-S5 Renew makes an early-renewal order that is not refunded here, once', async () => {
    const world = await openWorld((builder) => void issued(builder), FRIDAY);
    const before = await orderIn(world);
    const { status, body } = await world.post<AlibabaOrder>(`${FIRST}/renew`, { acknowledged: true });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'earlyRenewal',
      rule: 'ABC-R6',
      verdict: 'notRefundable',
      offersRefund: true,
    });
    const again = await world.post(`${FIRST}/renew`, { acknowledged: true });
    expect(again.body).toMatchObject({ status: 409, code: 'alreadyRenewed', state: 'issued' });
    const refused = await world.post(`/alibaba/orders/${body.id}/refunds`, {});
    expect(refused.body).toMatchObject({ code: 'notRefundable', state: 'ABC-R6' });
    expect((await orderIn(world)).decision).toEqual(before.decision);
  });
});

describe('multi-year orders', () => {
  it('ABC-M1 removing the first removes the second and third', async () => {
    const world = await openWorld(({ buyYears }) => void buyYears(3, 3).begin(2));
    const [preview] = (await certificateIn(world)).previews;
    expect(preview?.consequences[0]?.text).toMatch(/2 of its order/);
    await world.post(`${FIRST}/cancel-apply`);
    for (const n of [2, 3]) {
      const other = await certificateIn(world, numbered(n));
      expect(other.state).toBe('removed');
      expect(other.timeline.map(({ code }) => code)).toContain('takenAlong');
    }
    expect((await orderIn(world)).quota).toEqual({ total: 3, used: 0, restored: 3, available: 3 });
    await refunded(world);
  });

  it.each([
    ['the others first, as the document says', ['cancel#2', 'cancel#3', 'revoke']],
    ['the first one first', ['revoke', 'cancel#2', 'cancel#3']],
  ])('ABC-M2 %s: the refund waits for all of it', async (_, order) => {
    const world = await openWorld((builder) => void threeYearsIssued(builder), FRIDAY);
    expect(stepsOf(await orderIn(world))).toEqual([
      'cancel#2 now',
      'cancel#3 now',
      'revoke#1 now',
      'wait#1 later',
      'refund later',
    ]);
    for (const step of order) {
      await held(world);
      const [operation, target = 1] = step.split('#');
      const done = await world.post(
        `${numbered(Number(target))}/${operation}`,
        operation === 'revoke' ? { acknowledged: true } : undefined,
      );
      expect(done.status).toBe(200);
    }
    await held(world);
    await world.to('2026-11-26T10:00:00+08:00');
    await refunded(world);
  });
});

const REPEATABLE: readonly (readonly [string, string, unknown, (builder: Builder) => void])[] = [
  ['a refund', `${ORDER}/refunds`, {}, ({ buy }) => void buy(2)],
  ['Cancel Apply', `${FIRST}/cancel-apply`, undefined, ({ buy }) => void buy(2).begin(1)],
  ['a reset', '/alibaba/pca/ca-0001/reset', { confirmed: true }, ({ buyCa }) => void buyCa(2).enable(1)],
  ['an early renewal', `${FIRST}/renew`, { acknowledged: true }, ({ buy }) => void buy(2).apply(2).pass(1)],
];

describe('orders', () => {
  it('ABC-O1 ABC-R3 unused: refunded at once, and reads so; day seven counts to its last millisecond', async () => {
    const last = '2026-11-29T23:59:59.999+08:00';
    for (const [at, expected] of [
      [last, 201],
      ['2026-11-30T00:00:00.000+08:00', 409],
    ] as const) {
      const world = await openWorld(({ buy }) => void buy(0), NOW);
      await world.to(at);
      const answer = await refund(world);
      expect(answer.status).toBe(expected);
      expect((await orderIn(world)).status).toBe(expected === 201 ? 'refunded' : 'paid');
    }
  });

  it('ABC-P2 a CA that was never enabled is refunded directly', async () => {
    const world = await openWorld(({ buyCa }) => void buyCa(7));
    expect((await refund(world)).body).toMatchObject({ rule: 'ABC-R3', stage: 'refunded' });
    expect((await orderIn(world)).things).toMatchObject([
      { kind: 'ca', state: 'refunded', stateText: 'Refunded' },
    ]);
  });

  it('ABC-1 what the original account refuses goes to the account balance, both attempts to be seen', async () => {
    const world = await openWorld(
      ({ buy }) =>
        void buy(2, {
          price: { currency: 'USD', list: 18_000, discount: 0, voucher: 0, paid: { card: 18_000 } },
        }).channel('fails'),
    );
    await refund(world);
    const { status, application } = await orderIn(world);
    expect(status).toBe('refunded');
    expect(application?.stage).toBe('returnedToBalance');
    expect(application?.settlement?.attempts.map(({ to, state }) => `${to} ${state}`)).toEqual([
      'card failed',
      'accountBalance succeeded',
    ]);
  });

  it('GEN-8 ABC-3 twice with one key is one refund, with another key it is refused', async () => {
    const world = await openWorld(({ buy }) => void buy(2));
    const send = (key: string) => world.post<RefundApplication>(`${ORDER}/refunds`, {}, 'customer', { key });
    const [first, second] = [await send('one'), await send('one')];
    expect(second).toEqual(first);
    expect((await send('two')).body).toMatchObject({ status: 409, code: 'notRefundable', state: 'ABC-R13' });
  });

  it.each(REPEATABLE)(
    'GEN-8 %s: from two tabs at once, or with a lost response, it happens once',
    async (_, path, body, build) => {
      const tabs = await openWorld(build);
      const answers = await Promise.all(
        ['one', 'two'].map((key) => tabs.post(path, body, 'customer', { key })),
      );
      expect(new Set(answers.map(({ status }) => Math.floor(status / 100)))).toEqual(new Set([2, 4]));

      const lost = await openWorld(build);
      await lost.change((tx) => changeSettings(tx, { fault: 'lost-response' }));
      const send = () => lost.post(path, body, 'customer', { key: 'one' });
      expect((await send()).status).toBe(0);
      const after = await orderIn(lost);
      expect((await send()).status).toBeLessThan(300);
      expect(await orderIn(lost)).toEqual(after);
      expect(await lost.store.read((reader) => reader.all(ORDERS).length)).toBe(
        path.endsWith('renew') ? 2 : 1,
      );
    },
  );

  it('GEN-5 another rule than the one seen is refused', async () => {
    const world = await openWorld(({ buy }) => void buy(2));
    expect((await refund(world, { seenRule: 'ABC-R8' })).body).toMatchObject({
      code: 'decisionChanged',
      state: 'ABC-R3',
    });
    expect((await orderIn(world)).application).toBeNull();
  });
});
