import { STAGES } from './labels';
import * as z from 'zod/mini';
import { Consequence, Instant, Money, paidFrom, pricePieces, TimelineEntry } from './common';
import { decided, Decision, OutlookStretch, Verdict } from './decision';
import { csvOf, customer, dateRange, endpoint, inOrder, paged, pageOf, Search, sortedBy } from './endpoint';
import { RefundApplication, refundEndpoints, ShortRefund } from './refund';
import { ListSummary, Stake } from './summary';
import type { Words } from './words';

export const AlibabaCombined = z.enum(['multiDomainWildcard', 'hybrid']);
export type AlibabaCombined = z.infer<typeof AlibabaCombined>;

/** A rejected, cancelled or failed refund counts as none. */
export const AlibabaRefund = z.enum(['none', 'settling', 'refunded']);
export type AlibabaRefund = z.infer<typeof AlibabaRefund>;

/** A promotional event with its own terms; `windowDays` null keeps the usual seven days. */
export const AlibabaPromotion = z.strictObject({
  name: z.string(),
  refundPolicy: z.enum(['standard', 'none']),
  windowDays: z.nullable(z.int().check(z.gte(1))),
});
export type AlibabaPromotion = z.infer<typeof AlibabaPromotion>;

export const AlibabaCertificateState = z.enum([
  'pendingApplication',
  'validatingApplication',
  'validationFailed',
  'issued',
  'notActivated',
  'validatingRevocation',
  'revoked',
]);
export type AlibabaCertificateState = z.infer<typeof AlibabaCertificateState>;

/** A certificate still in the list; one of a multi-year order has its sequence number in it. */
export const AlibabaHeldCertificate = z.strictObject({
  sequence: z.int().check(z.gte(1)),
  state: AlibabaCertificateState,
});
export type AlibabaHeldCertificate = z.infer<typeof AlibabaHeldCertificate>;

/** The private CA of an order. `enabled`: as it stands now, false after a reset. */
export const AlibabaCaUse = z.strictObject({ enabled: z.boolean(), resetAt: z.nullable(Instant) });

const Count = z.int().check(z.nonnegative());

/** The gateway of an order. `domainAdded`: as it stands now; the counters run since the purchase and survive a reset. */
export const AlibabaGatewayUse = z.strictObject({
  domainAdded: z.boolean(),
  visits: Count,
  outboundBytes: Count,
  resetAt: z.nullable(Instant),
});

export const AlibabaPaid = paidFrom('alipay', 'card', 'accountBalance');

export const AlibabaPrice = z.strictObject({ ...pricePieces, paid: AlibabaPaid });
export type AlibabaPrice = z.infer<typeof AlibabaPrice>;

const everyOrder = {
  placedAt: Instant,
  paidAt: Instant,
  /** An operation was ever carried out under the order; stays true after cancelling, revoking or resetting. */
  used: z.boolean(),
  promotion: z.nullable(AlibabaPromotion),
  combined: z.nullable(AlibabaCombined),
  earlyRenewal: z.boolean(),
  /** Decides nothing by itself. */
  years: z.int().check(z.gte(1), z.lte(3)),
  refund: AlibabaRefund,
  price: AlibabaPrice,
};
const none = {
  certificates: z.array(AlibabaHeldCertificate).check(z.maxLength(0)),
  ca: z.null(),
  gateway: z.null(),
};

/** The raw facts the Alibaba Cloud policy decides on, per order: dates, never day counts. */
export const AlibabaSubject = z.discriminatedUnion('service', [
  z.strictObject({
    ...everyOrder,
    ...none,
    service: z.literal('ssl'),
    certificates: z.array(AlibabaHeldCertificate),
  }),
  z.strictObject({ ...everyOrder, ...none, service: z.literal('pca'), ca: AlibabaCaUse }),
  z.strictObject({ ...everyOrder, ...none, service: z.literal('gateway'), gateway: AlibabaGatewayUse }),
  z.strictObject({ ...everyOrder, ...none, service: z.literal('other') }),
]);
export type AlibabaSubject = z.infer<typeof AlibabaSubject>;

export const AlibabaDecideRequest = z.strictObject({ now: Instant, subject: AlibabaSubject });
export type AlibabaDecideRequest = z.infer<typeof AlibabaDecideRequest>;

/** `submit` is Modify and then Submit in the Apply for Certificate panel (ABC-S3). */
export const AlibabaCertificateOperation = z.enum([
  'cancelApply',
  'withdraw',
  'submit',
  'cancel',
  'revoke',
  'renew',
]);
export type AlibabaCertificateOperation = z.infer<typeof AlibabaCertificateOperation>;

/** The console's own labels of what can be done; Modify is the one that submits. */
export const OPERATIONS: Readonly<Record<AlibabaCertificateOperation | 'reset', Words>> = {
  cancelApply: { 'zh-CN': '取消申请', en: 'Cancel Apply' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  submit: { 'zh-CN': '修改', en: 'Modify' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  revoke: { 'zh-CN': '吊销', en: 'Revoke' },
  renew: { 'zh-CN': '续费', en: 'Renew' },
  reset: { 'zh-CN': '重置', en: 'Reset' },
};

/** How near the last safe moment of a step is (ABC-2): amber in its last 24 hours, red past it, or never safe at all. */
export const SafeMoment = z.enum(['none', 'safe', 'lastDay', 'past', 'never']);
export type SafeMoment = z.infer<typeof SafeMoment>;

/** What a step of the guided run does: an operation, waiting for a review, or asking for the refund. */
export const GuideStepKind = z.enum([
  'cancelApply',
  'withdraw',
  'submit',
  'cancel',
  'revoke',
  'wait',
  'reset',
  'refund',
]);

/** The page a step is done on. */
export const GuideRecord = z.strictObject({
  kind: z.enum(['certificate', 'ca', 'gateway', 'order']),
  id: z.string(),
  name: z.string(),
});

/**
 * One step of the guided run. Derived from the present state and its history at every reading, never stored: the run
 * can be left and taken up again by the menus or from here, with the same result.
 */
export const GuideStep = z.strictObject({
  kind: GuideStepKind,
  /** Number of the certificate within a multi-year order; null where there is only one thing. */
  target: z.nullable(z.int()),
  record: GuideRecord,
  /** done; now: can be done at once; waiting: somebody else is at it; later: after the ones before. */
  state: z.enum(['done', 'now', 'waiting', 'later']),
  doneAt: z.nullable(Instant),
  /** Business days it may take; null when it is done at once. */
  takesUpTo: z.nullable(z.int()),
  /** The last safe moment; null without a deadline, and for what is done. */
  startBy: z.nullable(Instant),
  safety: SafeMoment,
  /** Where somebody else is at it: until when at the latest. */
  endsBy: z.nullable(Instant),
  /** The step cannot be undone; it takes a second, deliberate act. */
  irreversible: z.boolean(),
});
export type GuideStep = z.infer<typeof GuideStep>;

/** The whole way from here to the money; null where the rules give none (notRefundable, nothing to show as done). */
export const Guide = z.strictObject({
  steps: z.array(GuideStep),
  /** End of the window, until which the refund must have been asked for. */
  windowEndsAt: z.nullable(Instant),
});
export type Guide = z.infer<typeof Guide>;

/** What an operation does to the refund of its order, said before it is confirmed (ABC-2). */
export const AlibabaPreview = z.strictObject({
  operation: z.enum([...AlibabaCertificateOperation.options, 'reset']),
  irreversible: z.boolean(),
  /** When the review of it ends at the latest; null where there is none. */
  reviewEndsBy: z.nullable(Instant),
  /** Until when it must be over for the money to come back; null where none would come back anyway. */
  windowEndsAt: z.nullable(Instant),
  lastSafeMoment: z.nullable(Instant),
  safety: SafeMoment,
  /** What would be lost if the review ended after the window; null where nothing is at stake. */
  atStake: z.nullable(Money),
  /** GEN-14: the window of the order, to be drawn where the act is confirmed; its days are counted from the payment. */
  outlook: z.array(OutlookStretch),
  paidAt: Instant,
  /** In order of weight. */
  consequences: z.array(Consequence),
});
export type AlibabaPreview = z.infer<typeof AlibabaPreview>;

export const AlibabaService = z.enum(['ssl', 'pca', 'gateway', 'other']);
export type AlibabaService = z.infer<typeof AlibabaService>;

export const SERVICES: Readonly<Record<AlibabaService, Words>> = {
  ssl: { 'zh-CN': 'SSL 证书', en: 'SSL certificate' },
  pca: { 'zh-CN': '私有 CA', en: 'Private CA' },
  gateway: { 'zh-CN': 'HTTPS 加速网关', en: 'HTTPS acceleration gateway' },
  other: { 'zh-CN': '其他服务', en: 'Other service' },
};

/** Paid; 退款在途; Refund successfully, only once the money has arrived (APY-10). */
export const AlibabaOrderStatus = z.enum(['paid', 'refunding', 'refunded']);
export type AlibabaOrderStatus = z.infer<typeof AlibabaOrderStatus>;

export const ORDER_STATUSES: Readonly<Record<AlibabaOrderStatus, Words>> = {
  paid: { 'zh-CN': '已付款', en: 'Paid' },
  refunding: STAGES.onItsWay,
  refunded: { 'zh-CN': '退款成功', en: 'Refund successfully' },
};

/** Certificates an order pays for, how many of them stand in the list, and how many were given back. */
export const Quota = z.strictObject({ total: z.int(), used: z.int(), restored: z.int(), available: z.int() });
export type Quota = z.infer<typeof Quota>;

/** How an order came about; only an early renewal, made by Renew in the console, is decided otherwise (ABC-R6). */
export const AlibabaOrderKind = z.enum(['purchase', 'renewal', 'earlyRenewal']);
export type AlibabaOrderKind = z.infer<typeof AlibabaOrderKind>;

export const ORDER_KINDS: Readonly<Record<AlibabaOrderKind, Words>> = {
  purchase: { 'zh-CN': '新购', en: 'Purchase' },
  renewal: { 'zh-CN': '续费', en: 'Renewal' },
  earlyRenewal: { 'zh-CN': '提前续费', en: 'Early renewal' },
};

/** A thing an order pays for, with the label of its state. */
export const OrderedThing = z.strictObject({
  kind: z.enum(['certificate', 'ca', 'gateway']),
  id: z.string(),
  name: z.string(),
  /** Number of a certificate within its order; null for a CA and a gateway. */
  sequence: z.nullable(z.int()),
  state: z.string(),
  stateText: z.string(),
});
export type OrderedThing = z.infer<typeof OrderedThing>;

export const AlibabaOrderRow = z.strictObject({
  id: z.string(),
  service: AlibabaService,
  /** What was bought, in the asked language: `OV single domain · 3 years`, `Private root CA · Singapore`. */
  product: z.string(),
  /** Domain, CA or instance it is about; null before it was used. */
  name: z.nullable(z.string()),
  kind: AlibabaOrderKind,
  years: z.int(),
  status: AlibabaOrderStatus,
  placedAt: Instant,
  paidAt: Instant,
  promotion: z.nullable(AlibabaPromotion),
  combined: z.nullable(AlibabaCombined),
  used: z.boolean(),
  /** Null for anything but SSL. */
  quota: z.nullable(Quota),
  /** Region of a private CA; null for everything else. */
  region: z.nullable(z.string()),
  ...decided,
  /** What was actually paid (GEN-4). */
  paid: Money,
  /** The running or done refund. */
  refund: z.nullable(ShortRefund),
  /** What brings the money nearer and can be done now, and to what: the row's one loud act; null where nothing does. */
  nextStep: z.nullable(z.strictObject({ kind: GuideStepKind, record: GuideRecord })),
  /** ABC-3: Refund stands on every order without a running or done refund. */
  offersRefund: z.boolean(),
});
export type AlibabaOrderRow = z.infer<typeof AlibabaOrderRow>;

export const AlibabaOrder = z.extend(AlibabaOrderRow, {
  decision: Decision,
  /** What it pays for and still has; removed certificates are not among them. */
  things: z.array(OrderedThing),
  guide: z.nullable(Guide),
  /** The irreversible steps ahead (Revoke, Reset), with what is at stake for this very order (ABC-2). */
  previews: z.array(z.strictObject({ record: OrderedThing, preview: AlibabaPreview })),
  /** Its application with decision and money, both attempts where the first failed (ABC-1). */
  application: z.nullable(RefundApplication),
  timeline: z.array(TimelineEntry),
});
export type AlibabaOrder = z.infer<typeof AlibabaOrder>;

export const AlibabaOrderSort = sortedBy('paidAt', 'deadline', 'amount', 'id');

const OrderFilters = {
  search: Search,
  service: z.optional(AlibabaService),
  region: z.optional(z.string()),
  status: z.optional(AlibabaOrderStatus),
  verdict: z.optional(Verdict),
  stake: z.optional(Stake),
  /** Of the payment. */
  ...dateRange,
  sort: z._default(z.optional(AlibabaOrderSort), '-paidAt'),
};

export const listAlibabaOrders = endpoint({
  ...customer.list,
  id: 'listAlibabaOrders',
  path: '/alibaba/orders',
  summary:
    'Order Refund Management: every order of the account with its decision; by region for the private-certificate tab',
  query: z.strictObject({ ...OrderFilters, ...paged }).check(inOrder),
  answer: z.extend(pageOf(AlibabaOrderRow), { summary: ListSummary }),
});

export const exportAlibabaOrders = csvOf(
  'exportAlibabaOrders',
  '/alibaba/orders',
  z.strictObject(OrderFilters).check(inOrder),
);

export const readAlibabaOrder = endpoint({
  ...customer.one,
  id: 'readAlibabaOrder',
  path: '/alibaba/orders/:id',
  summary: 'One order with decision, guided steps, previews, refund and timeline',
  answer: AlibabaOrder,
});

export const applyForAlibabaRefund = endpoint({
  ...customer.act,
  id: 'applyForAlibabaRefund',
  path: '/alibaba/orders/:id/refunds',
  summary: 'Refund Application: settles at once; 409 `quotaHeld` while the order still holds quota (ABC-3)',
  /** `seenRule`: the rule the person saw; another one by now is a 409, so nobody commits to what was not shown. */
  body: z.strictObject({ seenRule: z.optional(z.string()) }),
  answer: RefundApplication,
  status: 201,
});

export const {
  list: listAlibabaRefunds,
  csv: exportAlibabaRefunds,
  one: readAlibabaRefund,
  figures: readAlibabaRefundFigures,
} = refundEndpoints('Alibaba');
