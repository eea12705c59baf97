import type { Reader } from '../../platform/transaction';
import { latestRefundOf } from '../../refunds/own';
import type { RefundRecord } from '../../refunds/records';
import { type Holding, subjectOf } from './order';
import { type Ruling, ruleOn } from './ruling';

/** An order with the decision on it right now; what rows, filters and sums are made from. */
export interface Judged extends Holding {
  readonly refund: RefundRecord | undefined;
  readonly ruling: Ruling;
}

/** Decides an order at the reader's time. */
export const judge = (reader: Reader, holding: Holding): Judged => ({
  ...holding,
  refund: latestRefundOf(reader, holding.order),
  ruling: ruleOn(subjectOf(reader, holding), reader.now),
});
