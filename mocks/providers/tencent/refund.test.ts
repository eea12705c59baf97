import { describe, expect, it } from 'vitest';
import type { ReviewDetail } from '#contract/desk';
import type { RefundApplication } from '#contract/refund';
import type { TencentCertificate } from '#contract/tencent';
import { DESK } from '../../desk/items';
import { changeSettings } from '../../platform/faults';
import { REFUNDS } from '../../refunds/record';
import { PACKAGES } from './record';
import { AGREED, NOW, openWorld, order, pack } from './testing';

type World = Awaited<ReturnType<typeof openWorld>>;
const PATH = '/tencent/certificates/a/refunds';

const failed = (change: Parameters<typeof order>[1] = {}) => order('a', { state: 'failed', ...change });
const apply = ({ post }: Pick<World, 'post'>, body: unknown = AGREED) =>
  post<RefundApplication & { code: string; state: string; errors: { pointer: string; code: string }[] }>(
    PATH,
    body,
    'customer',
    { language: 'en' },
  );
const read = async ({ get }: Pick<World, 'get'>) =>
  (await get<TencentCertificate>('/tencent/certificates/a', 'customer', 'en')).body;
const withPoints = (points: number, expiresAt: string, change: Parameters<typeof order>[1] = {}) =>
  openWorld([failed({ benefit: { package: 'p', points }, ...change })], { packages: [pack('p', expiresAt)] });

describe('a refund', () => {
  it('TCL-R4 pays cash and gift card back in the same request, and the order reads 14', async () => {
    const world = await openWorld([failed()]);
    const { status, body } = await apply(world);
    expect(status).toBe(201);
    expect(body.stage).toBe('refunded');
    expect(body.settlement?.attempts.map(({ to, amount, state }) => [to, amount.minor, state])).toEqual([
      ['cash', 70_000, 'succeeded'],
      ['giftCard', 30_000, 'succeeded'],
    ]);
    const one = await read(world);
    expect([one.state, one.statusCode, one.rule, one.rowAction]).toEqual([
      'refunded',
      14,
      'TCL-R5',
      'openRefund',
    ]);
    expect(one.ownState).toBe('failed');
    expect(one.operations).toEqual([]);
  });

  it('TCL-2 whatever the settlement channel does: the account is the house’s own book', async () => {
    const world = await openWorld([failed()]);
    await world.change((tx) => changeSettings(tx, { channel: 'fails' }));
    expect((await apply(world)).body.stage).toBe('refunded');
  });

  it.each([
    ['pendingSubmission', 'actionRequired', 'TCL-R2'],
    ['validating', 'actionRequired', 'TCL-R3'],
    ['cancelling', 'actionRequired', 'TCL-R3'],
    ['issued', 'notRefundable', 'TCL-R1'],
    ['revoked', 'notRefundable', 'TCL-R1'],
  ] as const)('TCL-1 is refused in %s: %s by %s', async (state, code, rule) => {
    const world = await openWorld([order('a', { state })]);
    const { status, body } = await apply(world);
    expect([status, body.code, body.state]).toEqual([409, code, rule]);
    expect(await world.store.read((reader) => reader.all(REFUNDS))).toEqual([]);
  });

  it('TCL-R5 there is no second one, and none can be cancelled', async () => {
    const world = await openWorld([failed()]);
    const { body: refund } = await apply(world);
    const second = await apply(world);
    expect([second.status, second.body.state]).toEqual([409, 'TCL-R5']);
    expect(refund.canCancel).toBe(false);
    const before = await read(world);
    const cancelled = await world.post(`/tencent/refunds/${refund.id}/cancel`);
    expect([cancelled.status, cancelled.body.state]).toEqual([409, 'approved']);
    expect(await read(world)).toEqual(before);
  });

  it('GEN-8 the same request twice is one refund', async () => {
    const world = await openWorld([failed()]);
    const once = await world.post(PATH, AGREED, 'customer', { key: 'k' });
    const twice = await world.post(PATH, AGREED, 'customer', { key: 'k' });
    expect(twice).toEqual(once);
    expect(await world.store.read((reader) => reader.all(REFUNDS))).toHaveLength(1);
  });

  it('GEN-5 another rule than the one that was seen is refused', async () => {
    const world = await openWorld([failed()]);
    const { status, body } = await apply(world, { ...AGREED, seenRule: 'TCL-R2' });
    expect([status, body.code]).toEqual([409, 'decisionChanged']);
  });
});

describe('consent', () => {
  it.each([
    [{ consent: { version: '2020-01-01' } }, '/consent/version', 'otherVersion'],
    [{ consent: { version: '' } }, '/consent/version', 'otherVersion'],
    [{ consent: {} }, '/consent/version', 'required'],
    [{}, '/consent', 'required'],
    [{ consent: { version: 1 } }, '/consent/version', 'wrongType'],
  ])('TCL-4 %j is refused at the consent, and nothing is paid', async (body, pointer, code) => {
    const world = await openWorld([failed()]);
    const answer = await apply(world, body);
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
    expect(await world.store.read((reader) => reader.all(REFUNDS))).toEqual([]);
  });

  it('TCL-4 version and time are kept with the refund and stand on its timeline', async () => {
    const world = await openWorld([failed()]);
    const { version, clauses } = (await read(world)).consent;
    expect(clauses.length).toBeGreaterThan(3);
    const { body } = await apply(world, { consent: { version } });
    const at = '2026-11-22T10:00:00.000+08:00';
    expect(body.consent).toEqual({ version, at });
    expect(body.timeline[0]).toMatchObject({ at, actor: 'customer', code: 'consented' });
    expect(body.timeline[0]?.detail).toContain(version);
  });
});

describe('benefit points', () => {
  it('TCL-2 are back in their package at once', async () => {
    const world = await withPoints(600, '2027-01-01T00:00:00+08:00');
    const { body } = await apply(world);
    expect(body.points).toEqual({
      points: 600,
      package: 'p',
      state: 'returned',
      at: '2026-11-22T10:00:00.000+08:00',
    });
    expect(body.timeline.map(({ code }) => code)).toContain('pointsReturned');
    expect((await world.store.read((reader) => reader.get(PACKAGES, 'p')))?.points).toBe(700);
    expect(await world.store.read((reader) => reader.all(DESK))).toEqual([]);
  });

  it.each([
    ['the moment it expires', NOW, 'withPerson'],
    ['a millisecond before', '2026-11-22T10:00:00.001+08:00', 'returned'],
  ] as const)('TCL-2 %s: %s → %s', async (_title, expiresAt, state) => {
    const { body } = await apply(await withPoints(600, expiresAt));
    expect(body.points?.state).toBe(state);
  });

  it('TCL-2 of an expired package wait at the desk, and a person returns them to a new one', async () => {
    const world = await withPoints(600, '2026-11-01T00:00:00+08:00');
    const { body: refund } = await apply(world);
    expect([refund.stage, refund.points?.state]).toEqual(['refunded', 'withPerson']);
    expect(refund.timeline.at(-1)).toMatchObject({
      at: null,
      actor: 'specialist',
      detail: '600 to a new benefit package, by 25 Nov 2026.',
    });
    const [item] = await world.store.read((reader) => reader.all(DESK));
    const path = `/review/items/${item?.id}`;
    const detail = (await world.get<ReviewDetail>(path, 'specialist', 'en')).body;
    expect([detail.queue, detail.actions]).toEqual(['benefitPackages', ['approve']]);
    expect(detail.facts).toContainEqual({ label: 'Benefit points', value: '600' });

    // Nobody can say no to it, and time alone does nothing.
    const no = { decision: 'reject', reason: 'other', explanation: 'no' };
    expect((await world.post(`${path}/decision`, no, 'specialist')).status).toBe(409);
    await world.to('2026-12-22T10:00:00+08:00');
    expect((await read(world)).refunds[0]?.points?.state).toBe('withPerson');

    expect((await world.post(`${path}/decision`, { decision: 'approve' }, 'specialist')).status).toBe(200);
    const points = (await read(world)).refunds[0]?.points;
    expect((await read(world)).refunds[0]?.timeline.at(-1)?.code).toBe('pointsReturned');
    expect(points).toMatchObject({ points: 600, state: 'returned', at: '2026-12-22T10:00:00.000+08:00' });
    const fresh = await world.store.read((reader) => reader.get(PACKAGES, points?.package ?? ''));
    expect(fresh).toMatchObject({ points: 600, accountId: 'customer' });
    expect((await world.post(`${path}/decision`, { decision: 'approve' }, 'specialist')).status).toBe(409);
    expect((await world.get<ReviewDetail>(path, 'specialist', 'en')).text).toContain('Returned to');
  });

  it('GEN-4 as the only payment: amount 0, no settlement, still refunded', async () => {
    const price = { currency: 'CNY', list: 0, discount: 0, voucher: 0, paid: { cash: 0, giftCard: 0 } };
    const world = await withPoints(2_000, '2027-01-01T00:00:00+08:00', { price });
    const { body } = await apply(world);
    expect([body.stage, body.amount.minor, body.settlement]).toEqual(['refunded', 0, null]);
    expect(body.points?.state).toBe('returned');
    expect((await read(world)).statusCode).toBe(14);
  });
});
