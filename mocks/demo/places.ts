import { DESK } from '../desk/items';
import type { Reader } from '../platform/transaction';
import { REFUNDS as PAID_BACK } from '../rail/records';
import { refundIdOf, REFUNDS } from '../refunds/record';

/** Where the page of a record is, by how its id begins. */
const PAGES: readonly (readonly [prefix: string, page: string])[] = [
  ['cas-', '/aliyun/certificates/'],
  ['abc-', '/alibaba/certificates/'],
  ['ab-', '/alibaba/orders/'],
  ['tc-', '/tencent/certificates/'],
  ['pay-', '/alipay/transactions/'],
];

/** What a planned event is about: of an application, a desk item or a refund on the rail the thing that was paid. */
function recordOf(reader: Reader, ref: string): string {
  const refund = reader.get(REFUNDS, ref) ?? reader.get(REFUNDS, refundIdOf(ref));
  return (
    refund?.subject.id ?? reader.get(DESK, ref)?.subject.id ?? reader.get(PAID_BACK, ref)?.paymentId ?? ref
  );
}

/** DEM-3: the record an event is about, and its page; null where it has none of its own. */
export function placeOf(reader: Reader, ref?: string): { record: string | null; path: string | null } {
  if (ref === undefined) return { record: null, path: null };
  const record = recordOf(reader, ref);
  const page = PAGES.find(([prefix]) => record.startsWith(prefix));
  return { record, path: page ? page[1] + record : null };
}
