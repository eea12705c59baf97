import { ACTION_REQUIRED, AFTER_REVIEW, AT_ONCE, NOT_REFUNDABLE } from '../../rules/outcomes';
import { REVOCATION_DAYS } from '../../rules/steps';
import type { Policy } from '../../rules/table';
import { clausesOn } from '../../rules/vocabulary';
import { facts, reachable } from './facts';

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
