import {
  AliyunApplication,
  type AliyunDecideRequest,
  AliyunRefund,
  AliyunRevocation,
  type AliyunSubject,
} from '#contract/aliyun';
import type { Closing } from '#contract/refund';
import { instantOf, instantOrNull, naturalDays } from '../../platform/calendar';
import type { Priced } from '../../rules/evaluation';
import { addsUp, type Check, contradictions, type SubjectError } from '../../rules/subject';
import {
  ACTION_REQUIRED,
  AFTER_REVIEW,
  AT_ONCE,
  type Case,
  choice,
  clausesOn,
  days,
  daysSince,
  daysUntil,
  type Facts,
  flag,
  NOT_REFUNDABLE,
  type Policy,
  reached,
  type Row,
} from '../../rules/table';

/** What the Aliyun policy decides on: the subject of a request with its times as epoch ms. */
export interface Subject extends Readonly<
  Omit<AliyunSubject, 'purchasedAt' | 'servicePeriodEndsAt' | 'issuedAt' | 'expiresAt' | 'revokedAt'>
> {
  readonly purchasedAt: number;
  /** End of the order's service period; null where it has none. */
  readonly servicePeriodEndsAt: number | null;
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly returned?: Priced['returned'];
}

/** The body must have passed the contract's schema. */
export const toSubject = (body: AliyunSubject): Subject => ({
  ...body,
  purchasedAt: instantOf(body.purchasedAt),
  servicePeriodEndsAt: instantOrNull(body.servicePeriodEndsAt),
  issuedAt: instantOrNull(body.issuedAt),
  expiresAt: instantOrNull(body.expiresAt),
  revokedAt: instantOrNull(body.revokedAt),
});

/** What that end is: a certificate that was never issued has no expiry (ALY-1). */
export const closingOf = ({ issuedAt }: Pick<Subject, 'issuedAt'>): Closing =>
  issuedAt === null ? 'serviceEnd' : 'expiry';

/** When it stops being good, epoch ms: the expiry, or for an unissued one the end of its service period (ALY-1). */
export const endOf = ({
  issuedAt,
  expiresAt,
  servicePeriodEndsAt,
}: Pick<Subject, 'issuedAt' | 'expiresAt' | 'servicePeriodEndsAt'>): number | null =>
  issuedAt === null ? servicePeriodEndsAt : expiresAt;

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

/** What the rows of the Aliyun table may ask, and how each answer moves with time. */
const facts = {
  free: flag(),
  refund: choice(...AliyunRefund.options),
  /** Past its expiry; for one that was never issued, past the end of its service period (ALY-1). */
  expired: reached('end'),
  issued: flag(),
  application: choice(...AliyunApplication.options),
  daysSincePurchase: daysSince('purchase'),
  daysToServiceEnd: daysUntil('serviceEnd'),
  revocation: choice(...AliyunRevocation.options),
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
      end: endOf(subject),
    },
  };
}

/** GEN-14: where the outlook begins, the latest of purchase, issuance and revocation; epoch ms. */
export const startOf = ({ purchasedAt, issuedAt, revokedAt }: Subject): number =>
  Math.max(purchasedAt, issuedAt ?? purchasedAt, revokedAt ?? purchasedAt);

/** False for combinations of facts that no valid subject shows, such as passed without being issued. */
function reachable(point: Facts): boolean {
  // What turns slowest in the proof is looked at first: it rules out everything before it at once.
  const revoked = point.daysFromIssuanceToRevocation;
  const issued = point.daysSinceIssuance;
  if (issued !== null && !isCount(issued)) return false;
  if (revoked !== null && !(isCount(revoked) && isCount(issued) && revoked <= issued)) return false;
  if (point.revocation === 'completed' ? revoked === null : revoked !== null) return false;
  if (issued === null && point.revocation !== 'none') return false;
  const left = point.daysToServiceEnd;
  const bought = point.daysSincePurchase;
  if (!isCount(bought) || (isNumber(left) && left + bought < 0)) return false;
  if (isCount(issued) && issued > bought) return false;
  if ((point.application === 'passed') !== isCount(issued) || point.issued !== isCount(issued)) return false;
  return isCount(issued) || left === 0 || point.expired === (isNumber(left) && left < 0);
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isCount = (value: unknown): value is number => isNumber(value) && value >= 0;

const { is, oneOf, atMost, atLeast, lessThan, moreThan } = clausesOn(facts);

const UNISSUED = is('issued', false);
const ISSUED = is('issued', true);
const NOT_IN_REVIEW = oneOf('application', 'notSubmitted', 'failed');
const REVOKED = oneOf('revocation', 'completed');

const NOT_FREE = { clause: is('free', false), by: 'ALY-R0' };
const NO_REFUND_YET = { clause: oneOf('refund', 'none'), by: 'ALY-G4' };
const NOT_EXPIRED = { clause: is('expired', false), by: 'ALY-R6' };
const OPEN = [NOT_FREE, NO_REFUND_YET, NOT_EXPIRED] as const;
const FAR_FROM_SERVICE_END = { clause: atLeast('daysToServiceEnd', 15), by: 'ALY-R3' };

/** The refund rules per certificate, in order of precedence; each row carries what keeps it apart from the rows above. */
const rows = [
  { id: 'ALY-R0', outcome: NOT_REFUNDABLE, when: [[is('free', true)]], unless: [] },
  {
    id: 'ALY-G4',
    outcome: NOT_REFUNDABLE,
    when: [[oneOf('refund', 'underReview', 'settling', 'refunded')]],
    unless: [NOT_FREE],
  },
  {
    id: 'ALY-R6',
    outcome: NOT_REFUNDABLE,
    when: [[is('expired', true)]],
    unless: [NOT_FREE, NO_REFUND_YET],
  },
  {
    id: 'ALY-R3',
    outcome: NOT_REFUNDABLE,
    when: [[UNISSUED, lessThan('daysToServiceEnd', 15)]],
    unless: OPEN,
  },
  {
    id: 'ALY-G1',
    outcome: ACTION_REQUIRED,
    when: [[UNISSUED, oneOf('application', 'underReview')]],
    unless: [...OPEN, FAR_FROM_SERVICE_END],
  },
  {
    id: 'ALY-R1',
    outcome: AT_ONCE,
    when: [[UNISSUED, NOT_IN_REVIEW, atMost('daysSincePurchase', 5)]],
    unless: [...OPEN, FAR_FROM_SERVICE_END],
  },
  {
    id: 'ALY-R2',
    outcome: AFTER_REVIEW,
    when: [[UNISSUED, NOT_IN_REVIEW, moreThan('daysSincePurchase', 5), atLeast('daysToServiceEnd', 15)]],
    unless: OPEN,
  },
  {
    id: 'ALY-R5',
    outcome: NOT_REFUNDABLE,
    when: [
      [ISSUED, REVOKED, moreThan('daysFromIssuanceToRevocation', 28)],
      [ISSUED, oneOf('revocation', 'none', 'underReview'), moreThan('daysSinceIssuance', 28)],
    ],
    unless: OPEN,
  },
  {
    id: 'ALY-G5',
    outcome: NOT_REFUNDABLE,
    when: [[ISSUED, REVOKED, atMost('daysFromIssuanceToRevocation', 28), moreThan('daysSinceIssuance', 30)]],
    unless: OPEN,
  },
  {
    id: 'ALY-R4',
    outcome: AFTER_REVIEW,
    when: [[ISSUED, REVOKED, atMost('daysFromIssuanceToRevocation', 28)]],
    unless: [...OPEN, { clause: atMost('daysSinceIssuance', 30), by: 'ALY-G5' }],
  },
  {
    id: 'ALY-G3',
    outcome: ACTION_REQUIRED,
    when: [[ISSUED, oneOf('revocation', 'underReview'), atMost('daysSinceIssuance', 28)]],
    unless: OPEN,
  },
  {
    id: 'ALY-G2',
    outcome: ACTION_REQUIRED,
    when: [[ISSUED, oneOf('revocation', 'none'), atMost('daysSinceIssuance', 28)]],
    unless: OPEN,
  },
] as const satisfies readonly Row[];

export type AliyunRule = (typeof rows)[number]['id'];

export const table: Policy = { id: 'aliyun', facts, reachable, rows };
