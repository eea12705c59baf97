import * as z from 'zod/mini';
import {
  CertificateProduct,
  Consequence,
  Instant,
  LocalInstant,
  paidFrom,
  pricePieces,
  TimelineEntry,
  TypedDomain,
} from './common';
import { decided, Decision, Verdict } from './decision';
import { customer, dateRange, endpoint, inOrder, paged, pageOf, Search, sortedBy } from './endpoint';
import {
  Contact,
  RefundApplication,
  cancelEndpoint,
  refundEndpoints,
  RefundReasonCode,
  RefundStage,
  Rejection,
  ShortRefund,
} from './refund';
import { ListSummary, Stake } from './summary';
import type { Words } from './words';

export const AliyunValidation = z.enum(['DV', 'OV', 'EV']);

export const AliyunApplication = z.enum(['notSubmitted', 'underReview', 'failed', 'passed']);
export type AliyunApplication = z.infer<typeof AliyunApplication>;

export const AliyunRevocation = z.enum(['none', 'underReview', 'completed']);
export type AliyunRevocation = z.infer<typeof AliyunRevocation>;

/** A rejected, cancelled or failed refund counts as none. */
export const AliyunRefund = z.enum(['none', 'underReview', 'settling', 'refunded']);
export type AliyunRefund = z.infer<typeof AliyunRefund>;

export const AliyunPaid = paidFrom('alipay', 'onlineBank', 'accountBalance');
export type AliyunPaid = z.infer<typeof AliyunPaid>;

export const AliyunPrice = z.strictObject({ ...pricePieces, paid: AliyunPaid });

/** The raw facts the Aliyun policy decides on: dates, never day counts. */
export const AliyunSubject = z.strictObject({
  product: z.strictObject({ validation: AliyunValidation, free: z.boolean() }),
  purchasedAt: Instant,
  /** Null where the order has no service period: never too close, never expired (ALY-1). */
  servicePeriodEndsAt: z.nullable(Instant),
  application: AliyunApplication,
  issuedAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  revocation: AliyunRevocation,
  revokedAt: z.nullable(Instant),
  refund: AliyunRefund,
  price: AliyunPrice,
});
export type AliyunSubject = z.infer<typeof AliyunSubject>;

export const AliyunDecideRequest = z.strictObject({ now: Instant, subject: AliyunSubject });
export type AliyunDecideRequest = z.infer<typeof AliyunDecideRequest>;

/** The nine labels of the list's state column, in the order they win (GEN-13). */
export const AliyunState = z.enum([
  'refunded',
  'refundUnderReview',
  'expired',
  'paid',
  'underReview',
  'reviewFailed',
  'issued',
  'revocationUnderReview',
  'revoked',
]);
export type AliyunState = z.infer<typeof AliyunState>;

/** The console's own labels of its states (GEN-12), as the source has them. */
export const STATES: Readonly<Record<AliyunState, Words>> = {
  paid: { 'zh-CN': '已付款', en: 'Paid' },
  underReview: { 'zh-CN': '审核中', en: 'Under review' },
  reviewFailed: { 'zh-CN': '审核失败', en: 'Review failed' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  revocationUnderReview: { 'zh-CN': '吊销审核中', en: 'Revocation under review' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
  refundUnderReview: { 'zh-CN': '申请审核中', en: 'Refund under review' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
  expired: { 'zh-CN': '已过期', en: 'Expired' },
};

/** Operations besides refund (ALY-11) and the two about it. */
export const AliyunOperation = z.enum(['apply', 'withdraw', 'modify', 'revoke']);
export type AliyunOperation = z.infer<typeof AliyunOperation>;

/** The console's own labels of the operations besides refund (ALY-11). */
export const OPERATIONS: Readonly<Record<AliyunOperation, Words>> = {
  apply: { 'zh-CN': '申请', en: 'Apply' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  modify: { 'zh-CN': '修改', en: 'Modify' },
  revoke: { 'zh-CN': '吊销', en: 'Revoke' },
};

/** ALY-3: what the row offers about money, never nothing. */
export const RefundButton = z.enum(['refund', 'cancelRefund', 'openRefund', 'whyNot']);
export type RefundButton = z.infer<typeof RefundButton>;

export const AliyunRow = z.strictObject({
  id: z.string(),
  domain: z.string(),
  product: CertificateProduct,
  state: AliyunState,
  purchasedAt: Instant,
  issuedAt: z.nullable(Instant),
  /** Null until issued: an unissued certificate has no expiry (ALY-1). */
  expiresAt: z.nullable(Instant),
  servicePeriodEndsAt: z.nullable(Instant),
  ...decided,
  review: z.nullable(z.enum(['none', 'manual'])),
  /** The application that is under review, on its way or done, with what it brings back. */
  refund: z.nullable(ShortRefund),
  /** The latest application, if it was rejected or failed: the certificate is as before, the answer is known. */
  refused: z.nullable(z.strictObject({ id: z.string(), stage: RefundStage })),
  rowAction: RefundButton,
  operations: z.array(AliyunOperation),
  /** What brings the money nearer and can be done now: the row's one loud act; null where nothing does. */
  nextStep: z.nullable(z.enum(['refund', ...AliyunOperation.options])),
});
export type AliyunRow = z.infer<typeof AliyunRow>;

/** What an operation would do to the refund, said before it is confirmed (ALY-11). */
export const OperationPreview = z.strictObject({
  operation: AliyunOperation,
  /** When the review of a revocation begun now ends at the latest; null where there is none. */
  reviewEndsBy: z.nullable(Instant),
  /** Sentences, in order of weight; each with its date where time matters. */
  consequences: z.array(Consequence),
});
export type OperationPreview = z.infer<typeof OperationPreview>;

export const AliyunCertificate = z.extend(AliyunRow, {
  decision: Decision,
  /** Until when the refund itself has to be asked for, after the steps before it (GEN-16); null without a deadline. */
  askBy: z.nullable(LocalInstant),
  /** Its own state, apart from refund and expiry (GEN-13). */
  ownState: AliyunState,
  application: z.strictObject({
    state: z.enum(['notSubmitted', 'underReview', 'failed', 'passed']),
    submittedAt: z.nullable(Instant),
    /** Why the authority or the desk refused it, in 审核失败. */
    failure: z.nullable(z.string()),
  }),
  revocation: z.strictObject({
    state: z.enum(['none', 'underReview', 'completed']),
    requestedAt: z.nullable(Instant),
    completedAt: z.nullable(Instant),
    latestBy: z.nullable(Instant),
    rejection: z.nullable(Rejection),
  }),
  previews: z.array(OperationPreview),
  /** ALY-4: what holds if a refund does not succeed. */
  ifNotRefunded: z.enum(['usableAsBefore', 'staysRevoked', 'unchanged']),
  refunds: z.array(RefundApplication),
  timeline: z.array(TimelineEntry),
});
export type AliyunCertificate = z.infer<typeof AliyunCertificate>;

/** Most urgent first (GEN-16), or by a column. */
export const AliyunSort = z.enum([
  'urgent',
  ...sortedBy('purchasedAt', 'expiresAt', 'deadline', 'amount', 'domain').options,
]);

const CertificateFilters = {
  search: Search,
  state: z.optional(AliyunState),
  verdict: z.optional(Verdict),
  stake: z.optional(Stake),
  /** Of the purchase. */
  ...dateRange,
  sort: z._default(z.optional(AliyunSort), 'urgent'),
};

export const listAliyunCertificates = endpoint({
  ...customer.list,
  id: 'listAliyunCertificates',
  path: '/aliyun/certificates',
  summary: 'Overview: certificates of the signed-in customer with state and verdict',
  query: z.strictObject({ ...CertificateFilters, ...paged }).check(inOrder),
  answer: z.extend(pageOf(AliyunRow), { summary: ListSummary }),
});

export const exportAliyunCertificates = endpoint({
  ...customer.list,
  id: 'exportAliyunCertificates',
  path: '/aliyun/certificates.csv',
  summary: 'The filtered overview as CSV',
  query: z.strictObject(CertificateFilters).check(inOrder),
  answer: z.string(),
  media: 'text/csv',
});

export const readAliyunCertificate = endpoint({
  ...customer.one,
  id: 'readAliyunCertificate',
  path: '/aliyun/certificates/:id',
  summary: 'One certificate with its decision, operations and timeline',
  answer: AliyunCertificate,
});

export const submitAliyunApplication = endpoint({
  ...customer.act,
  id: 'submitAliyunApplication',
  path: '/aliyun/certificates/:id/application',
  summary: '申请, or 修改 after a failed review: submit the application',
  body: z.strictObject({ domain: TypedDomain }),
  answer: AliyunCertificate,
});

export const withdrawAliyunApplication = endpoint({
  ...customer.act,
  id: 'withdrawAliyunApplication',
  path: '/aliyun/certificates/:id/application/withdraw',
  summary: '撤回: back to 已付款',
  answer: AliyunCertificate,
});

export const revokeAliyunCertificate = endpoint({
  ...customer.act,
  id: 'revokeAliyunCertificate',
  path: '/aliyun/certificates/:id/revocation',
  summary: '吊销: ask for the revocation; cannot be undone once completed',
  body: z.strictObject({ acknowledged: z.literal(true) }),
  answer: AliyunCertificate,
});

/** ALY-5: the five refund reasons; a request keeps the label it was chosen by. */
export const REFUND_REASONS: Readonly<Record<RefundReasonCode, Words>> = {
  blocked: {
    'zh-CN': '申请或安装证书环节受阻，也找不到人协助',
    en: 'Blocked while applying for or installing the certificate, and nobody to help',
  },
  tooSlow: {
    'zh-CN': '证书申请持续“审核中”或“审核失败”，无法及时满足业务',
    en: 'The application stays "Under review" or "Review failed" and is too late for the business',
  },
  wrongRenewal: {
    'zh-CN': '续费重新购买的证书与原证书类型不一致，退款重购',
    en: 'The renewed certificate is of another type; refund and buy again',
  },
  notNeeded: { 'zh-CN': '业务自身原因，不再需要', en: 'Business reasons, no longer needed' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

export const RefundRequest = z.strictObject({
  reason: z.strictObject({ code: RefundReasonCode, text: z.nullable(z.string()) }),
  /** Wanted assistance with a contact, or null. Only with the first two reasons (ALY-5). */
  assistance: z.nullable(Contact),
  /** The rule the person saw; another one by now is a 409, so nobody commits to what was not shown. */
  seenRule: z.optional(z.string()),
});
export type RefundRequest = z.infer<typeof RefundRequest>;

export const applyForAliyunRefund = endpoint({
  ...customer.act,
  id: 'applyForAliyunRefund',
  path: '/aliyun/certificates/:id/refunds',
  summary: '退款申请: R1 settles at once, R2 and R4 go to review',
  body: RefundRequest,
  answer: RefundApplication,
  status: 201,
});

export const {
  list: listAliyunRefunds,
  csv: exportAliyunRefunds,
  one: readAliyunRefund,
  figures: readAliyunRefundFigures,
} = refundEndpoints('Aliyun');

export const cancelAliyunRefund = cancelEndpoint('Aliyun', '取消退款: only while under review (ALY-8)');
