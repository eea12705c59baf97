import * as z from 'zod/mini';
import { Instant } from './instant';
import { paidFrom, pricePieces } from './money';

export const AlibabaCombined = z.enum(['multiDomainWildcard', 'hybrid']);
export type AlibabaCombined = z.infer<typeof AlibabaCombined>;

/** A rejected, cancelled or failed refund counts as none. */
export const AlibabaRefund = z.enum(['none', 'settling', 'refunded']);
export type AlibabaRefund = z.infer<typeof AlibabaRefund>;

/** A promotional event with its own terms; `windowDays` null keeps the usual seven days. */
export const AlibabaPromotion = z.strictObject({
  name: z.string(),
  refundPolicy: z.enum(['standard', 'none']),
  windowDays: z.nullable(z.int().check(z.gte(1))),
});
export type AlibabaPromotion = z.infer<typeof AlibabaPromotion>;

export const AlibabaCertificateState = z.enum([
  'pendingApplication',
  'validatingApplication',
  'validationFailed',
  'issued',
  'notActivated',
  'validatingRevocation',
  'revoked',
]);
export type AlibabaCertificateState = z.infer<typeof AlibabaCertificateState>;

/** A certificate still in the list; one of a multi-year order has its sequence number in it. */
export const AlibabaHeldCertificate = z.strictObject({
  sequence: z.int().check(z.gte(1)),
  state: AlibabaCertificateState,
});
export type AlibabaHeldCertificate = z.infer<typeof AlibabaHeldCertificate>;

/** The private CA of an order. `enabled`: as it stands now, false after a reset. */
export const AlibabaCaUse = z.strictObject({ enabled: z.boolean(), resetAt: z.nullable(Instant) });
export type AlibabaCaUse = z.infer<typeof AlibabaCaUse>;

const Count = z.int().check(z.nonnegative());

/** The gateway of an order. `domainAdded`: as it stands now; the counters run since the purchase and survive a reset. */
export const AlibabaGatewayUse = z.strictObject({
  domainAdded: z.boolean(),
  visits: Count,
  outboundBytes: Count,
  resetAt: z.nullable(Instant),
});
export type AlibabaGatewayUse = z.infer<typeof AlibabaGatewayUse>;

export const AlibabaPaid = paidFrom('alipay', 'card', 'accountBalance');
export type AlibabaPaid = z.infer<typeof AlibabaPaid>;

export const AlibabaPrice = z.strictObject({ ...pricePieces, paid: AlibabaPaid });
export type AlibabaPrice = z.infer<typeof AlibabaPrice>;

const everyOrder = {
  placedAt: Instant,
  paidAt: Instant,
  /** An operation was ever carried out under the order; stays true after cancelling, revoking or resetting. */
  used: z.boolean(),
  promotion: z.nullable(AlibabaPromotion),
  combined: z.nullable(AlibabaCombined),
  earlyRenewal: z.boolean(),
  /** Decides nothing by itself. */
  years: z.int().check(z.gte(1), z.lte(3)),
  refund: AlibabaRefund,
  price: AlibabaPrice,
};
const none = {
  certificates: z.array(AlibabaHeldCertificate).check(z.maxLength(0)),
  ca: z.null(),
  gateway: z.null(),
};

/** The raw facts the Alibaba Cloud policy decides on, per order: dates, never day counts. */
export const AlibabaSubject = z.discriminatedUnion('service', [
  z.strictObject({
    ...everyOrder,
    ...none,
    service: z.literal('ssl'),
    certificates: z.array(AlibabaHeldCertificate),
  }),
  z.strictObject({ ...everyOrder, ...none, service: z.literal('pca'), ca: AlibabaCaUse }),
  z.strictObject({ ...everyOrder, ...none, service: z.literal('gateway'), gateway: AlibabaGatewayUse }),
  z.strictObject({ ...everyOrder, ...none, service: z.literal('other') }),
]);
export type AlibabaSubject = z.infer<typeof AlibabaSubject>;

export const AlibabaDecideRequest = z.strictObject({ now: Instant, subject: AlibabaSubject });
export type AlibabaDecideRequest = z.infer<typeof AlibabaDecideRequest>;
