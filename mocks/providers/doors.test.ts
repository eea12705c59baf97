import { describe, expect, it } from 'vitest';
import { applyForAlibabaRefund, listAlibabaOrders, readAlibabaOrder } from '#contract/alibabaOrders';
import { readAlipayTransaction } from '#contract/alipay';
import {
  type AliyunCertificate,
  applyForAliyunRefund,
  listAliyunCertificates,
  listAliyunRefunds,
  readAliyunCertificate,
  readAliyunRefund,
} from '#contract/aliyun';
import { changeSettings, type RailBehaviour } from '#contract/demo';
import { refundPayment } from '#contract/rail';
import {
  decideReviewItem,
  listReviewItems,
  readReviewItem,
  retrySettlement,
  type ReviewDetail,
} from '#contract/desk';
import { type RefundApplication } from '#contract/refund';
import { applyForTencentRefund, readTencentCertificate } from '#contract/tencent';
import { openWorld } from '../testing/world';
import { openWorld as openAliyun, revoked } from './aliyun/testing';

const CERTIFICATE = { params: { id: 'cas-0001' } };
const PLAIN = { reason: { code: 'notNeeded', text: null }, assistance: null } as const;

async function world(scenario: string, paymentId = 'pay-aliyun-cas-0001', currency = 'CNY') {
  const place = await openWorld({ scenario });
  const [customer, operator, specialist] = await Promise.all(
    (['customer', 'operator', 'specialist'] as const).map((one) => place.as(one)),
  );
  let asked = 0;
  return {
    customer: customer!,
    operator: operator!,
    specialist: specialist!,
    advanceTo: place.advanceTo,
    rail: (rail: RailBehaviour) => place.call(changeSettings, { body: { rail } }),
    /** The merchant's own refund of the order's payment, minor units; its code. */
    async merchant(value: number): Promise<string> {
      const refundRequestId = `m-${(asked += 1)}`;
      const body = { refundRequestId, paymentId, refundAmount: { currency, value: String(value) } };
      return (await operator!.call(refundPayment, { body })).result.resultCode;
    },
    payment: () => operator!.call(readAlipayTransaction, { params: { id: paymentId } }),
    certificate: () => customer!.call(readAliyunCertificate, CERTIFICATE),
    row: async () => {
      const { items } = await customer!.call(listAliyunCertificates, { query: { search: 'cas-0001' } });
      return items[0]!;
    },
    apply: () => customer!.call(applyForAliyunRefund, { ...CERTIFICATE, body: PLAIN }),
    waiting: async (queue: 'refunds' | 'settlements') => {
      const { items } = await specialist!.call(listReviewItems, { query: { queue, search: 'cas-0001' } });
      return items[0]!;
    },
  };
}

describe('GEN-4 Aliyun: one payment, one sum', () => {
  it('GEN-4 refunded by the merchant, the console says so everywhere and pays nothing more', async () => {
    const { merchant, certificate, row, customer, payment } = await world('aliyun.unissued.day-5');
    expect(await merchant(150_000)).toBe('SUCCESS');
    expect(await certificate()).toMatchObject({
      state: 'refunded',
      rule: 'ALY-G4',
      rowAction: 'whyNot',
      operations: [],
      refund: null,
      decision: {
        verdict: 'notRefundable',
        reason: { code: 'alreadyRefunded' },
        amount: { minor: 0 },
        breakdown: { paid: { alipay: 150_000 }, returned: 150_000, refund: 0 },
        destination: [],
      },
    });
    expect(await row()).toMatchObject({ state: 'refunded', verdict: 'notRefundable', amount: { minor: 0 } });
    expect(await customer.refused(applyForAliyunRefund, { ...CERTIFICATE, body: PLAIN })).toMatchObject({
      status: 409,
      code: 'notRefundable',
      state: 'ALY-G4',
    });
    expect(await payment()).toMatchObject({ refunded: { minor: 150_000 }, rest: { minor: 0 } });
  });

  it('GEN-4 in part: the rest is what the console offers and pays, and both together are the payment', async () => {
    const { merchant, certificate, row, apply, payment } = await world('aliyun.unissued.day-5');
    expect(await merchant(50_000)).toBe('SUCCESS');
    const { decision } = await certificate();
    expect(decision).toMatchObject({
      verdict: 'refundable',
      amount: { minor: 100_000 },
      breakdown: { paid: { alipay: 150_000 }, returned: 50_000, refund: 100_000 },
      destination: [{ source: 'alipay', to: 'alipay', minor: 100_000 }],
    });
    expect(decision.reason.text).not.toMatch(/full/);
    expect(await row()).toMatchObject({ state: 'paid', amount: { minor: 100_000 } });
    const refund = await apply();
    expect(refund).toMatchObject({
      stage: 'refunded',
      amount: { minor: 100_000 },
      breakdown: { returned: 50_000, refund: 100_000 },
    });
    expect(await payment()).toMatchObject({
      refunded: { minor: 150_000 },
      rest: { minor: 0 },
      refundable: { allowed: false, code: 'REFUND_AMOUNT_EXCEED' },
    });
    expect(await merchant(1)).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('GEN-4 on its way counts; failed it counts no more', async () => {
    const { rail, merchant, certificate, apply, advanceTo } = await world('aliyun.unissued.day-5');
    await rail('unknown-then-fail');
    expect(await merchant(150_000)).toBe('REFUND_IN_PROCESS');
    expect(await certificate()).toMatchObject({
      state: 'paid',
      rule: 'ALY-G4',
      decision: { reason: { code: 'refundOnItsWay' } },
    });
    await rail('normal');
    await advanceTo('2026-11-22T11:00:00+08:00');
    expect(await certificate()).toMatchObject({ rule: 'ALY-R1', amount: { minor: 150_000 } });
    expect(await apply()).toMatchObject({ stage: 'refunded', amount: { minor: 150_000 } });
  });

  it('GEN-4 after a fallback to the balance nothing is left on the rail', async () => {
    const { rail, merchant, apply, payment } = await world('aliyun.unissued.day-5');
    await rail('PROCESS_FAIL');
    expect(await apply()).toMatchObject({ stage: 'returnedToBalance', amount: { minor: 150_000 } });
    await rail('normal');
    expect(await payment()).toMatchObject({ rest: { minor: 0 }, refundable: { allowed: false } });
    expect(await merchant(150_000)).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('GEN-4 approved at the desk, only what is still owed by then is paid; list, page and desk say so before', async () => {
    const { merchant, apply, waiting, specialist, customer, payment } = await world('aliyun.unissued.day-6');
    const { id } = await apply();
    expect(await merchant(50_000)).toBe('SUCCESS');
    const read = () => customer.call(readAliyunRefund, { params: { id } });
    expect(await read()).toMatchObject({
      stage: 'underReview',
      amount: { minor: 100_000 },
      breakdown: { returned: 50_000, refund: 100_000 },
    });
    const { items } = await customer.call(listAliyunRefunds, { query: { search: 'cas-0001' } });
    expect(items[0]).toMatchObject({ amount: { minor: 100_000 } });
    const item = await waiting('refunds');
    expect(item.amount?.minor).toBe(100_000);
    const { facts } = await specialist.call(readReviewItem, { params: { id: item.id } });
    const fact = (label: string) => facts.find((one) => one.label === label)?.value;
    expect(fact('To be refunded')).toBe('CN¥1,000.00');
    expect(fact('Back already or on its way')).toBe('CN¥500.00');
    await specialist.call(decideReviewItem, { params: { id: item.id }, body: { decision: 'approve' } });
    const done = await read();
    expect(done).toMatchObject({ stage: 'refunded', amount: { minor: 100_000 } });
    expect(done.timeline.map(({ code }) => code)).toContain('returnedByOthers');
    expect(await payment()).toMatchObject({ refunded: { minor: 150_000 }, rest: { minor: 0 } });
  });

  it('GEN-4 approved when all of it came back meanwhile: nothing is paid, and nothing is called a refund of it', async () => {
    const { merchant, apply, waiting, specialist, customer, certificate } =
      await world('aliyun.unissued.day-6');
    const { id } = await apply();
    await merchant(150_000);
    expect(await certificate()).toMatchObject({ state: 'refunded', rowAction: 'openRefund' });
    const item = await waiting('refunds');
    expect(item.amount?.minor).toBe(0);
    await specialist.call(decideReviewItem, { params: { id: item.id }, body: { decision: 'approve' } });
    expect(await customer.call(readAliyunRefund, { params: { id } })).toMatchObject({
      stage: 'refunded',
      amount: { minor: 0 },
      settlement: null,
      breakdown: { returned: 150_000, refund: 0 },
    });
  });

  it.each(['lost-request', 'REQUEST_TRAFFIC_EXCEED_LIMIT'] as const)(
    'GEN-4 %s: what the rail never took is kept for its repeat, and no other door gets at it',
    async (lost) => {
      const { rail, merchant, apply, customer, payment, advanceTo } = await world('aliyun.unissued.day-5');
      await rail(lost);
      const { id } = await apply();
      await rail('normal');
      expect(await payment()).toMatchObject({
        refunds: [],
        rest: { minor: 0 },
        reserved: { minor: 150_000 },
        refundableMax: { minor: 0 },
        refundable: {
          allowed: false,
          code: 'REFUND_AMOUNT_EXCEED',
          text: 'What is left is kept for a console’s refund: it was requested and has no answer yet.',
        },
      });
      expect(await merchant(50_000)).toBe('REFUND_AMOUNT_EXCEED');
      await advanceTo('2026-11-22T10:30:00+08:00');
      const done = await customer.call(readAliyunRefund, { params: { id } });
      expect(done).toMatchObject({ stage: 'refunded', amount: { minor: 150_000 } });
      expect(done.settlement?.attempts).toMatchObject([{ to: 'alipay', state: 'succeeded' }]);
      expect(await payment()).toMatchObject({ refunded: { minor: 150_000 }, reserved: { minor: 0 } });
    },
  );

  it('GEN-4 what was kept is free again once the rail refuses the repeat, and an id that somebody else took keeps nothing', async () => {
    const refused = await world('aliyun.unissued.day-5');
    await refused.merchant(50_000);
    await refused.rail('lost-request');
    await refused.apply();
    expect(await refused.payment()).toMatchObject({ rest: { minor: 0 }, reserved: { minor: 100_000 } });
    await refused.rail('ORDER_NOT_EXIST');
    await refused.advanceTo('2026-11-22T10:30:00+08:00');
    expect(await refused.certificate()).toMatchObject({ state: 'refunded' });
    const fallen = await refused.payment();
    expect(fallen).toMatchObject({ rest: { minor: 0 }, reserved: { minor: 0 } });
    expect(fallen.refundable.text).toMatch(/be it to an account balance/);

    const taken = await world('aliyun.unissued.day-5');
    await taken.rail('lost-request');
    const { id } = await taken.apply();
    await taken.rail('normal');
    const refundAmount = { currency: 'CNY', value: '75000' };
    const body = { refundRequestId: `${id}-1-1`, paymentId: 'pay-aliyun-cas-0001', refundAmount };
    await taken.operator.call(refundPayment, { body });
    expect(await taken.payment()).toMatchObject({ rest: { minor: 75_000 }, reserved: { minor: 0 } });
    await taken.advanceTo('2026-11-22T10:30:00+08:00');
    await taken.specialist.call(retrySettlement, { params: { id: (await taken.waiting('settlements')).id } });
    expect(await taken.payment()).toMatchObject({ refunded: { minor: 150_000 }, rest: { minor: 0 } });
  });

  it('GEN-4 the merchant’s part fails after the console paid the rest: it is owed again, once', async () => {
    const { rail, merchant, apply, certificate, row, customer, payment, advanceTo } =
      await world('aliyun.unissued.day-5');
    await rail('unknown-then-fail');
    expect(await merchant(50_000)).toBe('REFUND_IN_PROCESS');
    await rail('normal');
    expect(await apply()).toMatchObject({ amount: { minor: 100_000 } });
    expect(await certificate()).toMatchObject({ rule: 'ALY-G4', decision: { breakdown: { refund: 0 } } });
    expect(await merchant(1)).toBe('REFUND_AMOUNT_EXCEED');
    await advanceTo('2026-11-22T11:00:00+08:00');
    expect(await payment()).toMatchObject({ refunded: { minor: 100_000 }, rest: { minor: 50_000 } });
    const owed = { verdict: 'refundable', amount: { minor: 50_000 } };
    expect(await certificate()).toMatchObject({
      rule: 'ALY-R1',
      decision: { ...owed, breakdown: { returned: 100_000, refund: 50_000 } },
    });
    expect(await row()).toMatchObject(owed);
    const second = await apply();
    expect(second).toMatchObject({ stage: 'refunded', amount: { minor: 50_000 } });
    expect(await certificate()).toMatchObject({ state: 'refunded', rule: 'ALY-G4' });
    expect(await payment()).toMatchObject({ refunded: { minor: 150_000 }, rest: { minor: 0 } });
    const { items } = await customer.call(listAliyunRefunds, { query: { search: 'cas-0001' } });
    expect(new Set(items.map(({ amount }) => amount.minor))).toEqual(new Set([100_000, 50_000]));
    expect(await merchant(1)).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('APY-10 REFUND_AMOUNT_EXCEED: somebody was faster, so a person looks at both and pays what is still owed', async () => {
    const { rail, merchant, apply, waiting, specialist, customer, payment } =
      await world('aliyun.unissued.day-5');
    await rail('REFUND_AMOUNT_EXCEED');
    const { id } = await apply();
    await rail('normal');
    expect(await merchant(50_000)).toBe('SUCCESS');
    const read = () => customer.call(readAliyunRefund, { params: { id } });
    const stuck = await read();
    expect(stuck).toMatchObject({ stage: 'withPerson' });
    expect(stuck.settlement?.attempts.map(({ to, state }) => `${to} ${state}`)).toEqual(['alipay failed']);
    const item = await waiting('settlements');
    expect(item.amount?.minor).toBe(100_000);
    const { facts } = await specialist.call(readReviewItem, { params: { id: item.id } });
    const said = facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    expect(said).toMatch(/Still owed: CN¥1,000.00/);
    expect(said).toMatch(/Refunds on the rail: rf-\d+ CN¥500.00/);
    await specialist.call(retrySettlement, { params: { id: item.id } });
    const done = await read();
    expect(done).toMatchObject({ stage: 'refunded', amount: { minor: 100_000 } });
    expect(done.settlement?.attempts.map(({ amount, state }) => [amount.minor, state])).toEqual([
      [150_000, 'failed'],
      [100_000, 'succeeded'],
    ]);
    expect(await payment()).toMatchObject({ refunded: { minor: 150_000 }, rest: { minor: 0 } });
  });

  it('GEN-8 a request id that the merchant used for something else is never taken for one’s own', async () => {
    // The next id is the same in the same state.
    const { id } = await (await world('aliyun.unissued.day-5')).apply();
    const { operator, apply, waiting, specialist, customer, payment } = await world('aliyun.unissued.day-5');
    const refundAmount = { currency: 'CNY', value: '75000' };
    const body = { refundRequestId: `${id}-1-1`, paymentId: 'pay-aliyun-cas-0001', refundAmount };
    await operator.call(refundPayment, { body });
    expect(await apply()).toMatchObject({ id, stage: 'withPerson' });
    const item = await waiting('settlements');
    await specialist.call(retrySettlement, { params: { id: item.id } });
    expect(await customer.call(readAliyunRefund, { params: { id } })).toMatchObject({
      stage: 'refunded',
      amount: { minor: 75_000 },
    });
    expect(await payment()).toMatchObject({ refunded: { minor: 150_000 }, rest: { minor: 0 } });
  });
});

describe('GEN-16 where the money will go is said before it is confirmed', () => {
  it('GEN-16 past the method’s window: to the balance, in decision, application and at the desk, as it comes about', async () => {
    const old = { purchasedAt: Date.parse('2025-07-10T09:00:00+08:00') };
    const record = revoked('c', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', old);
    const { get, post } = await openAliyun('2026-11-22T10:00:00+08:00', [record], 'manual');
    const { decision } = (await get<AliyunCertificate>('/aliyun/certificates/c')).body;
    expect(decision).toMatchObject({
      rule: 'ALY-R4',
      destination: [{ source: 'alipay', to: 'accountBalance', minor: 150_000 }],
    });
    expect(decision.warnings.map(({ code }) => code)).toContain('returnsToBalance');
    const filed = await post<RefundApplication>('/aliyun/certificates/c/refunds', PLAIN);
    expect(filed.body.destinations).toEqual(['accountBalance']);
    const [item] = (await get<{ items: { id: string }[] }>('/review/items', 'specialist')).body.items;
    const detail = await get<ReviewDetail>(`/review/items/${item?.id}`, 'specialist', 'en');
    expect(detail.body.facts).toContainEqual({ label: 'Returns to', value: 'Aliyun account balance' });
    await post(`/review/items/${item?.id}/decision`, { decision: 'approve' }, 'specialist');
    const done = await get<RefundApplication>(`/aliyun/refunds/${filed.body.id}`);
    expect(done.body).toMatchObject({ stage: 'returnedToBalance', destinations: ['accountBalance'] });
  });

  it('GEN-16 a window that ends before the review does is told with its date', async () => {
    const bought = { purchasedAt: Date.parse('2025-11-27T09:00:00+08:00') };
    const record = revoked('c', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', bought);
    const { get } = await openAliyun('2026-11-22T10:00:00+08:00', [record], 'manual');
    const { decision } = (await get<AliyunCertificate>('/aliyun/certificates/c', 'customer', 'en')).body;
    expect(decision.destination).toEqual([{ source: 'alipay', to: 'alipay', minor: 150_000 }]);
    const told = decision.warnings.find(({ code }) => code === 'mayReturnToBalance');
    expect(told?.text).toContain('27 Nov 2026, 23:59');
  });
});

describe('GEN-4 Alibaba Cloud: one payment, one sum', () => {
  const ORDER = { params: { id: 'ab-0001' } };
  const open = () => world('alibaba.order.unused', 'pay-alibaba-ab-0001', 'USD');

  it('GEN-4 refunded by the merchant in full, and in part', async () => {
    const full = await open();
    const paid = (await full.customer.call(readAlibabaOrder, ORDER)).paid.minor;
    expect(await full.merchant(paid)).toBe('SUCCESS');
    expect(await full.customer.call(readAlibabaOrder, ORDER)).toMatchObject({
      status: 'refunded',
      rule: 'ABC-R13',
      offersRefund: false,
      decision: { breakdown: { returned: paid, refund: 0 } },
    });
    const some = await open();
    await some.merchant(1_000);
    const { items } = await some.customer.call(listAlibabaOrders, { query: { search: 'ab-0001' } });
    expect(items[0]).toMatchObject({ rule: 'ABC-R3', status: 'paid', amount: { minor: paid - 1_000 } });
    const refund = await some.customer.call(applyForAlibabaRefund, { ...ORDER, body: {} });
    expect(refund).toMatchObject({ stage: 'refunded', amount: { minor: paid - 1_000 } });
    const after = await some.customer.call(listAlibabaOrders, { query: { search: 'ab-0001' } });
    expect(after.items[0]).toMatchObject({ status: 'refunded', refund: { amount: { minor: paid - 1_000 } } });
    expect((await some.payment()).rest.minor).toBe(0);
  });

  it('GEN-4 the merchant’s part fails after the console paid the rest, and a lost request keeps its money', async () => {
    const { customer, rail, merchant, payment, advanceTo } = await open();
    const paid = (await customer.call(readAlibabaOrder, ORDER)).paid.minor;
    await rail('unknown-then-fail');
    await merchant(1_000);
    await rail('lost-request');
    await customer.call(applyForAlibabaRefund, { ...ORDER, body: {} });
    await rail('normal');
    expect(await payment()).toMatchObject({ rest: { minor: 0 }, reserved: { minor: paid - 1_000 } });
    await advanceTo('2026-11-22T11:00:00+08:00');
    expect(await payment()).toMatchObject({ refunded: { minor: paid - 1_000 }, rest: { minor: 1_000 } });
    expect(await customer.call(readAlibabaOrder, ORDER)).toMatchObject({
      rule: 'ABC-R3',
      offersRefund: true,
      decision: { amount: { minor: 1_000 } },
    });
    await customer.call(applyForAlibabaRefund, { ...ORDER, body: {} });
    expect(await payment()).toMatchObject({ refunded: { minor: paid }, rest: { minor: 0 } });
  });
});

describe('GEN-4 Tencent Cloud: one payment, one sum', () => {
  it('GEN-4 what it pays back counts in its own decision, and there is no second door', async () => {
    const { customer, operator } = await world('tencent.failed');
    const one = { params: { id: 'tc-0001' } };
    const { decision, consent } = await customer.call(readTencentCertificate, one);
    const { minor } = decision.amount;
    expect(decision.breakdown.returned).toBeUndefined();
    const body = { consent: { version: consent.version } };
    expect(await customer.call(applyForTencentRefund, { ...one, body })).toMatchObject({ stage: 'refunded' });
    const after = await customer.call(readTencentCertificate, one);
    expect(after).toMatchObject({ rule: 'TCL-R5', decision: { breakdown: { returned: minor, refund: 0 } } });
    const refundAmount = { currency: 'CNY', value: String(minor) };
    const asked = { refundRequestId: 'm-1', paymentId: 'pay-tencent-tc-0001', refundAmount };
    const { result } = await operator.call(refundPayment, { body: asked });
    expect(result.resultCode).toBe('ORDER_NOT_EXIST');
  });
});
