import type { RailCode } from '../../src/api/contract/rail';
import type { Channel } from '../../src/api/contract/refund';
import type { Tx } from '../platform/transaction';

/** One payment back to a customer, named by its request id: the same id never pays twice (APY-2). */
export interface Payment {
  /** The order it was paid for; its payment is what comes back. */
  readonly order: { readonly provider: string; readonly id: string };
  /** At most 64 characters. */
  readonly requestId: string;
  readonly currency: string;
  /** Minor units, at least 1. */
  readonly amount: number;
  /** What was paid with. */
  readonly source: Channel;
  /** Where the money goes; the account balance in a second attempt. */
  readonly to: Channel;
}

/**
 * `noAnswer`: the request, or only its answer, got lost, or the channel would not say; nobody knows whether money moved.
 * `disputed`: the channel knows the id for something else; nothing can be tried that would not risk paying twice.
 */
export type Answer = 'succeeded' | 'pending' | 'failed' | 'noAnswer' | 'disputed';

/** `unknown`: the channel never heard of the id, or does not answer. */
export type Standing = 'succeeded' | 'pending' | 'failed' | 'unknown';

/** An answer or a standing, with the code the channel gave for it; null where it has none. */
export interface Said<Result> {
  readonly result: Result;
  readonly code: RailCode | null;
}

/** A way for money to get to a customer. What is pending is asked for, repeated under the same id, or told by the channel. */
export interface SettlementChannel {
  /** Pays, or returns the present result of the id if it was requested before; never throws for a payment's fate. */
  request(tx: Tx, payment: Payment): Said<Answer>;
  inquire(tx: Tx, requestId: string): Said<Standing>;
}

/** `r-0001-1-2`: refund, part from 1, attempt from 1. */
export const requestIdOf = (refundId: string, part: number, attempt: number): string =>
  `${refundId}-${part + 1}-${attempt + 1}`;

/** The refund a request id belongs to. */
export const refundIdOf = (requestId: string): string => requestId.split('-').slice(0, -2).join('-');
