import type { RailCode } from '../../src/api/contract/rail';
import { dayOf, dayStart } from '../platform/days';
import { schedule, unschedule } from '../platform/events';
import type { Tx } from '../platform/transaction';
import { chargeOf, minorOf } from './charge';
import { book } from './ledger';
import { announce } from './notifications';
import { exchange } from './rates';
import { type Charge, PAYMENTS, type RailPayment, type RailRefund, REFUNDS } from './records';

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
  const final = stored(tx, { ...refund, finishedAt: tx.now });
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
