import type { RailPaymentStatus } from '#contract/rail';
import { dayOf } from '../platform/calendar';
import type { Reader, Tx } from '../platform/transaction';
import { methodOf, METHODS } from './checks';
import { book } from './ledger';
import { lookAtWaiting } from './outcome';
import {
  exchange,
  feesReturned,
  halfUp,
  type Leg,
  type OrderReference,
  paymentIdOf,
  PAYMENTS,
  type RailPayment,
  type SettledIn,
  settlementCurrencyOf,
} from './records';

/** A payment as it is told to the rail. */
export interface GivenPayment {
  /** A payment of an order has the order's; one of the merchant's own needs one. */
  readonly id?: string;
  readonly order: OrderReference | null;
  /** ALIPAY_CN unless told otherwise. */
  readonly method?: string;
  readonly currency: string;
  /** Minor units, at least 1. */
  readonly amount: number;
  /** Epoch ms; the moment of payment unless told otherwise. */
  readonly createdAt?: number;
}

/** The payment of an id, or undefined. */
export const paymentAt = (reader: Reader, id: string): RailPayment | undefined => reader.get(PAYMENTS, id);

/** APY-10: so much of a payment (minor units) came back in another way; it is not left for refunds any more. */
export function returnElsewhere(tx: Tx, id: string, minor: number): void {
  const payment = tx.get(PAYMENTS, id);
  if (payment) tx.put(PAYMENTS, { ...payment, elsewhere: (payment.elsewhere ?? 0) + minor });
}

/** GEN-4: keeps so much of a payment (minor units) for a request that may be on its way; null: it keeps nothing any more. */
export function reserve(tx: Tx, id: string, requestId: string, minor: number | null): void {
  const payment = tx.get(PAYMENTS, id);
  if (!payment || (minor === null && payment.reserved?.[requestId] === undefined)) return;
  const { [requestId]: _, ...others } = payment.reserved ?? {};
  tx.put(PAYMENTS, { ...payment, reserved: minor === null ? others : { ...others, [requestId]: minor } });
}

function settledIn({ currency, amount, method }: RailPayment, at: number): SettledIn {
  const to = settlementCurrencyOf(currency);
  const rateDay = currency === to ? null : dayOf(at);
  const gross = rateDay === null ? amount : exchange(amount, rateDay, currency, to);
  return { currency: to, gross, fee: halfUp(gross, methodOf(method).feeRate, 10_000), rateDay };
}

function legsOf({ currency, amount }: RailPayment, { currency: to, gross, fee, rateDay }: SettledIn): Leg[] {
  return [
    { account: 'buyers', currency, minor: -amount },
    ...(rateDay === null
      ? []
      : [
          { account: 'fx' as const, currency, minor: amount },
          { account: 'fx' as const, currency: to, minor: -gross },
        ]),
    { account: 'merchant', currency: to, minor: gross - fee },
    { account: 'fees', currency: to, minor: fee },
  ];
}

function put(tx: Tx, given: GivenPayment, at: number, status: RailPaymentStatus): RailPayment {
  const { order, method = METHODS[0].id, currency, amount, createdAt = at } = given;
  const id = given.id ?? (order && paymentIdOf(order.provider, order.id));
  if (!id) throw new Error('a payment without order needs an id');
  if (tx.get(PAYMENTS, id)) throw new Error(`${id} was paid before`);
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`${id}: nothing was paid`);
  const payment: RailPayment = {
    id,
    requestId: `${id}-1`,
    order,
    method: methodOf(method).id,
    status,
    currency,
    amount,
    createdAt,
    paidAt: null,
    feesReturned: feesReturned(tx),
    settled: null,
    refunds: [],
  };
  tx.put(PAYMENTS, payment);
  return payment;
}

/**
 * A payment that went through at `paidAt` (epoch ms): stored, settled into the balance net of fee, and what waited for
 * balance is looked at. Throws when the id was paid before or the amount is below 1.
 */
export function registerPayment(tx: Tx, given: GivenPayment & { readonly paidAt: number }): RailPayment {
  const { paidAt } = given;
  const unsettled = put(tx, given, paidAt, 'SUCCESS');
  const settled = settledIn(unsettled, paidAt);
  const payment = { ...unsettled, paidAt, settled };
  tx.put(PAYMENTS, payment);
  book(tx, { kind: 'payment', at: paidAt, paymentId: payment.id, legs: legsOf(payment, settled) });
  lookAtWaiting(tx);
  return payment;
}

/** A payment that has not gone through, or never will (APY-E3); no money moves. */
export const registerUnpaid = (
  tx: Tx,
  given: GivenPayment & { readonly createdAt: number; readonly status: 'PROCESSING' | 'FAIL' | 'CANCELLED' },
): RailPayment => put(tx, given, given.createdAt, given.status);
