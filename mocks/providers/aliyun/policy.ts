import type {
  AliyunApplication,
  AliyunDecideRequest,
  AliyunPrice,
  AliyunRefund,
  AliyunRevocation,
  AliyunSubject,
  AliyunValidation,
} from '#contract/aliyun';
import { instantOf, instantOrNull, naturalDays } from '../../platform/calendar';
import {
  type BareVerdict,
  type Findings,
  type Practice,
  ruleBy,
  type Ruling as RulingOn,
  type SharedWarning,
  turnsBy,
  verdictBy,
} from '../../rules/evaluation';
import { REVOCATION_DAYS, type Step } from '../../rules/outlook';
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
  factsAt,
  flag,
  NOT_REFUNDABLE,
  type Policy,
  reached,
} from '../../rules/table';

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
export const aliyunPolicy: Policy = {
  id: 'aliyun',
  facts,
  reachable,
  rows: [
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
      when: [
        [ISSUED, REVOKED, atMost('daysFromIssuanceToRevocation', 28), moreThan('daysSinceIssuance', 30)],
      ],
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
  ],
};

/** What the policy counts in working days (GEN-2); the table itself counts natural days only. */
export const workingDays = {
  /** A manual review: 5 on average, 15 at most (ALY-R2, ALY-R4). */
  review: { expected: 5, latest: 15 },
  /** A revocation's own review (ALY-G2). */
  revocation: REVOCATION_DAYS,
} as const;

export type AliyunRule =
  | 'ALY-R0'
  | 'ALY-R1'
  | 'ALY-R2'
  | 'ALY-R3'
  | 'ALY-R4'
  | 'ALY-R5'
  | 'ALY-R6'
  | 'ALY-G1'
  | 'ALY-G2'
  | 'ALY-G3'
  | 'ALY-G4'
  | 'ALY-G5';

type OwnWarning = 'reviewMayEndAfterExpiry';
export type Warning = OwnWarning | SharedWarning;

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export type Ruling = RulingOn<Subject, Warning>;

const STEPS: { readonly [Rule in AliyunRule]?: Step } = {
  'ALY-G1': { operation: 'withdraw', target: null, takesUpTo: null },
  'ALY-G2': { operation: 'revoke', target: null, takesUpTo: workingDays.revocation },
  'ALY-G3': { operation: 'wait', target: null, takesUpTo: null },
};

function stepsFor(_subject: Subject, rule: string): readonly Step[] {
  const step = STEPS[rule as AliyunRule];
  return step ? [step] : [];
}

function warningsOn({ subject, review }: Findings<Subject>): readonly (readonly [OwnWarning, boolean])[] {
  const end = subject.issuedAt === null ? subject.servicePeriodEndsAt : subject.expiresAt;
  // ALY-2: expired from its very instant on, so a review ending with it ends too late.
  return [['reviewMayEndAfterExpiry', review !== null && end !== null && review.latestBy >= end]];
}

const practice: Practice<Subject, OwnWarning> = {
  policy: aliyunPolicy,
  caseOf,
  startOf,
  stepsFor,
  reviewDays: workingDays.review,
  warningsOn,
};

/** The bare verdict, for lists: no texts, dates or outlook. */
export const verdictOf = (subject: Subject, now: number): BareVerdict => verdictBy(practice, subject, now);

/** ALY: everything the policy says about a valid subject at `now` (epoch ms, not before purchase, issuance or revocation). */
export const ruleOn = (subject: Subject, now: number): Ruling => ruleBy(practice, subject, now);

/** What time alone brings to a subject after `after` and by `until` (epoch ms), GEN-7. */
export const turnsOf = (subject: Subject, after: number, until: number) =>
  turnsBy(practice, subject, after, until);
