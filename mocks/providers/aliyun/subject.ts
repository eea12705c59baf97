import type {
  AliyunApplication,
  AliyunDecideRequest,
  AliyunPrice,
  AliyunRefund,
  AliyunRevocation,
  AliyunSubject,
  AliyunValidation,
} from '../../../src/api/contract/aliyun-policy';
import { instantOf, instantOrNull } from '../../platform/days';
import { type Check, type SubjectError, contradictions } from '../../rules/contradictions';
import { addsUp } from '../../rules/price';

/** What the Aliyun policy decides on; times are epoch milliseconds. */
export interface Subject {
  readonly product: { readonly validation: AliyunValidation; readonly free: boolean };
  readonly purchasedAt: number;
  /** End of the order's service period; null where it has none. */
  readonly servicePeriodEndsAt: number | null;
  readonly application: AliyunApplication;
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly revocation: AliyunRevocation;
  readonly revokedAt: number | null;
  readonly refund: AliyunRefund;
  readonly price: AliyunPrice;
}

/** The subject of a request with its instants as epoch ms. The body must have passed the contract's schema. */
export function toSubject(body: AliyunSubject): Subject {
  return {
    ...body,
    purchasedAt: instantOf(body.purchasedAt),
    servicePeriodEndsAt: instantOrNull(body.servicePeriodEndsAt),
    issuedAt: instantOrNull(body.issuedAt),
    expiresAt: instantOrNull(body.expiresAt),
    revokedAt: instantOrNull(body.revokedAt),
  };
}

/**
 * GEN-9: what a well-shaped request may still get wrong, each with its field; empty when it can be decided. The
 * list is closed: an unlikely subject that contradicts nothing here gets its decision.
 */
export function subjectErrors(request: AliyunDecideRequest): readonly SubjectError[] {
  const now = instantOf(request.now);
  const subject = toSubject(request.subject);
  return contradictions([
    ...purchaseChecks(subject, now),
    ...issuanceChecks(subject, now),
    ...revocationChecks(subject, now),
  ]);
}

function purchaseChecks(
  { product, purchasedAt, servicePeriodEndsAt, price }: Subject,
  now: number,
): readonly Check[] {
  return [
    ['product/free', 'freeNeedsDv', product.free && product.validation !== 'DV'],
    ['purchasedAt', 'afterNow', purchasedAt > now],
    [
      'servicePeriodEndsAt',
      'notAfterPurchase',
      servicePeriodEndsAt !== null && servicePeriodEndsAt <= purchasedAt,
    ],
    ['price', 'doesNotAddUp', !addsUp(price)],
  ];
}

function issuanceChecks(
  { application, purchasedAt, issuedAt, expiresAt }: Subject,
  now: number,
): readonly Check[] {
  const issued = issuedAt !== null;
  return [
    ['application', 'issuedNeedsPassed', issued && application !== 'passed'],
    ['issuedAt', 'passedNeedsIssuance', !issued && application === 'passed'],
    ['issuedAt', 'beforePurchase', issued && issuedAt < purchasedAt],
    ['issuedAt', 'afterNow', issued && issuedAt > now],
    ['expiresAt', 'needsIssuance', !issued && expiresAt !== null],
    ['expiresAt', 'issuedNeedsExpiry', issued && expiresAt === null],
    ['expiresAt', 'notAfterIssuance', issued && expiresAt !== null && expiresAt <= issuedAt],
  ];
}

function revocationChecks({ issuedAt, revocation, revokedAt }: Subject, now: number): readonly Check[] {
  return [
    ['revocation', 'needsIssuance', revocation !== 'none' && issuedAt === null],
    ['revokedAt', 'completedNeedsDate', revocation === 'completed' && revokedAt === null],
    ['revokedAt', 'needsCompletion', revocation !== 'completed' && revokedAt !== null],
    ['revokedAt', 'beforeIssuance', revokedAt !== null && issuedAt !== null && revokedAt < issuedAt],
    ['revokedAt', 'afterNow', revokedAt !== null && revokedAt > now],
  ];
}
