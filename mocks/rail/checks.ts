import type { RailCode } from '../../src/api/contract/rail';
import { dayEnd, dayOf } from '../platform/days';
import type { Reader } from '../platform/transaction';
import { chargeOf, leftOf } from './charge';
import { balanceOf } from './ledger';
import { type Method, methodOf, minimumOf } from './methods';
import type { RailPayment } from './records';

/** What the requirements look at. */
interface Facts {
  readonly payment: RailPayment;
  readonly method: Method;
  readonly currency: string;
  /** Minor units asked for; beyond the safe integers it is far above anything paid. */
  readonly minor: number;
  readonly left: number;
  /** Refunds of the payment that are done or under way. */
  readonly taken: number;
  readonly now: number;
  /** Asked last: only a payment that was settled has an answer. */
  readonly covered: () => boolean;
}

/** A requirement on a refund, and the code of the refusal where it does not hold. */
export interface Requirement {
  readonly id: `APY-E${1 | 2 | 3 | 4 | 5}`;
  readonly code: RailCode;
  readonly holds: (facts: Facts) => boolean;
}

/** Last moment of a payment's refund window, epoch ms; null while nothing is paid (APY-E4, GEN-1). */
export const windowEndOf = ({ paidAt, method }: RailPayment): number | null =>
  paidAt === null ? null : dayEnd(dayOf(paidAt) + methodOf(method).windowDays);

/** APY-1: what a refund must meet, in the order it is checked. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'APY-E1',
    code: 'CURRENCY_NOT_SUPPORT',
    holds: ({ currency, payment }) => currency === payment.currency,
  },
  {
    id: 'APY-E2',
    code: 'REFUND_AMOUNT_EXCEED',
    holds: ({ minor, left, method, currency }) => minor >= minimumOf(method, currency) && minor <= left,
  },
  {
    id: 'APY-E2',
    code: 'PARTIAL_REFUND_NOT_SUPPORTED',
    holds: ({ method, minor, payment }) => method.partial || minor === payment.amount,
  },
  {
    id: 'APY-E2',
    code: 'MULTIPLE_REFUNDS_NOT_SUPPORTED',
    holds: ({ method, taken }) => method.repeated || taken === 0,
  },
  {
    id: 'APY-E3',
    code: 'ORDER_STATUS_INVALID',
    holds: ({ payment }) => payment.status === 'SUCCESS',
  },
  {
    id: 'APY-E4',
    code: 'REFUND_WINDOW_EXCEED',
    holds: ({ payment, now }) => now <= (windowEndOf(payment) ?? -Infinity),
  },
  {
    id: 'APY-E5',
    code: 'MERCHANT_BALANCE_NOT_ENOUGH',
    holds: ({ covered }) => covered(),
  },
];

/** The first requirement that a refund of `value` (minor units, as a string) does not meet; undefined when all hold. */
export function firstUnmet(
  reader: Reader,
  payment: RailPayment,
  { currency, value }: { readonly currency: string; readonly value: string },
): Requirement | undefined {
  const minor = Number(value);
  const facts: Facts = {
    payment,
    method: methodOf(payment.method),
    currency,
    minor,
    ...leftOf(reader, payment),
    now: reader.now,
    covered: () => isCovered(reader, payment, minor),
  };
  return REQUIREMENTS.find(({ holds }) => !holds(facts));
}

/** APY-E5: whether the balance covers a refund of `minor` at this moment. */
export const isCovered = (reader: Reader, payment: RailPayment, minor: number): boolean =>
  chargeOf(reader, payment, minor, reader.now).debited <= balanceOf(reader, payment.settled?.currency ?? '');
