import * as z from 'zod/mini';
import {
  CertificateProduct,
  Consequence,
  Instant,
  Minor,
  pricePieces,
  TimelineEntry,
  TypedDomain,
} from './common';
import { decided, Decision, Verdict } from './decision';
import { csvOf, customer, dateRange, endpoint, inOrder, paged, pageOf, Search, sortedBy } from './endpoint';
import { RefundApplication, cancelEndpoint, refundEndpoints, ShortRefund } from './refund';
import { ListSummary, Stake } from './summary';
import type { Words } from './words';

/** What became of an application; `issued` whatever happened to the certificate since. */
export const TencentApplication = z.enum([
  'pendingSubmission',
  'validating',
  'reviewing',
  'failed',
  'suspended',
  'cancelling',
  'cancelled',
  'issued',
]);
export type TencentApplication = z.infer<typeof TencentApplication>;

/** A rejected, cancelled or failed refund counts as none. */
export const TencentRefund = z.enum(['none', 'settling', 'refunded']);
export type TencentRefund = z.infer<typeof TencentRefund>;

/** Always both, 0 where one paid nothing. */
export const TencentPaid = z.strictObject({ cash: Minor, giftCard: Minor });

/** Benefit points are no money: they stand beside the price and are no part of its sum. */
export const TencentPrice = z.strictObject({
  ...pricePieces,
  paid: TencentPaid,
  benefitPoints: z.int().check(z.nonnegative()),
});

/** The raw facts the Tencent Cloud policy decides on; none of them is a date, because nothing here runs out. */
export const TencentSubject = z.strictObject({
  state: TencentApplication,
  refund: TencentRefund,
  price: TencentPrice,
});
export type TencentSubject = z.infer<typeof TencentSubject>;

export const TencentDecideRequest = z.strictObject({ now: Instant, subject: TencentSubject });
export type TencentDecideRequest = z.infer<typeof TencentDecideRequest>;

/** The labels of the list's state column, in the order they win (GEN-13). */
export const TencentState = z.enum([
  'refunded',
  'expired',
  ...TencentApplication.options,
  'revoking',
  'revoked',
]);
export type TencentState = z.infer<typeof TencentState>;

export const STATES: Readonly<Record<TencentState, Words>> = {
  pendingSubmission: { 'zh-CN': '待提交', en: 'Pending Submission' },
  validating: { 'zh-CN': '验证中', en: 'Validating' },
  reviewing: { 'zh-CN': '审核中', en: 'Reviewing' },
  failed: { 'zh-CN': '审核失败', en: 'Failed' },
  suspended: { 'zh-CN': '审核已暂停', en: 'Suspended' },
  cancelling: { 'zh-CN': '取消中', en: 'Cancelling' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  expired: { 'zh-CN': '已过期', en: 'Expired' },
  revoking: { 'zh-CN': '吊销中', en: 'Revoking' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
};

/** What a customer does besides refunding. */
export const TencentOperation = z.enum(['submit', 'cancelApplication']);
export type TencentOperation = z.infer<typeof TencentOperation>;

export const OPERATIONS: Readonly<Record<TencentOperation, Words>> = {
  submit: { 'zh-CN': '提交', en: 'Submit' },
  cancelApplication: { 'zh-CN': '取消申请', en: 'Cancel Application' },
};

/** TCL-1: what the Operation column offers about money, never nothing. */
export const TencentButton = z.enum(['refund', 'pendingSubmission', 'openRefund', 'whyNot']);
export type TencentButton = z.infer<typeof TencentButton>;

/** Benefit points an order was paid with, and the package they come from (TCL-2). */
export const TencentBenefit = z.strictObject({
  points: z.int(),
  package: z.string(),
  name: z.string(),
  expiresAt: Instant,
  /** Expired by now: the points go to a person first. */
  expired: z.boolean(),
});
export type TencentBenefit = z.infer<typeof TencentBenefit>;

export const TencentRow = z.strictObject({
  id: z.string(),
  domain: z.string(),
  product: CertificateProduct,
  state: TencentState,
  /** Tencent's own number of the state (TCL-3); null for a suspended review, which has none. */
  statusCode: z.nullable(z.int()),
  purchasedAt: Instant,
  issuedAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  ...decided,
  benefit: z.nullable(TencentBenefit),
  /** The application that is on its way or done, with what it brings back. */
  refund: z.nullable(ShortRefund),
  rowAction: TencentButton,
  operations: z.array(TencentOperation),
});
export type TencentRow = z.infer<typeof TencentRow>;

/** What an operation would do to the refund, said before it is confirmed. */
export const TencentPreview = z.strictObject({
  operation: TencentOperation,
  consequences: z.array(Consequence),
});
export type TencentPreview = z.infer<typeof TencentPreview>;

/** TCL-4: the refund policy a person consents to; another text is another version. */
export const TencentConsent = z.strictObject({ version: z.string(), clauses: z.array(z.string()) });
export type TencentConsent = z.infer<typeof TencentConsent>;

export const TencentCertificate = z.extend(TencentRow, {
  decision: Decision,
  /** Its own state, apart from refund and expiry (GEN-13). */
  ownState: TencentState,
  application: z.strictObject({
    submittedAt: z.nullable(Instant),
    /** Why it failed or was suspended. */
    failure: z.nullable(z.string()),
    /** When a running cancellation is completed. */
    cancelledBy: z.nullable(Instant),
  }),
  previews: z.array(TencentPreview),
  consent: TencentConsent,
  /** Every refund application in full, newest first; with consent, money and points. */
  refunds: z.array(RefundApplication),
  timeline: z.array(TimelineEntry),
});
export type TencentCertificate = z.infer<typeof TencentCertificate>;

export const TencentSort = sortedBy('purchasedAt', 'expiresAt', 'amount', 'domain');

const CertificateFilters = {
  search: Search,
  state: z.optional(TencentState),
  verdict: z.optional(Verdict),
  stake: z.optional(Stake),
  /** Of the purchase. */
  ...dateRange,
  sort: z._default(z.optional(TencentSort), '-purchasedAt'),
};

export const exportTencentCertificates = csvOf(
  'exportTencentCertificates',
  '/tencent/certificates',
  z.strictObject(CertificateFilters).check(inOrder),
);

export const listTencentCertificates = endpoint({
  ...customer.list,
  id: 'listTencentCertificates',
  path: '/tencent/certificates',
  summary: 'My Certificates: certificate orders of the signed-in customer with state and verdict',
  query: z.strictObject({ ...CertificateFilters, ...paged }).check(inOrder),
  answer: z.extend(pageOf(TencentRow), { summary: ListSummary }),
});

export const readTencentCertificate = endpoint({
  ...customer.one,
  id: 'readTencentCertificate',
  path: '/tencent/certificates/:id',
  summary: 'Certificate Details: one certificate order with its decision, consent text and timeline',
  answer: TencentCertificate,
});

export const submitTencentApplication = endpoint({
  ...customer.act,
  id: 'submitTencentApplication',
  path: '/tencent/certificates/:id/application',
  summary: 'Submit the application of a pending order: from 5 to 0 (TCL-3)',
  body: z.strictObject({ domain: TypedDomain }),
  answer: TencentCertificate,
});

export const cancelTencentApplication = endpoint({
  ...customer.act,
  id: 'cancelTencentApplication',
  path: '/tencent/certificates/:id/application/cancel',
  summary: 'Cancel Application: 6 for an hour, then 7 (TCL-3)',
  answer: TencentCertificate,
});

export const TencentRefundRequest = z.strictObject({
  /** The version of the refund policy the person has read and agreed to (TCL-4). */
  consent: z.strictObject({ version: z.string() }),
  /** The rule the person saw; another one by now is a 409, so nobody commits to what was not shown. */
  seenRule: z.optional(z.string()),
});
export type TencentRefundRequest = z.infer<typeof TencentRefundRequest>;

export const applyForTencentRefund = endpoint({
  ...customer.act,
  id: 'applyForTencentRefund',
  path: '/tencent/certificates/:id/refunds',
  summary: 'Refund: pays at once and cannot be cancelled afterwards (TCL-R4, TCL-R5)',
  body: TencentRefundRequest,
  answer: RefundApplication,
  status: 201,
});

export const {
  list: listTencentRefunds,
  csv: exportTencentRefunds,
  one: readTencentRefund,
  figures: readTencentRefundFigures,
} = refundEndpoints('Tencent');

export const cancelTencentRefund = cancelEndpoint(
  'Tencent',
  'Always refused with 409: a completed refund application cannot be cancelled (TCL-R5)',
);
