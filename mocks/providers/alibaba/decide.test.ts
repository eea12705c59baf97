import { describe, expect, it } from 'vitest';
import type { AlibabaSubject } from '#contract/alibabaOrders';
import type { Language } from '#contract/words';
import { alibabaPolicy } from './policy';
import { gateway, other, pca, sslWith } from './boundaries';
import { toSubject } from './subject';

const NOW = '2026-11-22T10:00:00+08:00';
const decide = (subject: AlibabaSubject, now = NOW, language: Language = 'en') =>
  alibabaPolicy.decide(toSubject(subject), Date.parse(now), language);
const codes = (subject: AlibabaSubject, now: string) => decide(subject, now).warnings.map(({ code }) => code);

const issued = sslWith({ sequence: 1, state: 'issued' });
const event = (windowDays: number | null) =>
  ({ name: 'Double 11', refundPolicy: 'standard', windowDays }) as const;

describe('GEN-5 the whole answer of Alibaba Cloud', () => {
  it('ABC-M2 GEN-5 a three-year order of an event of 14 days, its first certificate issued', () => {
    const subject: AlibabaSubject = {
      ...sslWith(
        { sequence: 1, state: 'issued' },
        { sequence: 2, state: 'notActivated' },
        { sequence: 3, state: 'notActivated' },
      ),
      placedAt: '2026-11-19T01:00:00Z',
      paidAt: '2026-11-20T01:00:00Z',
      promotion: event(14),
    };
    // The revocation ends by Thursday 3 December, a day before the refund has to be asked for.
    const startBy = '2026-11-26T23:59:59.999+08:00';
    expect(decide(subject, '2026-11-22T02:00:00Z')).toEqual({
      verdict: 'actionRequired',
      rule: 'ABC-R7',
      reason: {
        code: 'revokeFirst',
        text: 'A certificate of this order is issued: revoke it first; the review of a revocation takes up to 5 business days. It must be done by 4 Dec 2026, 23:59. To be safe, ask for it by 26 Nov 2026, 23:59. Bought in the promotional event “Double 11”, which gives 14 calendar days.',
      },
      warnings: [],
      amount: { currency: 'USD', minor: 45000 },
      breakdown: {
        currency: 'USD',
        list: 54000,
        discount: 4000,
        voucher: 5000,
        paid: { alipay: 45000 },
        refund: 45000,
      },
      review: null,
      destination: [{ source: 'alipay', to: 'alipay', minor: 45000 }],
      deadline: '2026-12-04T23:59:59.999+08:00',
      safeUntil: startBy,
      requiredOperations: [
        { operation: 'cancel', target: 2, takesUpTo: null, startBy },
        { operation: 'cancel', target: 3, takesUpTo: null, startBy },
        { operation: 'revoke', target: 1, takesUpTo: 5, startBy },
      ],
      trace: [
        { rule: 'ABC-R13', matched: false, failed: 'refund is one of settling, refunded' },
        { rule: 'ABC-R1', matched: false, failed: 'eventRefunds is false' },
        { rule: 'ABC-R6', matched: false, failed: 'earlyRenewal is true' },
        { rule: 'ABC-R2', matched: false, failed: 'daysLeftToRefund < 0' },
        { rule: 'ABC-R3', matched: false, failed: 'used is false' },
        { rule: 'ABC-R4', matched: false, failed: 'service is one of other' },
        { rule: 'ABC-R5', matched: false, failed: 'combined is true' },
        { rule: 'ABC-R7', matched: true, failed: null },
        { rule: 'ABC-R8', matched: false, failed: 'certificateHeld is false' },
        { rule: 'ABC-R12', matched: false, failed: 'service is one of gateway' },
        { rule: 'ABC-R15', matched: false, failed: 'service is one of pca, gateway' },
        { rule: 'ABC-R9', matched: false, failed: 'service is one of pca' },
        { rule: 'ABC-R10', matched: false, failed: 'service is one of pca' },
        { rule: 'ABC-R11', matched: false, failed: 'service is one of gateway' },
        { rule: 'ABC-R14', matched: false, failed: 'service is one of gateway' },
      ],
      outlook: [
        {
          from: '2026-11-20T09:00:00.000+08:00',
          until: '2026-12-05T00:00:00.000+08:00',
          verdict: 'actionRequired',
          rule: 'ABC-R7',
          review: null,
        },
        {
          from: '2026-12-05T00:00:00.000+08:00',
          until: null,
          verdict: 'notRefundable',
          rule: 'ABC-R2',
          review: null,
        },
      ],
    });
  });

  it('ABC-R15 GEN-14 an enabled CA: reset first, then too late to reset, then too late at all', () => {
    const { outlook, deadline, requiredOperations } = decide(pca);
    expect(outlook.map(({ from, rule }) => [from, rule])).toEqual([
      ['2026-11-20T09:00:00.000+08:00', 'ABC-R9'],
      ['2026-11-27T00:00:00.000+08:00', 'ABC-R15'],
      ['2026-11-28T00:00:00.000+08:00', 'ABC-R2'],
    ]);
    expect(requiredOperations).toEqual([
      { operation: 'reset', target: null, takesUpTo: null, startBy: deadline },
    ]);
  });

  it('ABC-R10 GEN-14 a reset begins the outlook anew', () => {
    const reset = { ...pca, ca: { enabled: false, resetAt: '2026-11-21T15:00:00+08:00' } };
    expect(decide(reset)).toMatchObject({
      verdict: 'refundable',
      review: { kind: 'none', expectedBy: null, latestBy: null, estimated: false },
      deadline: '2026-11-27T23:59:59.999+08:00',
      requiredOperations: [],
      outlook: [
        { from: '2026-11-21T15:00:00.000+08:00', rule: 'ABC-R10', review: 'none' },
        { from: '2026-11-28T00:00:00.000+08:00', until: null, rule: 'ABC-R2', review: null },
      ],
    });
  });

  it('ABC-R12 GEN-5 in the trace of a consumed gateway, what else would hold is outranked by it', () => {
    const consumed = { ...gateway, gateway: { ...gateway.gateway, visits: 1 } };
    const { rule, trace } = decide(consumed, '2026-11-27T10:00:00+08:00');
    expect([rule, trace.find((entry) => entry.rule === 'ABC-R15')]).toEqual([
      'ABC-R12',
      { rule: 'ABC-R15', matched: false, failed: 'ABC-R12' },
    ]);
  });

  it('ABC-R2 GEN-14 a window that ends beyond every date that can be written never ends', () => {
    const endless = { ...issued, promotion: event(Number.MAX_SAFE_INTEGER) };
    const { rule, deadline, requiredOperations, outlook, reason } = decide(endless);
    expect([rule, deadline, requiredOperations[0]?.startBy, outlook]).toEqual([
      'ABC-R7',
      null,
      null,
      [
        {
          from: '2026-11-20T09:00:00.000+08:00',
          until: null,
          verdict: 'actionRequired',
          rule: 'ABC-R7',
          review: null,
        },
      ],
    ]);
    expect(reason.text).not.toContain('—');
    const reset = { ...pca, promotion: endless.promotion, ca: { enabled: false, resetAt: NOW } };
    expect(decide(reset).rule).toBe('ABC-R10');
    expect(decide({ ...endless, promotion: event(90_000_000) }).deadline).toMatch(/^\+/);
  });
});

describe('GEN-5 the reasons of Alibaba Cloud', () => {
  const resetOn = (resetAt: string) => ({ ...gateway.gateway, domainAdded: false, resetAt });
  it.each<[string, AlibabaSubject, string, string]>([
    ['refundOnItsWay', { ...issued, refund: 'settling' }, NOW, 'on its way'],
    ['alreadyRefunded', { ...issued, refund: 'refunded' }, NOW, 'arrived'],
    [
      'eventWithoutRefunds',
      { ...issued, promotion: { name: 'Spring Sale', refundPolicy: 'none', windowDays: null } },
      NOW,
      'Spring Sale',
    ],
    ['earlyRenewal', { ...issued, earlyRenewal: true }, NOW, 'technical support'],
    ['windowClosed', issued, '2026-11-28T00:00:00+08:00', '27 Nov 2026, 23:59, within 7 calendar days'],
    ['neverUsed', { ...sslWith(), used: false }, NOW, 'Apply by 27 Nov 2026, 23:59'],
    ['usedService', other, NOW, 'was used'],
    ['quotaCombined', { ...issued, combined: 'hybrid' }, NOW, 'hybrid'],
    ['quotaCombined', { ...issued, combined: 'multiDomainWildcard' }, NOW, 'multi-domain wildcard'],
    ['revokeFirst', { ...issued, promotion: event(8) }, NOW, '22 Nov 2026, 23:59'],
    [
      'revocationUnderReview',
      sslWith({ sequence: 1, state: 'validatingRevocation' }),
      NOW,
      '27 Nov 2026, 23:59',
    ],
    [
      'removeCertificatesFirst',
      sslWith({ sequence: 1, state: 'validationFailed' }),
      NOW,
      '27 Nov 2026, 23:59',
    ],
    ['quotaRestored', sslWith(), NOW, '27 Nov 2026, 23:59'],
    ['resetCaFirst', pca, NOW, '26 Nov 2026, 23:59'],
    ['caReset', { ...pca, ca: { enabled: false, resetAt: NOW } }, NOW, '22 Nov 2026, 10:00'],
    ['resetGatewayFirst', gateway, NOW, '26 Nov 2026, 23:59'],
    ['quotaConsumed', { ...gateway, gateway: { ...gateway.gateway, outboundBytes: 1 } }, NOW, 'GRCQ'],
    ['gatewayReset', { ...gateway, gateway: resetOn(NOW) }, NOW, '27 Nov 2026, 23:59'],
    ['resetWindowClosed', gateway, '2026-11-27T00:00:00+08:00', '26 Nov 2026, 23:59'],
    [
      'resetTooLate',
      { ...gateway, gateway: resetOn('2026-11-27T00:00:00+08:00') },
      '2026-11-27T00:00:00+08:00',
      'reset on 27 Nov 2026, 00:00',
    ],
  ])('GEN-5 ABC reason %s', (code, subject, now, words) => {
    const [en, zh] = [decide(subject, now).reason, decide(subject, now, 'zh-CN').reason];
    expect([en.code, zh.code]).toEqual([code, code]);
    expect(en.text).toContain(words);
    expect(zh.text).toMatch(/[\u4e00-\u9fff]/u);
  });

  it('ABC-R2 a reset after the window does not move the date the reason names', () => {
    const late = { ...pca, ca: { enabled: false, resetAt: '2026-12-10T10:00:00+08:00' } };
    const { rule, reason } = decide(late, '2026-12-11T10:00:00+08:00');
    expect([rule, reason.text.includes('27 Nov 2026, 23:59')]).toEqual(['ABC-R2', true]);
  });

  it.each<[AlibabaSubject['promotion'], string, string]>([
    [event(1), 'which gives 1 calendar day.', '该活动的期限为 1 个自然日。'],
    [event(14), 'which gives 14 calendar days.', '该活动的期限为 14 个自然日。'],
    [event(null), 'which keeps the usual 7 calendar days.', '期限仍为通常的 7 个自然日。'],
  ])('ABC-R1 the event is named with its days: %j', (promotion, en, zh) => {
    const subject = { ...sslWith(), promotion };
    expect(decide(subject).reason.text).toContain(`“Double 11”, ${en}`);
    expect(decide(subject, NOW, 'zh-CN').reason.text).toContain(zh);
  });

  it('ABC-R13 an event without refunds is named as such even where another rule decides', () => {
    const promotion = { name: 'Spring Sale', refundPolicy: 'none', windowDays: null } as const;
    const { reason } = decide({ ...sslWith(), promotion, refund: 'refunded' });
    expect(reason.text).toContain('“Spring Sale”, whose own policy is: no refunds.');
  });
});

describe('GEN-4 money of Alibaba Cloud', () => {
  it('GEN-4 ABC every source that paid gets its part back, vouchers and discounts nothing', () => {
    const price = {
      currency: 'JPY',
      list: 900,
      discount: 100,
      voucher: 200,
      paid: { accountBalance: 250, alipay: 0, card: 350 },
    };
    const decision = decide({ ...sslWith(), price });
    expect(decision.amount).toEqual({ currency: 'JPY', minor: 600 });
    expect(decision.breakdown).toEqual({ ...price, refund: 600 });
    expect(decision.destination).toEqual([
      { source: 'card', to: 'card', minor: 350 },
      { source: 'accountBalance', to: 'accountBalance', minor: 250 },
    ]);
  });

  it('GEN-4 ABC nothing paid: the same rule, amount 0, and it says so', () => {
    const price = { currency: 'USD', list: 500, discount: 0, voucher: 500, paid: { card: 0 } };
    const { verdict, rule, amount, destination, reason } = decide({ ...sslWith(), price });
    expect([verdict, rule, amount.minor, destination]).toEqual(['refundable', 'ABC-R8', 0, []]);
    expect(reason.text).toContain('Nothing was actually paid');
  });
});

describe('ABC-2 last safe moments', () => {
  it('ABC-2 a revocation one millisecond past its last safe moment is warned of, with both dates', () => {
    const longer = { ...issued, promotion: event(8) };
    expect(codes(longer, '2026-11-22T23:59:59.999+08:00')).toEqual([]);
    const { warnings } = decide(longer, '2026-11-23T00:00:00.000+08:00');
    expect(warnings.map(({ code }) => code)).toEqual(['revocationMayEndTooLate']);
    expect(warnings[0]?.text).toContain('22 Nov 2026, 23:59');
    expect(warnings[0]?.text).toContain('28 Nov 2026, 23:59');
  });

  it('ABC-2 a last safe moment before the payment was never safe, and the warning says so', () => {
    // 1 to 7 October 2026 are holidays: five working days back from the 6th end before the 29th of September.
    const holidays = { placedAt: '2026-09-29T09:00:00+08:00', paidAt: '2026-09-29T09:00:00+08:00' };
    const { requiredOperations, warnings } = decide({ ...issued, ...holidays }, holidays.paidAt);
    expect(Date.parse(requiredOperations[0]?.startBy ?? '')).toBeLessThan(Date.parse(holidays.paidAt));
    expect(warnings.map(({ code }) => code)).toEqual(['revocationNeverSafe', 'revocationMayEndTooLate']);
    expect(warnings[0]?.text).toContain('29 Sep 2026, 09:00');
  });

  it('ABC-2 GEN-2 one counted over a year without a published calendar says that it is estimated', () => {
    const dates = { placedAt: '2026-12-28T09:00:00+08:00', paidAt: '2026-12-28T09:00:00+08:00' };
    expect(codes({ ...issued, ...dates, promotion: event(14) }, dates.paidAt)).toEqual(['calendarEstimated']);
  });

  it('ABC-M1 ABC-R9 steps that take no days have no moment of their own', () => {
    expect(
      codes(sslWith({ sequence: 1, state: 'validationFailed' }), '2026-11-27T23:59:59.999+08:00'),
    ).toEqual([]);
    expect(codes(pca, '2026-11-26T23:59:59.999+08:00')).toEqual([]);
  });
});
