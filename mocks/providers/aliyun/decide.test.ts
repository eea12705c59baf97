import { describe, expect, it } from 'vitest';
import type { AliyunSubject } from '#contract/aliyun';
import type { Language } from '#contract/words';
import { aliyunPolicy } from './decide';
import { toSubject } from './policy';

const unissued: AliyunSubject = {
  product: { validation: 'OV', free: false },
  purchasedAt: '2026-11-17T09:00:00+08:00',
  servicePeriodEndsAt: '2027-11-17T09:00:00+08:00',
  application: 'notSubmitted',
  issuedAt: null,
  expiresAt: null,
  revocation: 'none',
  revokedAt: null,
  refund: 'none',
  price: { currency: 'CNY', list: 200000, discount: 20000, voucher: 30000, paid: { alipay: 150000 } },
};
const issuedOn = (issuedAt: string, expiresAt = '2027-12-01T00:00:00+08:00'): AliyunSubject => ({
  ...unissued,
  purchasedAt: issuedAt,
  servicePeriodEndsAt: null,
  application: 'passed',
  issuedAt,
  expiresAt,
});
const decide = (subject: AliyunSubject, now: string, language: Language = 'en') =>
  aliyunPolicy.decide(toSubject(subject), Date.parse(now), language);
const codes = (subject: AliyunSubject, now: string) => decide(subject, now).warnings.map(({ code }) => code);

describe('GEN-5 the whole answer', () => {
  it('ALY-R1 GEN-5 a certificate on day 5', () => {
    expect(decide(unissued, '2026-11-22T10:00:00+08:00')).toEqual({
      verdict: 'refundable',
      rule: 'ALY-R1',
      reason: {
        code: 'boughtWithinFiveDays',
        text: 'Not issued, and bought on 17 Nov 2026, not more than 5 natural days ago. Until 22 Nov 2026, 23:59 the full amount comes back at once, without review.',
      },
      warnings: [],
      amount: { currency: 'CNY', minor: 150000 },
      breakdown: {
        currency: 'CNY',
        list: 200000,
        discount: 20000,
        voucher: 30000,
        paid: { alipay: 150000 },
        refund: 150000,
      },
      review: { kind: 'none', expectedBy: null, latestBy: null, estimated: false },
      destination: [{ source: 'alipay', to: 'alipay', minor: 150000 }],
      deadline: '2026-11-22T23:59:59.999+08:00',
      safeUntil: '2026-11-22T23:59:59.999+08:00',
      requiredOperations: [],
      trace: [
        { rule: 'ALY-R0', matched: false, failed: 'free is true' },
        { rule: 'ALY-G4', matched: false, failed: 'refund is one of underReview, settling, refunded' },
        { rule: 'ALY-R6', matched: false, failed: 'expired is true' },
        { rule: 'ALY-R3', matched: false, failed: 'daysToServiceEnd < 15' },
        { rule: 'ALY-G1', matched: false, failed: 'application is one of underReview' },
        { rule: 'ALY-R1', matched: true, failed: null },
        { rule: 'ALY-R2', matched: false, failed: 'daysSincePurchase > 5' },
        { rule: 'ALY-R5', matched: false, failed: 'issued is true' },
        { rule: 'ALY-G5', matched: false, failed: 'issued is true' },
        { rule: 'ALY-R4', matched: false, failed: 'issued is true' },
        { rule: 'ALY-G3', matched: false, failed: 'issued is true' },
        { rule: 'ALY-G2', matched: false, failed: 'issued is true' },
      ],
      outlook: [
        {
          from: '2026-11-17T09:00:00.000+08:00',
          until: '2026-11-23T00:00:00.000+08:00',
          verdict: 'refundable',
          rule: 'ALY-R1',
          review: 'none',
        },
        {
          from: '2026-11-23T00:00:00.000+08:00',
          until: '2027-11-03T00:00:00.000+08:00',
          verdict: 'refundable',
          rule: 'ALY-R2',
          review: 'manual',
        },
        {
          from: '2027-11-03T00:00:00.000+08:00',
          until: '2027-11-17T09:00:00.000+08:00',
          verdict: 'notRefundable',
          rule: 'ALY-R3',
          review: null,
        },
        {
          from: '2027-11-17T09:00:00.000+08:00',
          until: null,
          verdict: 'notRefundable',
          rule: 'ALY-R6',
          review: null,
        },
      ],
    });
  });

  it('GEN-5 ALY-G4 a rule whose own conditions hold is outranked by the one that decides', () => {
    const { trace } = decide({ ...unissued, refund: 'settling' }, '2026-11-22T10:00:00+08:00');
    expect(trace.find(({ rule }) => rule === 'ALY-R1')).toEqual({
      rule: 'ALY-R1',
      matched: false,
      failed: 'ALY-G4',
    });
    expect(trace.find(({ rule }) => rule === 'ALY-R2')?.failed).toBe('daysSincePurchase > 5');
  });

  it('GEN-12 the reason follows the language, its code does not', () => {
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
      decide(unissued, '2026-11-22T10:00:00+08:00', language),
    );
    expect(zh?.reason.code).toBe(en?.reason.code);
    expect(zh?.reason.text).toContain('2026年11月22日 23:59');
  });

  it.each<[string, AliyunSubject, string]>([
    [
      'freeCertificate',
      { ...unissued, product: { validation: 'DV', free: true } },
      '2026-11-22T10:00:00+08:00',
    ],
    ['refundUnderReview', { ...unissued, refund: 'underReview' }, '2026-11-22T10:00:00+08:00'],
    ['refundOnItsWay', { ...unissued, refund: 'settling' }, '2026-11-22T10:00:00+08:00'],
    ['alreadyRefunded', { ...unissued, refund: 'refunded' }, '2026-11-22T10:00:00+08:00'],
    ['servicePeriodEnded', unissued, '2028-01-01T00:00:00+08:00'],
    ['expired', issuedOn('2026-11-17T09:00:00+08:00'), '2028-01-01T00:00:00+08:00'],
    [
      'revokedTooLate',
      {
        ...issuedOn('2026-03-02T15:00:00+08:00'),
        revocation: 'completed',
        revokedAt: '2026-04-01T00:00:00+08:00',
      },
      '2026-04-01T00:00:00+08:00',
    ],
    ['notRevokedInTime', issuedOn('2026-03-02T15:00:00+08:00'), '2026-04-01T00:00:00+08:00'],
    [
      'offerEnded',
      {
        ...issuedOn('2026-03-02T15:00:00+08:00'),
        revocation: 'completed',
        revokedAt: '2026-03-04T00:00:00+08:00',
      },
      '2026-04-02T00:00:00+08:00',
    ],
  ])('GEN-5 reason %s', (code, subject, now) => {
    expect(decide(subject, now).reason.code).toBe(code);
  });

  it('ALY-R5 the reason names the last moment a revocation would have counted', () => {
    const { text } = decide(issuedOn('2026-03-02T15:00:00+08:00'), '2026-04-01T00:00:00+08:00').reason;
    expect(text).toContain('30 Mar 2026, 23:59');
  });
});

describe('GEN-4 money', () => {
  it('ALY-7 GEN-4 every source that paid gets its part back, vouchers and discounts nothing', () => {
    const price = {
      currency: 'JPY',
      list: 900,
      discount: 100,
      voucher: 200,
      paid: { accountBalance: 250, alipay: 350, onlineBank: 0 },
    };
    const decision = decide({ ...unissued, price }, '2026-11-22T10:00:00+08:00');
    expect(decision.amount).toEqual({ currency: 'JPY', minor: 600 });
    expect(decision.breakdown).toEqual({ ...price, refund: 600 });
    expect(decision.destination).toEqual([
      { source: 'alipay', to: 'alipay', minor: 350 },
      { source: 'accountBalance', to: 'accountBalance', minor: 250 },
    ]);
  });

  it('GEN-4 nothing paid: the same rule, amount 0, and it says so', () => {
    const price = { currency: 'CNY', list: 500, discount: 0, voucher: 500, paid: { alipay: 0 } };
    const decision = decide({ ...unissued, price }, '2026-11-22T10:00:00+08:00');
    expect([decision.verdict, decision.rule, decision.amount.minor, decision.destination]).toEqual([
      'refundable',
      'ALY-R1',
      0,
      [],
    ]);
    expect(decision.reason.text).toContain('Nothing was actually paid');
  });

  it('GEN-4 ALY-G1 what would come back is shown before it can', () => {
    const decision = decide({ ...unissued, application: 'underReview' }, '2026-11-22T10:00:00+08:00');
    expect([decision.verdict, decision.amount.minor, decision.review]).toEqual([
      'actionRequired',
      150000,
      null,
    ]);
  });

  it('GEN-4 ALY-R3 where nothing comes back, the amount is 0 and there is no destination', () => {
    const { amount, breakdown, destination, deadline } = decide(unissued, '2027-11-10T10:00:00+08:00');
    expect([amount.minor, breakdown.refund, breakdown.paid, destination, deadline]).toEqual([
      0,
      0,
      { alipay: 150000 },
      [],
      null,
    ]);
  });
});

describe('GEN-2 reviews', () => {
  it.each([
    ['2026-11-23T10:00:00+08:00', '2026-11-30T23:59:59.999+08:00', '2026-12-14T23:59:59.999+08:00', false],
    // Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 worked.
    ['2026-02-12T09:00:00+08:00', '2026-02-26T23:59:59.999+08:00', '2026-03-11T23:59:59.999+08:00', false],
    // National Day 2026: 1 to 7 October off, Saturday the 10th worked.
    ['2026-09-30T09:00:00+08:00', '2026-10-13T23:59:59.999+08:00', '2026-10-27T23:59:59.999+08:00', false],
    // No calendar for 2027: New Year's Day counts as a Friday like any other, and the answer says so.
    ['2026-12-24T09:00:00+08:00', '2026-12-31T23:59:59.999+08:00', '2027-01-14T23:59:59.999+08:00', true],
    ['2027-02-01T09:00:00+08:00', '2027-02-08T23:59:59.999+08:00', '2027-02-22T23:59:59.999+08:00', true],
  ])('ALY-R2 GEN-2 asked for at %s', (now, expectedBy, latestBy, estimated) => {
    // Without a service period nothing but the review is counted.
    const old = { ...unissued, purchasedAt: '2026-01-01T09:00:00+08:00', servicePeriodEndsAt: null };
    const decision = decide(old, now);
    expect([decision.rule, decision.review]).toEqual([
      'ALY-R2',
      { kind: 'manual', expectedBy, latestBy, estimated },
    ]);
    expect(codes(old, now).includes('calendarEstimated')).toBe(estimated);
  });

  it('ALY-2 a review that may end after the service period is warned of, one that cannot is not', () => {
    const old = (servicePeriodEndsAt: string) => ({
      ...unissued,
      purchasedAt: '2026-06-01T09:00:00+08:00',
      servicePeriodEndsAt,
    });
    // The 15th working day after 22 November is 11 December; one after 15 natural days is needed for ALY-R2.
    expect(codes(old('2026-12-11T12:00:00+08:00'), '2026-11-22T10:00:00+08:00')).toEqual([
      'reviewMayEndAfterExpiry',
    ]);
    expect(codes(old('2026-12-11T23:59:59.999+08:00'), '2026-11-22T10:00:00+08:00')).toEqual([
      'reviewMayEndAfterExpiry',
    ]);
    expect(codes(old('2026-12-12T00:00:00.000+08:00'), '2026-11-22T10:00:00+08:00')).toEqual([]);
  });

  it('ALY-2 a revoked certificate is measured by its own expiry', () => {
    const revoked = (expiresAt: string): AliyunSubject => ({
      ...issuedOn('2026-11-17T09:00:00+08:00', expiresAt),
      revocation: 'completed',
      revokedAt: '2026-11-20T09:00:00+08:00',
    });
    expect(codes(revoked('2026-12-01T00:00:00+08:00'), '2026-11-22T10:00:00+08:00')).toEqual([
      'reviewMayEndAfterExpiry',
    ]);
    expect(codes(revoked('2027-12-01T00:00:00+08:00'), '2026-11-22T10:00:00+08:00')).toEqual([]);
  });
});

describe('GEN-5 required operations', () => {
  it('ALY-G1 GEN-16 withdraw, so that the review of the refund ends before the service period; no date without a service period', () => {
    const submitted: AliyunSubject = { ...unissued, application: 'underReview' };
    expect(decide(submitted, '2026-11-22T10:00:00+08:00').requiredOperations).toEqual([
      // Fifteen working days from the 27th of October end before the service period does, on 17 November 2027.
      { operation: 'withdraw', target: null, takesUpTo: null, startBy: '2027-10-26T23:59:59.999+08:00' },
    ]);
    const [step] = decide(
      { ...submitted, servicePeriodEndsAt: null },
      '2026-11-22T10:00:00+08:00',
    ).requiredOperations;
    expect(step?.startBy).toBeNull();
  });

  it('ALY-G2 revoke, five working days before the end of day 28', () => {
    // Day 28 is Monday 30 March; its five working days begin on Tuesday the 24th.
    const issued = issuedOn('2026-03-02T15:00:00+08:00');
    expect(decide(issued, '2026-03-20T10:00:00+08:00').requiredOperations).toEqual([
      { operation: 'revoke', target: null, takesUpTo: 5, startBy: '2026-03-23T23:59:59.999+08:00' },
    ]);
    expect(codes(issued, '2026-03-23T23:59:59.999+08:00')).toEqual([]);
    expect(codes(issued, '2026-03-24T00:00:00.000+08:00')).toEqual(['revocationMayEndTooLate']);
  });

  it('ALY-G2 GEN-16 the warning names day 28 for the revocation and day 30 for the refund', () => {
    const issued = issuedOn('2026-03-02T15:00:00+08:00');
    const text = (language: Language) =>
      decide(issued, '2026-03-24T10:00:00+08:00', language).warnings[0]?.text;
    expect(text('en')).toMatch(/may miss 30 Mar 2026, 23:59, or .* requested by 1 Apr 2026, 23:59:/);
    expect(text('zh-CN')).toMatch(/3月30日.*还没有完成.*4月1日.*之前申请退款/);
  });

  it('ALY-G2 GEN-16 an expiry before day 28 is the deadline; revocation and refund are both reviewed before it', () => {
    const issued = issuedOn('2026-03-02T15:00:00+08:00', '2026-03-20T12:00:00+08:00');
    const { deadline, requiredOperations } = decide(issued, '2026-03-10T10:00:00+08:00');
    expect([deadline, requiredOperations[0]?.startBy]).toEqual([
      '2026-03-20T11:59:59.999+08:00',
      // The refund is to be asked for by 26 February, the review of the revocation to end before that date.
      '2026-02-12T23:59:59.999+08:00',
    ]);
  });

  it('ALY-G2 GEN-2 a last safe moment counted over 2027 says that it is estimated', () => {
    expect(codes(issuedOn('2026-12-10T15:00:00+08:00'), '2026-12-15T10:00:00+08:00')).toEqual([
      'calendarEstimated',
    ]);
  });

  it('ALY-G3 wait, until the end of day 28', () => {
    const revoking: AliyunSubject = { ...issuedOn('2026-03-02T15:00:00+08:00'), revocation: 'underReview' };
    expect(decide(revoking, '2026-03-20T10:00:00+08:00').requiredOperations).toEqual([
      { operation: 'wait', target: null, takesUpTo: null, startBy: '2026-03-30T23:59:59.999+08:00' },
    ]);
  });
});
