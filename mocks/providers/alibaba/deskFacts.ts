import { productText } from '../../certificates/product';
import { type FactsOf, labelled } from '../../desk/facts';
import { momentText } from '../../platform/dateTexts';
import { recordAt } from './certificate';
import { STATE_LABELS } from './labels';
import { holdingOf, orderAt, subjectOf } from './order';
import { ruleOn } from './ruling';
import { reasonOf } from './texts';

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language) => {
  const record = recordAt(reader, item);
  const order = orderAt(reader, record.orderId);
  const ruling = ruleOn(subjectOf(reader, holdingOf(reader, order)), reader.now);
  const at = (ms: number | null) => (ms === null ? null : momentText(ms, language));
  const rows = [
    ['域名', 'Domain', record.domain],
    ['产品', 'Product', productText({ ...record.product, years: order.years }, language)],
    ['状态', 'State', STATE_LABELS[record.state][language]],
    ['订单', 'Order', `${order.id} · #${record.sequence}`],
    ['付款', 'Paid', at(order.paidAt)],
    ['签发日期', 'Issued on', at(record.issuedAt)],
    ['退款结论', 'About its refund', `${ruling.row.id}: ${reasonOf(ruling, language).text}`],
    ['退款条件截止', 'Refund terms end', at(ruling.deadline)],
  ] as const;
  return labelled(rows, language);
};
