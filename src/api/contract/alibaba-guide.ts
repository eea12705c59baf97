import * as z from 'zod/mini';
import { Consequence } from './consequence';
import { Instant } from './instant';
import { Money } from './money';

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
export type GuideStepKind = z.infer<typeof GuideStepKind>;

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
  operation: z.enum(['cancelApply', 'withdraw', 'submit', 'cancel', 'revoke', 'renew', 'reset']),
  irreversible: z.boolean(),
  /** When the review of it ends at the latest; null where there is none. */
  reviewEndsBy: z.nullable(Instant),
  /** Until when it must be over for the money to come back; null where none would come back anyway. */
  windowEndsAt: z.nullable(Instant),
  lastSafeMoment: z.nullable(Instant),
  safety: SafeMoment,
  /** What would be lost if the review ended after the window; null where nothing is at stake. */
  atStake: z.nullable(Money),
  /** In order of weight. */
  consequences: z.array(Consequence),
});
export type AlibabaPreview = z.infer<typeof AlibabaPreview>;
