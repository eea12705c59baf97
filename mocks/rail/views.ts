import type { RailRefundResponse, RailTransaction } from '../../src/api/contract/rail';
import { isoOf } from '../platform/days';
import type { Language } from '../platform/language';
import { resultOf } from './codes';
import type { RailRefund } from './records';

/** What every answer about a refund carries besides its result; `refundTime` once it is final. */
export const identified = ({ id, refundId, currency, value, finishedAt }: RailRefund) => ({
  refundRequestId: id,
  refundId,
  refundAmount: { currency, value },
  ...(finishedAt !== null && { refundTime: isoOf(finishedAt) }),
});

/** A refund's present result as an answer (APY-2). */
export const toResponse = (
  refund: RailRefund,
  language: Language,
  code = refund.code,
): RailRefundResponse => ({
  result: resultOf(code, language),
  ...identified(refund),
  paymentId: refund.paymentId,
});

/** A refund among the records of its payment (APY-8). */
export const toTransaction = (refund: RailRefund, language: Language): RailTransaction => ({
  transactionType: 'REFUND',
  transactionId: refund.refundId,
  transactionRequestId: refund.id,
  transactionAmount: { currency: refund.currency, value: refund.value },
  transactionStatus: refund.status,
  transactionResult: resultOf(refund.code, language),
  ...(refund.finishedAt !== null && { transactionTime: isoOf(refund.finishedAt) }),
});
