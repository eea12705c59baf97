import fc from 'fast-check';
import type { AliyunDecideRequest } from '#contract/aliyun';
import { NOT_REVOKED } from '../../certificates/certificate';
import { instantOf } from '../../platform/calendar';
import { payThroughRail } from '../../refunds/application';
import { openConsole, type Console } from '../../testing/console';
import { after, laterBy, MIDNIGHT, offset, priceFrom, written } from '../../testing/random';
import { aliyun } from './api';
import { subjectErrors } from './policy';
import { type AliyunRecord, CERTIFICATES } from './record';

/** For tests only: random valid requests that crowd the edges of days and of the table's windows. */

const gap = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 45 }) },
  { weight: 3, arbitrary: fc.constantFrom(0, 4, 5, 6, 14, 15, 16, 19, 20, 21, 27, 28, 29, 30, 31, 32) },
  { weight: 1, arbitrary: fc.integer({ min: 46, max: 800 }) },
);
const later = laterBy(gap);
/** The same, but often so far away that what ends then does not end everything else. */
const end = laterBy(fc.oneof(gap, fc.constantFrom(60, 90, 365, 366)));

const product = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      validation: fc.constantFrom('DV' as const, 'OV' as const, 'EV' as const),
      free: fc.constant(false),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ validation: 'DV' as const, free: true }) },
);
const refund = fc.oneof(
  { weight: 9, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('underReview' as const, 'settling' as const, 'refunded' as const) },
);

const draft = fc.record({
  product,
  price: priceFrom('alipay', 'onlineBank', 'accountBalance'),
  refund,
  offset,
  stage: fc.constantFrom('unissued', 'issued', 'revoking', 'revoked'),
  application: fc.constantFrom('notSubmitted' as const, 'underReview' as const, 'failed' as const),
  purchase: later,
  issuance: later,
  revocation: later,
  expiry: end,
  serviceEnd: fc.option(end, { freq: 4 }),
  // Mostly counted from the latest event, sometimes just before or after the end of something.
  now: fc.record({ after: later, nearEnd: fc.constantFrom(null, null, null, null, null, null, -1, 0, 1) }),
});

type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

function build(of: Draft): AliyunDecideRequest {
  const purchasedAt = after(MIDNIGHT, of.purchase);
  const serviceEnd = of.serviceEnd && after(purchasedAt, of.serviceEnd);
  const issuedAt = of.stage === 'unissued' ? null : after(purchasedAt, of.issuance);
  const expiresAt = issuedAt && after(issuedAt, of.expiry);
  const revokedAt = issuedAt !== null && of.stage === 'revoked' ? after(issuedAt, of.revocation) : null;
  const over = issuedAt === null ? serviceEnd : expiresAt;
  const now =
    of.now.nearEnd !== null && over !== null
      ? over + of.now.nearEnd
      : after(revokedAt ?? issuedAt ?? purchasedAt, of.now.after);
  const iso = (ms: number) => written(ms, of.offset);
  const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));
  return {
    now: iso(now),
    subject: {
      product: of.product,
      purchasedAt: iso(purchasedAt),
      servicePeriodEndsAt: isoOrNull(serviceEnd),
      application: issuedAt === null ? of.application : 'passed',
      issuedAt: isoOrNull(issuedAt),
      expiresAt: isoOrNull(expiresAt),
      revocation: of.stage === 'revoked' ? 'completed' : of.stage === 'revoking' ? 'underReview' : 'none',
      revokedAt: isoOrNull(revokedAt),
      refund: of.refund,
      price: of.price,
    },
  };
}

/** Requests that the API answers with a decision. */
export const validRequest: fc.Arbitrary<AliyunDecideRequest> = draft
  .map(build)
  .filter((request) => subjectErrors(request).length === 0);

/** For tests only: certificates, and this console with the desk and the money. */

/** A plain unissued OV certificate of the customer, bought 2026-11-20 09:00. */
export function certificate(id: string, change: Partial<AliyunRecord> = {}): AliyunRecord {
  return {
    id,
    accountId: 'customer',
    domain: `${id}.example.cn`,
    product: { validation: 'OV', free: false, coverage: 'single', years: 1 },
    price: { currency: 'CNY', list: 200_000, discount: 20_000, voucher: 30_000, paid: { alipay: 150_000 } },
    purchasedAt: instantOf('2026-11-20T09:00:00+08:00'),
    servicePeriodEndsAt: instantOf('2027-11-20T09:00:00+08:00'),
    state: 'paid',
    application: { submittedAt: null, failure: null, deskItem: null },
    issuedAt: null,
    expiresAt: null,
    revocation: NOT_REVOKED,
    refundId: null,
    history: [],
    ...change,
  };
}

/** The same, issued at an instant and valid for a year. */
export function issued(id: string, issuedAt: string, change: Partial<AliyunRecord> = {}): AliyunRecord {
  const at = instantOf(issuedAt);
  return certificate(id, {
    purchasedAt: at - 3_600_000,
    state: 'issued',
    application: { submittedAt: at - 1_800_000, failure: null, deskItem: null },
    issuedAt: at,
    expiresAt: at + 365 * 86_400_000,
    ...change,
  });
}

/** The same, with its revocation completed at an instant. */
export function revoked(
  id: string,
  issuedAt: string,
  revokedAt: string,
  change: Partial<AliyunRecord> = {},
): AliyunRecord {
  const at = instantOf(revokedAt);
  const base = issued(id, issuedAt, change);
  return {
    ...base,
    state: 'revoked',
    revocation: { ...base.revocation, requestedAt: at, completedAt: at, latestBy: at },
  };
}

/** Opens a world at an instant with some certificates in it; auto review unless told. */
export const openWorld = (
  at: string,
  records: readonly AliyunRecord[],
  review: 'auto' | 'manual' = 'auto',
): Promise<Console> =>
  openConsole(
    aliyun,
    at,
    (tx) => {
      for (const record of records) {
        tx.put(CERTIFICATES, record);
        payThroughRail(tx, {
          provider: 'aliyun',
          ...record,
          name: record.domain,
          paidAt: record.purchasedAt,
        });
      }
    },
    review,
  );

export type World = Console;

/** A refund request nobody could object to. */
export const PLAIN = { reason: { code: 'notNeeded', text: null }, assistance: null };
