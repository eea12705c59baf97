import { productText } from '../../certificates/product';
import { type FactsOf, labelled } from '../../desk/facts';
import { momentText } from '../../platform/dateTexts';
import type { Language } from '../../platform/language';
import { countText } from '../../refunds/money';
import { REFUNDS } from '../../refunds/records';
import { recordAt } from './certificate';
import { STATE_LABELS } from './labels';
import { PACKAGES } from './records';
import { ruleOn } from './ruling';
import { reasonOf } from './texts';
import { toSubjectOf } from './toSubject';

const at = (ms: number | null, language: Language) => (ms === null ? null : momentText(ms, language));

/** REV-2: what a specialist decides an application on. */
export const certificateFacts: FactsOf = (reader, item, language) => {
  const record = recordAt(reader, item);
  const ruling = ruleOn(toSubjectOf(reader, record), reader.now);
  return labelled(
    [
      ['域名', 'Domain', record.domain],
      ['产品', 'Product', productText(record.product, language)],
      ['状态', 'State', STATE_LABELS[record.state][language]],
      ['购买', 'Purchased', at(record.purchasedAt, language)],
      ['签发日期', 'Issued on', at(record.issuedAt, language)],
      ['退款结论', 'About its refund', `${ruling.row.id}: ${reasonOf(ruling, language).text}`],
    ],
    language,
  );
};

/** REV-1, TCL-2: the points somebody returns by hand, and where they came from. */
export const packageFacts: FactsOf = (reader, item, language) => {
  const record = recordAt(reader, item);
  const points = reader.get(REFUNDS, item.ref)?.points ?? null;
  const from = record.benefit && reader.get(PACKAGES, record.benefit.package);
  const to = points?.state === 'returned' ? reader.get(PACKAGES, points.package) : undefined;
  return labelled(
    [
      ['权益点', 'Benefit points', points && countText(points.points)],
      ['原权益包', 'Their benefit package', from ? `${from.name} (${from.id})` : null],
      ['权益包过期', 'It expired on', at(from?.expiresAt ?? null, language)],
      ['退回到', 'Returned to', to ? `${to.name} (${to.id})` : null],
      ['退款申请', 'Refund application', item.ref],
      ['域名', 'Domain', record.domain],
    ],
    language,
  );
};
