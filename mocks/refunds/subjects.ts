import type { Language } from '../platform/language';
import type { Reader, Tx } from '../platform/transaction';
import type { RefundRecord } from './records';

/** What the refunds room must know of a provider's things, and tells it back. */
export interface RefundSubjects {
  /** The certificate's (order's, CA's) own state in words, the third fact beside decision and money. */
  ownState(reader: Reader, refund: RefundRecord, language: Language): string;
  /**
   * Called once per application, when the desk or time has brought it to its end: declined, or the money arrived.
   * What `openRefund` and `cancelRefund` end by themselves, their caller sees in the record they return.
   */
  onEnded?(tx: Tx, refund: RefundRecord): void;
}

/** By provider id. */
export type RefundSubjectsByProvider = Readonly<Record<string, RefundSubjects>>;
