import type { RailResult } from '../../src/api/contract/rail';
import type { Tx } from '../platform/transaction';
import { callInquiryRefund } from '../rail/inquiry';
import { paymentIdOf } from '../rail/payments';
import { callRefund } from '../rail/refund';
import type { Answer, Payment, Said, SettlementChannel, Standing } from './channel';

/** Where the rail tells the consoles what became of their refunds (APY-7). */
export const NOTIFY_URL = 'https://consoles.example/notifications/refunds';

const SAID: Readonly<Record<RailResult['resultStatus'], Answer>> = {
  S: 'succeeded',
  F: 'failed',
  U: 'pending',
};

const STANDINGS = { SUCCESS: 'succeeded', PROCESSING: 'pending', FAIL: 'failed' } as const;

/** APY-1, APY-2: one request under its id; an answer that leaves no refund behind says nothing about the money. */
function request(tx: Tx, { requestId, order, currency, amount }: Payment): Said<Answer> {
  const answer = callRefund(tx, {
    refundRequestId: requestId,
    paymentId: paymentIdOf(order.provider, order.id),
    refundAmount: { currency, value: String(amount) },
    refundNotifyUrl: NOTIFY_URL,
  });
  if (answer === 'noAnswer') return { result: 'noAnswer', code: null };
  const { resultStatus, resultCode: code } = answer.result;
  // The id stands for another refund, which may have been paid: falling back now could pay twice.
  if (code === 'REPEAT_REQ_INCONSISTENT') return { result: 'disputed', code };
  const isKnown = answer.refundId !== undefined;
  return { result: resultStatus === 'U' && !isKnown ? 'noAnswer' : SAID[resultStatus], code };
}

/** APY-3: the standing of a request id; one the rail never heard of is unknown. */
function inquire(tx: Tx, requestId: string): Said<Standing> {
  const { refundStatus, transactions = [] } = callInquiryRefund(tx, { refundRequestId: requestId });
  if (refundStatus === undefined) return { result: 'unknown', code: null };
  const record = transactions.find(({ transactionRequestId }) => transactionRequestId === requestId);
  return { result: STANDINGS[refundStatus], code: record?.transactionResult.resultCode ?? null };
}

/** Refunds of what was paid by Alipay, over the payment rail. */
export const throughRail: SettlementChannel = { request, inquire };
