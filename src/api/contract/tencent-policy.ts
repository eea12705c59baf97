import * as z from 'zod/mini';
import { Instant } from './instant';
import { Minor, pricePieces } from './money';

/** What became of an application; `issued` whatever happened to the certificate since. */
export const TencentApplication = z.enum([
  'pendingSubmission',
  'validating',
  'reviewing',
  'failed',
  'suspended',
  'cancelling',
  'cancelled',
  'issued',
]);
export type TencentApplication = z.infer<typeof TencentApplication>;

/** A rejected, cancelled or failed refund counts as none. */
export const TencentRefund = z.enum(['none', 'settling', 'refunded']);
export type TencentRefund = z.infer<typeof TencentRefund>;

/** Always both, 0 where one paid nothing. */
export const TencentPaid = z.strictObject({ cash: Minor, giftCard: Minor });
export type TencentPaid = z.infer<typeof TencentPaid>;

/** Benefit points are no money: they stand beside the price and are no part of its sum. */
export const TencentPrice = z.strictObject({
  ...pricePieces,
  paid: TencentPaid,
  benefitPoints: z.int().check(z.nonnegative()),
});
export type TencentPrice = z.infer<typeof TencentPrice>;

/** The raw facts the Tencent Cloud policy decides on; none of them is a date, because nothing here runs out. */
export const TencentSubject = z.strictObject({
  state: TencentApplication,
  refund: TencentRefund,
  price: TencentPrice,
});
export type TencentSubject = z.infer<typeof TencentSubject>;

export const TencentDecideRequest = z.strictObject({ now: Instant, subject: TencentSubject });
export type TencentDecideRequest = z.infer<typeof TencentDecideRequest>;
