import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Instant } from './instant';
import { Money } from './money';
import { PageNumber, PageSize, Search, pageOf } from './page';
import { Contact, RejectionReason, Rejection } from './refund';
import { TimelineEntry } from './timeline';

const SPECIALIST = ['specialist'] as const;
const ById = z.strictObject({ id: z.string() });

/** What waits for a person (REV-1). */
export const Queue = z.enum([
  'refunds',
  'revocations',
  'validations',
  'assistance',
  'settlements',
  'benefitPackages',
]);
export type Queue = z.infer<typeof Queue>;

export const ReviewState = z.enum(['open', 'contacted', 'approved', 'rejected', 'closed', 'withdrawn']);
export type ReviewState = z.infer<typeof ReviewState>;

/** normal, amber on the last working day, red past it. */
export const Urgency = z.enum(['normal', 'lastDay', 'overdue', 'done']);
export type Urgency = z.infer<typeof Urgency>;

export const ReviewItem = z.strictObject({
  id: z.string(),
  queue: Queue,
  provider: z.string(),
  subject: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  customer: z.string(),
  state: ReviewState,
  rule: z.nullable(z.string()),
  amount: z.nullable(Money),
  askedAt: Instant,
  dueBy: Instant,
  estimated: z.boolean(),
  urgency: Urgency,
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewDetail = z.extend(ReviewItem, {
  /** Facts the specialist decides on: label and value, both in the asked language. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  reason: z.nullable(z.strictObject({ label: z.string(), text: z.nullable(z.string()) })),
  /** Unmasked: this is the one place (GEN-11). */
  contact: z.nullable(Contact),
  rejection: z.nullable(Rejection),
  decidedAt: z.nullable(Instant),
  timeline: z.array(TimelineEntry),
  /** What this item still allows. */
  actions: z.array(z.enum(['approve', 'reject', 'contacted', 'close', 'retry'])),
});
export type ReviewDetail = z.infer<typeof ReviewDetail>;

export const listReviewItems = endpoint({
  id: 'listReviewItems',
  method: 'GET',
  path: '/review/items',
  summary: 'A queue of the desk, most urgent first',
  auth: SPECIALIST,
  query: z.strictObject({
    queue: z._default(z.optional(Queue), 'refunds'),
    status: z._default(z.optional(z.enum(['waiting', 'done'])), 'waiting'),
    search: Search,
    page: PageNumber,
    pageSize: PageSize,
  }),
  answer: z.extend(pageOf(ReviewItem), { waiting: z.record(Queue, z.int()) }),
});

export const readReviewItem = endpoint({
  id: 'readReviewItem',
  method: 'GET',
  path: '/review/items/:id',
  summary: 'One item with facts, contact and timeline',
  auth: SPECIALIST,
  params: ById,
  answer: ReviewDetail,
});

export const decideReviewItem = endpoint({
  id: 'decideReviewItem',
  method: 'POST',
  path: '/review/items/:id/decision',
  summary: 'Approve, or reject with a coded reason and an explanation (REV-2)',
  auth: SPECIALIST,
  params: ById,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve') }),
    z.strictObject({
      decision: z.literal('reject'),
      reason: RejectionReason,
      explanation: z.string(),
    }),
  ]),
  answer: ReviewDetail,
});

export const progressAssistance = endpoint({
  id: 'progressAssistance',
  method: 'POST',
  path: '/review/items/:id/assistance',
  summary: 'An assistance request moves on: contacted, then closed',
  auth: SPECIALIST,
  params: ById,
  body: z.strictObject({ state: z.enum(['contacted', 'closed']) }),
  answer: ReviewDetail,
});

export const retrySettlement = endpoint({
  id: 'retrySettlement',
  method: 'POST',
  path: '/review/items/:id/retry',
  summary: 'Ask the channel again about a payment that hangs, under the same request id (APY-2)',
  auth: SPECIALIST,
  params: ById,
  answer: ReviewDetail,
});
