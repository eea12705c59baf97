import * as z from 'zod/mini';
import { Instant, Money, TimelineEntry } from './common';
import { Breakdown } from './decision';
import { customer, dateRange, endpoint, inOrder, paged, pageOf, Search, sortedBy } from './endpoint';

/** GEN-13: the decision of an application. */
export const RefundDecision = z.enum(['underReview', 'approved', 'rejected', 'cancelled', 'failed']);
export type RefundDecision = z.infer<typeof RefundDecision>;

/** GEN-13: the money, apart from the decision; null while nothing is to be paid (yet). */
export const SettlementState = z.enum([
  'requested',
  'processing',
  'arrived',
  'arrivedElsewhere',
  'withPerson',
]);
export type SettlementState = z.infer<typeof SettlementState>;

/** One derived stage per application, what the progress list shows and filters by. */
export const RefundStage = z.enum([
  'underReview',
  'onItsWay',
  'refunded',
  'returnedToBalance',
  'withPerson',
  'rejected',
  'cancelled',
  'failed',
]);
export type RefundStage = z.infer<typeof RefundStage>;

/** Where money goes: an original source, or the account balance it falls back to (ALY-7). */
export const Channel = z.enum(['alipay', 'onlineBank', 'accountBalance', 'card', 'cash', 'giftCard']);
export type Channel = z.infer<typeof Channel>;

/** One attempt to pay one part back; a fallback is a second attempt (ABC-1, ALY-7). */
export const Attempt = z.strictObject({
  requestId: z.string(),
  source: Channel,
  to: Channel,
  amount: Money,
  state: z.enum(['requested', 'processing', 'succeeded', 'failed']),
  requestedAt: Instant,
  finishedAt: z.nullable(Instant),
});
export type Attempt = z.infer<typeof Attempt>;

export const Settlement = z.strictObject({
  state: SettlementState,
  attempts: z.array(Attempt),
  nextInquiryAt: z.nullable(Instant),
  arrivedAt: z.nullable(Instant),
});
export type Settlement = z.infer<typeof Settlement>;

/** How someone can be reached (GEN-11); masked except for the specialist who handles the request. */
export const Contact = z.strictObject({ kind: z.enum(['phone', 'dingtalk']), value: z.string() });
export type Contact = z.infer<typeof Contact>;

export const RefundReasonCode = z.enum(['blocked', 'tooSlow', 'wrongRenewal', 'notNeeded', 'other']);
export type RefundReasonCode = z.infer<typeof RefundReasonCode>;

/** The coded reasons of a rejection (REV-2). */
export const RejectionReason = z.enum([
  'documentsIncomplete',
  'riskHold',
  'duplicate',
  'policyNotMet',
  'other',
]);
export type RejectionReason = z.infer<typeof RejectionReason>;

export const Rejection = z.strictObject({
  reason: RejectionReason,
  reasonText: z.string(),
  explanation: z.string(),
});

/** Points an order was paid with, on their way back: to their package, or through a person when it has expired (TCL-2). */
export const ReturnedPoints = z.strictObject({
  points: z.int(),
  package: z.string(),
  state: z.enum(['returned', 'withPerson']),
  /** When they arrived. */
  at: z.nullable(Instant),
});
export type ReturnedPoints = z.infer<typeof ReturnedPoints>;

/** A refund as the row of what it is about shows it; the dates are of its review, null where it has none to wait for. */
export const ShortRefund = z.strictObject({
  id: z.string(),
  stage: RefundStage,
  amount: Money,
  expectedBy: z.nullable(Instant),
  latestBy: z.nullable(Instant),
});
export type ShortRefund = z.infer<typeof ShortRefund>;

/** What may end an application before its review does (ALY-2): a certificate that was never issued has no expiry (ALY-1). */
export const Closing = z.enum(['expiry', 'serviceEnd']);
export type Closing = z.infer<typeof Closing>;

/** A row of the progress list (ALY-9). */
export const RefundRow = z.strictObject({
  id: z.string(),
  /** What is refunded: id, name and the page it stands on. */
  subject: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  rule: z.string(),
  stage: RefundStage,
  amount: Money,
  destinations: z.array(Channel),
  submittedAt: Instant,
  expectedBy: z.nullable(Instant),
  latestBy: z.nullable(Instant),
  estimated: z.boolean(),
  /** ALY-2: the latest review date falls after what ends it. */
  late: z.boolean(),
  /** What ends it while it is under review: an expiry, or for what was never issued the end of its service period (ALY-1). */
  closing: z.nullable(Closing),
  finishedAt: z.nullable(Instant),
  /** Why the review failed, as the specialist wrote it (ALY-9). */
  rejection: z.nullable(Rejection),
  canCancel: z.boolean(),
});
export type RefundRow = z.infer<typeof RefundRow>;

export const RefundApplication = z.extend(RefundRow, {
  decision: z.strictObject({
    state: RefundDecision,
    at: z.nullable(Instant),
    kind: z.enum(['none', 'manual']),
  }),
  settlement: z.nullable(Settlement),
  breakdown: Breakdown,
  /** Null where the console asks for none. */
  reason: z.nullable(
    z.strictObject({ code: RefundReasonCode, label: z.string(), text: z.nullable(z.string()) }),
  ),
  assistance: z.nullable(
    z.strictObject({ state: z.enum(['open', 'contacted', 'closed']), contact: Contact }),
  ),
  /** Null where no points were paid with. */
  points: z.nullable(ReturnedPoints),
  /** The terms the customer agreed to, and when; null where the console asks for no consent (TCL-4). */
  consent: z.nullable(z.strictObject({ version: z.string(), at: Instant })),
  /** What the certificate (order, CA) is by now, as its own third fact. */
  subjectState: z.string(),
  timeline: z.array(TimelineEntry),
});
export type RefundApplication = z.infer<typeof RefundApplication>;

/** What all applications of a customer come to, whatever the filters. */
export const RefundFigures = z.strictObject({
  /** Those under way, by stage; a stage without any is left out. */
  underWay: z.array(z.strictObject({ stage: RefundStage, count: z.int(), amounts: z.array(Money) })),
  /** What arrived, by UTC+8 month (`month`: its beginning); twelve, the present one last. */
  months: z.array(z.strictObject({ month: Instant, amounts: z.array(Money) })),
});
export type RefundFigures = z.infer<typeof RefundFigures>;

/** What a list of applications can be put in order by. */
export const RefundSort = sortedBy('submittedAt', 'latestBy', 'amount');

const filters = {
  search: Search,
  stage: z.optional(RefundStage),
  /** Of the submission. */
  ...dateRange,
  sort: z._default(z.optional(RefundSort), '-submittedAt'),
};

/** ALY-9: how a customer reads the applications with one console; `name` as its endpoints have it: `Aliyun`. */
export const refundEndpoints = (name: 'Aliyun' | 'Alibaba' | 'Tencent') => {
  const path = `/${name.toLowerCase()}/refunds`;
  return {
    list: endpoint({
      ...customer.list,
      id: `list${name}Refunds`,
      path,
      summary: '退款列表: every application of the signed-in customer',
      query: z.strictObject({ ...filters, ...paged }).check(inOrder),
      answer: z.extend(pageOf(RefundRow), { figures: RefundFigures }),
    }),
    csv: endpoint({
      ...customer.list,
      id: `export${name}Refunds`,
      path: `${path}.csv`,
      summary: 'The filtered progress list as CSV, without contact data (GEN-11)',
      query: z.strictObject(filters).check(inOrder),
      answer: z.string(),
      media: 'text/csv',
    }),
    figures: endpoint({
      ...customer.list,
      id: `read${name}RefundFigures`,
      path: `/${name.toLowerCase()}/figures`,
      summary: 'What all applications of the signed-in customer come to: the pictures of the overview',
      answer: RefundFigures,
    }),
    one: endpoint({
      ...customer.one,
      id: `read${name}Refund`,
      path: `${path}/:id`,
      summary: 'One application with its timeline',
      answer: RefundApplication,
    }),
  };
};
export type RefundEndpoints = ReturnType<typeof refundEndpoints>;
/** Those of the list itself; the pictures of the overview are asked for apart. */
export type RefundListEndpoints = Omit<RefundEndpoints, 'figures'>;

/** How a customer takes an application back, where that is offered. */
export const cancelEndpoint = (name: 'Aliyun' | 'Tencent', summary: string) =>
  endpoint({
    ...customer.act,
    id: `cancel${name}Refund`,
    path: `/${name.toLowerCase()}/refunds/:id/cancel`,
    summary,
    answer: RefundApplication,
  });
export type CancelEndpoint = ReturnType<typeof cancelEndpoint>;
