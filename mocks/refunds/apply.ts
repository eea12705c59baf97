import type { Tx } from '../platform/transaction';
import type { Ruling } from '../rules/ruling';
import { type SayReason, demandRefundable, inBoth } from './demand';
import { type NewRefund, openRefund } from './open';
import type { RefundRecord } from './records';

type About = Pick<NewRefund, 'provider' | 'accountId' | 'subject' | 'price'> &
  Partial<Pick<NewRefund, 'reason' | 'assistance' | 'closesAt' | 'consent'>>;

/**
 * ALY-5, ABC-O1, TCL-1: files the application that a ruling allows, for what it says comes back. 409 `notRefundable`,
 * `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function applyFor<On extends Ruling>(
  tx: Tx,
  about: About,
  ruling: On,
  seenRule: string | undefined,
  say: SayReason<On>,
): RefundRecord {
  demandRefundable(
    ruling,
    seenRule,
    inBoth((one) => say(ruling, one).text),
  );
  return openRefund(tx, {
    reason: null,
    assistance: null,
    closesAt: null,
    ...about,
    rule: ruling.row.id,
    review: ruling.review === null ? 'none' : 'manual',
    amount: ruling.refund,
    dates: ruling.review,
  });
}
