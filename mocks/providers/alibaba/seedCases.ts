import type { AlibabaHeldCertificate, AlibabaPromotion, AlibabaSubject } from '#contract/alibabaOrders';
import { ago } from '../../demo/history';
import { DOCUMENTS_MISSING, REVOCATION_ON_HOLD } from '../../demo/variety';
import type { Story } from './telling';

/** What boundary cases and tests start from: a used order of each service, placed on Thursday 19 and paid on Friday 20 November 2026, the usual seven days ending on the 27th. */

const order = {
  placedAt: '2026-11-19T09:00:00+08:00',
  paidAt: '2026-11-20T09:00:00+08:00',
  used: true,
  promotion: null,
  combined: null,
  earlyRenewal: false,
  years: 3,
  refund: 'none',
  price: { currency: 'USD', list: 54000, discount: 4000, voucher: 5000, paid: { alipay: 45000 } },
  certificates: [],
  ca: null,
  gateway: null,
} as const;

/** An SSL order with these certificates still in the list. */
export const sslWith = (
  ...certificates: AlibabaHeldCertificate[]
): Extract<AlibabaSubject, { service: 'ssl' }> => ({ ...order, certificates, service: 'ssl' });

export const pca: Extract<AlibabaSubject, { service: 'pca' }> = {
  ...order,
  certificates: [],
  service: 'pca',
  ca: { enabled: true, resetAt: null },
};

export const gateway: Extract<AlibabaSubject, { service: 'gateway' }> = {
  ...order,
  certificates: [],
  service: 'gateway',
  gateway: { domainAdded: true, visits: 0, outboundBytes: 0, resetAt: null },
};

export const other: Extract<AlibabaSubject, { service: 'other' }> = {
  ...order,
  certificates: [],
  service: 'other',
};

/** What became of an order; days are natural days before now. */
interface SeedCase {
  readonly paid: number;
  /** Days since it was placed, where that is not the day it was paid. */
  readonly placed?: number;
  readonly promotion?: AlibabaPromotion;
  readonly nothingPaid?: true;
}

export interface SslCase extends SeedCase {
  readonly years?: 2 | 3;
  readonly combined?: 'multiDomainWildcard' | 'hybrid';
  readonly renewal?: true;
  tell?(story: Story, now: number, domain: string): void;
}

export interface InstanceCase extends SeedCase {
  tell?(story: Story, now: number, domain: string): void;
}

export interface OtherCase extends SeedCase {
  tell?(story: Story, now: number): void;
}

const event = (
  refundPolicy: AlibabaPromotion['refundPolicy'],
  windowDays: number | null,
): AlibabaPromotion => ({
  name: 'Double 11',
  refundPolicy,
  windowDays,
});

/** Applied for on the day of payment, issued on the next. */
const issued = (story: Story, now: number, domain: string, paid: number): Story =>
  story.apply(ago(now, paid, '14:10'), domain).pass(ago(now, paid - 1, '08:25'));

const revoked = (
  story: Story,
  now: number,
  domain: string,
  paid: number,
  asked: number,
  done: number,
): Story =>
  issued(story, now, domain, paid)
    .revoke(ago(now, asked, '09:50'))
    .completeRevocation(ago(now, done, '09:55'));

const unused: readonly SslCase[] = [
  { paid: 0 },
  { paid: 3 },
  { paid: 7 },
  { paid: 8 },
  { paid: 120, renewal: true },
  { paid: 2, nothingPaid: true },
  { paid: 1, promotion: event('none', null) },
  { paid: 10, promotion: event('standard', 14) },
  { paid: 5, placed: 6, promotion: event('standard', null) },
  { paid: 4, renewal: true, years: 2 },
];

const applying: readonly SslCase[] = [
  { paid: 1, tell: (story, now, domain) => void story.begin(ago(now, 1, '16:00'), domain) },
  { paid: 6, tell: (story, now, domain) => void story.begin(ago(now, 5), domain) },
  { paid: 20, tell: (story, now, domain) => void story.begin(ago(now, 18), domain) },
  { paid: 2, years: 3, tell: (story, now, domain) => void story.begin(ago(now, 1), domain) },
  { paid: 1, tell: (story, now, domain) => void story.apply(ago(now, 0, '08:05'), domain) },
  { paid: 5, tell: (story, now, domain) => void story.apply(ago(now, 0, '08:15'), domain) },
  { paid: 12, tell: (story, now, domain) => void story.apply(ago(now, 0, '08:20'), domain) },
  { paid: 1, years: 3, tell: (story, now, domain) => void story.apply(ago(now, 0, '08:40'), domain) },
  {
    paid: 3,
    tell: (story, now, domain) =>
      void story.apply(ago(now, 3, '14:00'), domain).fail(ago(now, 2, '08:30'), DOCUMENTS_MISSING),
  },
  {
    paid: 7,
    tell: (story, now, domain) =>
      void story.apply(ago(now, 6), domain).fail(ago(now, 5, '08:30'), DOCUMENTS_MISSING),
  },
  {
    paid: 40,
    tell: (story, now, domain) =>
      void story.apply(ago(now, 39), domain).fail(ago(now, 38, '08:30'), DOCUMENTS_MISSING),
  },
  {
    paid: 4,
    years: 2,
    tell: (story, now, domain) =>
      void story.apply(ago(now, 3), domain).fail(ago(now, 2, '08:30'), DOCUMENTS_MISSING),
  },
];

const issuedCases: readonly SslCase[] = [
  ...[1, 3, 5, 7, 15, 33, 61, 90, 140, 200, 260].map((paid): SslCase => ({
    paid,
    tell: (story, now, domain) => void issued(story, now, domain, paid),
  })),
  { paid: 3, years: 3, tell: (story, now, domain) => void issued(story, now, domain, 3) },
  { paid: 100, years: 3, tell: (story, now, domain) => void issued(story, now, domain, 100) },
  {
    paid: 4,
    years: 3,
    tell: (story, now, domain) => void issued(story, now, domain, 4).cancel(ago(now, 1), 3),
  },
  { paid: 320, tell: (story, now, domain) => void issued(story, now, domain, 320).renew(ago(now, 2)) },
  {
    paid: 2,
    combined: 'multiDomainWildcard',
    tell: (story, now, domain) => void issued(story, now, domain, 2),
  },
  { paid: 3, combined: 'hybrid', tell: (story, now, domain) => void issued(story, now, domain, 3) },
];

const leaving: readonly SslCase[] = [
  { paid: 4, tell: (story, now, domain) => void issued(story, now, domain, 4).revoke(ago(now, 1)) },
  { paid: 9, tell: (story, now, domain) => void issued(story, now, domain, 9).revoke(ago(now, 2)) },
  { paid: 6, years: 2, tell: (story, now, domain) => void issued(story, now, domain, 6).revoke(ago(now, 1)) },
  { paid: 6, tell: (story, now, domain) => void revoked(story, now, domain, 6, 4, 2) },
  { paid: 30, tell: (story, now, domain) => void revoked(story, now, domain, 30, 25, 23) },
  {
    paid: 5,
    tell: (story, now, domain) =>
      void issued(story, now, domain, 5)
        .revoke(ago(now, 3))
        .refuseRevocation(ago(now, 2), REVOCATION_ON_HOLD),
  },
  {
    paid: 2,
    tell: (story, now, domain) => void story.begin(ago(now, 2, '12:00'), domain).cancelApply(ago(now, 1)),
  },
  {
    paid: 9,
    years: 3,
    tell: (story, now, domain) => void story.begin(ago(now, 8), domain).cancelApply(ago(now, 7)),
  },
  {
    paid: 6,
    tell: (story, now, domain) =>
      void story
        .apply(ago(now, 6, '12:00'), domain)
        .fail(ago(now, 5, '08:30'), DOCUMENTS_MISSING)
        .submit(ago(now, 4))
        .withdraw(ago(now, 4, '11:00'))
        .cancelApply(ago(now, 4, '11:05')),
  },
];

const refunded: readonly SslCase[] = [
  { paid: 14, tell: (story, now) => void story.refund(ago(now, 11)) },
  {
    paid: 25,
    tell: (story, now, domain) => void revoked(story, now, domain, 25, 23, 21).refund(ago(now, 19)),
  },
  { paid: 1, tell: (story, now) => void story.channel('slow').refund(now).channel('succeeds') },
  { paid: 16, tell: (story, now) => void story.channel('fails').refund(ago(now, 13)).channel('succeeds') },
  { paid: 22, nothingPaid: true, tell: (story, now) => void story.refund(ago(now, 20)) },
];

/** SSL orders: every state of a certificate, every rule, every way a refund ends. */
export const sslCases: readonly SslCase[] = [...unused, ...applying, ...issuedCases, ...leaving, ...refunded];

/** Private CAs; told three times with other names and regions. */
export const caCases: readonly InstanceCase[] = [
  { paid: 1 },
  { paid: 12 },
  { paid: 2, tell: (story, now) => void story.enable(ago(now, 2, '11:00'), 4) },
  { paid: 5, tell: (story, now) => void story.enable(ago(now, 4), 12) },
  { paid: 7, tell: (story, now) => void story.enable(ago(now, 7, '12:00'), 2) },
  { paid: 40, tell: (story, now) => void story.enable(ago(now, 39), 57) },
  { paid: 5, placed: 9, tell: (story, now) => void story.enable(ago(now, 4), 1) },
  { paid: 3, tell: (story, now) => void story.enable(ago(now, 3, '11:00')).reset(ago(now, 1)) },
  { paid: 6, placed: 8, tell: (story, now) => void story.enable(ago(now, 5)).reset(ago(now, 0, '08:30')) },
  { paid: 20, tell: (story, now) => void story.enable(ago(now, 19)).reset(ago(now, 18)) },
  { paid: 15, tell: (story, now) => void story.refund(ago(now, 12)) },
  {
    paid: 18,
    tell: (story, now) => void story.enable(ago(now, 17)).reset(ago(now, 16)).refund(ago(now, 15)),
  },
  {
    paid: 3,
    tell: (story, now) =>
      void story.enable(ago(now, 2)).reset(ago(now, 1)).channel('slow').refund(now).channel('succeeds'),
  },
  { paid: 4, promotion: event('none', null), tell: (story, now) => void story.enable(ago(now, 3), 6) },
];

/** Gateways; told three times with other names. */
export const gatewayCases: readonly InstanceCase[] = [
  { paid: 2 },
  { paid: 45 },
  { paid: 1, tell: (story, now, domain) => void story.addDomain(ago(now, 1, '13:00'), domain) },
  { paid: 6, tell: (story, now, domain) => void story.addDomain(ago(now, 5), domain) },
  {
    paid: 3,
    tell: (story, now, domain) =>
      void story.addDomain(ago(now, 3, '13:00'), domain).consume(ago(now, 1), 1_204, 88_231_003),
  },
  {
    paid: 5,
    tell: (story, now, domain) => void story.addDomain(ago(now, 4), domain).consume(ago(now, 2), 0, 512),
  },
  { paid: 4, placed: 9, tell: (story, now, domain) => void story.addDomain(ago(now, 3), domain) },
  { paid: 5, tell: (story, now, domain) => void story.addDomain(ago(now, 4), domain).reset(ago(now, 2)) },
  {
    paid: 6,
    placed: 8,
    tell: (story, now, domain) => void story.addDomain(ago(now, 4), domain).reset(ago(now, 0, '08:45')),
  },
  {
    paid: 5,
    tell: (story, now, domain) =>
      void story.addDomain(ago(now, 4), domain).consume(ago(now, 3), 17, 9_120).reset(ago(now, 2)),
  },
  {
    paid: 70,
    tell: (story, now, domain) =>
      void story.addDomain(ago(now, 69), domain).consume(ago(now, 10), 480_113, 1_774_920_551),
  },
  { paid: 13, tell: (story, now) => void story.refund(ago(now, 10)) },
  {
    paid: 17,
    tell: (story, now, domain) =>
      void story.addDomain(ago(now, 16), domain).reset(ago(now, 15)).refund(ago(now, 14)),
  },
  { paid: 1, tell: (story, now) => void story.channel('slow').refund(now).channel('succeeds') },
];

/** Services that can be refunded only while unused. */
export const otherCases: readonly OtherCase[] = [
  { paid: 1 },
  { paid: 25 },
  { paid: 3, tell: (story, now) => void story.markUsed(ago(now, 2)) },
  { paid: 50, tell: (story, now) => void story.markUsed(ago(now, 49)) },
  { paid: 9, tell: (story, now) => void story.refund(ago(now, 6)) },
];
