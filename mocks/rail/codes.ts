import type {
  RailCode,
  RailRefundResponse,
  RailResult,
  RailResultStatus,
  RailTransaction,
} from '#contract/rail';
import type { Language, Words } from '#contract/words';
import { isoOf } from '../platform/calendar';
import type { RailRefund } from './records';

/** A code of the rail in words (APY-9). */
interface CodeEntry {
  readonly code: RailCode;
  readonly status: RailResultStatus;
  readonly meaning: Words;
  readonly whatToDo: Words;
}

type Both = readonly [zh: string, en: string];

const entry = (
  code: RailCode,
  status: RailResultStatus,
  [zh, en]: Both,
  [toDoZh, toDoEn]: Both,
): CodeEntry => ({
  code,
  status,
  meaning: { 'zh-CN': zh, en },
  whatToDo: { 'zh-CN': toDoZh, en: toDoEn },
});

/** APY-9: every code, what it means and what to do about it. */
export const CODES: readonly CodeEntry[] = [
  entry('SUCCESS', 'S', ['已成功。', 'It is done.'], ['无需操作。', 'Nothing is left to do.']),
  entry(
    'PARAM_ILLEGAL',
    'F',
    ['请求的格式或内容有误，没有任何改变。', 'The request is malformed; nothing was changed.'],
    ['按接口说明改正参数后重新请求。', 'Correct the parameters as the API describes them and ask again.'],
  ),
  entry(
    'ORDER_NOT_EXIST',
    'F',
    ['找不到该支付或退款。', 'There is no such payment or refund.'],
    ['核对 paymentId 或退款编号。', 'Check the paymentId or the ids of the refund.'],
  ),
  entry(
    'REPEAT_REQ_INCONSISTENT',
    'F',
    [
      '该 refundRequestId 已用于内容不同的退款，没有任何改变。',
      'This refundRequestId belongs to a refund with other content; nothing was changed.',
    ],
    [
      '重试时保持内容不变；新的退款使用新的 refundRequestId。',
      'Repeat with the same content; a new refund needs a refundRequestId of its own.',
    ],
  ),
  entry(
    'CURRENCY_NOT_SUPPORT',
    'F',
    ['退款币种与支付币种不同。', 'The refund names another currency than the payment.'],
    ['以支付时的币种退款。', 'Refund in the currency that was paid.'],
  ),
  entry(
    'REFUND_AMOUNT_EXCEED',
    'F',
    [
      '退款金额低于最低金额，或超过剩余可退金额。',
      'The amount lies below the smallest refund or above what is left of the payment.',
    ],
    ['在最低金额与剩余可退金额之间选择。', 'Choose an amount from the minimum up to what is left.'],
  ),
  entry(
    'PARTIAL_REFUND_NOT_SUPPORTED',
    'F',
    ['该支付方式不支持部分退款。', 'This payment method knows no refund in part.'],
    ['按支付金额全额退款。', 'Refund the whole payment.'],
  ),
  entry(
    'MULTIPLE_REFUNDS_NOT_SUPPORTED',
    'F',
    [
      '该支付方式只能退款一次，已有一笔成功或处理中。',
      'This payment method refunds once only, and one refund is done or under way.',
    ],
    ['其余部分与买家另行结算。', 'Settle the rest with the buyer in another way.'],
  ),
  entry(
    'ORDER_STATUS_INVALID',
    'F',
    ['支付未成功，不能退款。', 'The payment did not go through, so nothing can be refunded.'],
    ['查询支付状态；处理中的支付成功后再退款。', 'Inquire about the payment; refund once it has succeeded.'],
  ),
  entry(
    'REFUND_WINDOW_EXCEED',
    'F',
    ['已过该支付方式的退款期限。', 'The refund window of the payment method has closed.'],
    [
      '与买家另行结算，例如退至账户余额。',
      'Pay the buyer in another way, for instance into the account balance.',
    ],
  ),
  entry(
    'MERCHANT_BALANCE_NOT_ENOUGH',
    'U',
    [
      '待结算余额不足；退款已受理，等待余额，款项尚未划出。',
      'The balance awaiting settlement is short; the refund is accepted, waits for balance, and no money has moved.',
    ],
    [
      '充值，或等待新的支付结算；不要另发一笔退款。',
      'Top up, or wait for payments to be settled; do not send a second refund.',
    ],
  ),
  entry(
    'REFUND_IN_PROCESS',
    'U',
    ['退款处理中，结果未定。', 'The refund is under way and its result is open.'],
    ['稍后查询，或以同一编号重试。', 'Inquire later, or repeat under the same id.'],
  ),
  entry(
    'UNKNOWN_EXCEPTION',
    'U',
    ['发生未知异常，退款结果未知。', 'Something unknown went wrong; what became of the refund is open.'],
    ['查询退款；查不到时以同一编号重试。', 'Inquire; where nothing is found, repeat under the same id.'],
  ),
  entry(
    'REQUEST_TRAFFIC_EXCEED_LIMIT',
    'U',
    ['请求过于频繁，本次未受理。', 'Too many requests; this one was not taken.'],
    ['稍候以同一编号重试。', 'Wait a little and repeat under the same id.'],
  ),
  entry(
    'PROCESS_FAIL',
    'F',
    [
      '退款处理失败；款项已退回商户余额，该金额可再次退款。',
      'Processing failed; the money is back in the merchant’s balance and can be refunded once more.',
    ],
    ['以新的编号重试，或以其他方式退给买家。', 'Try again under a new id, or pay the buyer in another way.'],
  ),
  entry(
    'INVALID_SIGNATURE',
    'F',
    ['签名与请求不符，没有任何改变。', 'The signature does not fit the request; nothing was changed.'],
    [
      '核对签名内容、私钥与 request-time，重新签名后再发送。',
      'Check the signed text, the private key and request-time, then sign and send again.',
    ],
  ),
  entry(
    'KEY_NOT_FOUND',
    'F',
    [
      '该 client-id 没有登记公钥，没有任何改变。',
      'No public key is known for this client-id; nothing was changed.',
    ],
    ['核对 client-id，或先登记公钥。', 'Check the client-id, or register its public key first.'],
  ),
];

/** The entry of a code. */
export function codeOf(code: RailCode): CodeEntry {
  const found = CODES.find((one) => one.code === code);
  if (!found) throw new Error(`No code ${code}`);
  return found;
}

/** A code as `result` of an answer; `detail` (where in the request it went wrong) is added to its meaning. */
export function resultOf(code: RailCode, language: Language, detail = ''): RailResult {
  const { status, meaning } = codeOf(code);
  return { resultStatus: status, resultCode: code, resultMessage: meaning[language] + detail };
}

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
