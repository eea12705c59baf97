import { describe, expect, it } from 'vitest';
import { AliyunState, listAliyunCertificates, listAliyunRefunds } from '#contract/aliyun';
import { Verdict } from '#contract/decision';
import { listReviewItems, Queue } from '#contract/desk';
import { RefundStage } from '#contract/refund';
import { nextDue } from '../../platform/clock';
import { openWorld } from '../../testing/world';
import { aliyunPolicy } from './decide';
import { CERTIFICATES } from './record';

const RULES = aliyunPolicy.table.rows.map(({ id }) => id);
const PAGE = { pageSize: 100 };

describe.each(['customer', 'customer-2'] as const)('ALY-10 what %s owns at the beginning', (account) => {
  const certificates = async () =>
    (await (await openWorld()).as(account)).call(listAliyunCertificates, { query: PAGE });

  it('ALY-10 fills more than two pages, with every state, verdict and rule', async () => {
    const { items, total } = await certificates();
    expect(total).toBeGreaterThanOrEqual(44);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(AliyunState.options));
    expect(new Set(items.map(({ verdict }) => verdict))).toEqual(new Set(Verdict.options));
    expect(new Set(items.map(({ rule }) => rule))).toEqual(new Set(RULES));
  });

  it('ALY-10 is varied: products, coverage, years, and nothing paid', async () => {
    const { items } = await certificates();
    const distinct = <T>(of: (item: (typeof items)[number]) => T) => new Set(items.map(of));
    expect(distinct(({ domain }) => domain).size).toBe(items.length);
    expect(distinct(({ product }) => product.validation)).toEqual(new Set(['DV', 'OV', 'EV']));
    expect(distinct(({ product }) => product.coverage)).toEqual(new Set(['single', 'wildcard', 'multi']));
    expect(distinct(({ product }) => product.years)).toEqual(new Set([1, 2, 3]));
    expect(items.some(({ product }) => product.free)).toBe(true);
    expect(items.some(({ verdict, amount }) => verdict === 'refundable' && amount.minor === 0)).toBe(true);
    for (const { domain, product } of items)
      expect(domain.startsWith('*.')).toBe(product.coverage === 'wildcard');
  });

  it('ALY-9 has refunds in every stage a customer can meet', async () => {
    const customer = await (await openWorld()).as(account);
    const { items } = await customer.call(listAliyunRefunds, { query: PAGE });
    const stages = new Set(items.map(({ stage }) => stage));
    const rare = ['withPerson', 'returnedToBalance'];
    expect([...stages].filter((stage) => !rare.includes(stage)).sort()).toEqual(
      RefundStage.options.filter((stage) => !rare.includes(stage)).sort(),
    );
  });
});

describe('GEN-4 seeded prices', () => {
  it('GEN-4 add up, from one funding source and from several', async () => {
    const records = await (await openWorld()).look((reader) => reader.all(CERTIFICATES));
    for (const { price, id } of records) {
      const paid = Object.values(price.paid);
      expect(
        paid.reduce((sum, one) => sum + one, 0),
        id,
      ).toBe(price.list - price.discount - price.voucher);
      expect(
        paid.every((one) => Number.isInteger(one) && one >= 0),
        id,
      ).toBe(true);
    }
    expect(records.some(({ price }) => Object.keys(price.paid).length === 3)).toBe(true);
    expect(records.some(({ price }) => price.discount > 0 && price.voucher > 0)).toBe(true);
  });
});

describe('REV-1 the desk at the beginning', () => {
  it('REV-1 has something waiting and something done in every queue', async () => {
    const specialist = await (await openWorld()).as('specialist');
    for (const queue of Queue.options) {
      for (const status of ['waiting', 'done'] as const) {
        const { total } = await specialist.call(listReviewItems, { query: { queue, status } });
        expect(total, `${queue} ${status}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('GEN-7 seeded time', () => {
  it('GEN-7 leaves nothing due, and the clock where the state begins', async () => {
    const world = await openWorld();
    const [now, due] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(now).toBe(Date.parse('2026-11-22T10:00:00+08:00'));
    expect(due).toBeGreaterThan(now);
  });
});
