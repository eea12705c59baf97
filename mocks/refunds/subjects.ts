import type { Language } from '../platform/language';
import type { Reader, Tx } from '../platform/transaction';
import type { RefundRecord } from './records';

/** What the refunds room must know of a provider's things, and tells it back. */
export interface RefundSubjects {
  /** The certificate's (order's, CA's) own state in words, the third fact beside decision and money. */
  ownState(reader: Reader, refund: RefundRecord, language: Language): string;
  /** Called once the decision, or the money, has come to an end, so that the provider can note it. */
  onEnded?(tx: Tx, refund: RefundRecord): void;
}

/** By provider id. */
export type RefundSubjectsByProvider = Readonly<Record<string, RefundSubjects>>;
