import type { AccountId } from '#contract/session';
import type { Words } from '#contract/words';
import { conflict } from '../../platform/problems';
import type { Tx } from '../../platform/transaction';
import { applyFor } from '../../refunds/application';
import type { RefundRecord } from '../../refunds/record';
import { holdingOf, orderOf, PROVIDER, referenceTo, subjectOf } from './order';
import { alibabaPolicy } from './policy';
import { ORDERS } from './record';

/** The prompt of the source, in words of our own. */
const QUOTA_HELD: Words = {
  'zh-CN': '不能退款：该订单仍有证书占用配额。请先取消其申请或吊销已签发的证书，再申请退款。',
  en: 'No refund yet: a certificate still holds quota of this order. Cancel its application, or revoke it if it is issued, and ask again.',
};

/**
 * ABC-O1 Refund Application: settles in the same transaction. 404; 409 `quotaHeld` while a certificate is in the list
 * (ABC-3), else `notRefundable`, `actionRequired` or `decisionChanged`, each with the rule that holds.
 */
export function applyForRefund(tx: Tx, id: string, accountId: AccountId, seenRule?: string): RefundRecord {
  const order = orderOf(tx, id, accountId);
  const holding = holdingOf(tx, order);
  const ruling = alibabaPolicy.ruleOn(subjectOf(tx, holding), tx.now);
  const rule = ruling.row.id;
  if (rule === 'ABC-R7') throw conflict('quotaHeld', rule, QUOTA_HELD);
  const about = { provider: PROVIDER, accountId, subject: referenceTo(holding), price: order.price };
  const refund = applyFor(tx, about, ruling, seenRule, alibabaPolicy.reasonOf);
  tx.put(ORDERS, { ...order, refundId: refund.id });
  return refund;
}
