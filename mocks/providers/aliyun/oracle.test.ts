import type { AliyunDecideRequest, AliyunSubject } from '#contract/aliyun';
import { DAY } from '../../testing/random';
import {
  between,
  endOfDate,
  endOfDay,
  lastStart,
  lastStartBefore,
  localDate,
  moneyOf,
  nthWorkingDay,
  read,
  scannedOutlook,
  shown,
  testAgreement,
} from '../../testing/secondReading';
import { aliyunPolicy } from './decide';
import { toSubject } from './policy';
import { validRequest } from './testing';

/** A second reading of the rules, as plain conditions and formulas. */

function ruleAt(s: AliyunSubject, now: number): string {
  const end = read(s.issuedAt === null ? s.servicePeriodEndsAt : s.expiresAt);
  if (s.product.free) return 'ALY-R0';
  if (s.refund !== 'none') return 'ALY-G4';
  if (end !== null && now >= end) return 'ALY-R6';
  const issuedAt = read(s.issuedAt);
  if (issuedAt === null) {
    if (end !== null && between(now, end) < 15) return 'ALY-R3';
    if (s.application === 'underReview') return 'ALY-G1';
    return between(Date.parse(s.purchasedAt), now) <= 5 ? 'ALY-R1' : 'ALY-R2';
  }
  const age = between(issuedAt, now);
  const revokedAt = read(s.revokedAt);
  if (revokedAt !== null) {
    if (between(issuedAt, revokedAt) > 28) return 'ALY-R5';
    return age > 30 ? 'ALY-G5' : 'ALY-R4';
  }
  if (age > 28) return 'ALY-R5';
  return s.revocation === 'underReview' ? 'ALY-G3' : 'ALY-G2';
}

const REFUNDABLE = ['ALY-R1', 'ALY-R2', 'ALY-R4'];
const verdictOf = (rule: string) =>
  REFUNDABLE.includes(rule)
    ? 'refundable'
    : ['ALY-G1', 'ALY-G2', 'ALY-G3'].includes(rule)
      ? 'actionRequired'
      : 'notRefundable';
const reviewOf = (rule: string) =>
  REFUNDABLE.includes(rule) ? (rule === 'ALY-R1' ? 'none' : 'manual') : null;

function deadlineOf(s: AliyunSubject, rule: string): number | null {
  const day = (from: string | null, n: number) => (from === null ? Infinity : endOfDay(Date.parse(from), n));
  const expiry = read(s.expiresAt) ?? Infinity;
  const last =
    {
      'ALY-R1': Math.min(day(s.purchasedAt, 5), day(s.servicePeriodEndsAt, -15)),
      'ALY-R2': day(s.servicePeriodEndsAt, -15),
      'ALY-G1': day(s.servicePeriodEndsAt, -15),
      'ALY-G2': Math.min(day(s.issuedAt, 28), expiry - 1),
      'ALY-G3': Math.min(day(s.issuedAt, 28), expiry - 1),
      'ALY-R4': Math.min(day(s.issuedAt, 30), expiry - 1),
    }[rule] ?? Infinity;
  return last === Infinity ? null : last;
}

/** The last day to apply when the review takes its fifteen working days and ends before the certificate or its order does. */
const applyBy = (s: AliyunSubject): number => {
  const end = read(s.issuedAt === null ? s.servicePeriodEndsAt : s.expiresAt);
  return end === null ? Infinity : lastStart(end - 1, 15);
};

function safeUntil(s: AliyunSubject, rule: string, deadline: number | null): number | null {
  if (deadline === null || rule === 'ALY-G3') return null;
  if (rule === 'ALY-R1') return deadline;
  const safe = Math.min(deadline, applyBy(s));
  if (rule !== 'ALY-G2') return safe;
  const [issued, expiry] = [Date.parse(s.issuedAt ?? ''), read(s.expiresAt) ?? Infinity];
  const ask = Math.min(endOfDay(issued, 30), expiry - 1, applyBy(s));
  return lastStartBefore(ask, 5, endOfDay(issued, 28));
}

function stepsOf(rule: string, deadline: number | null, safe: number | null): unknown[] {
  const [operation, takesUpTo, startBy] =
    { 'ALY-G1': ['withdraw', null, safe], 'ALY-G2': ['revoke', 5, safe], 'ALY-G3': ['wait', null, deadline] }[
      rule
    ] ?? [];
  return operation === undefined
    ? []
    : [{ operation, target: null, takesUpTo, startBy: shown(startBy as number | null) }];
}

function outlookOf(s: AliyunSubject): unknown[] {
  const marks = [s.purchasedAt, s.issuedAt, s.revokedAt].flatMap((iso) => read(iso) ?? []);
  const ends = [s.servicePeriodEndsAt, s.expiresAt].flatMap((iso) => read(iso) ?? []);
  const start = Math.max(...marks);
  return scannedOutlook(
    (now) => ruleAt(s, now),
    { verdictOf, reviewOf },
    { start, instants: ends, horizon: Math.max(start + 40 * DAY, ...ends) },
  );
}

function expected({ now: iso, subject: s }: AliyunDecideRequest): Record<string, unknown> {
  const now = Date.parse(iso);
  const rule = ruleAt(s, now);
  const verdict = verdictOf(rule);
  const deadline = verdict === 'notRefundable' ? null : deadlineOf(s, rule);
  const safe = safeUntil(s, rule, deadline);
  const [fifth, fifteenth] = [nthWorkingDay(localDate(now), 5), nthWorkingDay(localDate(now), 15)];
  const manual = {
    kind: 'manual',
    expectedBy: shown(endOfDate(fifth.date)),
    latestBy: shown(endOfDate(fifteenth.date)),
    estimated: fifteenth.estimated,
  };
  const review = reviewOf(rule);
  const atOnce = { kind: 'none', expectedBy: null, latestBy: null, estimated: false };
  return {
    verdict,
    rule,
    ...moneyOf(s.price, ['alipay', 'onlineBank', 'accountBalance'], verdict),
    review: review === 'manual' ? manual : review === 'none' ? atOnce : null,
    deadline: shown(deadline),
    safeUntil: shown(safe),
    requiredOperations: stepsOf(rule, deadline, safe),
    outlook: outlookOf(s),
  };
}

testAgreement(
  'ALY',
  validRequest,
  ({ now, subject }) => aliyunPolicy.decide(toSubject(subject), Date.parse(now), 'en'),
  expected,
  12,
);
