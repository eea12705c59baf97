import type { RefundRequest } from '../../../src/api/contract/aliyun';
import type { AccountId } from '../../../src/api/contract/session';
import type { Language } from '../../platform/language';
import type { Tx } from '../../platform/transaction';
import { cancelRefund } from '../../refunds/cancel';
import { demandRefundable, inBoth } from '../../refunds/demand';
import { openRefund } from '../../refunds/open';
import { ownRefund } from '../../refunds/own';
import type { RefundRecord } from '../../refunds/records';
import { PROVIDER, certificateOf, endOf, referenceTo, toSubjectOf } from './certificate';
import { CERTIFICATES } from './records';
import { readRequest } from './request';
import { ruleOn } from './ruling';
import { reasonOf } from './texts';

/**
 * ALY-5, ALY-6 退款申请: R1 settles in the same transaction, R2 and R4 wait for the desk. 422 for the request's
 * content, 404, 409 `notRefundable`, `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function applyForRefund(
  tx: Tx,
  id: string,
  accountId: AccountId,
  request: RefundRequest,
  language: Language,
): RefundRecord {
  const { reason, assistance } = readRequest(request, language);
  const record = certificateOf(tx, id, accountId);
  const ruling = ruleOn(toSubjectOf(tx, record), tx.now);
  demandRefundable(
    ruling,
    request.seenRule,
    inBoth((one) => reasonOf(ruling, one).text),
  );
  const refund = openRefund(tx, {
    provider: PROVIDER,
    accountId,
    subject: referenceTo(record),
    rule: ruling.row.id,
    review: ruling.review === null ? 'none' : 'manual',
    reason,
    assistance,
    price: record.price,
    amount: ruling.refund,
    dates: ruling.review,
    closesAt: endOf(record),
  });
  tx.put(CERTIFICATES, { ...record, refundId: refund.id });
  return refund;
}

/** ALY-8 取消退款: 404 for what is not one's own, 409 once it is decided. */
export function cancelOwnRefund(tx: Tx, id: string, accountId: AccountId): RefundRecord {
  ownRefund(tx, PROVIDER, id, accountId);
  return cancelRefund(tx, id);
}
