import type { AccountId } from '../../../src/api/contract/session';
import type { DeskItem } from '../../desk/records';
import { notFound } from '../../platform/problems';
import type { Reader } from '../../platform/transaction';
import { latestRefundOf } from '../../refunds/own';
import { refundFact } from '../../refunds/stage';
import { type AliyunRecord, CERTIFICATES } from './records';
import type { Subject } from './subject';

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'aliyun';

/** How refunds and desk items refer to a certificate; `kind` names the page it stands on. */
export const referenceTo = ({ id, domain }: AliyunRecord) => ({ id, name: domain, kind: 'certificate' });

/** One's own certificate. 404 when there is none, or it is somebody else's (GEN-9). */
export function certificateOf(reader: Reader, id: string, accountId: AccountId): AliyunRecord {
  const record = reader.get(CERTIFICATES, id);
  if (record?.accountId !== accountId) throw notFound();
  return record;
}

/** The certificate a desk item is about. */
export function recordAt(reader: Reader, item: DeskItem): AliyunRecord {
  const record = reader.get(CERTIFICATES, item.ref);
  if (!record) throw new Error(`${item.id} is about ${item.ref}, which does not exist`);
  return record;
}

/** All certificates of an account. */
export const certificatesOf = (reader: Reader, accountId: AccountId): AliyunRecord[] =>
  reader.all(CERTIFICATES).filter((record) => record.accountId === accountId);

/** When it stops being good, epoch ms: the expiry, or for an unissued one the end of its service period (ALY-1). */
export const endOf = (record: AliyunRecord): number | null =>
  record.issuedAt === null ? record.servicePeriodEndsAt : record.expiresAt;

/** What the policy decides on, from the stored record and its latest refund. */
export function toSubjectOf(reader: Reader, record: AliyunRecord): Subject {
  return subjectFrom(record, refundFact(latestRefundOf(reader, record)));
}

/** `toSubjectOf` where the refund's state is known already. */
export function subjectFrom(record: AliyunRecord, refund: Subject['refund']): Subject {
  return {
    product: record.product,
    purchasedAt: record.purchasedAt,
    servicePeriodEndsAt: record.servicePeriodEndsAt,
    application: record.application.state,
    issuedAt: record.issuedAt,
    expiresAt: record.expiresAt,
    revocation: record.revocation.state,
    revokedAt: record.revocation.completedAt,
    refund,
    price: record.price,
  };
}
