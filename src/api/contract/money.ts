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
