import {
  RailInquiryPaymentRequest,
  type RailInquiryPaymentResponse,
  RailInquiryRefundRequest,
  type RailInquiryRefundResponse,
} from '../../src/api/contract/rail';
import { isoOf } from '../platform/days';
import type { Language } from '../platform/language';
import type { Reader } from '../platform/transaction';
import { resultOf } from './codes';
import { paymentAt, refundsOf } from './payments';
import { PAYMENTS, type RailPayment, type RailRefund, REFUNDS } from './records';
import { identified, toTransaction } from './views';

const isAgreed = <T>(wanted: T | undefined, found: T): boolean => wanted === undefined || wanted === found;

function refundBy(reader: Reader, asked: RailInquiryRefundRequest): RailRefund | undefined {
  const found =
    asked.refundRequestId === undefined
      ? reader.all(REFUNDS).find(({ refundId }) => refundId === asked.refundId)
      : reader.get(REFUNDS, asked.refundRequestId);
  return found && isAgreed(asked.refundId, found.refundId) ? found : undefined;
}

function paymentBy(reader: Reader, asked: RailInquiryPaymentRequest): RailPayment | undefined {
  const found =
    asked.paymentId === undefined
      ? reader.all(PAYMENTS).find(({ requestId }) => requestId === asked.paymentRequestId)
      : paymentAt(reader, asked.paymentId);
  return found && isAgreed(asked.paymentRequestId, found.requestId) ? found : undefined;
}

const recordsOf = (reader: Reader, payment: RailPayment, language: Language) => ({
  transactions: refundsOf(reader, payment).map((refund) => toTransaction(refund, language)),
});

/** APY-3: what became of a refund; an S says that the question was answered. Never throws for what was asked. */
export function answerInquiryRefund(
  reader: Reader,
  body: unknown,
  language: Language,
): RailInquiryRefundResponse {
  const { data: asked } = RailInquiryRefundRequest.safeParse(body);
  if (!asked) return { result: resultOf('PARAM_ILLEGAL', language) };
  const refund = refundBy(reader, asked);
  const payment = refund && paymentAt(reader, refund.paymentId);
  if (!refund || !payment) return { result: resultOf('ORDER_NOT_EXIST', language) };
  return {
    result: resultOf('SUCCESS', language),
    refundStatus: refund.status,
    ...identified(refund),
    ...recordsOf(reader, payment, language),
  };
}

/** APY-3: what became of a payment, with the records of its refunds (APY-8). */
export function answerInquiryPayment(
  reader: Reader,
  body: unknown,
  language: Language,
): RailInquiryPaymentResponse {
  const { data: asked } = RailInquiryPaymentRequest.safeParse(body);
  if (!asked) return { result: resultOf('PARAM_ILLEGAL', language) };
  const payment = paymentBy(reader, asked);
  if (!payment) return { result: resultOf('ORDER_NOT_EXIST', language) };
  return {
    result: resultOf('SUCCESS', language),
    paymentStatus: payment.status,
    paymentId: payment.id,
    paymentRequestId: payment.requestId,
    paymentAmount: { currency: payment.currency, value: String(payment.amount) },
    paymentCreateTime: isoOf(payment.createdAt),
    ...(payment.paidAt !== null && { paymentTime: isoOf(payment.paidAt) }),
    ...recordsOf(reader, payment, language),
  };
}

/** A console inquires, on the very path of the HTTP API; what the switch loses are requests for money only. */
export const callInquiryRefund = (
  reader: Reader,
  request: RailInquiryRefundRequest,
  language: Language = 'zh-CN',
): RailInquiryRefundResponse => answerInquiryRefund(reader, request, language);
