import * as z from 'zod/mini';
import { Instant, paidFrom, pricePieces } from './common';

/** Where a certificate stands; pending: never submitted, or its application was cancelled. */
export const HuaweiState = z.enum(['pending', 'underReview', 'failed', 'issued', 'revoking', 'revoked']);
export type HuaweiState = z.infer<typeof HuaweiState>;

/** The raw facts of the fifth policy: it has a table and no console. */
export const HuaweiSubject = z.strictObject({
  paidAt: Instant,
  state: HuaweiState,
  refund: z.enum(['none', 'underReview', 'settling', 'refunded']),
  price: z.strictObject({ ...pricePieces, paid: paidFrom('accountBalance', 'card') }),
});
export type HuaweiSubject = z.infer<typeof HuaweiSubject>;

export const HuaweiDecideRequest = z.strictObject({ now: Instant, subject: HuaweiSubject });
export type HuaweiDecideRequest = z.infer<typeof HuaweiDecideRequest>;
