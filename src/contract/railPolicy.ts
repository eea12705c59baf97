import * as z from 'zod/mini';
import { Currency, Instant, Minor } from './common';
import { Decision } from './decision';
import { endpoint } from './endpoint';
import { RailPaymentStatus } from './rail';

/** The payment methods of the rail's capability table (APY-6). */
export const RailMethod = z.enum([
  'ALIPAY_CN',
  'ALIPAY_HK',
  'PAYPAY',
  'KAKAOPAY',
  'GCASH',
  'TNG',
  'TRUEMONEY',
]);
export type RailMethod = z.infer<typeof RailMethod>;

/** The raw facts that the rail checks of a refund: the payment, what is asked, and whether the balance covers it. */
export const RailSubject = z.strictObject({
  payment: z.strictObject({
    method: RailMethod,
    status: RailPaymentStatus,
    paidAt: z.nullable(Instant),
    currency: Currency,
    amount: Minor,
    /** Minor units that are back or on their way, and how many refunds took them. */
    refunded: Minor,
    refunds: z.int().check(z.nonnegative()),
  }),
  request: z.strictObject({ currency: Currency, amount: Minor }),
  /** APY-E5: the balance awaiting settlement is enough. */
  covered: z.boolean(),
});
export type RailSubject = z.infer<typeof RailSubject>;

export const RailDecideRequest = z.strictObject({ now: Instant, subject: RailSubject });
export type RailDecideRequest = z.infer<typeof RailDecideRequest>;

export const decideAlipay = endpoint({
  id: 'decideAlipay',
  method: 'POST',
  path: '/policies/alipay/decide',
  summary: 'Check a refund as the payment rail does; nothing is stored',
  auth: 'none',
  body: RailDecideRequest,
  answer: Decision,
});
