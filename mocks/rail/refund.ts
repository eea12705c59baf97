import type { RailBehaviour } from '#contract/demo';
import {
  type RailCode,
  RailInquiryPaymentRequest,
  type RailInquiryPaymentResponse,
  RailInquiryRefundRequest,
  type RailInquiryRefundResponse,
  RailRefundRequest,
  type RailRefundResponse,
} from '#contract/rail';
import type { Language } from '#contract/words';
import { isoOf } from '../platform/calendar';
import { schedule } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { indexOn } from '../platform/tables';
import type { Reader, Tx } from '../platform/transaction';
import { firstUnmet } from './checks';
import { identified, resultOf, toResponse, toTransaction } from './codes';
import { fail, lookAtWaiting, OUTCOME, succeed, takeMoney, waitForBalance } from './outcome';
import { paymentAt } from './payments';
import { OUTCOMES, PAYMENTS, type RailPayment, type RailRefund, REFUNDS, refundsOf } from './records';

/** How long the rail works on what it answered with U, ms. */
const WORKING = 30 * 60_000;

/**
 * What the demo's switch makes of a request that passed every check (DEM-5): only answered, stored as refused, waiting
 * for balance, or accepted; then how it ends, and whether at once or after `WORKING`.
 */
type Turn =
  | { readonly kind: 'answered'; readonly code: RailCode }
  | { readonly kind: 'refused'; readonly code: RailCode }
  | { readonly kind: 'waits' }
  | { readonly kind: 'accepted'; readonly says: RailCode | null; readonly ends: 'SUCCESS' | 'PROCESS_FAIL' };

const ANSWERED_ONLY: readonly RailCode[] = [
  'PARAM_ILLEGAL',
  'ORDER_NOT_EXIST',
  'REPEAT_REQ_INCONSISTENT',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
];

/** `says` null: it ends at once, and the answer tells how. */
function turnOf(behaviour: RailBehaviour): Turn {
  switch (behaviour) {
    case 'normal':
    case 'notification-lost':
    case 'notification-twice':
    case 'lost-request':
    case 'lost-response':
      return { kind: 'accepted', says: null, ends: 'SUCCESS' };
    case 'REFUND_IN_PROCESS':
    case 'UNKNOWN_EXCEPTION':
      return { kind: 'accepted', says: behaviour, ends: 'SUCCESS' };
    case 'unknown-then-fail':
      return { kind: 'accepted', says: 'REFUND_IN_PROCESS', ends: 'PROCESS_FAIL' };
    case 'PROCESS_FAIL':
      return { kind: 'accepted', says: null, ends: 'PROCESS_FAIL' };
    case 'MERCHANT_BALANCE_NOT_ENOUGH':
      return { kind: 'waits' };
    default:
      return { kind: ANSWERED_ONLY.includes(behaviour) ? 'answered' : 'refused', code: behaviour };
  }
}

const BY_REFUND_ID = indexOn(REFUNDS, ({ refundId }) => refundId);
const BY_REQUEST_ID = indexOn(PAYMENTS, ({ requestId }) => requestId);

const refundBy = (
  reader: Reader,
  { refundId, refundRequestId }: RailInquiryRefundRequest,
): RailRefund | undefined =>
  typeof refundId === 'string'
    ? reader.by(BY_REFUND_ID, refundId)[0]
    : reader.get(REFUNDS, refundRequestId ?? '');

const paymentBy = (
  reader: Reader,
  { paymentId, paymentRequestId }: RailInquiryPaymentRequest,
): RailPayment | undefined =>
  typeof paymentId === 'string'
    ? paymentAt(reader, paymentId)
    : reader.by(BY_REQUEST_ID, paymentRequestId ?? '')[0];

const recordsOf = (reader: Reader, payment: RailPayment, language: Language) => ({
  transactions: refundsOf(reader, payment).map((refund) => toTransaction(refund, language)),
});

/** APY-3: what became of a refund; an S says that the question was answered. Never throws for what was asked; the switch loses requests for money only. */
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

/** APY-2: content is what a repeat has to have in common with the first request. */
const isSame = (known: RailRefund, asked: RailRefundRequest): boolean =>
  known.paymentId === asked.paymentId &&
  known.currency === asked.refundAmount.currency &&
  known.value === asked.refundAmount.value &&
  known.notifyUrl === (asked.refundNotifyUrl ?? null);

function open(tx: Tx, payment: RailPayment, asked: RailRefundRequest): RailRefund {
  const { at, order } = tx.stamp();
  const refund: RailRefund = {
    id: asked.refundRequestId,
    refundId: tx.nextId('rf'),
    paymentId: payment.id,
    ...asked.refundAmount,
    notifyUrl: asked.refundNotifyUrl ?? null,
    reason: asked.refundReason ?? null,
    reference: asked.referenceRefundId ?? null,
    note: typeof asked.metadata === 'string' ? asked.metadata : null,
    status: 'PROCESSING',
    code: 'REFUND_IN_PROCESS',
    waiting: false,
    requestedAt: at,
    finishedAt: null,
    ...(order !== undefined && { requestedOrder: order }),
    charge: null,
  };
  tx.put(REFUNDS, refund);
  tx.put(PAYMENTS, { ...payment, refunds: [...payment.refunds, refund.id] });
  return refund;
}

/** What passed every check, as the demo's switch would have it. */
function goOn(
  tx: Tx,
  payment: RailPayment,
  asked: RailRefundRequest,
  language: Language,
): RailRefundResponse {
  const turn = turnOf(settingsOf(tx).rail);
  if (turn.kind === 'answered') return { result: resultOf(turn.code, language) };
  const refund = open(tx, payment, asked);
  if (turn.kind === 'refused') return toResponse(fail(tx, refund, turn.code), language);
  if (turn.kind === 'waits') return toResponse(waitForBalance(tx, refund), language);
  const taken = takeMoney(tx, refund);
  if (turn.says !== null) {
    tx.put(OUTCOMES, { id: taken.id, ends: turn.ends });
    schedule(tx, { at: tx.now + WORKING, kind: OUTCOME, ref: taken.id });
    return toResponse(taken, language, turn.says);
  }
  if (turn.ends === 'SUCCESS') return toResponse(succeed(tx, taken), language);
  const failed = fail(tx, taken, turn.ends);
  lookAtWaiting(tx);
  return toResponse(failed, language);
}

/**
 * APY-1: one request for a refund. Never throws for what was asked: whatever it is, the answer's result says so. The same
 * request id never starts a second refund (APY-2); refusals by a requirement (APY-E1 … APY-E4) are kept under it for good.
 */
export function answerRefund(tx: Tx, body: unknown, language: Language): RailRefundResponse {
  const { data: asked } = RailRefundRequest.safeParse(body);
  if (!asked) return { result: resultOf('PARAM_ILLEGAL', language) };
  const payment = paymentAt(tx, asked.paymentId);
  if (!payment) return { result: resultOf('ORDER_NOT_EXIST', language) };
  const known = tx.get(REFUNDS, asked.refundRequestId);
  if (known)
    return isSame(known, asked)
      ? toResponse(known, language)
      : { result: resultOf('REPEAT_REQ_INCONSISTENT', language) };
  const unmet = firstUnmet(tx, payment, asked.refundAmount, asked.refundRequestId);
  if (!unmet) return goOn(tx, payment, asked, language);
  const refund = open(tx, payment, asked);
  return toResponse(
    unmet.id === 'APY-E5' ? waitForBalance(tx, refund) : fail(tx, refund, unmet.code),
    language,
  );
}

/**
 * A console asks the rail, on the very path of the HTTP API. `noAnswer`: by the demo's switch request or answer got lost,
 * so nobody knows whether money moved; then it inquires by `answerInquiryRefund` (APY-2).
 */
export function callRefund(
  tx: Tx,
  request: RailRefundRequest,
  language: Language = 'zh-CN',
): RailRefundResponse | 'noAnswer' {
  const { rail } = settingsOf(tx);
  if (rail === 'lost-request') return 'noAnswer';
  const answer = answerRefund(tx, request, language);
  return rail === 'lost-response' ? 'noAnswer' : answer;
}
