import type { AccountId } from '../../src/api/contract/session';
import { notFound } from '../platform/problems';
import type { Reader } from '../platform/transaction';
import { REFUNDS, type RefundRecord } from './records';

/** A thing that refunds are asked for; `refundId`: its latest application, whatever became of it. */
interface Refunded {
  readonly refundId: string | null;
}

/** The latest refund application of a thing, whatever became of it. */
export const latestRefundOf = (reader: Reader, { refundId }: Refunded): RefundRecord | undefined =>
  refundId === null ? undefined : reader.get(REFUNDS, refundId);

/** Every refund application of a provider's thing, newest first. */
export const refundsAbout = (reader: Reader, provider: string, subjectId: string): RefundRecord[] =>
  reader
    .all(REFUNDS)
    .filter((refund) => refund.provider === provider && refund.subject.id === subjectId)
    .toSorted((a, b) => b.submittedAt - a.submittedAt || b.id.localeCompare(a.id));

/** Every refund application of an account with a provider, newest first. */
export const ownRefunds = (reader: Reader, provider: string, accountId: AccountId): RefundRecord[] =>
  reader
    .all(REFUNDS)
    .filter((refund) => refund.provider === provider && refund.accountId === accountId)
    .toSorted((a, b) => (a.id > b.id ? -1 : 1));

/** One's own refund application with a provider; 404 else (GEN-9). */
export function ownRefund(reader: Reader, provider: string, id: string, accountId: AccountId): RefundRecord {
  const refund = reader.get(REFUNDS, id);
  if (refund?.provider !== provider || refund.accountId !== accountId) throw notFound();
  return refund;
}
