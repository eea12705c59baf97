import type { AccountId } from '../../../src/api/contract/session';
import type { TencentRefundRequest } from '../../../src/api/contract/tencent';
import type { Tx } from '../../platform/transaction';
import { cancelRefund } from '../../refunds/cancel';
import { type SayReason, demandRefundable, inBoth } from '../../refunds/demand';
import { openRefund } from '../../refunds/open';
import { ownRefund } from '../../refunds/own';
import type { RefundRecord } from '../../refunds/records';
import { PROVIDER, certificateOf, referenceTo } from './certificate';
import { demandConsent } from './consent';
import { returnPoints } from './points';
import { CERTIFICATES } from './records';
import { type Ruling, ruleOn } from './ruling';
import { toSubjectOf } from './toSubject';

/**
 * TCL-1, TCL-R4: consent, money and points in one transaction; it cannot be taken back. 422 at the consent, 404, 409
 * `notRefundable`, `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function applyForRefund(
  tx: Tx,
  id: string,
  accountId: AccountId,
  request: TencentRefundRequest,
  reasonOf: SayReason<Ruling>,
): RefundRecord {
  const version = demandConsent(request);
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
    review: 'none',
    reason: null,
    assistance: null,
    price: record.price,
    amount: ruling.refund,
    dates: null,
    closesAt: null,
    consent: { version, at: tx.now },
  });
  tx.put(CERTIFICATES, { ...record, refundId: refund.id });
  return record.benefit ? returnPoints(tx, refund, record.benefit) : refund;
}

/** TCL-R5: always refused, 409 with the present state; 404 for what is not one's own. */
export function cancelOwnRefund(tx: Tx, id: string, accountId: AccountId): RefundRecord {
  ownRefund(tx, PROVIDER, id, accountId);
  return cancelRefund(tx, id);
}
