import * as z from 'zod/mini';
import { LocalInstant } from './common';
import { endpoint } from './endpoint';
import type { Words } from './words';

/** The rail's own paths lie beside those of the consoles, and its callers hold the operator's session. */
const RAIL = { root: '/ams/api/v1', method: 'POST', auth: ['operator'] } as const;

/** The currencies the merchant is settled in. */
export const SettlementCurrency = z.enum(['CNY', 'USD']);
export type SettlementCurrency = z.infer<typeof SettlementCurrency>;

/** What the rail says of a request that reached it (APY-9). */
export const RailOwnCode = z.enum([
  'SUCCESS',
  'PARAM_ILLEGAL',
  'ORDER_NOT_EXIST',
  'REPEAT_REQ_INCONSISTENT',
  'CURRENCY_NOT_SUPPORT',
  'REFUND_AMOUNT_EXCEED',
  'PARTIAL_REFUND_NOT_SUPPORTED',
  'MULTIPLE_REFUNDS_NOT_SUPPORTED',
  'ORDER_STATUS_INVALID',
  'REFUND_WINDOW_EXCEED',
  'MERCHANT_BALANCE_NOT_ENOUGH',
  'REFUND_IN_PROCESS',
  'UNKNOWN_EXCEPTION',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
  'PROCESS_FAIL',
]);

/** Every code there is: also what is said of a signature that is not believed (APY-11). */
export const RailCode = z.enum([...RailOwnCode.options, 'INVALID_SIGNATURE', 'KEY_NOT_FOUND']);
export type RailCode = z.infer<typeof RailCode>;

/** Done, refused, or nobody knows yet: then inquire (APY-2). */
export const RailResultStatus = z.enum(['S', 'F', 'U']);
export type RailResultStatus = z.infer<typeof RailResultStatus>;

export const RESULT_STATUSES: Readonly<Record<RailResultStatus, Words>> = {
  S: { 'zh-CN': 'S 已完成', en: 'S done' },
  F: { 'zh-CN': 'F 被拒绝或失败', en: 'F refused or failed' },
  U: { 'zh-CN': 'U 处理中或未知', en: 'U under way or unknown' },
};

export const RailResult = z.strictObject({
  resultStatus: RailResultStatus,
  resultCode: RailCode,
  resultMessage: z.string(),
});
export type RailResult = z.infer<typeof RailResult>;

/** What became of a refund. */
export const RailRefundStatus = z.enum(['SUCCESS', 'PROCESSING', 'FAIL']);
export type RailRefundStatus = z.infer<typeof RailRefundStatus>;

export const REFUND_STATUSES: Readonly<Record<RailRefundStatus, Words>> = {
  SUCCESS: { 'zh-CN': '退款成功', en: 'Refund succeeded' },
  PROCESSING: { 'zh-CN': '退款处理中', en: 'Refund under way' },
  FAIL: { 'zh-CN': '退款失败', en: 'Refund failed' },
};

/** What a refund under way is called while nothing has moved (APY-E5). */
export const WAITING_FOR_BALANCE: Words = { 'zh-CN': '等待余额', en: 'Waiting for balance' };

/** What a refund across currencies is called until the next day's rate is known (APY-5). */
export const RATE_PENDING: Words = { 'zh-CN': '等待次日汇率', en: 'Rate pending' };

/** What became of a payment; only a successful one can be refunded (APY-E3). */
export const RailPaymentStatus = z.enum(['SUCCESS', 'PROCESSING', 'FAIL', 'CANCELLED']);
export type RailPaymentStatus = z.infer<typeof RailPaymentStatus>;

export const PAYMENT_STATUSES: Readonly<Record<RailPaymentStatus, Words>> = {
  SUCCESS: { 'zh-CN': '支付成功', en: 'Paid' },
  PROCESSING: { 'zh-CN': '支付处理中', en: 'Processing' },
  FAIL: { 'zh-CN': '支付失败', en: 'Failed' },
  CANCELLED: { 'zh-CN': '支付已取消', en: 'Cancelled' },
};

/** Whole minor units as a string, and three capitals: a well-formed currency need not be one that exists. */
export const RailAmount = z.strictObject({
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  value: z.string().check(z.regex(/^[1-9][0-9]{0,15}$/)),
});

const RequestId = z.string().check(z.minLength(1), z.maxLength(64));

const NotifyUrl = z.string().check(
  z.maxLength(1024),
  z.regex(/^https?:\/\/[^\s]+$/),
  z.refine((url) => URL.canParse(url), { error: 'an address that can be read' }),
);

/** What may be left out, or null, which means the same. */
const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));

/** Longest reason and longest note of a refund, in UTF-16 units. */
export const MOST_REASON = 256;
export const MOST_NOTE = 2048;

/** Where the API's clients send a text, a text of JSON or the thing itself. */
const Free = z.union([z.string().check(z.maxLength(MOST_NOTE)), z.record(z.string(), z.unknown())]);

/**
 * APY-1: the same `refundRequestId` with the same payment, amount and address never starts a second refund (APY-2).
 * Reason, reference and `metadata` written as text are kept with the refund; the further fields of the API are taken
 * and change nothing here.
 */
export const RailRefundRequest = z.strictObject({
  refundRequestId: RequestId,
  paymentId: RequestId,
  refundAmount: RailAmount,
  refundNotifyUrl: orNull(NotifyUrl),
  refundReason: orNull(z.string().check(z.maxLength(MOST_REASON))),
  referenceRefundId: orNull(z.string().check(z.maxLength(64))),
  captureId: orNull(z.string().check(z.maxLength(64))),
  merchantAccountId: orNull(z.string().check(z.maxLength(64))),
  isAsyncRefund: orNull(z.union([z.boolean(), z.enum(['true', 'false'])])),
  refundDetails: orNull(z.array(z.record(z.string(), z.unknown()))),
  extendInfo: orNull(Free),
  metadata: orNull(Free),
});
export type RailRefundRequest = z.infer<typeof RailRefundRequest>;

/** Everything but `result` is there once a refund exists under the id; `refundTime` once it is final. */
export const RailRefundResponse = z.strictObject({
  result: RailResult,
  refundRequestId: z.optional(z.string()),
  refundId: z.optional(z.string()),
  paymentId: z.optional(z.string()),
  refundAmount: z.optional(RailAmount),
  refundTime: z.optional(LocalInstant),
});
export type RailRefundResponse = z.infer<typeof RailRefundResponse>;

/** One refund among the records of a payment (APY-8). */
export const RailTransaction = z.strictObject({
  transactionType: z.literal('REFUND'),
  transactionId: z.string(),
  transactionRequestId: z.string(),
  transactionAmount: RailAmount,
  transactionStatus: RailRefundStatus,
  transactionResult: RailResult,
  transactionTime: z.optional(LocalInstant),
});
export type RailTransaction = z.infer<typeof RailTransaction>;

/** By either of two ids; where both are given, the rail's own takes precedence (APY-3). */
const byEither = <First extends string, Second extends string>(first: First, second: Second) =>
  z
    .strictObject({
      ...({ [first]: orNull(RequestId), [second]: orNull(RequestId) } as Record<
        First | Second,
        ReturnType<typeof orNull<typeof RequestId>>
      >),
      merchantAccountId: orNull(z.string().check(z.maxLength(64))),
    })
    .check(
      z.refine((ids) => [first, second].some((name) => typeof ids[name as keyof typeof ids] === 'string'), {
        error: `${first} or ${second}, one at least`,
      }),
      z.meta({ minProperties: 1 }),
    );

export const RailInquiryRefundRequest = byEither('refundRequestId', 'refundId');
export type RailInquiryRefundRequest = z.infer<typeof RailInquiryRefundRequest>;

/** APY-3: `result` S says that the question was answered, not that money moved. */
export const RailInquiryRefundResponse = z.strictObject({
  result: RailResult,
  refundStatus: z.optional(RailRefundStatus),
  refundId: z.optional(z.string()),
  refundRequestId: z.optional(z.string()),
  refundAmount: z.optional(RailAmount),
  refundTime: z.optional(LocalInstant),
  transactions: z.optional(z.array(RailTransaction)),
});
export type RailInquiryRefundResponse = z.infer<typeof RailInquiryRefundResponse>;

export const RailInquiryPaymentRequest = byEither('paymentId', 'paymentRequestId');
export type RailInquiryPaymentRequest = z.infer<typeof RailInquiryPaymentRequest>;

export const RailInquiryPaymentResponse = z.strictObject({
  result: RailResult,
  paymentStatus: z.optional(RailPaymentStatus),
  paymentId: z.optional(z.string()),
  paymentRequestId: z.optional(z.string()),
  paymentAmount: z.optional(RailAmount),
  paymentCreateTime: z.optional(LocalInstant),
  paymentTime: z.optional(LocalInstant),
  transactions: z.optional(z.array(RailTransaction)),
});
export type RailInquiryPaymentResponse = z.infer<typeof RailInquiryPaymentResponse>;

/** APY-7: what `refundNotifyUrl` is told once a refund is final. */
export const RailNotification = z.strictObject({
  notifyType: z.literal('REFUND_RESULT'),
  result: RailResult,
  refundRequestId: z.string(),
  refundId: z.string(),
  refundAmount: RailAmount,
  refundStatus: RailRefundStatus,
  refundTime: LocalInstant,
});
export type RailNotification = z.infer<typeof RailNotification>;

/** APY-7: the one body that acknowledges it. */
export const RailAcknowledgement = z.strictObject({
  result: z.strictObject({
    resultCode: z.literal('SUCCESS'),
    resultStatus: z.literal('S'),
    resultMessage: z.literal('success'),
  }),
});
export type RailAcknowledgement = z.infer<typeof RailAcknowledgement>;

export const refundPayment = endpoint({
  ...RAIL,
  id: 'refundPayment',
  path: '/payments/refund',
  summary:
    'Refund a payment in full or in part; always 200, the result says what became of it (APY-1, APY-2)',
  body: RailRefundRequest,
  answer: RailRefundResponse,
});

export const inquireRefund = endpoint({
  ...RAIL,
  id: 'inquireRefund',
  path: '/payments/inquiryRefund',
  summary: 'What became of a refund, with all refunds of its payment (APY-3)',
  body: RailInquiryRefundRequest,
  answer: RailInquiryRefundResponse,
});

export const inquirePayment = endpoint({
  ...RAIL,
  id: 'inquirePayment',
  path: '/payments/inquiryPayment',
  summary: 'What became of a payment, with all its refunds (APY-3)',
  body: RailInquiryPaymentRequest,
  answer: RailInquiryPaymentResponse,
});
