import * as z from 'zod/mini';
import { Currency } from './currency';

/** A whole number of minor units (fen, cents, yen), never a fraction (GEN-3). */
export const Minor = z.int().check(z.nonnegative());
export type Minor = z.infer<typeof Minor>;

/** An amount: minor units of an ISO 4217 currency (GEN-3). */
export const Money = z.strictObject({ currency: Currency, minor: Minor });
export type Money = z.infer<typeof Money>;

/** What every price states besides who paid it: list − discount − voucher is what was paid (GEN-4). */
export const pricePieces = { currency: Currency, list: Minor, discount: Minor, voucher: Minor };

/** Minor units per funding source; which sources exist is the provider's matter. */
export const Paid = z.record(z.string(), Minor);
export type Paid = z.infer<typeof Paid>;

/** What was actually paid, from one or more of the named funding sources; unknown ones are refused. */
export function paidFrom<const Source extends string>(...sources: readonly Source[]) {
  const pieces = Object.fromEntries(sources.map((source) => [source, z.optional(Minor)])) as Record<
    Source,
    z.ZodMiniOptional<typeof Minor>
  >;
  return z.strictObject(pieces).check(
    z.refine((paid) => Object.keys(paid).length > 0, { error: 'one funding source at least' }),
    z.meta({ minProperties: 1 }),
  );
}
