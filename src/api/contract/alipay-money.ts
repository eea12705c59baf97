import * as z from 'zod/mini';
import { Currency } from './currency';

/** An amount that may be below zero: a leg of the ledger, a balance, a difference (GEN-3). */
export const SignedMoney = z.strictObject({ currency: Currency, minor: z.int() });
export type SignedMoney = z.infer<typeof SignedMoney>;
