import { describe, expect, it } from 'vitest';
import { readAlipayTransaction } from '#contract/alipay';
import type { TimelineEntry } from '#contract/common';
import { changeSettings } from '#contract/demo';
import { decideReviewItem, listReviewItems } from '#contract/desk';
import { refundPayment } from '#contract/rail';
import { listAlibabaOrders, readAlibabaOrder } from '#contract/alibabaOrders';
import { listAliyunCertificates, readAliyunCertificate } from '#contract/aliyun';
import { listTencentCertificates, readTencentCertificate } from '#contract/tencent';
import { openWorld } from '../testing/world';

const customerOf = async (scenario: string) => (await openWorld({ scenario })).as('customer');

describe('GEN-16 what is under review and may end the chance', () => {
  it('GEN-16 TCL-R3 an application: when its result is due, what holds after either, what to do before it', async () => {
    const customer = await customerOf('tencent.validating');
    const { items, summary } = await customer.call(listTencentCertificates, {
      query: { state: 'validating', search: 'shop.example.cn' },
    });
    const [row] = items;
    expect(row?.awaited).toMatchObject({ grave: true });
    expect(row?.awaited?.brief).toBe('If issued: no refund; if not: refundable');
    expect(row?.brief).toBe('Cancel the application');
    // The money is at stake by the result, although there is no deadline.
    expect([summary.today.at, summary.week.at]).toContain(row?.awaited?.by);
    const { awaited } = await customer.call(readTencentCertificate, { params: { id: row?.id ?? '' } });
    expect(awaited?.details).toHaveLength(3);
    expect(Date.parse(awaited?.by ?? '')).toBeGreaterThan(Date.parse(row?.purchasedAt ?? ''));
  });

  it('GEN-16 ABC-S2 once issued the last safe moment to revoke may have passed already, and it says so', async () => {
    const customer = await customerOf('alibaba.ssl.validating');
    const { awaited, safeUntil, deadline } = await customer.call(readAlibabaOrder, {
      params: { id: 'ab-0001' },
    });
    // By the rule alone there is time until the window closes; what is under review says otherwise.
    expect(safeUntil).toBe(deadline);
    expect(awaited?.grave).toBe(true);
    expect(awaited?.brief).toMatch(/revoke first, maybe too late/);
    expect(Date.parse(awaited?.by ?? '')).toBeLessThan(Date.parse(deadline ?? ''));
  });

  it('GEN-16 ALY-G1 what passing leads to, and until when withdrawing brings the money at once', async () => {
    const customer = await customerOf('aliyun.unissued.under-review');
    const { awaited, decision } = await customer.call(readAliyunCertificate, {
      params: { id: 'cas-0001' },
    });
    expect(awaited?.details[0]).toMatch(/^Once issued: .*revoke it first/);
    expect(awaited?.details[1]).toMatch(/^If the review fails: .*at once, without review/);
    expect(awaited?.details[2]).toMatch(/at once until 24 Nov 2026, 23:59/);
    expect(decision.reason.text).toContain('24 Nov 2026, 23:59');
    expect(decision.reason.text).not.toContain('4 Nov 2027');
  });

  it('GEN-16 ALY-G3 a revocation that may end too late is as loud as one asked for too late', async () => {
    const customer = await customerOf('aliyun.revoking.day-28');
    const { awaited, rule, askBy } = await customer.call(readAliyunCertificate, {
      params: { id: 'cas-0001' },
    });
    expect([rule, awaited?.grave]).toEqual(['ALY-G3', true]);
    // ALY-G5: the refund itself has a day of its own, said before anybody acts.
    expect(askBy).toBe('2026-11-24T23:59:59.999+08:00');
  });
});

describe('GEN-16 lists mind the earlier date', () => {
  it('GEN-16 ALY-R2 the last safe day to apply is told from the first day, beside the deadline', async () => {
    const customer = await customerOf('aliyun.unissued.day-6');
    const { items } = await customer.call(listAliyunCertificates, { query: { search: 'cas-0001' } });
    expect(items[0]).toMatchObject({
      rule: 'ALY-R2',
      deadline: '2027-11-01T23:59:59.999+08:00',
      safeUntil: '2027-10-25T23:59:59.999+08:00',
    });
  });

  it('GEN-16 ABC sorting by deadline sorts by the last safe moment where that is earlier', async () => {
    const customer = await (await openWorld()).as('customer');
    const { items, summary } = await customer.call(listAlibabaOrders, {
      query: { sort: 'deadline', pageSize: 100 },
    });
    const due = items.flatMap(({ safeUntil, deadline }) => safeUntil ?? deadline ?? []);
    expect(due).toEqual(due.toSorted());
    expect(items.some(({ safeUntil, deadline }) => (safeUntil ?? '') < (deadline ?? ''))).toBe(true);
    // A tile says how many have their last safe moment behind them, and how much that is.
    const required = items.filter(({ verdict }) => verdict === 'actionRequired');
    expect(summary.passed.count).toBeGreaterThan(0);
    expect(summary.passed.count).toBeLessThan(required.length);
    expect(summary.passed.amounts).not.toEqual([]);
  });
});

describe('GEN-13 timelines in the order things happened', () => {
  it.each([
    [
      'aliyun.unissued.day-5',
      '/aliyun/certificates/cas-0001',
      { reason: { code: 'notNeeded', text: null }, assistance: null },
    ],
    ['alibaba.order.unused', '/alibaba/orders/ab-0001', {}],
  ])(
    'GEN-13 ABC-1 %s: both attempts of a payment that failed stand on its timeline, each by whoever did it',
    async (scenario, path, body) => {
      const world = await openWorld({ scenario });
      await world.call(changeSettings, { body: { rail: 'PROCESS_FAIL' } });
      const customer = await world.as('customer');
      await customer.raw('POST', `${path}/refunds`, { body });
      const { timeline } = (await customer.raw('GET', path)).body as { timeline: TimelineEntry[] };
      expect(
        timeline.filter(({ code }) => code.startsWith('refund')).map(({ code, actor }) => [code, actor]),
      ).toEqual([
        ['refundRequested', 'customer'],
        ['refund.paymentFailed', 'channel'],
        ['refund.fallbackRequested', 'system'],
        ['refund.returnedToBalance', 'channel'],
      ]);
    },
  );

  it.each([
    ['aliyun.unissued.under-review', '/aliyun/certificates/cas-0001', 'shop.example.cn'],
    ['alibaba.ssl.validating', '/alibaba/certificates/abc-0001-1', 'abc-0001-1'],
    ['tencent.reviewing', '/tencent/certificates/tc-0001', 'tc-0001'],
  ])(
    'GEN-13 %s: the authority issues it, whichever specialist approved the validation',
    async (scenario, path, search) => {
      const world = await openWorld({ scenario });
      const [customer, specialist] = await Promise.all([world.as('customer'), world.as('specialist')]);
      const { items } = await specialist.call(listReviewItems, { query: { queue: 'validations', search } });
      const params = { id: items[0]?.id ?? '' };
      await specialist.call(decideReviewItem, { params, body: { decision: 'approve' } });
      const { timeline } = (await customer.raw('GET', path)).body as { timeline: TimelineEntry[] };
      const past = timeline.filter(({ at }) => at !== null);
      expect(past.at(-1)?.actor).toBe('authority');
      expect(past.map(({ actor }) => actor)).not.toContain('specialist');
    },
  );

  it('GEN-13 APY-8 what the operator refunds is the operator’s, what a console asks for is nobody’s act', async () => {
    const world = await openWorld({ scenario: 'alipay.refund.ready' });
    const operator = await world.as('operator');
    await operator.call(refundPayment, {
      body: {
        refundRequestId: 'mine',
        paymentId: 'pay-0001',
        refundAmount: { currency: 'CNY', value: '100' },
      },
    });
    const { timeline } = await operator.call(readAlipayTransaction, { params: { id: 'pay-0001' } });
    expect(timeline.find(({ code }) => code === 'refundRequested')?.actor).toBe('operator');
  });

  it('GEN-13 at one instant of a frozen clock they keep their order: cancelled, refused, applied for again', async () => {
    const world = await openWorld({ scenario: 'aliyun.unissued.day-6' });
    const customer = await world.as('customer');
    const id = 'cas-0001';
    const ask = async () => {
      const { body } = await customer.raw('POST', `/aliyun/certificates/${id}/refunds`, {
        body: { reason: { code: 'notNeeded', text: null }, assistance: null },
      });
      await customer.raw('POST', `/aliyun/refunds/${(body as { id: string }).id}/cancel`);
    };
    await ask();
    await customer.raw('POST', `/aliyun/certificates/${id}/application`, {
      body: { domain: 'shop.example.cn' },
    });
    await customer.raw('POST', `/aliyun/certificates/${id}/application/withdraw`);
    await ask();
    const { timeline } = await customer.call(readAliyunCertificate, { params: { id } });
    const now = timeline.filter(({ at }) => at === timeline.findLast((one) => one.at !== null)?.at);
    expect(now.map(({ code }) => code)).toEqual([
      'refundRequested',
      'refund.cancelled',
      'applicationSubmitted',
      'applicationWithdrawn',
      'refundRequested',
      'refund.cancelled',
    ]);
  });
});
