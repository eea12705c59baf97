import { SettlementCurrency } from '#contract/rail';
import type { RailCode } from '#contract/rail';
import { dayOf, dayStart } from '../platform/calendar';
import { schedule, unschedule } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { type Change, collection, type Reader, type Rec, type Tx } from '../platform/transaction';
import { chargeOf, isCovered, minorOf, windowEndOf } from './checks';
import { balanceOf, book, bookTopUp, LEDGER, payOut, putBeside } from './ledger';
import { announce } from './notifications';
import {
  type Charge,
  exchange,
  type LedgerEntry,
  PAYMENTS,
  type RailPayment,
  type RailRefund,
  REFUNDS,
  settlementCurrencyOf,
} from './records';

/** The next day's rate comes; the ref is the request id (APY-5). */
export const RATE = 'rail.rate';
/** What the rail is still working on comes to its end; the ref is the request id. */
export const OUTCOME = 'rail.outcome';
/** The window of a refund that waits for balance closes; the ref is the request id (APY-2). */
export const WINDOW = 'rail.window';

/** The payment a refund belongs to. */
export function paymentOf(tx: Pick<Tx, 'get'>, { paymentId }: Pick<RailRefund, 'paymentId'>): RailPayment {
  const payment = tx.get(PAYMENTS, paymentId);
  if (!payment) throw new Error(`No payment ${paymentId}`);
  return payment;
}

function stored(tx: Tx, refund: RailRefund): RailRefund {
  tx.put(REFUNDS, refund);
  return refund;
}

const about = ({ paymentId, refundId }: RailRefund) => ({ paymentId, refundId });

const chargeAnd = (refund: RailRefund): Charge => {
  if (!refund.charge) throw new Error(`${refund.refundId}: no money has moved`);
  return refund.charge;
};

const settlementOf = (payment: RailPayment): string => {
  if (!payment.settled) throw new Error(`${payment.id} was never settled`);
  return payment.settled.currency;
};

/** Money leaves the balance and is on its way; the fee comes back to it where the contract says so (APY-4). */
export function takeMoney(tx: Tx, refund: RailRefund): RailRefund {
  const payment = paymentOf(tx, refund);
  const currency = settlementOf(payment);
  const charge = chargeOf(tx, payment, minorOf(refund), tx.now);
  book(tx, {
    kind: 'refundAccepted',
    ...about(refund),
    legs: [
      { account: 'merchant', currency, minor: -charge.debited },
      { account: 'fees', currency, minor: -charge.feeReturned },
      { account: 'inTransit', currency, minor: charge.settled },
    ],
  });
  return stored(tx, { ...refund, charge, waiting: false, code: 'REFUND_IN_PROCESS' });
}

/** The buyer has the money; across currencies the next day's rate is awaited (APY-5). */
export function succeed(tx: Tx, refund: RailRefund): RailRefund {
  const payment = paymentOf(tx, refund);
  const charge = chargeAnd(refund);
  const from = settlementOf(payment);
  const { currency } = payment;
  const minor = minorOf(refund);
  const across = charge.rateDay !== null;
  book(tx, {
    kind: 'refundSucceeded',
    ...about(refund),
    legs: [
      { account: 'inTransit', currency: from, minor: -charge.settled },
      ...(across
        ? [
            { account: 'fx' as const, currency: from, minor: charge.settled },
            { account: 'fx' as const, currency, minor: -minor },
          ]
        : []),
      { account: 'buyers', currency, minor },
    ],
  });
  const rateDueAt = across ? dayStart(dayOf(tx.now) + 1) : null;
  if (rateDueAt !== null) schedule(tx, { at: rateDueAt, kind: RATE, ref: refund.id });
  return finish(tx, { ...refund, status: 'SUCCESS', code: 'SUCCESS', charge: { ...charge, rateDueAt } });
}

/** It failed: what was on its way is the merchant's again, and what it took of the payment is left once more (APY-10). */
export function fail(tx: Tx, refund: RailRefund, code: RailCode): RailRefund {
  const { charge } = refund;
  if (charge) {
    const currency = settlementOf(paymentOf(tx, refund));
    book(tx, {
      kind: 'refundFailed',
      ...about(refund),
      legs: [
        { account: 'inTransit', currency, minor: -charge.settled },
        { account: 'fees', currency, minor: charge.feeReturned },
        { account: 'merchant', currency, minor: charge.debited },
      ],
    });
  }
  return finish(tx, { ...refund, status: 'FAIL', code, charge: null, waiting: false });
}

function finish(tx: Tx, refund: RailRefund): RailRefund {
  unschedule(tx, WINDOW, refund.id);
  unschedule(tx, OUTCOME, refund.id);
  const { at, order } = tx.stamp();
  const final = stored(tx, {
    ...refund,
    finishedAt: at,
    ...(order !== undefined && { finishedOrder: order }),
  });
  announce(tx, final);
  return final;
}

/** APY-5: the day's rate settles a refund of before; it may overdraw the balance, which is never a reason to refuse it. */
export function settleAtRate(tx: Tx, refund: RailRefund): RailRefund {
  const payment = paymentOf(tx, refund);
  const charge = chargeAnd(refund);
  const to = settlementOf(payment);
  const rateDay = dayOf(tx.now);
  const settled = exchange(minorOf(refund), rateDay, payment.currency, to);
  const more = settled - charge.settled;
  if (more !== 0)
    book(tx, {
      kind: 'rateAdjusted',
      ...about(refund),
      legs: [
        { account: 'merchant', currency: to, minor: -more },
        { account: 'fx', currency: to, minor: more },
      ],
    });
  return stored(tx, {
    ...refund,
    charge: { ...charge, final: { rateDay, settled, at: tx.now }, rateDueAt: null },
  });
}

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

/** Where a scenario made the balance short: money was taken out, or something waits for it. */
function keptShort(tx: Tx): SettlementCurrency[] {
  const short = new Set<string>([
    ...tx
      .all(LEDGER)
      .filter(({ kind }) => kind === 'payout')
      .flatMap(({ legs }) => legs.map(({ currency }) => currency)),
    ...waitingRefunds(tx).map(({ currency }) => settlementCurrencyOf(currency)),
  ]);
  return SettlementCurrency.options.filter((currency) => short.has(currency));
}

/**
 * Puts what else there is (the seeds) beside what a scenario has built, without filling a balance that it made short: its
 * own refunds wait for that.
 */
export function besideScenario(tx: Tx, seeded: readonly Change[]): void {
  const kept = keptShort(tx).map((currency) => [currency, balanceOf(tx, currency)] as const);
  for (const change of seeded) putBeside(tx, change);
  for (const [currency, before] of kept) {
    const more = balanceOf(tx, currency) - before;
    if (more > 0) payOut(tx, currency, more);
  }
}

/** Adds to the balance, minor units of at least 1; refunds that wait for it go through in their order (APY-E5). */
export function topUp(tx: Tx, currency: SettlementCurrency, minor: number): LedgerEntry {
  const entry = bookTopUp(tx, currency, minor);
  lookAtWaiting(tx);
  return entry;
}
