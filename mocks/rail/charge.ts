import { dayOf } from '../platform/days';
import type { Reader } from '../platform/transaction';
import { shareOf } from './arithmetic';
import { exchange } from './rates';
import { type Charge, type RailPayment, type RailRefund, REFUNDS } from './records';

/** Whether a refund counts against what is left: done, or accepted and not yet done. */
export const isLive = ({ status }: RailRefund): boolean => status !== 'FAIL';

/** Minor units of a live refund; only those of refused ones may be beyond the safe integers. */
export const minorOf = ({ value }: Pick<RailRefund, 'value'>): number => Number(value);

const live = (reader: Reader, payment: RailPayment): RailRefund[] =>
  payment.refunds
    .map((id) => reader.get(REFUNDS, id))
    .filter((refund) => refund !== undefined)
    .filter(isLive);

/** What is paid and neither back nor on its way, minor units (APY-E2); and how many refunds took of it. */
export function leftOf(reader: Reader, payment: RailPayment): { left: number; taken: number } {
  const refunds = live(reader, payment);
  return {
    left: refunds.reduce((left, refund) => left - minorOf(refund), payment.amount),
    taken: refunds.length,
  };
}

/**
 * What refunding `minor` of a payment takes from the balance now. Fee and settled amount are given back in proportion,
 * rounded down over all parts together, so that a payment refunded in full gives back exactly all of them (APY-4).
 */
export function chargeOf(reader: Reader, payment: RailPayment, minor: number, now: number): Charge {
  const { settled: paidIn, currency, amount } = payment;
  if (!paidIn) throw new Error(`${payment.id} was never settled`);
  const charged = live(reader, payment).flatMap((refund) =>
    refund.charge ? [{ minor: minorOf(refund), charge: refund.charge }] : [],
  );
  const upTo = charged.reduce((sum, one) => sum + one.minor, minor);
  const part = (whole: number, known: (charge: Charge) => number) =>
    Math.max(
      0,
      charged.reduce((rest, { charge }) => rest - known(charge), shareOf(whole, upTo, amount)),
    );
  const rateDay = paidIn.currency === currency ? null : dayOf(now);
  const settled = rateDay === null ? minor : exchange(minor, rateDay, currency, paidIn.currency);
  const feeReturned = payment.feesReturned ? part(paidIn.fee, (charge) => charge.feeReturned) : 0;
  return {
    debited: settled - feeReturned,
    settled,
    feeReturned,
    settledIn: part(paidIn.gross, (charge) => charge.settledIn),
    rateDay,
    final: null,
    rateDueAt: null,
  };
}
