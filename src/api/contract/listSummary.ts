import * as z from 'zod/mini';
import { Instant } from './instant';
import { Money } from './money';

/** What a customer could have, must do first, and waits for; over everything of the account, whatever the filters. */
export const ListSummary = z.strictObject({
  /** Refundable at this moment, by currency. */
  refundable: z.strictObject({ count: z.int(), amounts: z.array(Money) }),
  actionRequired: z.strictObject({ count: z.int(), nextDeadline: z.nullable(Instant) }),
  inProgress: z.strictObject({ count: z.int(), latestBy: z.nullable(Instant) }),
});
export type ListSummary = z.infer<typeof ListSummary>;
