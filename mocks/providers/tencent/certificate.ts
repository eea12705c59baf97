import type { AccountId } from '../../../src/api/contract/session';
import type { DeskItem } from '../../desk/records';
import { notFound } from '../../platform/problems';
import type { Reader } from '../../platform/transaction';
import { latestRefundOf } from '../../refunds/own';
import { refundFact } from '../../refunds/stage';
import { CERTIFICATES, type TencentRecord } from './records';
import type { Subject } from './subject';

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'tencent';

/** How refunds and desk items refer to an order; `kind` names the page it stands on. */
export const referenceTo = ({ id, domain }: TencentRecord) => ({ id, name: domain, kind: 'certificate' });

/** One's own certificate order. 404 when there is none, or it is somebody else's (GEN-9). */
export function certificateOf(reader: Reader, id: string, accountId: AccountId): TencentRecord {
  const record = reader.get(CERTIFICATES, id);
  if (record?.accountId !== accountId) throw notFound();
  return record;
}

/** The order a desk item is about. */
export function recordAt(reader: Reader, item: DeskItem): TencentRecord {
  const record = reader.get(CERTIFICATES, item.subject.id);
  if (!record) throw new Error(`${item.id} is about ${item.subject.id}, which does not exist`);
  return record;
}

/** All certificate orders of an account. */
export const certificatesOf = (reader: Reader, accountId: AccountId): TencentRecord[] =>
  reader.all(CERTIFICATES).filter((record) => record.accountId === accountId);

/** What became of an order's refund, as the policy asks; nothing here is ever under review. */
export function refundStandOf(reader: Reader, record: TencentRecord): Subject['refund'] {
  const fact = refundFact(latestRefundOf(reader, record));
  return fact === 'underReview' ? 'settling' : fact;
}
