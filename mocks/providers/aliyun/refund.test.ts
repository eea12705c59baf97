import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import type { ReviewDetail } from '#contract/desk';
import type { RefundApplication } from '#contract/refund';
import { instantOf } from '../../platform/calendar';
import { changeSettings } from '../../platform/faults';
import { certificate, issued, openWorld, PLAIN, revoked, type World } from './testing';

const NOW = '2026-11-23T10:00:00+08:00';
/** Bought 22 days ago: ALY-R2. */
const old = certificate('c', { purchasedAt: instantOf('2026-11-01T10:00:00+08:00') });
const inTime = revoked('c', '2026-11-18T10:00:00+08:00', '2026-11-22T10:00:00+08:00');

const read = async (world: World) => (await world.get<AliyunCertificate>('/aliyun/certificates/c')).body;
const apply = (world: World, more: object = {}) =>
  world.post<RefundApplication>('/aliyun/certificates/c/refunds', { ...PLAIN, ...more });
const decide = (world: World, body: unknown) =>
  world.post<ReviewDetail>('/review/items/d-0001/decision', body, 'specialist');
const NO = { decision: 'reject', reason: 'documentsIncomplete', explanation: '缺少营业执照 <b>扫描件</b>' };

describe('ALY-6 submitting', () => {
  it('ALY-6 R1 settles in the same request: refunded, never under review, nothing to cancel', async () => {
    const world = await openWorld(NOW, [certificate('c')]);
    const { status, body } = await apply(world, { seenRule: 'ALY-R1' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      rule: 'ALY-R1',
      stage: 'refunded',
      decision: { state: 'approved', kind: 'none' },
      amount: { currency: 'CNY', minor: 150_000 },
      canCancel: false,
      destinations: ['alipay'],
      settlement: { state: 'arrived' },
    });
    expect(await read(world)).toMatchObject({
      state: 'refunded',
      ownState: 'paid',
      rule: 'ALY-G4',
      operations: [],
      amount: { minor: 0 },
    });
    expect((await world.post(`/aliyun/refunds/${body.id}/cancel`)).status).toBe(409);
  });

  it('ALY-6 R1 with a slow channel: on its way, then refunded; own state until the money is there', async () => {
    const world = await openWorld(NOW, [certificate('c')]);
    await world.change((tx) => changeSettings(tx, { rail: 'REFUND_IN_PROCESS' }));
    expect((await apply(world)).body).toMatchObject({ stage: 'onItsWay', canCancel: false });
    expect(await read(world)).toMatchObject({ state: 'paid', rowAction: 'openRefund', operations: [] });
    await world.to('2026-11-23T12:00:00+08:00');
    expect(await read(world)).toMatchObject({ state: 'refunded' });
  });

  it.each([
    ['ALY-R2', old],
    ['ALY-R4', inTime],
  ])('ALY-6 %s waits for the desk with its dates, and everything else is blocked', async (rule, record) => {
    const world = await openWorld(NOW, [record]);
    const { body } = await apply(world);
    expect(body).toMatchObject({
      rule,
      stage: 'underReview',
      // 23 Nov 2026 is a Monday: the 5th and the 15th working day after it.
      expectedBy: '2026-11-30T23:59:59.999+08:00',
      latestBy: '2026-12-14T23:59:59.999+08:00',
      canCancel: true,
      settlement: null,
    });
    expect(await read(world)).toMatchObject({
      state: 'refundUnderReview',
      rowAction: 'cancelRefund',
      operations: [],
      previews: [],
    });
    await world.to('2026-11-30T23:59:59.999+08:00');
    expect(await read(world)).toMatchObject({ state: 'refunded', refund: { stage: 'refunded' } });
  });

  it('ALY-7 each part returns to what it was paid with', async () => {
    const price = {
      currency: 'CNY',
      list: 200_000,
      discount: 0,
      voucher: 50_000,
      paid: { alipay: 100_000, onlineBank: 20_000, accountBalance: 30_000 },
    };
    const world = await openWorld(NOW, [certificate('c', { price })]);
    const before = await read(world);
    expect(before.decision.destination).toEqual([
      { source: 'alipay', to: 'alipay', minor: 100_000 },
      { source: 'onlineBank', to: 'onlineBank', minor: 20_000 },
      { source: 'accountBalance', to: 'accountBalance', minor: 30_000 },
    ]);
    const { body } = await apply(world);
    expect(body.settlement?.attempts.map(({ to, amount }) => [to, amount.minor])).toEqual([
      ['alipay', 100_000],
      ['onlineBank', 20_000],
      ['accountBalance', 30_000],
    ]);
  });

  it('ALY-7 a failed payment falls back to the account balance', async () => {
    const world = await openWorld(NOW, [certificate('c')]);
    await world.change((tx) => changeSettings(tx, { rail: 'PROCESS_FAIL' }));
    expect((await apply(world)).body).toMatchObject({ stage: 'returnedToBalance' });
    expect(await read(world)).toMatchObject({ state: 'refunded', refund: { stage: 'returnedToBalance' } });
  });

  it('GEN-4 nothing paid: the same rule, amount 0, no settlement', async () => {
    const price = { currency: 'CNY', list: 20_000, discount: 0, voucher: 20_000, paid: { alipay: 0 } };
    const world = await openWorld(NOW, [certificate('c', { price })]);
    expect((await apply(world)).body).toMatchObject({
      rule: 'ALY-R1',
      amount: { minor: 0 },
      settlement: null,
      stage: 'refunded',
    });
  });
});

describe('what was shown is what is committed to', () => {
  it('GEN-5 another rule than the one seen: 409 with the present one', async () => {
    const world = await openWorld('2026-11-25T23:59:59.999+08:00', [certificate('c')]);
    expect(await read(world)).toMatchObject({ rule: 'ALY-R1', deadline: '2026-11-25T23:59:59.999+08:00' });
    await world.to('2026-11-26T00:00:00.000+08:00');
    const late = await world.post('/aliyun/certificates/c/refunds', { ...PLAIN, seenRule: 'ALY-R1' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'decisionChanged', state: 'ALY-R2' });
    expect((await apply(world, { seenRule: 'ALY-R2' })).status).toBe(201);
  });

  it.each([
    ['notRefundable', 'ALY-R5', issued('c', '2026-10-20T10:00:00+08:00')],
    ['actionRequired', 'ALY-G2', issued('c', '2026-11-20T10:00:00+08:00')],
  ])('GEN-5 %s (%s) is refused with the reason, whatever was shown', async (code, rule, record) => {
    const world = await openWorld(NOW, [record]);
    const { reason } = await read(world);
    const answer = await world.post('/aliyun/certificates/c/refunds', { ...PLAIN, seenRule: 'ALY-R4' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code, state: rule, detail: reason });
  });
});

describe('ALY-8 cancelling', () => {
  it.each([
    ['not submitted', old, 'paid', 'ALY-R2'],
    [
      'failed',
      {
        ...old,
        state: 'reviewFailed',
        application: {
          submittedAt: 1,
          failure: { reason: 'other', explanation: 'x' },
          deskItem: null,
        },
      } as const,
      'reviewFailed',
      'ALY-R2',
    ],
    ['revoked', inTime, 'revoked', 'ALY-R4'],
  ])(
    'ALY-8 %s: restores the state before, and a new application is possible',
    async (_, record, state, rule) => {
      const world = await openWorld(NOW, [record]);
      const before = await read(world);
      await apply(world);
      const cancelled = await world.post<RefundApplication>('/aliyun/refunds/r-0001/cancel');
      expect(cancelled.body).toMatchObject({
        stage: 'cancelled',
        canCancel: false,
        decision: { state: 'cancelled' },
      });
      const after = await read(world);
      expect(after).toMatchObject({ state, rule, operations: before.operations, rowAction: 'refund' });
      expect((await apply(world)).body.id).toBe('r-0002');
    },
  );

  it('ALY-8 approval first: the cancelling customer is told, and the other way round the specialist', async () => {
    const world = await openWorld(NOW, [old], 'manual');
    await apply(world);
    expect((await decide(world, { decision: 'approve' })).status).toBe(200);
    const late = await world.post('/aliyun/refunds/r-0001/cancel');
    expect(late.status).toBe(409);
    expect(late.body.state).toBe('approved');
    expect(await read(world)).toMatchObject({ state: 'refunded' });

    const other = await openWorld(NOW, [old], 'manual');
    await apply(other);
    expect((await other.post('/aliyun/refunds/r-0001/cancel')).status).toBe(200);
    expect((await decide(other, { decision: 'approve' })).status).toBe(409);
    expect(await read(other)).toMatchObject({ state: 'paid', refund: null });
    expect((await other.post('/aliyun/refunds/r-0001/cancel')).status).toBe(409);
  });
});

describe('ALY-4 a refund that does not succeed', () => {
  it('ALY-4 rejected, unissued: usable exactly as before, with the explanation', async () => {
    const world = await openWorld(NOW, [old], 'manual');
    const before = await read(world);
    expect(before.ifNotRefunded).toBe('usableAsBefore');
    await apply(world);
    await decide(world, NO);
    const after = await read(world);
    expect(after).toMatchObject({
      state: 'paid',
      ownState: 'paid',
      operations: before.operations,
      verdict: 'refundable',
      refund: null,
    });
    const refund = await world.get<RefundApplication>('/aliyun/refunds/r-0001', 'customer', 'en');
    expect(refund.body).toMatchObject({
      stage: 'rejected',
      rejection: { reason: 'documentsIncomplete', explanation: NO.explanation },
    });
    expect(
      after.timeline.some(
        ({ code, detail }) => code === 'refund.rejected' && detail?.includes(NO.explanation),
      ),
    ).toBe(true);
    expect((await apply(world)).status).toBe(201);
  });

  it('ALY-4 rejected, revoked: stays revoked', async () => {
    const world = await openWorld(NOW, [inTime], 'manual');
    expect((await read(world)).ifNotRefunded).toBe('staysRevoked');
    await apply(world);
    await decide(world, NO);
    expect(await read(world)).toMatchObject({ state: 'revoked', ownState: 'revoked', operations: [] });
  });

  it('ALY-2 expiry before the decision: warned, accepted, closed as failed, then expired', async () => {
    const record = certificate('c', {
      purchasedAt: instantOf('2026-11-01T10:00:00+08:00'),
      servicePeriodEndsAt: instantOf('2026-12-10T12:00:00+08:00'),
    });
    const world = await openWorld(NOW, [record], 'manual');
    expect((await read(world)).decision.warnings.map(({ code }) => code)).toContain(
      'reviewMayEndAfterExpiry',
    );
    expect((await apply(world)).body).toMatchObject({
      late: true,
      latestBy: '2026-12-14T23:59:59.999+08:00',
    });
    await world.to('2026-12-10T11:59:59.999+08:00');
    expect(await read(world)).toMatchObject({ state: 'refundUnderReview' });
    await world.to('2026-12-10T12:00:00.000+08:00');
    expect(await read(world)).toMatchObject({
      state: 'expired',
      rule: 'ALY-R6',
      refund: null,
      refunds: [{ stage: 'failed' }],
    });
  });
});
