import { DESK, type DeskItem } from '../desk/records';
import { closeDeskItem, openDeskItem } from '../desk/open';
import { isWaiting } from '../desk/lifecycle';
import { addWorkingDays } from '../platform/calendar';
import type { Reader, Tx } from '../platform/transaction';
import type { Open } from './attempts';

/** Working days within which somebody should have looked into a payment that hangs. */
const WITHIN = 1;

/** REV-1: a payment that settled nothing goes on the desk; the item's ref is its request id. */
export function giveToPerson(tx: Tx, { refund, part, attempt }: Open): void {
  const due = addWorkingDays(tx.now, WITHIN);
  openDeskItem(tx, {
    queue: 'settlements',
    provider: refund.provider,
    accountId: refund.accountId,
    subject: refund.subject,
    ref: attempt.requestId,
    rule: refund.rule,
    amount: { currency: refund.price.currency, minor: part.amount },
    dueBy: due.end,
    estimated: due.estimated,
    autoAfter: null,
    reason: null,
    contact: null,
    by: 'system',
  });
}

/** The desk item of a payment that a person looks into, while somebody still has to. */
export const waitingItem = (reader: Reader, requestId: string): DeskItem | undefined =>
  reader.all(DESK).find((item) => item.queue === 'settlements' && item.ref === requestId && isWaiting(item));

/** The payment was settled after all: nobody has to look into it any more. */
export function takeBack(tx: Tx, requestId: string): void {
  const item = waitingItem(tx, requestId);
  if (item) closeDeskItem(tx, item);
}
