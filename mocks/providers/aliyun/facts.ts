import { naturalDays } from '../../platform/days';
import { factsAt } from '../../rules/facts';
import type { Case, Facts } from '../../rules/table';
import { choice, days, daysSince, daysUntil, flag, reached } from '../../rules/vocabulary';
import type { Subject } from './subject';

/** What the rows of the Aliyun table may ask, and how each answer moves with time. */
export const facts = {
  free: flag(),
  refund: choice('none', 'underReview', 'settling', 'refunded'),
  /** Past its expiry; for one that was never issued, past the end of its service period (ALY-1). */
  expired: reached('end'),
  issued: flag(),
  application: choice('notSubmitted', 'underReview', 'failed', 'passed'),
  daysSincePurchase: daysSince('purchase'),
  daysToServiceEnd: daysUntil('serviceEnd'),
  revocation: choice('none', 'underReview', 'completed'),
  daysSinceIssuance: daysSince('issuance'),
  daysFromIssuanceToRevocation: days(),
};

/** The subject as the rules see it. */
export function caseOf(subject: Subject): Case {
  const { issuedAt, revokedAt } = subject;
  return {
    fixed: {
      free: subject.product.free,
      refund: subject.refund,
      issued: issuedAt !== null,
      application: subject.application,
      revocation: subject.revocation,
      daysFromIssuanceToRevocation:
        issuedAt === null || revokedAt === null ? null : naturalDays(issuedAt, revokedAt),
    },
    anchors: {
      purchase: subject.purchasedAt,
      serviceEnd: subject.servicePeriodEndsAt,
      issuance: issuedAt,
      end: issuedAt === null ? subject.servicePeriodEndsAt : subject.expiresAt,
    },
  };
}

/** The facts of a subject at `now` (epoch ms). */
export function factsOf(subject: Subject, now: number): Facts {
  return factsAt(facts, caseOf(subject), now);
}

/** Where the outlook begins: the latest of purchase, issuance and revocation (GEN-14), epoch ms. */
export function startOf({ purchasedAt, issuedAt, revokedAt }: Subject): number {
  return Math.max(purchasedAt, issuedAt ?? purchasedAt, revokedAt ?? purchasedAt);
}

/** False for combinations of facts that no valid subject shows, such as passed without being issued. */
export function reachable(point: Facts): boolean {
  const bought = point.daysSincePurchase;
  const left = point.daysToServiceEnd;
  if (!isCount(bought) || (isNumber(left) && left + bought < 0)) return false;
  return point.issued === true ? reachableIssued(point, bought) : reachableUnissued(point, left);
}

function reachableIssued(point: Facts, bought: number): boolean {
  const issued = point.daysSinceIssuance;
  const revoked = point.daysFromIssuanceToRevocation;
  if (point.application !== 'passed' || !isCount(issued) || issued > bought) return false;
  return point.revocation === 'completed' ? isCount(revoked) && revoked <= issued : revoked === null;
}

function reachableUnissued(point: Facts, left: unknown): boolean {
  if (point.application === 'passed' || point.revocation !== 'none') return false;
  if (point.daysSinceIssuance !== null || point.daysFromIssuanceToRevocation !== null) return false;
  if (left === 0) return true;
  return point.expired === (isNumber(left) && left < 0);
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isCount = (value: unknown): value is number => isNumber(value) && value >= 0;
