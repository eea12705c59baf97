import { withdrawDeskItem } from '../desk/open';
import type { Tx } from '../platform/transaction';
import { decideRefund } from './decide';
import type { RefundRecord } from './records';

/**
 * ALY-8 取消退款, by the customer, while under review; the desk item goes with it, a request for assistance stays.
 * 404 for an unknown id, 409 with the present state once it was decided. Whose it is, the caller has checked.
 */
export function cancelRefund(tx: Tx, id: string): RefundRecord {
  const cancelled = decideRefund(tx, id, 'cancel', 'customer');
  if (cancelled.deskItem !== null) withdrawDeskItem(tx, cancelled.deskItem, 'customer');
  return cancelled;
}

/** ALY-2: expiry comes before the decision and ends the application. Nothing happens to one already decided. */
export function expireRefund(tx: Tx, refund: RefundRecord): RefundRecord {
  if (refund.decision.state !== 'underReview') return refund;
  const failed = decideRefund(tx, refund.id, 'expire', 'system');
  if (failed.deskItem !== null) withdrawDeskItem(tx, failed.deskItem, 'system');
  return failed;
}
