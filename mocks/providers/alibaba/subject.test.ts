import { describe, expect, it } from 'vitest';
import { AlibabaDecideRequest, type AlibabaSubject } from '#contract/alibabaOrders';
import { Refusal } from '../../platform/problems';
import { check } from '../../platform/serve';
import { alibabaPolicy } from './policy';
import { gateway, other, pca, sslWith } from './boundaries';
import { subjectErrors, toSubject } from './subject';

const NOW = '2026-11-22T10:00:00+08:00';
const JUST_AFTER = '2026-11-22T10:00:00.001+08:00';
const issued = { sequence: 1, state: 'issued' } as const;
const ssl = sslWith(issued);
const unused = { ...sslWith(), used: false };
const idlePca = { ...pca, used: false, ca: { enabled: false, resetAt: null } };
const idle = { domainAdded: false, visits: 0, outboundBytes: 0, resetAt: null };
const idleGateway = { ...gateway, used: false, gateway: idle };
const standard = { name: 'Double 11', refundPolicy: 'standard', windowDays: null } as const;
const caReset = (resetAt: string) => ({ ...pca, ca: { enabled: false, resetAt } });

const errorsOf = (subject: AlibabaSubject, now = NOW) => {
  // Each of these has the right shape; what is wrong with it is what the policy itself refuses.
  expect(AlibabaDecideRequest.safeParse({ now, subject }).error).toBeUndefined();
  return subjectErrors({ now, subject }).map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('GEN-9 ABC: subjects that contradict themselves', () => {
  it.each<[string, AlibabaSubject, string]>([
    [
      'placed after paid',
      { ...ssl, placedAt: '2026-11-20T09:00:00.001+08:00' },
      '/subject/placedAt afterPayment',
    ],
    ['paid after now', { ...ssl, paidAt: JUST_AFTER }, '/subject/paidAt afterNow'],
    [
      'CA reset before placing',
      caReset('2026-11-19T08:59:59.999+08:00'),
      '/subject/ca/resetAt beforePlacement',
    ],
    ['CA reset after now', caReset(JUST_AFTER), '/subject/ca/resetAt afterNow'],
    [
      'gateway reset before placing',
      { ...gateway, gateway: { ...idle, resetAt: '2026-11-19T00:59:59.999Z' } },
      '/subject/gateway/resetAt beforePlacement',
    ],
    [
      'gateway reset after now',
      { ...gateway, gateway: { ...idle, resetAt: JUST_AFTER } },
      '/subject/gateway/resetAt afterNow',
    ],
    ['unused, a certificate', { ...ssl, used: false }, '/subject/certificates needsUse'],
    [
      'unused, a revoked certificate',
      { ...sslWith({ sequence: 1, state: 'revoked' }), used: false },
      '/subject/certificates needsUse',
    ],
    ['unused, combined', { ...unused, combined: 'hybrid' }, '/subject/combined needsUse'],
    ['unused, enabled', { ...idlePca, ca: { enabled: true, resetAt: null } }, '/subject/ca/enabled needsUse'],
    [
      'unused, reset',
      { ...idlePca, ca: { enabled: false, resetAt: '2026-11-21T09:00:00+08:00' } },
      '/subject/ca/resetAt needsUse',
    ],
    [
      'unused, a domain',
      { ...idleGateway, gateway: { ...idle, domainAdded: true } },
      '/subject/gateway/domainAdded needsUse',
    ],
    [
      'unused, gateway reset',
      { ...idleGateway, gateway: { ...idle, resetAt: '2026-11-21T09:00:00+08:00' } },
      '/subject/gateway/resetAt needsUse',
    ],
    [
      'unused, a visit',
      { ...idleGateway, gateway: { ...idle, visits: 1 } },
      '/subject/gateway/visits needsUse',
    ],
    [
      'unused, a byte',
      { ...idleGateway, gateway: { ...idle, outboundBytes: 1 } },
      '/subject/gateway/outboundBytes needsUse',
    ],
    [
      'CA used, neither enabled nor reset',
      { ...pca, ca: { enabled: false, resetAt: null } },
      '/subject/ca/enabled neitherInUseNorReset',
    ],
    [
      'CA enabled and reset',
      { ...pca, ca: { enabled: true, resetAt: '2026-11-21T09:00:00+08:00' } },
      '/subject/ca/resetAt stillInUse',
    ],
    [
      'gateway used, neither in use nor reset',
      { ...gateway, gateway: { ...idle, visits: 7 } },
      '/subject/gateway/domainAdded neitherInUseNorReset',
    ],
    [
      'gateway in use and reset',
      { ...gateway, gateway: { ...idle, domainAdded: true, resetAt: '2026-11-21T09:00:00+08:00' } },
      '/subject/gateway/resetAt stillInUse',
    ],
    [
      'one sequence twice',
      sslWith(issued, { sequence: 2, state: 'notActivated' }, { sequence: 1, state: 'revoked' }),
      '/subject/certificates/2/sequence repeated',
    ],
    [
      'a sequence above the years',
      { ...sslWith(issued, { sequence: 2, state: 'notActivated' }), years: 1 },
      '/subject/certificates/1/sequence aboveYears',
    ],
    [
      'an event without refunds, but with days',
      { ...ssl, promotion: { name: 'Sale', refundPolicy: 'none', windowDays: 7 } },
      '/subject/promotion/windowDays needsRefunds',
    ],
    [
      'paid one too much',
      { ...ssl, price: { ...ssl.price, paid: { alipay: 45001 } } },
      '/subject/price doesNotAddUp',
    ],
    [
      'paid one too little, by two',
      { ...ssl, price: { ...ssl.price, paid: { card: 44000, accountBalance: 999 } } },
      '/subject/price doesNotAddUp',
    ],
  ])('GEN-9 ABC refused: %s', (_title, subject, error) => {
    expect(errorsOf(subject)).toEqual([error]);
  });

  it('GEN-9 ABC: every contradiction is named, not only the first', () => {
    expect(
      errorsOf({
        ...idleGateway,
        placedAt: '2026-11-20T10:00:00+08:00',
        combined: 'hybrid',
        gateway: { domainAdded: true, visits: 1, outboundBytes: 1, resetAt: '2026-11-19T09:00:00+08:00' },
      }),
    ).toEqual([
      '/subject/placedAt afterPayment',
      '/subject/combined needsUse',
      '/subject/gateway/domainAdded needsUse',
      '/subject/gateway/resetAt needsUse',
      '/subject/gateway/resetAt beforePlacement',
      '/subject/gateway/visits needsUse',
      '/subject/gateway/outboundBytes needsUse',
    ]);
  });

  it.each<[string, AlibabaSubject, string]>([
    ['paid the moment it was placed', { ...ssl, placedAt: ssl.paidAt }, 'ABC-R7'],
    ['paid this very millisecond', { ...ssl, paidAt: NOW }, 'ABC-R7'],
    ['reset the moment it was placed', caReset('2026-11-19T01:00:00Z'), 'ABC-R10'],
    ['reset before it was paid', caReset('2026-11-20T08:00:00+08:00'), 'ABC-R10'],
    ['reset this very millisecond', caReset(NOW), 'ABC-R10'],
    ['used, and every certificate removed', sslWith(), 'ABC-R8'],
    ['used, combined, no certificate', { ...sslWith(), combined: 'multiDomainWildcard' }, 'ABC-R5'],
    ['a CA with a combined quota', { ...pca, combined: 'hybrid' }, 'ABC-R9'],
    ['another service with a combined quota', { ...other, combined: 'hybrid' }, 'ABC-R4'],
    ['a gateway renewed early', { ...gateway, earlyRenewal: true }, 'ABC-R6'],
    ['never used and renewed early', { ...unused, earlyRenewal: true }, 'ABC-R6'],
    ['a CA never enabled', idlePca, 'ABC-R3'],
    ['a gateway without a domain', idleGateway, 'ABC-R3'],
    ['another service, never used', { ...other, used: false }, 'ABC-R3'],
    [
      'consumed and reset',
      { ...gateway, gateway: { ...idle, visits: 1, resetAt: '2026-11-21T09:00:00+08:00' } },
      'ABC-R12',
    ],
    ['only the third certificate', sslWith({ sequence: 3, state: 'issued' }), 'ABC-R7'],
    [
      'certificates in any order',
      sslWith({ sequence: 3, state: 'notActivated' }, issued, { sequence: 2, state: 'revoked' }),
      'ABC-R7',
    ],
    [
      'one year, one certificate not activated',
      { ...sslWith({ sequence: 1, state: 'notActivated' }), years: 1 },
      'ABC-R7',
    ],
    ['an event of one day', { ...ssl, paidAt: NOW, promotion: { ...standard, windowDays: 1 } }, 'ABC-R7'],
    ['an event without a name', { ...ssl, promotion: { ...standard, name: '' } }, 'ABC-R7'],
    [
      'an event without refunds',
      { ...ssl, promotion: { name: 'Sale', refundPolicy: 'none', windowDays: null } },
      'ABC-R1',
    ],
    ['refunded, its certificate still issued', { ...ssl, refund: 'refunded' }, 'ABC-R13'],
    [
      'three sources, nothing paid by two',
      { ...ssl, price: { ...ssl.price, paid: { alipay: 0, card: 45000, accountBalance: 0 } } },
      'ABC-R7',
    ],
    [
      'nothing paid',
      { ...ssl, price: { currency: 'JPY', list: 5, discount: 0, voucher: 5, paid: { card: 0 } } },
      'ABC-R7',
    ],
    [
      'the largest counters',
      {
        ...gateway,
        gateway: {
          ...idle,
          domainAdded: true,
          visits: Number.MAX_SAFE_INTEGER,
          outboundBytes: Number.MAX_SAFE_INTEGER,
        },
      },
      'ABC-R12',
    ],
  ])('GEN-9 ABC accepted: %s', (_title, subject, rule) => {
    expect(errorsOf(subject)).toEqual([]);
    expect(alibabaPolicy.decide(toSubject(subject), Date.parse(NOW), 'en').rule).toBe(rule);
  });
});

describe('GEN-9 ABC: subjects of the wrong shape', () => {
  const refused = (subject: Record<string, unknown>, now: unknown = NOW) =>
    AlibabaDecideRequest.safeParse({ now, subject }).error?.issues.map(({ path }) => `/${path.join('/')}`);

  it.each<[string, Record<string, unknown>, string]>([
    ['an instant without offset', { ...ssl, paidAt: '2026-11-17T09:00:00' }, '/subject/paidAt'],
    ['a payment that never was', { ...ssl, paidAt: null }, '/subject/paidAt'],
    ['a missing field', { ...ssl, gateway: undefined }, '/subject/gateway'],
    ['an unknown field', { ...ssl, daysSincePayment: 5 }, '/subject'],
    ['an unknown service', { ...ssl, service: 'cdn' }, '/subject/service'],
    ['no service', { ...ssl, service: undefined }, '/subject/service'],
    ['a CA on an SSL order', { ...ssl, ca: { enabled: false, resetAt: null } }, '/subject/ca'],
    ['a gateway on an SSL order', { ...ssl, gateway: idle }, '/subject/gateway'],
    ['a CA order without its CA', { ...pca, ca: null }, '/subject/ca'],
    ['a gateway on a CA order', { ...pca, gateway: idle }, '/subject/gateway'],
    ['a certificate on a CA order', { ...pca, certificates: [issued] }, '/subject/certificates'],
    ['a gateway order without its gateway', { ...gateway, gateway: null }, '/subject/gateway'],
    ['a certificate on a gateway order', { ...gateway, certificates: [issued] }, '/subject/certificates'],
    ['a CA on another service', { ...other, ca: { enabled: false, resetAt: null } }, '/subject/ca'],
    ['a certificate on another service', { ...other, certificates: [issued] }, '/subject/certificates'],
    ['no certificates at all', { ...ssl, certificates: null }, '/subject/certificates'],
    [
      'an unknown state',
      { ...ssl, certificates: [{ sequence: 1, state: 'paid' }] },
      '/subject/certificates/0/state',
    ],
    [
      'sequence 0',
      { ...ssl, certificates: [{ ...issued, sequence: 0 }] },
      '/subject/certificates/0/sequence',
    ],
    ['no years', { ...ssl, years: 0 }, '/subject/years'],
    ['four years', { ...ssl, years: 4 }, '/subject/years'],
    ['half a year', { ...ssl, years: 1.5 }, '/subject/years'],
    [
      'a window of no day',
      { ...ssl, promotion: { ...standard, windowDays: 0 } },
      '/subject/promotion/windowDays',
    ],
    [
      'a window of half a day',
      { ...ssl, promotion: { ...standard, windowDays: 0.5 } },
      '/subject/promotion/windowDays',
    ],
    [
      'an event without its days',
      { ...ssl, promotion: { name: 'Sale', refundPolicy: 'none' } },
      '/subject/promotion/windowDays',
    ],
    [
      'an unknown refund policy',
      { ...ssl, promotion: { ...standard, refundPolicy: 'full' } },
      '/subject/promotion/refundPolicy',
    ],
    ['an unknown combination', { ...ssl, combined: 'wildcard' }, '/subject/combined'],
    ['less than no visit', { ...gateway, gateway: { ...idle, visits: -1 } }, '/subject/gateway/visits'],
    ['a refund under review', { ...ssl, refund: 'underReview' }, '/subject/refund'],
    ['nobody paid', { ...ssl, price: { ...ssl.price, paid: {} } }, '/subject/price/paid'],
    [
      'a source of the China site',
      { ...ssl, price: { ...ssl.price, paid: { onlineBank: 45000 } } },
      '/subject/price/paid',
    ],
    ['an unknown currency', { ...ssl, price: { ...ssl.price, currency: 'XXX' } }, '/subject/price/currency'],
  ])('GEN-9 ABC refused: %s', (_title, subject, path) => {
    expect([...new Set(refused(subject))]).toEqual([path]);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ ...ssl, service: undefined }, ['/subject/service required']],
    [{ ...ssl, service: 'cdn' }, ['/subject/service notAllowed']],
    [{ ...pca, ca: null }, ['/subject/ca wrongType']],
    [{ ...other, certificates: [issued] }, ['/subject/certificates tooLong']],
    [{ ...gateway, gateway: { ...idle, region: 'x' } }, ['/subject/gateway/region unknownField']],
    [{ ...ssl, years: 4, used: 1 }, ['/subject/used wrongType', '/subject/years tooBig']],
  ])('GEN-9 ABC: over HTTP each wrong field gets its pointer and code: %#', (subject, errors) => {
    const body = JSON.parse(JSON.stringify({ now: NOW, subject })) as unknown;
    try {
      check(AlibabaDecideRequest, body);
      expect.unreachable();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      expect(refusal.fields.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors);
    }
  });

  it('GEN-9 ABC: now is checked like the rest', () => {
    expect(refused(ssl, '2026-11-22')).toEqual(['/now']);
    expect(refused(ssl)).toBeUndefined();
  });
});
