import { daysLater, naturalDays } from '../../platform/calendar';
import { lastSafe } from '../../rules/evaluation';
import type { Step } from '../../rules/outlook';
import { policyOf } from '../../rules/policy';
import {
  ACTION_REQUIRED,
  AT_ONCE,
  type Case,
  choice,
  clausesOn,
  days,
  daysUntil,
  type Facts,
  flag,
  NOT_REFUNDABLE,
  type Row,
} from '../../rules/table';
import { type AlibabaRule, BRIEFS, reasonOf, WARNINGS } from './reasons';
import { resetOf, type Subject, wayOutOf, windowOf } from './subject';

/**
 * What the rows of the Alibaba Cloud table may ask. The window is the order's own (`windowOf`), so the rows count
 * the days left of it: 0 on its last day, negative once it is over.
 */
const facts = {
  refund: choice('none', 'settling', 'refunded'),
  /** False: bought in an event whose own policy is "no refunds". */
  eventRefunds: flag(),
  earlyRenewal: flag(),
  /** Counted from payment. */
  daysLeftToRefund: daysUntil('refundWindowEnd'),
  used: flag(),
  service: choice('ssl', 'pca', 'gateway', 'other'),
  combined: flag(),
  /** A certificate of the order is still in the list and not revoked. */
  certificateHeld: flag(),
  /** Visits or outbound traffic of the gateway. */
  quotaConsumed: flag(),
  reset: flag(),
  /** Counted from placing the order. */
  daysLeftToReset: daysUntil('resetWindowEnd'),
  daysLeftAtReset: days(),
};

/** The subject as the rules see it. `window`: calendar days. */
export function caseOf(subject: Subject, window = windowOf(subject)): Case {
  const { gateway } = subject;
  const resetAt = resetOf(subject);
  return {
    fixed: {
      refund: subject.refund,
      eventRefunds: subject.promotion?.refundPolicy !== 'none',
      earlyRenewal: subject.earlyRenewal,
      used: subject.used,
      service: subject.service,
      combined: subject.combined !== null,
      certificateHeld: subject.certificates.some(({ state }) => state !== 'revoked'),
      quotaConsumed: gateway !== null && (gateway.visits > 0 || gateway.outboundBytes > 0),
      reset: resetAt !== null,
      daysLeftAtReset: resetAt === null ? null : window - naturalDays(subject.placedAt, resetAt),
    },
    anchors: {
      // Null, so never, for a window that ends beyond every date that can be written.
      refundWindowEnd: daysLater(subject.paidAt, window),
      resetWindowEnd: daysLater(subject.placedAt, window),
    },
  };
}

/** False for combinations of facts that no valid subject shows, such as a certificate of an unused order. */
function reachable(point: Facts): boolean {
  const { used, service } = point;
  const onSsl = service === 'ssl';
  const resettable = service === 'pca' || service === 'gateway';
  if (point.combined === true && used !== true) return false;
  if (point.certificateHeld === true && !(used === true && onSsl)) return false;
  if (point.quotaConsumed === true && !(used === true && service === 'gateway')) return false;
  if (point.reset === true && !(used === true && resettable)) return false;
  return reachableDays(point);
}

/** The order is placed first, paid then; a reset is behind us, and as many days were left at it or more. */
function reachableDays({ reset, daysLeftToRefund, daysLeftToReset, daysLeftAtReset }: Facts): boolean {
  const toReset = leftOf(daysLeftToReset);
  if (toReset > leftOf(daysLeftToRefund)) return false;
  if (reset !== true) return daysLeftAtReset === null;
  // A window without an end is longer than any time between placing and reset.
  const least = toReset === Number.POSITIVE_INFINITY ? 1 : toReset;
  return typeof daysLeftAtReset === 'number' && daysLeftAtReset >= least;
}

const leftOf = (value: unknown): number => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY);

const { is, oneOf, atLeast, lessThan } = clausesOn(facts);

const USED = is('used', true);
const SSL = oneOf('service', 'ssl');
const PCA = oneOf('service', 'pca');
const GATEWAY = oneOf('service', 'gateway');
const RESETTABLE = oneOf('service', 'pca', 'gateway');
const POLICY_RESET = is('reset', true);
const NOT_RESET = is('reset', false);
const WITHIN_WINDOW = atLeast('daysLeftToRefund', 0);
const QUOTA_WHOLE = is('quotaConsumed', false);

const NO_REFUND_YET = { clause: oneOf('refund', 'none'), by: 'ABC-R13' };
const EVENT_REFUNDS = { clause: is('eventRefunds', true), by: 'ABC-R1' };
const NOT_RENEWED_EARLY = { clause: is('earlyRenewal', false), by: 'ABC-R6' };
const ORDINARY = [NO_REFUND_YET, EVENT_REFUNDS, NOT_RENEWED_EARLY] as const;
const OPEN = [...ORDINARY, { clause: WITHIN_WINDOW, by: 'ABC-R2' }] as const;
const NOT_COMBINED = { clause: is('combined', false), by: 'ABC-R5' };
const NOT_CONSUMED = { clause: QUOTA_WHOLE, by: 'ABC-R12' };
const RESET_STILL_COUNTS = { clause: atLeast('daysLeftToReset', 0), by: 'ABC-R15' };
const RESET_IN_TIME = { clause: atLeast('daysLeftAtReset', 0), by: 'ABC-R15' };

const row = (id: AlibabaRule, outcome: Row['outcome'], when: Row['when'], unless: Row['unless']): Row => ({
  id,
  outcome,
  when,
  unless,
});

/**
 * The refund rules per order, in order of precedence; each row carries what keeps it apart from the rows above.
 * ABC-R12 stands before ABC-R15, which comes first for a private CA and second for a gateway.
 */
const table = {
  id: 'alibaba',
  facts,
  reachable,
  rows: [
    row('ABC-R13', NOT_REFUNDABLE, [[oneOf('refund', 'settling', 'refunded')]], []),
    row('ABC-R1', NOT_REFUNDABLE, [[is('eventRefunds', false)]], [NO_REFUND_YET]),
    row('ABC-R6', NOT_REFUNDABLE, [[is('earlyRenewal', true)]], [NO_REFUND_YET, EVENT_REFUNDS]),
    row('ABC-R2', NOT_REFUNDABLE, [[lessThan('daysLeftToRefund', 0)]], ORDINARY),
    // Of any service, a private CA that was never enabled included: no reset is asked for (ABC-P2).
    row('ABC-R3', AT_ONCE, [[is('used', false), WITHIN_WINDOW]], ORDINARY),
    row('ABC-R4', NOT_REFUNDABLE, [[USED, oneOf('service', 'other'), WITHIN_WINDOW]], ORDINARY),
    row('ABC-R5', NOT_REFUNDABLE, [[USED, SSL, is('combined', true)]], OPEN),
    row('ABC-R7', ACTION_REQUIRED, [[USED, SSL, is('certificateHeld', true)]], [...OPEN, NOT_COMBINED]),
    row('ABC-R8', AT_ONCE, [[USED, SSL, is('certificateHeld', false)]], [...OPEN, NOT_COMBINED]),
    row('ABC-R12', NOT_REFUNDABLE, [[USED, GATEWAY, is('quotaConsumed', true)]], OPEN),
    row(
      'ABC-R15',
      NOT_REFUNDABLE,
      [
        [USED, RESETTABLE, NOT_RESET, lessThan('daysLeftToReset', 0)],
        [USED, RESETTABLE, POLICY_RESET, lessThan('daysLeftAtReset', 0)],
      ],
      [...OPEN, NOT_CONSUMED],
    ),
    row('ABC-R9', ACTION_REQUIRED, [[USED, PCA, NOT_RESET]], [...OPEN, RESET_STILL_COUNTS]),
    row('ABC-R10', AT_ONCE, [[USED, PCA, POLICY_RESET]], [...OPEN, RESET_IN_TIME]),
    row('ABC-R11', ACTION_REQUIRED, [[USED, GATEWAY, QUOTA_WHOLE, NOT_RESET]], [...OPEN, RESET_STILL_COUNTS]),
    row('ABC-R14', AT_ONCE, [[USED, GATEWAY, QUOTA_WHOLE, POLICY_RESET]], [...OPEN, RESET_IN_TIME]),
  ],
};

const RESET: Step = { operation: 'reset', target: null, takesUpTo: null };

function stepsFor({ certificates }: Subject, rule: string): readonly Step[] {
  if (rule === 'ABC-R7') return wayOutOf(certificates);
  return rule === 'ABC-R9' || rule === 'ABC-R11' ? [RESET] : [];
}

/** GEN-14: where the outlook begins, the latest of payment and reset; epoch ms. */
export const startOf = (subject: Subject): number =>
  Math.max(subject.paidAt, resetOf(subject) ?? subject.paidAt);

/** ABC: everything the policy says of an order, and the same in words. */
export const alibabaPolicy = policyOf<Subject, keyof typeof WARNINGS>({
  policy: table,
  caseOf: (subject) => caseOf(subject),
  startOf,
  stepsFor,
  reviewDays: null,
  // ABC-2: a last safe moment that lies before the order was even paid.
  warningsOn({ subject, steps }) {
    const moment = lastSafe(steps);
    return [['revocationNeverSafe', moment !== null && moment < subject.paidAt]];
  },
  reasonOf,
  briefs: BRIEFS,
  warnings: WARNINGS,
});
