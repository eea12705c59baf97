import { describe, expect, it } from 'vitest';
import { listAliyunCertificates, readAliyunCertificate } from '#contract/aliyun';
import { openWorld, testScenarios } from '../../testing/world';
import { lineDefinitions } from './lines';
import { CERTIFICATES } from './record';
import { scenarios } from './scenarios';

const isRule = (line: string) => /^ALY-[RG]\d$/.test(line);

describe('DEM-1 the scenarios of this console', () => {
  testScenarios({
    provider: 'aliyun',
    scenarios,
    lines: lineDefinitions,
    shows: {
      title: 'its certificate shows its rule',
      async check({ scenario, world }) {
        const params = { id: 'cas-0001' };
        const { rule, decision } = await (await world.as('customer')).call(readAliyunCertificate, { params });
        expect(rule).toBe(scenario.lines.find(isRule));
        expect(decision.rule).toBe(rule);
        const owners = await world.look((reader) => reader.all(CERTIFICATES).map(({ domain }) => domain));
        expect(new Set(owners).size).toBe(owners.length);
      },
    },
    list: {
      atLeast: 44,
      total: async (customer) =>
        (await customer.call(listAliyunCertificates, { query: { pageSize: 100 } })).total,
    },
  });

  it('ALY-R1 day 5 is the record the documentation speaks of', async () => {
    const world = await openWorld({ scenario: 'aliyun.unissued.day-5' });
    const { decision, ...record } = await (
      await world.as('customer')
    ).call(readAliyunCertificate, { params: { id: 'cas-0001' } });
    expect(record).toMatchObject({
      domain: 'shop.example.cn',
      product: { validation: 'OV', free: false, coverage: 'single', years: 1 },
      state: 'paid',
      purchasedAt: '2026-11-17T09:00:00.000+08:00',
      servicePeriodEndsAt: '2027-11-17T09:00:00.000+08:00',
    });
    expect(decision).toMatchObject({
      rule: 'ALY-R1',
      amount: { currency: 'CNY', minor: 150_000 },
      breakdown: {
        list: 200_000,
        discount: 20_000,
        voucher: 30_000,
        paid: { alipay: 150_000 },
        refund: 150_000,
      },
      deadline: '2026-11-22T23:59:59.999+08:00',
    });
  });

  it('GEN-2 counts the make-up days of 2026, and 2027 as estimated', async () => {
    const reviewOf = async (name: string) => {
      const customer = await (await openWorld({ scenario: `aliyun.review-across.${name}` })).as('customer');
      return (await customer.call(readAliyunCertificate, { params: { id: 'cas-0001' } })).decision.review;
    };
    expect(await reviewOf('spring-festival-2026')).toEqual({
      kind: 'manual',
      expectedBy: '2026-02-25T23:59:59.999+08:00',
      latestBy: '2026-03-10T23:59:59.999+08:00',
      estimated: false,
    });
    expect(await reviewOf('national-day-2026')).toEqual({
      kind: 'manual',
      expectedBy: '2026-09-24T23:59:59.999+08:00',
      latestBy: '2026-10-15T23:59:59.999+08:00',
      estimated: false,
    });
    expect(await reviewOf('2027')).toMatchObject({
      latestBy: '2027-01-11T23:59:59.999+08:00',
      estimated: true,
    });
  });
});
