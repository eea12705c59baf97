import { productText } from '../../certificates/product';
import { type FactsOf, labelled } from '../../desk/facts';
import { momentText } from '../../platform/dateTexts';
import type { Language } from '../../platform/language';
import { endOf, recordAt, toSubjectOf } from './certificate';
import { STATE_LABELS } from './labels';
import { ruleOn } from './ruling';
import { ownStateOf } from './state';
import { reasonOf } from './texts';

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language) => {
  const record = recordAt(reader, item);
  const ruling = ruleOn(toSubjectOf(reader, record), reader.now);
  const rows = [
    ['域名', 'Domain', record.domain],
    ['产品', 'Product', productText(record.product, language)],
    ['状态', 'State', STATE_LABELS[ownStateOf(record)][language]],
    ['购买', 'Purchased', at(record.purchasedAt, language)],
    ['签发日期', 'Issued on', at(record.issuedAt, language)],
    record.issuedAt === null
      ? (['服务到期', 'Service ends', at(endOf(record), language)] as const)
      : (['到期时间', 'Expires on', at(endOf(record), language)] as const),
    ['退款结论', 'About its refund', `${ruling.row.id}: ${reasonOf(ruling, language).text}`],
  ] as const;
  return labelled(rows, language);
};

const at = (ms: number | null, language: Language) => (ms === null ? null : momentText(ms, language));
