import * as z from 'zod/mini';
import { Instant, Money, TimelineEntry } from './common';
import { Breakdown, Decision, Verdict } from './decision';
import { endpoint, paged, pageOf, Search, specialist } from './endpoint';
import { Contact, Rejection, RejectionReason } from './refund';
import { AccountId } from './session';

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

/** What a customer may lose while an item waits; `boughtAt`: a last safe moment before it was never safe (GEN-16). */
const Stake = z.strictObject({
  /** The customer's own: the last instant of the present terms, or before what ends the application. */
  deadline: z.nullable(Instant),
  safeUntil: z.nullable(Instant),
  boughtAt: Instant,
  /** After the deadline the money is gone, not only the terms. */
  lost: z.boolean(),
});

/** The specialist who has taken an item, until it is released; whoever decided it first, afterwards. */
const Taken = z.strictObject({ account: AccountId, name: z.string(), at: Instant });

export const ReviewItem = z.strictObject({
  id: z.string(),
  queue: Queue,
  provider: z.string(),
  subject: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  customer: z.string(),
  state: ReviewState,
  rule: z.nullable(z.string()),
  /** The money at stake; null where there is none. */
  amount: z.nullable(Money),
  askedAt: Instant,
  dueBy: Instant,
  estimated: z.boolean(),
  urgency: Urgency,
  /** Working days left, this one and the last one among them; below zero so many have passed since it was due. */
  workingDays: z.int(),
  /** Null once it is done, and where nothing runs out. */
  stake: z.nullable(Stake),
  taken: z.nullable(Taken),
  decidedAt: z.nullable(Instant),
  /** Why it was refused; null where it was not. */
  rejection: z.nullable(Rejection),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** What holds at once when an item is decided now; `until`: the last instant of that. */
const Afterwards = z.strictObject({ verdict: Verdict, brief: z.string(), until: z.nullable(Instant) });

/** REV-1: what specialists write for one another; no customer and no export sees it. */
const ReviewNote = z.strictObject({ id: z.string(), at: Instant, by: z.string(), text: z.string() });

export const ReviewDetail = z.extend(ReviewItem, {
  /** Facts the specialist decides on: label and value, both in the asked language. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  reason: z.nullable(z.strictObject({ label: z.string(), text: z.nullable(z.string()) })),
  /** Unmasked: this is the one place (GEN-11). */
  contact: z.nullable(Contact),
  breakdown: z.nullable(Breakdown),
  /**
   * What the policy says of the thing it is about, leaving out the application itself; null once it is done, and where no
   * policy decides. `counted`: what the days of its window are counted from, and since when.
   */
  ruling: z.nullable(
    z.strictObject({
      decision: Decision,
      counted: z.enum(['purchase', 'issuance', 'payment']),
      countedFrom: Instant,
      /** Null where approving sends the money itself. */
      approved: z.nullable(Afterwards),
      rejected: Afterwards,
    }),
  ),
  /** The oldest first. */
  notes: z.array(ReviewNote),
  timeline: z.array(TimelineEntry),
  /** What this item still allows. */
  actions: z.array(z.enum(['approve', 'reject', 'contacted', 'close', 'retry'])),
});
export type ReviewDetail = z.infer<typeof ReviewDetail>;

const asked = {
  /** All of them without one. */
  queue: z.optional(Queue),
  provider: z.optional(z.string().check(z.maxLength(40))),
  status: z._default(z.optional(z.enum(['waiting', 'done'])), 'waiting'),
  search: Search,
};

/** How much waits, and how much of it is past due or on its last working day. */
const QueueCount = z.strictObject({ total: z.int(), overdue: z.int(), lastDay: z.int() });
export type QueueCount = z.infer<typeof QueueCount>;

/** What waits, by the working day on which it is due; whatever is searched for. */
const Schedule = z.strictObject({
  overdue: z.int(),
  /** The next working days, today among them if it is one: the end of each, and how much is due on it. */
  days: z.array(z.strictObject({ day: Instant, count: z.int() })),
  later: z.int(),
});
export type Schedule = z.infer<typeof Schedule>;

export const listReviewItems = endpoint({
  ...specialist.list,
  id: 'listReviewItems',
  path: '/review/items',
  summary:
    'The desk, one queue of it or all: overdue first, then whatever runs out first, for us or for the customer',
  query: z.strictObject({ ...asked, ...paged }),
  answer: z.extend(pageOf(ReviewItem), {
    waiting: z.record(Queue, QueueCount),
    schedule: Schedule,
    /** What customers lose by then unless somebody decides; by currency. */
    atRisk: z.strictObject({ by: Instant, amounts: z.array(Money) }),
  }),
});

export const exportReviewItems = endpoint({
  ...specialist.list,
  id: 'exportReviewItems',
  path: '/review/items.csv',
  summary: 'The same list as CSV, without contacts and internal notes (GEN-11)',
  query: z.strictObject(asked),
  answer: z.string(),
  media: 'text/csv',
});

export const readReviewItem = endpoint({
  ...specialist.one,
  id: 'readReviewItem',
  path: '/review/items/:id',
  summary: 'One item with facts, contact and timeline',
  answer: ReviewDetail,
});

export const decideReviewItem = endpoint({
  ...specialist.act,
  id: 'decideReviewItem',
  path: '/review/items/:id/decision',
  summary: 'Approve, or reject with a coded reason and an explanation (REV-2)',
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
  ...specialist.act,
  id: 'progressAssistance',
  path: '/review/items/:id/assistance',
  summary: 'An assistance request moves on: contacted, then closed',
  body: z.strictObject({ state: z.enum(['contacted', 'closed']) }),
  answer: ReviewDetail,
});

export const retrySettlement = endpoint({
  ...specialist.act,
  id: 'retrySettlement',
  path: '/review/items/:id/retry',
  summary: 'Ask the channel again about a payment that hangs, under the same request id (APY-2)',
  answer: ReviewDetail,
});

export const takeReviewItem = endpoint({
  ...specialist.act,
  id: 'takeReviewItem',
  path: '/review/items/:id/take',
  summary: 'Take an item: others can neither decide nor take it; `from` names who one takes it over from',
  body: z.strictObject({ from: z.optional(AccountId) }),
  answer: ReviewDetail,
});

export const releaseReviewItem = endpoint({
  ...specialist.act,
  id: 'releaseReviewItem',
  path: '/review/items/:id/release',
  summary: 'Give back what one has taken',
  answer: ReviewDetail,
});

export const noteReviewItem = endpoint({
  ...specialist.act,
  id: 'noteReviewItem',
  path: '/review/items/:id/notes',
  summary: 'An internal note: 1 to 1,000 characters, for specialists alone',
  body: z.strictObject({ text: z.string() }),
  answer: ReviewDetail,
  status: 201,
});
