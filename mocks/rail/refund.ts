import { RailRefundRequest, type RailRefundResponse } from '../../src/api/contract/rail';
import { schedule } from '../platform/events';
import type { Language } from '../platform/language';
import { settingsOf } from '../platform/settings';
import type { Tx } from '../platform/transaction';
import { WORKING, turnOf } from './behaviour';
import { firstUnmet } from './checks';
import { resultOf } from './codes';
import { OUTCOME, fail, succeed, takeMoney } from './fate';
import { OUTCOMES } from './outcomes';
import { paymentAt } from './payments';
import { PAYMENTS, type RailPayment, type RailRefund, REFUNDS } from './records';
import { toResponse } from './views';
import { lookAtWaiting, waitForBalance } from './waiting';

/** APY-2: content is what a repeat has to have in common with the first request. */
const isSame = (known: RailRefund, asked: RailRefundRequest): boolean =>
  known.paymentId === asked.paymentId &&
  known.currency === asked.refundAmount.currency &&
  known.value === asked.refundAmount.value &&
  known.notifyUrl === (asked.refundNotifyUrl ?? null);

function open(tx: Tx, payment: RailPayment, asked: RailRefundRequest): RailRefund {
  const refund: RailRefund = {
    id: asked.refundRequestId,
    refundId: tx.nextId('rf'),
    paymentId: payment.id,
    ...asked.refundAmount,
    notifyUrl: asked.refundNotifyUrl ?? null,
    status: 'PROCESSING',
    code: 'REFUND_IN_PROCESS',
    waiting: false,
    requestedAt: tx.now,
    finishedAt: null,
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
  const unmet = firstUnmet(tx, payment, asked.refundAmount);
  if (!unmet) return goOn(tx, payment, asked, language);
  const refund = open(tx, payment, asked);
  return toResponse(
    unmet.id === 'APY-E5' ? waitForBalance(tx, refund) : fail(tx, refund, unmet.code),
    language,
  );
}

/**
 * A console asks the rail, on the very path of the HTTP API. `noAnswer`: by the demo's switch request or answer got lost,
 * so nobody knows whether money moved; inquire (APY-2).
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
