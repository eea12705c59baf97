import * as z from 'zod/mini';
import { AlibabaPreview, Guide } from './alibaba-guide';
import { AlibabaCombined, AlibabaPromotion } from './alibaba-policy';
import { Decision, Verdict } from './decision';
import { endpoint } from './endpoint';
import { Instant } from './instant';
import { ListSummary } from './listSummary';
import { Money } from './money';
import { PageNumber, PageSize, Search, pageOf } from './page';
import { RefundApplication, RefundStage } from './refund';
import { TimelineEntry } from './timeline';

const CUSTOMER = ['customer'] as const;
const ById = z.strictObject({ id: z.string() });

export const AlibabaService = z.enum(['ssl', 'pca', 'gateway', 'other']);
export type AlibabaService = z.infer<typeof AlibabaService>;

/** Paid; 退款在途; Refund successfully, only once the money has arrived (APY-10). */
export const AlibabaOrderStatus = z.enum(['paid', 'refunding', 'refunded']);
export type AlibabaOrderStatus = z.infer<typeof AlibabaOrderStatus>;

/** Certificates an order pays for, how many of them stand in the list, and how many were given back. */
export const Quota = z.strictObject({ total: z.int(), used: z.int(), restored: z.int(), available: z.int() });
export type Quota = z.infer<typeof Quota>;

/** How an order came about; only an early renewal, made by Renew in the console, is decided otherwise (ABC-R6). */
export const AlibabaOrderKind = z.enum(['purchase', 'renewal', 'earlyRenewal']);
export type AlibabaOrderKind = z.infer<typeof AlibabaOrderKind>;

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
  verdict: Verdict,
  rule: z.string(),
  reason: z.string(),
  amount: Money,
  /** What was actually paid (GEN-4). */
  paid: Money,
  deadline: z.nullable(Instant),
  /** The running or done refund. */
  refund: z.nullable(z.strictObject({ id: z.string(), stage: RefundStage })),
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

export const AlibabaOrderSort = z.enum([
  'paidAt',
  '-paidAt',
  'deadline',
  '-deadline',
  'amount',
  '-amount',
  'id',
  '-id',
]);

export const listAlibabaOrders = endpoint({
  id: 'listAlibabaOrders',
  method: 'GET',
  path: '/alibaba/orders',
  summary:
    'Order Refund Management: every order of the account with its decision; by region for the private-certificate tab',
  auth: CUSTOMER,
  query: z.strictObject({
    search: Search,
    service: z.optional(AlibabaService),
    region: z.optional(z.string()),
    status: z.optional(AlibabaOrderStatus),
    verdict: z.optional(Verdict),
    sort: z._default(z.optional(AlibabaOrderSort), '-paidAt'),
    page: PageNumber,
    pageSize: PageSize,
  }),
  answer: z.extend(pageOf(AlibabaOrderRow), { summary: ListSummary }),
});

export const readAlibabaOrder = endpoint({
  id: 'readAlibabaOrder',
  method: 'GET',
  path: '/alibaba/orders/:id',
  summary: 'One order with decision, guided steps, previews, refund and timeline',
  auth: CUSTOMER,
  params: ById,
  answer: AlibabaOrder,
});

export const applyForAlibabaRefund = endpoint({
  id: 'applyForAlibabaRefund',
  method: 'POST',
  path: '/alibaba/orders/:id/refunds',
  summary: 'Refund Application: settles at once; 409 `quotaHeld` while the order still holds quota (ABC-3)',
  auth: CUSTOMER,
  params: ById,
  /** `seenRule`: the rule the person saw; another one by now is a 409, so nobody commits to what was not shown. */
  body: z.strictObject({ seenRule: z.optional(z.string()) }),
  answer: RefundApplication,
  status: 201,
});
