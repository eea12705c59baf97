import { describe, expect, it } from 'vitest';
import { listAliyunCertificates, listAliyunRefunds } from '#contract/aliyun';
import { listScenarios, readDemo } from '#contract/demo';
import { nextDue } from '../../platform/clock';
import { PAYMENTS } from '../../refunds/channels';
import { REFUNDS, standingIn } from '../../refunds/record';
import { paidIn } from '../../rules/subject';
import { built, openWorld } from '../../testing/world';
import { CERTIFICATES, stateOf } from './record';
import { demo } from './seed';

const [small] = demo.large ?? [];

describe('ALY-10 scenarios larger than anybody looks through', () => {
  it('DEM-2 are opened by their links and stand in no list; nothing is due in them', async () => {
    expect(demo.large?.map(({ id }) => id)).toEqual(
      [1_000, 10_000, 100_000].map((of) => `aliyun.large.${of}`),
    );
    const world = await openWorld({ scenario: 'aliyun.large.1000' });
    expect((await world.call(readDemo)).scenario).toBe('aliyun.large.1000');
    const listed = (await world.call(listScenarios)).items.map(({ id }) => id);
    expect(listed.filter((id) => id.includes('large'))).toEqual([]);
    const customer = await world.as('customer');
    const certificates = await customer.call(listAliyunCertificates, { query: {} });
    // Beside what is seeded.
    expect(certificates.all).toBeGreaterThan(1_000);
    expect((await customer.call(listAliyunRefunds, { query: {} })).total).toBeGreaterThanOrEqual(200);
    const [now, due = 0] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(due).toBeGreaterThan(now);
  });

  it('GEN-4 hold every state and stage, no name twice, nothing refunded above what was paid, and are the same each time', () => {
    const tx = built(small!);
    expect(tx.changes()).toEqual(built(small!).changes());
    const certificates = tx.all(CERTIFICATES);
    expect(certificates).toHaveLength(1_001);
    expect(new Set(certificates.map(({ domain }) => domain)).size).toBe(1_001);
    expect(new Set(certificates.map((one) => stateOf(one, 'none', tx.now))).size).toBe(7);
    const refunds = tx.all(REFUNDS);
    expect(refunds).toHaveLength(200);
    for (const refund of refunds) expect(tx.get(CERTIFICATES, refund.subject.id)?.refundId).toBe(refund.id);
    const stages = new Set(refunds.map((refund) => standingIn(tx, refund).stage));
    for (const stage of ['underReview', 'refunded', 'rejected', 'cancelled']) expect(stages).toContain(stage);
    const back = new Map<string, number>();
    for (const { payment, state } of tx.all(PAYMENTS))
      if (state !== 'failed') back.set(payment.order.id, (back.get(payment.order.id) ?? 0) + payment.amount);
    expect(back.size).toBeGreaterThan(50);
    for (const [id, minor] of back)
      expect(minor).toBeLessThanOrEqual(paidIn(tx.get(CERTIFICATES, id)!.price));
  });
});
