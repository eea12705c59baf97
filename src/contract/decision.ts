import * as z from 'zod/mini';
import { Instant, LocalInstant, Minor, Money, Paid, pricePieces } from './common';

/** Whether the money comes back (GEN-5). */
export const Verdict = z.enum(['refundable', 'actionRequired', 'notRefundable']);
export type Verdict = z.infer<typeof Verdict>;

/** Whether a person has to look at a refundable case first. */
export const ReviewKind = z.enum(['none', 'manual']);
export type ReviewKind = z.infer<typeof ReviewKind>;

/** A stable code and its sentence in the asked language. */
export const Coded = z.strictObject({ code: z.string(), text: z.string() });
export type Coded = z.infer<typeof Coded>;

/**
 * GEN-4: list − discount − voucher = sum of paid; `returned` of it is back or on its way already by another door (absent:
 * nothing); refund is what comes back, 0 when nothing does.
 */
export const Breakdown = z.strictObject({
  ...pricePieces,
  paid: Paid,
  returned: z.optional(Minor),
  refund: Minor,
});
export type Breakdown = z.infer<typeof Breakdown>;

/** Dates are ends of working days; null without a review. `estimated`: from a year without a published calendar (GEN-2). */
export const Review = z.strictObject({
  kind: ReviewKind,
  expectedBy: z.nullable(LocalInstant),
  latestBy: z.nullable(LocalInstant),
  estimated: z.boolean(),
});
export type Review = z.infer<typeof Review>;

/** Where one part of the amount goes. */
export const Destination = z.strictObject({ source: z.string(), to: z.string(), minor: Minor });
export type Destination = z.infer<typeof Destination>;

export const OperationName = z.enum([
  'withdraw',
  'revoke',
  'wait',
  'cancelApply',
  'submit',
  'cancel',
  'reset',
  'cancelApplication',
]);
export type OperationName = z.infer<typeof OperationName>;

/** A step to take first. `takesUpTo`: working days or null; `startBy`: the last safe moment, null without deadline. */
export const RequiredOperation = z.strictObject({
  operation: OperationName,
  target: z.nullable(z.int()),
  takesUpTo: z.nullable(z.int()),
  startBy: z.nullable(LocalInstant),
});
export type RequiredOperation = z.infer<typeof RequiredOperation>;

/** One rule of the table: it holds, or the first condition that did not hold, or the rule that outranked it. */
export const TraceEntry = z.strictObject({
  rule: z.string(),
  matched: z.boolean(),
  failed: z.nullable(z.string()),
});
export type TraceEntry = z.infer<typeof TraceEntry>;

/** A half-open stretch of time in which one rule holds (GEN-14). `review` is null unless refundable. */
export const OutlookStretch = z.strictObject({
  from: LocalInstant,
  until: z.nullable(LocalInstant),
  verdict: Verdict,
  rule: z.string(),
  review: z.nullable(ReviewKind),
});
export type OutlookStretch = z.infer<typeof OutlookStretch>;

/**
 * GEN-16: something under review whose result may itself end the chance. In the asked language: `brief` in one line what
 * holds after either result, `details` the same with every date and what to do before it; `grave`: the money may be gone.
 */
export const Awaited = z.strictObject({
  by: Instant,
  brief: z.string(),
  details: z.array(z.string()),
  grave: z.boolean(),
});
export type Awaited = z.infer<typeof Awaited>;

/** Until when, wherever a decision is shown; `boughtAt`: a last safe moment before it was never safe. */
const terms = {
  verdict: Verdict,
  rule: z.string(),
  boughtAt: Instant,
  deadline: z.nullable(Instant),
  safeUntil: z.nullable(Instant),
  awaited: z.nullable(Awaited),
  /** In a few words, in the asked language: how the money comes back, the step to take first, or why it does not. */
  brief: z.string(),
  /** The last instant at which something could still come back; null unless that is over. */
  endedAt: z.nullable(Instant),
  /** What holds after the deadline; null without one. */
  afterwards: z.nullable(Verdict),
};
export const Terms = z.strictObject(terms);
export type Terms = z.infer<typeof Terms>;

/** What every list shows of a decision. */
export const decided = { ...terms, reason: z.string(), amount: Money };

/** The same where it is the decision of another thing, the order of what is listed. */
export const decidedElsewhere = {
  id: z.string(),
  ...terms,
};

/** The one shape of every decision, whatever the policy (GEN-5). */
export const Decision = z.strictObject({
  verdict: Verdict,
  rule: z.string(),
  reason: Coded,
  warnings: z.array(Coded),
  amount: Money,
  breakdown: Breakdown,
  review: z.nullable(Review),
  destination: z.array(Destination),
  /** Last instant at which the rule still holds when only time passes. */
  deadline: z.nullable(LocalInstant),
  /** GEN-16: the last instant to begin at which the money still comes when every wait takes its longest. */
  safeUntil: z.nullable(LocalInstant),
  requiredOperations: z.array(RequiredOperation),
  trace: z.array(TraceEntry),
  outlook: z.array(OutlookStretch),
});
export type Decision = z.infer<typeof Decision>;
