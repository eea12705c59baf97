import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import { instantOf } from '../../platform/calendar';
import { changeSettings } from '../../platform/faults';
import type { AliyunRecord } from './record';
import { certificate, issued, openWorld, PLAIN, revoked } from './testing';

async function shown(at: string, record: AliyunRecord) {
  const world = await openWorld(at, [record]);
  const { rowAction, rule, verdict } = (await world.get<AliyunCertificate>('/aliyun/certificates/c')).body;
  return `${rowAction} ${rule} ${verdict}`;
}

const ISSUED = '2026-10-20T16:00:00+08:00';

describe('ALY-3 the button is its own rule', () => {
  it.each([
    ['day 28, last millisecond', '2026-11-17T23:59:59.999+08:00', 'refund ALY-G2 actionRequired'],
    ['day 29, first millisecond', '2026-11-18T00:00:00.000+08:00', 'refund ALY-R5 notRefundable'],
    ['day 30, last millisecond', '2026-11-19T23:59:59.999+08:00', 'refund ALY-R5 notRefundable'],
    ['day 31, first millisecond', '2026-11-20T00:00:00.000+08:00', 'whyNot ALY-R5 notRefundable'],
  ])('ALY-3 issued, %s', async (_, at, expected) => {
    expect(await shown(at, issued('c', ISSUED))).toBe(expected);
  });

  it.each([
    ['day 29', '2026-11-18T10:00:00+08:00', 'refund ALY-R4 refundable'],
    ['day 30, last millisecond', '2026-11-19T23:59:59.999+08:00', 'refund ALY-R4 refundable'],
    ['day 31, first millisecond', '2026-11-20T00:00:00.000+08:00', 'whyNot ALY-G5 notRefundable'],
  ])('ALY-3 revoked in time, %s', async (_, at, expected) => {
    expect(await shown(at, revoked('c', ISSUED, '2026-11-17T23:00:00+08:00'))).toBe(expected);
  });

  it('ALY-3 G1, G3 and R3 keep the button', async () => {
    const waiting = {
      state: 'underReview',
      application: { submittedAt: instantOf('2026-11-20T09:30:00+08:00'), failure: null, deskItem: null },
    } as const;
    const now = '2026-11-22T10:00:00+08:00';
    expect(await shown(now, certificate('c', waiting))).toBe('refund ALY-G1 actionRequired');
    const base = issued('c', '2026-11-20T10:00:00+08:00');
    expect(await shown(now, { ...base, state: 'revocationUnderReview' })).toBe(
      'refund ALY-G3 actionRequired',
    );
    const close = { servicePeriodEndsAt: instantOf('2026-12-06T10:00:00+08:00') };
    expect(await shown(now, certificate('c', close))).toBe('refund ALY-R3 notRefundable');
  });

  it('ALY-3 free and expired ones say why not', async () => {
    const now = '2026-11-22T10:00:00+08:00';
    const free = { product: { validation: 'DV', free: true, coverage: 'single', years: 1 } } as const;
    expect(await shown(now, certificate('c', free))).toBe('whyNot ALY-R0 notRefundable');
    expect(await shown(now, certificate('c', { servicePeriodEndsAt: instantOf(now) }))).toBe(
      'whyNot ALY-R6 notRefundable',
    );
    expect(await shown(now, issued('c', '2026-11-20T10:00:00+08:00', { expiresAt: instantOf(now) }))).toBe(
      'whyNot ALY-R6 notRefundable',
    );
  });

  it('ALY-3 a refund takes its place: cancel while under review, then a link; after a failure it is back', async () => {
    const world = await openWorld('2026-11-22T10:00:00+08:00', [
      certificate('c', { purchasedAt: instantOf('2026-11-01T10:00:00+08:00') }),
      certificate('d'),
    ]);
    const row = async (id: string) => (await world.get<AliyunCertificate>(`/aliyun/certificates/${id}`)).body;
    await world.post('/aliyun/certificates/c/refunds', PLAIN);
    expect(await row('c')).toMatchObject({
      rowAction: 'cancelRefund',
      refund: { id: 'r-0001', stage: 'underReview' },
    });
    await world.post('/aliyun/refunds/r-0001/cancel');
    expect(await row('c')).toMatchObject({ rowAction: 'refund', refund: null });
    await world.change((tx) => changeSettings(tx, { rail: 'REFUND_IN_PROCESS' }));
    await world.post('/aliyun/certificates/d/refunds', PLAIN);
    expect(await row('d')).toMatchObject({
      rowAction: 'openRefund',
      refund: { stage: 'onItsWay' },
      state: 'paid',
    });
    await world.to('2026-11-22T12:00:00+08:00');
    expect(await row('d')).toMatchObject({
      rowAction: 'openRefund',
      refund: { stage: 'refunded' },
      state: 'refunded',
    });
  });
});
