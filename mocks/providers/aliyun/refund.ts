import type { RefundRequest } from '../../../src/api/contract/aliyun';
import type { AccountId } from '../../../src/api/contract/session';
import type { Language, Words } from '../../platform/language';
import { conflict, notFound } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { cancelRefund } from '../../refunds/cancel';
import { openRefund } from '../../refunds/open';
import { REFUNDS, type RefundRecord } from '../../refunds/records';
import { PROVIDER, certificateOf, endOf, referenceTo, toSubjectOf } from './certificate';
import { CERTIFICATES } from './records';
import { readRequest } from './request';
import { type Ruling, ruleOn } from './ruling';
import { reasonOf } from './texts';

const inBoth = (ruling: Ruling): Words => ({
  'zh-CN': reasonOf(ruling, 'zh-CN').text,
  en: reasonOf(ruling, 'en').text,
});

/** Refuses where the rules do not give the money back now, or another rule does than the person has seen. */
function demandRefundable(ruling: Ruling, seenRule: string | undefined): void {
  const { id, outcome } = ruling.row;
  if (outcome.verdict !== 'refundable') throw conflict(outcome.verdict, id, inBoth(ruling));
  if (seenRule !== undefined && seenRule !== id) throw conflict('decisionChanged', id, inBoth(ruling));
}

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
  demandRefundable(ruling, request.seenRule);
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
  return ownRefund(tx, refund.id, accountId);
}

/** ALY-8 取消退款: 404 for what is not one's own, 409 once it is decided. */
export function cancelOwnRefund(tx: Tx, id: string, accountId: AccountId): RefundRecord {
  ownRefund(tx, id, accountId);
  return cancelRefund(tx, id);
}

/** One's own refund application on this console; 404 else (GEN-9). */
export function ownRefund(reader: Reader, id: string, accountId: AccountId): RefundRecord {
  const refund = reader.get(REFUNDS, id);
  if (refund?.provider !== PROVIDER || refund.accountId !== accountId) throw notFound();
  return refund;
}
