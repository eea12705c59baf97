import * as z from 'zod/mini';
import { Currency } from './currency';
import { endpoint } from './endpoint';
import { Money } from './money';
import { RailCode, RailResultStatus } from './rail';

/** What refunds of a payment method may be (APY-6). */
export const AlipayMethod = z.strictObject({
  id: z.string(),
  name: z.string(),
  partial: z.boolean(),
  repeated: z.boolean(),
  /** Smallest refund by currency; one minor unit in every other. */
  minimums: z.array(Money),
  /** Natural days after the payment, the last one included. */
  windowDays: z.int(),
  /** In basis points: 220 is 2.2 %. */
  feeRate: z.int(),
});
export type AlipayMethod = z.infer<typeof AlipayMethod>;

/** What the merchant agreed to (APY-4). */
export const AlipayContract = z.strictObject({
  feesReturned: z.boolean(),
  /** In the asked language. */
  text: z.string(),
});
export type AlipayContract = z.infer<typeof AlipayContract>;

/** A day's rate: major units of `to` for one of `from`, in millionths (APY-5). */
export const AlipayRate = z.strictObject({
  from: Currency,
  to: Currency,
  /** UTC+8 date it holds for: `2026-11-22`. */
  day: z.string(),
  millionths: z.int(),
});
export type AlipayRate = z.infer<typeof AlipayRate>;

/** A code with what it means and what to do, in the asked language (APY-9). */
export const AlipayCode = z.strictObject({
  code: RailCode,
  status: RailResultStatus,
  /** The requirement it stands for; null for all others. */
  requirement: z.nullable(z.string()),
  meaning: z.string(),
  whatToDo: z.string(),
});
export type AlipayCode = z.infer<typeof AlipayCode>;

export const listAlipayMethods = endpoint({
  id: 'listAlipayMethods',
  method: 'GET',
  path: '/alipay/methods',
  summary:
    'Capabilities per payment method, contract, rates of the day, and what every code means (APY-6, APY-9)',
  auth: ['operator'],
  answer: z.strictObject({
    /** Whose table this is, in the asked language. */
    note: z.string(),
    methods: z.array(AlipayMethod),
    contract: AlipayContract,
    rates: z.array(AlipayRate),
    codes: z.array(AlipayCode),
  }),
});
