import * as z from 'zod/mini';
import { Instant } from './instant';
import { paidFrom, pricePieces } from './money';

export const AliyunValidation = z.enum(['DV', 'OV', 'EV']);
export type AliyunValidation = z.infer<typeof AliyunValidation>;

export const AliyunApplication = z.enum(['notSubmitted', 'underReview', 'failed', 'passed']);
export type AliyunApplication = z.infer<typeof AliyunApplication>;

export const AliyunRevocation = z.enum(['none', 'underReview', 'completed']);
export type AliyunRevocation = z.infer<typeof AliyunRevocation>;

/** A rejected, cancelled or failed refund counts as none. */
export const AliyunRefund = z.enum(['none', 'underReview', 'settling', 'refunded']);
export type AliyunRefund = z.infer<typeof AliyunRefund>;

export const AliyunPaid = paidFrom('alipay', 'onlineBank', 'accountBalance');
export type AliyunPaid = z.infer<typeof AliyunPaid>;

export const AliyunPrice = z.strictObject({ ...pricePieces, paid: AliyunPaid });
export type AliyunPrice = z.infer<typeof AliyunPrice>;

/** The raw facts the Aliyun policy decides on: dates, never day counts. */
export const AliyunSubject = z.strictObject({
  product: z.strictObject({ validation: AliyunValidation, free: z.boolean() }),
  purchasedAt: Instant,
  /** Null where the order has no service period: never too close, never expired (ALY-1). */
  servicePeriodEndsAt: z.nullable(Instant),
  application: AliyunApplication,
  issuedAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  revocation: AliyunRevocation,
  revokedAt: z.nullable(Instant),
  refund: AliyunRefund,
  price: AliyunPrice,
});
export type AliyunSubject = z.infer<typeof AliyunSubject>;

export const AliyunDecideRequest = z.strictObject({ now: Instant, subject: AliyunSubject });
export type AliyunDecideRequest = z.infer<typeof AliyunDecideRequest>;
