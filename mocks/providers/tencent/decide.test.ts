import { describe, expect, it } from 'vitest';
import type { TencentSubject } from '#contract/tencent';
import { tencentPolicy } from './policy';

const decideTencent = tencentPolicy.decide;

const NOW = Date.parse('2026-11-22T10:00:00+08:00');

const subject = (change: Partial<TencentSubject> = {}, points = 0): TencentSubject => ({
  state: 'failed',
  refund: 'none',
  price: {
    currency: 'CNY',
    list: 100_000,
    discount: 0,
    voucher: 0,
    paid: { cash: 70_000, giftCard: 30_000 },
    benefitPoints: points,
  },
  ...change,
});
const decide = (change?: Partial<TencentSubject>, points?: number) =>
  decideTencent(subject(change, points), NOW, 'en');

describe('TCL decisions', () => {
  it('TCL-R4 gives back each part to where it came from, without a review or an end', () => {
    expect(decideTencent(subject(), NOW, 'zh-CN')).toEqual({
      verdict: 'refundable',
      rule: 'TCL-R4',
      reason: {
        code: 'applicationFailed',
        text: '已付款，申请失败，证书未签发：可退款，无需审核，没有截止日期。',
      },
      warnings: [
        {
          code: 'refundIsFinal',
          text: '确定之后退款立即完成，不能取消，订单也不能再用来申请证书。',
        },
      ],
      amount: { currency: 'CNY', minor: 100_000 },
      breakdown: {
        currency: 'CNY',
        list: 100_000,
        discount: 0,
        voucher: 0,
        paid: { cash: 70_000, giftCard: 30_000 },
        refund: 100_000,
      },
      review: { kind: 'none', expectedBy: null, latestBy: null, estimated: false },
      destination: [
        { source: 'cash', to: 'cash', minor: 70_000 },
        { source: 'giftCard', to: 'giftCard', minor: 30_000 },
      ],
      deadline: null,
      safeUntil: null,
      requiredOperations: [],
      trace: [
        { rule: 'TCL-R5', matched: false, failed: expect.stringContaining('refund') },
        { rule: 'TCL-R1', matched: false, failed: expect.stringContaining('state') },
        { rule: 'TCL-R2', matched: false, failed: expect.stringContaining('state') },
        { rule: 'TCL-R3', matched: false, failed: expect.stringContaining('state') },
        { rule: 'TCL-R4', matched: true, failed: null },
      ],
      outlook: [
        {
          from: '2026-11-22T10:00:00.000+08:00',
          until: null,
          verdict: 'refundable',
          rule: 'TCL-R4',
          review: 'none',
        },
      ],
    });
  });

  it.each([
    ['pendingSubmission', 'TCL-R2', 'cancelApplication'],
    ['validating', 'TCL-R3', 'cancelApplication'],
    ['reviewing', 'TCL-R3', 'cancelApplication'],
    ['cancelling', 'TCL-R3', 'wait'],
  ] as const)('TCL-R3 TCL-R2: %s asks (%s) for %s first', (state, rule, operation) => {
    const { requiredOperations, amount, ...decision } = decide({ state });
    expect(decision.rule).toBe(rule);
    expect(requiredOperations).toEqual([{ operation, target: null, takesUpTo: null, startBy: null }]);
    expect(amount.minor).toBe(100_000);
  });

  it('TCL-R1 an issued one brings nothing', () => {
    expect(decide({ state: 'issued' })).toMatchObject({
      rule: 'TCL-R1',
      amount: { minor: 0 },
      destination: [],
    });
  });

  it('TCL-R5 goes before everything, also before being issued', () => {
    expect(decide({ state: 'issued', refund: 'refunded' }).rule).toBe('TCL-R5');
    expect(decide({ refund: 'settling' }).reason.code).toBe('refundOnItsWay');
    expect(decide({ refund: 'refunded' }).reason.code).toBe('alreadyRefunded');
  });

  it('TCL-2 points are told beside the money, and instead of it where nothing else was paid', () => {
    expect(decide({}, 1).reason.text).toContain('1 benefit point goes back');
    expect(decide({}, 300).reason.text).toContain('300 benefit points go back');
    const price = { ...subject({}, 300).price, list: 0, paid: { cash: 0, giftCard: 0 } };
    const only = decide({ price });
    expect(only.amount.minor).toBe(0);
    expect(only.reason.text).toContain('paid by points alone');
    expect(decide({ price: { ...price, benefitPoints: 0 } }).reason.text).toContain(
      'Nothing was actually paid',
    );
    expect(decide({ state: 'issued' }, 300).reason.text).not.toContain('points');
  });
});
