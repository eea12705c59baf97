import { daysLater, endOfDay, naturalDays } from '../../platform/days';
import { factsAt } from '../../rules/facts';
import type { Case, Facts } from '../../rules/table';
import { choice, days, daysUntil, flag } from '../../rules/vocabulary';
import { type Subject, resetOf } from './subject';

/**
 * What the rows of the Alibaba Cloud table may ask. The window is the order's own (`windowOf`), so the rows count
 * the days left of it: 0 on its last day, negative once it is over.
 */
export const facts = {
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

/** Calendar days within which an order without an event's own window is refunded (ABC-R2) and reset (ABC-R15). */
const USUAL_WINDOW = 7;

/** The calendar days of this very order: the event's own, or the usual seven. */
export const windowOf = ({ promotion }: Subject): number => promotion?.windowDays ?? USUAL_WINDOW;

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

/** The facts of a subject at `now` (epoch ms). */
export function factsOf(subject: Subject, now: number): Facts {
  return factsAt(facts, caseOf(subject), now);
}

/** Where the outlook begins: the latest of payment and reset (GEN-14), epoch ms. */
export const startOf = (subject: Subject): number =>
  Math.max(subject.paidAt, resetOf(subject) ?? subject.paidAt);

/** End of the last day of the order's window counted from an instant, epoch ms; null when it never ends. */
export function windowEndFrom(instant: number, subject: Subject): number | null {
  const end = daysLater(instant, windowOf(subject));
  return end === null ? null : endOfDay(end);
}

/** False for combinations of facts that no valid subject shows, such as a certificate of an unused order. */
export function reachable(point: Facts): boolean {
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
