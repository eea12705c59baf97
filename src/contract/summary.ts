import * as z from 'zod/mini';
import { Instant, Money } from './common';
import { ReviewKind, Terms } from './decision';

/**
 * Where the money of a list stands: its last safe moment has passed; it is to be acted for today, or within seven days
 * after today; it can come back at this moment; it is under way. Each is a figure and the filter behind it.
 */
export const Stake = z.enum(['passed', 'today', 'week', 'refundable', 'underWay']);
export type Stake = z.infer<typeof Stake>;

/** How many, how much by currency, and the first date of them: until when to act, or, under way, the last result. */
const Figure = z.strictObject({
  count: z.int(),
  amounts: z.array(Money),
  at: z.nullable(Instant),
});
export type Figure = z.infer<typeof Figure>;

/** GEN-16: one whose term is near, for the time line of all of them. */
export const BoardTerm = z.extend(Terms, {
  id: z.string(),
  name: z.string(),
  amount: Money,
  /** What is to be done next, in a word. */
  act: z.string(),
  /** Since when the rule holds. */
  from: Instant,
  review: z.nullable(ReviewKind),
  /** Until when what comes after the deadline lasts; null where nothing comes back then, or for good. */
  afterUntil: z.nullable(Instant),
});
export type BoardTerm = z.infer<typeof BoardTerm>;

/** Those whose term is nearest, of everything in the list, on an axis of whole days. `total`: how many have one that is near. */
export const TermsBoard = z.strictObject({
  from: Instant,
  until: Instant,
  /** Beginnings of the days that are not worked (GEN-2). */
  daysOff: z.array(Instant),
  items: z.array(BoardTerm),
  total: z.int(),
});
export type TermsBoard = z.infer<typeof TermsBoard>;

/** What a customer has at stake; over everything of the account, whatever the filters. */
export const ListSummary = z.strictObject({
  passed: Figure,
  today: Figure,
  week: Figure,
  /** `atOnce`: how many of them need no review. */
  refundable: z.extend(Figure, { atOnce: z.int() }),
  underWay: Figure,
  /** What will be lost, or no longer safe, by the end of the week if nobody acts. */
  atRisk: z.strictObject({ until: Instant, amounts: z.array(Money) }),
  terms: TermsBoard,
});
export type ListSummary = z.infer<typeof ListSummary>;
