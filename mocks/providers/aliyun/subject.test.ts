import { describe, expect, it } from 'vitest';
import { AliyunDecideRequest, type AliyunSubject } from '#contract/aliyun';
import { subjectErrors } from './policy';

const NOW = '2026-11-22T10:00:00+08:00';
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
const issued: AliyunSubject = {
  ...unissued,
  application: 'passed',
  issuedAt: '2026-11-18T09:00:00+08:00',
  expiresAt: '2027-11-18T09:00:00+08:00',
};
const revoked: AliyunSubject = { ...issued, revocation: 'completed', revokedAt: '2026-11-20T09:00:00+08:00' };

const errorsOf = (subject: AliyunSubject, now = NOW) => {
  // Each of these has the right shape; what is wrong with it is what the policy itself refuses.
  expect(AliyunDecideRequest.safeParse({ now, subject }).error).toBeUndefined();
  return subjectErrors({ now, subject }).map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('GEN-9 subjects that contradict themselves', () => {
  it.each<[string, AliyunSubject, string]>([
    [
      'bought after now',
      { ...unissued, purchasedAt: '2026-11-22T10:00:00.001+08:00' },
      '/subject/purchasedAt afterNow',
    ],
    [
      'issued before bought',
      { ...issued, issuedAt: '2026-11-17T08:59:59.999+08:00' },
      '/subject/issuedAt beforePurchase',
    ],
    [
      'issued after now',
      { ...issued, issuedAt: '2026-11-22T10:00:00.001+08:00' },
      '/subject/issuedAt afterNow',
    ],
    ['passed, never issued', { ...unissued, application: 'passed' }, '/subject/issuedAt passedNeedsIssuance'],
    ['issued, not passed', { ...issued, application: 'failed' }, '/subject/application issuedNeedsPassed'],
    [
      'expiry, never issued',
      { ...unissued, expiresAt: '2027-11-18T09:00:00+08:00' },
      '/subject/expiresAt needsIssuance',
    ],
    ['issued, no expiry', { ...issued, expiresAt: null }, '/subject/expiresAt issuedNeedsExpiry'],
    [
      'expires when issued',
      { ...issued, expiresAt: '2026-11-18T01:00:00Z' },
      '/subject/expiresAt notAfterIssuance',
    ],
    [
      'expires before issued',
      { ...issued, expiresAt: '2026-11-18T00:00:00Z' },
      '/subject/expiresAt notAfterIssuance',
    ],
    [
      'service ends when bought',
      { ...unissued, servicePeriodEndsAt: '2026-11-17T01:00:00Z' },
      '/subject/servicePeriodEndsAt notAfterPurchase',
    ],
    [
      'revoking, never issued',
      { ...unissued, revocation: 'underReview' },
      '/subject/revocation needsIssuance',
    ],
    [
      'revoked, never issued',
      { ...unissued, revocation: 'completed', revokedAt: '2026-11-20T09:00:00+08:00' },
      '/subject/revocation needsIssuance',
    ],
    ['revoked, no date', { ...revoked, revokedAt: null }, '/subject/revokedAt completedNeedsDate'],
    ['a date, revoking', { ...revoked, revocation: 'underReview' }, '/subject/revokedAt needsCompletion'],
    ['a date, not revoked', { ...revoked, revocation: 'none' }, '/subject/revokedAt needsCompletion'],
    [
      'revoked before issued',
      { ...revoked, revokedAt: '2026-11-18T08:59:59.999+08:00' },
      '/subject/revokedAt beforeIssuance',
    ],
    [
      'revoked after now',
      { ...revoked, revokedAt: '2026-11-22T10:00:00.001+08:00' },
      '/subject/revokedAt afterNow',
    ],
    [
      'free OV',
      { ...unissued, product: { validation: 'OV', free: true } },
      '/subject/product/free freeNeedsDv',
    ],
    [
      'free EV',
      { ...unissued, product: { validation: 'EV', free: true } },
      '/subject/product/free freeNeedsDv',
    ],
    [
      'paid one too much',
      { ...unissued, price: { ...unissued.price, paid: { alipay: 150001 } } },
      '/subject/price doesNotAddUp',
    ],
    [
      'vouchers above the list price',
      { ...unissued, price: { ...unissued.price, voucher: 180001, paid: { alipay: 0 } } },
      '/subject/price doesNotAddUp',
    ],
    [
      'paid beyond every safe integer',
      {
        ...unissued,
        price: {
          currency: 'CNY',
          list: 0,
          discount: 0,
          voucher: 0,
          paid: { alipay: Number.MAX_SAFE_INTEGER, onlineBank: Number.MAX_SAFE_INTEGER },
        },
      },
      '/subject/price doesNotAddUp',
    ],
  ])('GEN-9 refused: %s', (_title, subject, error) => {
    expect(errorsOf(subject)).toEqual([error]);
  });

  it('GEN-9 every contradiction is named, not only the first', () => {
    expect(
      errorsOf({
        ...unissued,
        application: 'passed',
        product: { validation: 'EV', free: true },
        revokedAt: '2026-11-20T09:00:00+08:00',
      }),
    ).toEqual([
      '/subject/product/free freeNeedsDv',
      '/subject/issuedAt passedNeedsIssuance',
      '/subject/revokedAt needsCompletion',
    ]);
  });

  it.each<[string, AliyunSubject]>([
    ['bought this very millisecond', { ...unissued, purchasedAt: NOW }],
    ['issued the moment it was bought', { ...issued, issuedAt: issued.purchasedAt }],
    ['issued this very millisecond', { ...issued, issuedAt: NOW }],
    ['valid for one millisecond', { ...issued, expiresAt: '2026-11-18T09:00:00.001+08:00' }],
    [
      'a service period of one millisecond',
      { ...unissued, servicePeriodEndsAt: '2026-11-17T09:00:00.001+08:00' },
    ],
    [
      'a service period over before issuance',
      { ...issued, servicePeriodEndsAt: '2026-11-17T10:00:00+08:00' },
    ],
    ['revoked the moment it was issued', { ...revoked, revokedAt: revoked.issuedAt }],
    ['revoked this very millisecond', { ...revoked, revokedAt: NOW }],
    ['revoked after it expired', { ...revoked, expiresAt: '2026-11-19T09:00:00+08:00' }],
    ['refunded and expired', { ...issued, refund: 'refunded', expiresAt: '2026-11-19T09:00:00+08:00' }],
    ['free DV with a price', { ...unissued, product: { validation: 'DV', free: true } }],
    ['paid DV', { ...unissued, product: { validation: 'DV', free: false } }],
    [
      'nothing paid',
      {
        ...unissued,
        price: { currency: 'JPY', list: 5, discount: 5, voucher: 0, paid: { accountBalance: 0 } },
      },
    ],
    [
      'three sources',
      {
        ...unissued,
        price: {
          currency: 'KWD',
          list: 6,
          discount: 0,
          voucher: 0,
          paid: { alipay: 1, onlineBank: 2, accountBalance: 3 },
        },
      },
    ],
    [
      'the largest price',
      {
        ...unissued,
        price: {
          currency: 'CNY',
          list: Number.MAX_SAFE_INTEGER,
          discount: 0,
          voucher: 0,
          paid: { alipay: Number.MAX_SAFE_INTEGER },
        },
      },
    ],
  ])('GEN-9 accepted: %s', (_title, subject) => {
    expect(errorsOf(subject)).toEqual([]);
  });
});

describe('GEN-9 subjects of the wrong shape', () => {
  const refused = (change: Record<string, unknown>, now: unknown = NOW) =>
    AliyunDecideRequest.safeParse({ now, subject: { ...unissued, ...change } }).error?.issues.map(
      ({ path }) => `/${path.join('/')}`,
    );

  it.each([
    ['an instant without offset', { purchasedAt: '2026-11-17T09:00:00' }, '/subject/purchasedAt'],
    [
      'a date that does not exist',
      { servicePeriodEndsAt: '2027-02-29T09:00:00+08:00' },
      '/subject/servicePeriodEndsAt',
    ],
    ['a purchase that never was', { purchasedAt: null }, '/subject/purchasedAt'],
    ['a missing field', { issuedAt: undefined }, '/subject/issuedAt'],
    ['an unknown field', { daysSincePurchase: 5 }, '/subject'],
    ['an unknown state', { application: 'validating' }, '/subject/application'],
    ['an unknown validation', { product: { validation: 'XV', free: false } }, '/subject/product/validation'],
    ['nobody paid', { price: { ...unissued.price, paid: {} } }, '/subject/price/paid'],
    [
      'an unknown source',
      { price: { ...unissued.price, paid: { alipay: 150000, card: 0 } } },
      '/subject/price/paid',
    ],
    ['a fraction', { price: { ...unissued.price, paid: { alipay: 0.5 } } }, '/subject/price/paid/alipay'],
    ['less than nothing', { price: { ...unissued.price, discount: -1 } }, '/subject/price/discount'],
    ['an unknown currency', { price: { ...unissued.price, currency: 'RMB' } }, '/subject/price/currency'],
  ])('GEN-9 refused: %s', (_title, change, path) => {
    expect(refused(change)).toEqual([path]);
  });

  it('GEN-9 now is checked like the rest', () => {
    expect(refused({}, '2026-11-22')).toEqual(['/now']);
    expect(refused({})).toBeUndefined();
  });
});
