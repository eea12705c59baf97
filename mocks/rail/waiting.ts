import { type Rec, collection } from '../platform/collection';
import { schedule } from '../platform/events';
import { settingsOf } from '../platform/settings';
import type { Reader, Tx } from '../platform/transaction';
import { minorOf } from './charge';
import { isCovered, windowEndOf } from './checks';
import { WINDOW, fail, paymentOf, succeed, takeMoney } from './fate';
import { type RailRefund, REFUNDS } from './records';

/** A place in the queue for balance; its id is the request id. */
interface Place extends Rec {
  readonly number: number;
}

const QUEUE = collection<Place>('rail.queue');

/** The refunds that wait for balance, in the order they were accepted (APY-E5). */
export const waitingRefunds = (reader: Reader): RailRefund[] =>
  reader
    .all(QUEUE)
    .toSorted((a, b) => a.number - b.number)
    .map(({ id }) => reader.get(REFUNDS, id))
    .filter((refund) => refund !== undefined);

/** APY-2: accepted, nothing moves until the balance has grown; fails when the method's window closes before. */
export function waitForBalance(tx: Tx, refund: RailRefund): RailRefund {
  const waiting: RailRefund = { ...refund, waiting: true, code: 'MERCHANT_BALANCE_NOT_ENOUGH' };
  tx.put(REFUNDS, waiting);
  tx.put(QUEUE, { id: refund.id, number: Number(tx.nextId('rail.queue').split('-').at(-1)) });
  const end = windowEndOf(paymentOf(tx, refund));
  if (end !== null) schedule(tx, { at: end + 1, kind: WINDOW, ref: refund.id });
  return waiting;
}

/** The window closed before the balance grew. */
export function giveUpWaiting(tx: Tx, refund: RailRefund): void {
  tx.remove(QUEUE, refund.id);
  fail(tx, refund, 'REFUND_WINDOW_EXCEED');
}

/**
 * APY-E5: lets waiting refunds go through as far as the balance reaches, first come, first served per currency: one that
 * is still too large holds those behind it. Nothing goes while the demo's switch says the balance is short.
 */
export function lookAtWaiting(tx: Tx): void {
  if (tx.all(QUEUE).length === 0 || settingsOf(tx).rail === 'MERCHANT_BALANCE_NOT_ENOUGH') return;
  const held = new Set<string>();
  for (const refund of waitingRefunds(tx)) {
    const payment = paymentOf(tx, refund);
    const currency = payment.settled?.currency ?? '';
    if (held.has(currency) || !isCovered(tx, payment, minorOf(refund))) {
      held.add(currency);
      continue;
    }
    tx.remove(QUEUE, refund.id);
    succeed(tx, takeMoney(tx, refund));
  }
}

/**
 * Runs `work` as if nothing waited, and puts the queue back after it: what is told of the past beside a scenario must not
 * serve the refunds of that scenario.
 */
export function withoutWaiting(tx: Tx, work: () => void): void {
  const places = tx.all(QUEUE);
  for (const { id } of places) tx.remove(QUEUE, id);
  work();
  for (const place of places) tx.put(QUEUE, place);
}
