import { describe, expect, it, vi } from 'vitest';
import { listAlibabaOrders, readAlibabaOrder } from '#contract/alibabaOrders';
import {
  listAlibabaCas,
  listAlibabaCertificates,
  listAlibabaGateways,
  readAlibabaCa,
  readAlibabaCertificate,
} from '#contract/alibabaProducts';
import { listAliyunCertificates, listAliyunRefunds, readAliyunCertificate } from '#contract/aliyun';
import { listReviewItems, readReviewItem } from '#contract/desk';
import { listTencentCertificates, readTencentCertificate } from '#contract/tencent';
import { type Priced, ruleBy } from '../rules/evaluation';
import type * as Evaluation from '../rules/evaluation';
import { openWorld } from '../testing/world';

// Files share what they import: what another one loaded holds the real function.
vi.hoisted(() => vi.resetModules());

vi.mock('../rules/evaluation', async (original) => {
  const real = await original<typeof Evaluation>();
  return { ...real, ruleBy: vi.fn(real.ruleBy) };
});

/** What was decided on since the last look, and for when (epoch ms). */
function decidedOn(): { subject: Priced; now: number }[] {
  const { calls } = vi.mocked(ruleBy).mock;
  const asked = calls.map(([, subject, now]) => ({ subject, now }));
  vi.mocked(ruleBy).mockClear();
  return asked;
}

const open = async () => {
  const world = await openWorld();
  const people = { customer: await world.as('customer'), specialist: await world.as('specialist') };
  // Telling the past of what is seeded decided, too.
  decidedOn();
  return people;
};

describe('GEN-5 a policy is evaluated once per answer', () => {
  it.each([
    ['Alibaba Cloud', listAlibabaOrders],
    ['Tencent Cloud', listTencentCertificates],
  ] as const)(
    'GEN-5 the list of %s: once for each thing listed, and for each that awaits a result once after either',
    async (_, list) => {
      const { customer } = await open();
      const page = (at: number) => customer.call(list, { query: { pageSize: 100, page: at } });
      const first = await page(1);
      const asked = decidedOn().length;
      const rest = first.all > first.items.length ? (await page(2)).items : [];
      const waiting = [...first.items, ...rest].filter(({ awaited }) => awaited !== null);
      expect(first.items.length + rest.length).toBe(first.all);
      expect(asked).toBe(first.all + 2 * waiting.length);
    },
  );

  it('GEN-5 the list of Aliyun keeps what was decided: of another page only what it shows is asked, at its moment', async () => {
    const { customer } = await open();
    const page = (at: number) => customer.call(listAliyunCertificates, { query: { pageSize: 20, page: at } });
    await page(1);
    decidedOn();
    const { items, summary } = await page(2);
    const asked = new Set([...items, ...summary.terms.items].map(({ id }) => id)).size;
    const waiting = [...items, ...summary.terms.items].filter(({ awaited }) => awaited !== null).length;
    const decided = decidedOn().length;
    expect(decided).toBeGreaterThanOrEqual(asked);
    expect(decided).toBeLessThanOrEqual(asked + 2 * waiting);
  });

  it('GEN-5 the lists of what an order pays for: once for each order', async () => {
    const { customer } = await open();
    const certificates = await customer.call(listAlibabaCertificates, { query: {} });
    expect(decidedOn().length).toBeLessThanOrEqual(certificates.quota.total);
    const cas = await customer.call(listAlibabaCas, { query: {} });
    const everywhere = cas.regions.reduce((sum, { count }) => sum + count, 0);
    expect(decidedOn().length).toBeLessThanOrEqual(everywhere);
    const gateways = await customer.call(listAlibabaGateways, { query: {} });
    expect(decidedOn()).toHaveLength(gateways.all);
  });

  it('GEN-5 a refund list asks no policy at all', async () => {
    const { customer } = await open();
    await customer.call(listAliyunRefunds, { query: {} });
    expect(decidedOn()).toEqual([]);
  });

  it.each([
    ['Aliyun', listAliyunCertificates, readAliyunCertificate],
    ['Alibaba Cloud', listAlibabaOrders, readAlibabaOrder],
    ['Alibaba Cloud certificates', listAlibabaCertificates, readAlibabaCertificate],
    ['Alibaba Cloud private CAs', listAlibabaCas, readAlibabaCa],
    ['Tencent Cloud', listTencentCertificates, readTencentCertificate],
  ] as const)('GEN-5 a page of %s: the thing once, each "what if" beside it once', async (_, list, read) => {
    const { customer } = await open();
    const { items } = await customer.call(list, { query: { pageSize: 50 } });
    for (const { id } of items) {
      decidedOn();
      await customer.call(read, { params: { id } });
      const asked = decidedOn().map((one) => JSON.stringify(one));
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeGreaterThan(0);
    }
  });

  it.each([
    {},
    { search: 'shop' },
    { queue: 'refunds' },
    { queue: 'validations' },
    { queue: 'revocations' },
    { status: 'done' },
  ] as const)('GEN-5 the desk by %o: once at most for each thing that waits', async (query) => {
    const { specialist } = await open();
    const { waiting } = await specialist.call(listReviewItems, { query: { ...query, pageSize: 50 } });
    const wait = Object.entries(waiting).filter(([queue]) => !('queue' in query) || query.queue === queue);
    const asked = decidedOn().length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(wait.reduce((sum, [, { total }]) => sum + total, 0));
  });

  it('GEN-5 an item of the desk: the thing once, what either decision makes of it once', async () => {
    const { specialist } = await open();
    for (const status of ['waiting', 'done'] as const) {
      const { items } = await specialist.call(listReviewItems, { query: { status, pageSize: 100 } });
      for (const { id } of items) {
        decidedOn();
        await specialist.call(readReviewItem, { params: { id } });
        const asked = decidedOn().map((one) => JSON.stringify(one));
        expect(new Set(asked).size).toBe(asked.length);
      }
    }
  });
});
