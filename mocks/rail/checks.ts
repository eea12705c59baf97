import type { RailCode } from '#contract/rail';
import type { Words } from '#contract/words';
import { dayEnd, dayOf } from '../platform/calendar';
import type { Reader } from '../platform/transaction';
import { balanceOf } from './ledger';
import {
  type Charge,
  exchange,
  type RailPayment,
  type RailRefund,
  REFUNDS,
  refundsOf,
  shareOf,
} from './records';

/** Whether a refund counts against what is left: done, or accepted and not yet done. */
export const isLive = ({ status }: RailRefund): boolean => status !== 'FAIL';

/** Minor units of a live refund; only those of refused ones may be beyond the safe integers. */
export const minorOf = ({ value }: Pick<RailRefund, 'value'>): number => Number(value);

const live = (reader: Reader, payment: RailPayment): RailRefund[] =>
  refundsOf(reader, payment).filter(isLive);

/** GEN-4: what is kept of a payment for requests that may be on their way, minor units each; but for the one named. */
export const reservedOf = (reader: Reader, { reserved = {} }: RailPayment, but?: string): number[] =>
  Object.entries(reserved)
    .filter(([requestId]) => requestId !== but && !reader.get(REFUNDS, requestId))
    .map(([, minor]) => minor);

/**
 * What is paid and neither back nor on its way by any door, minor units (APY-E2, GEN-4); and how many refunds took of it.
 * `by`: the request that asks, for which its own part is kept.
 */
export function leftOf(reader: Reader, payment: RailPayment, by?: string): { left: number; taken: number } {
  const taken = [...live(reader, payment).map(minorOf), ...reservedOf(reader, payment, by)];
  return {
    left: taken.reduce((left, minor) => left - minor, payment.amount - (payment.elsewhere ?? 0)),
    taken: taken.length,
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

/** What refunds of a payment method may be (APY-6). */
export interface Method {
  readonly id: string;
  readonly name: Words;
  readonly partial: boolean;
  readonly repeated: boolean;
  /** Smallest refund, minor units by currency; 1 in every other. */
  readonly minimums: Readonly<Record<string, number>>;
  /** Natural days after the payment, the last one included (GEN-1). */
  readonly windowDays: number;
  /** Basis points of what is settled. */
  readonly feeRate: number;
}

const method = (
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  rest: Omit<Method, 'id' | 'name'>,
): Method => ({ id, name: { 'zh-CN': zh, en }, ...rest });

/** Whose table this is. */
export const TABLE_NOTE: Words = {
  'zh-CN': '本演示自拟的能力表，用来展示每一种限制；实际能力以各支付方式的公布为准。',
  en: 'A table of this demo’s own, made to show every limit; what the real methods can do is for them to say.',
};

/** APY-6: the capability table, the usual method of the consoles first. */
export const METHODS: readonly [Method, ...Method[]] = [
  method('ALIPAY_CN', ['支付宝', 'Alipay'], {
    partial: true,
    repeated: true,
    minimums: { CNY: 1, USD: 1 },
    windowDays: 365,
    feeRate: 220,
  }),
  method('ALIPAY_HK', ['支付宝香港', 'AlipayHK'], {
    partial: true,
    repeated: true,
    minimums: { HKD: 100 },
    windowDays: 180,
    feeRate: 180,
  }),
  method('PAYPAY', ['PayPay（日本）', 'PayPay (Japan)'], {
    partial: true,
    repeated: true,
    minimums: { JPY: 1 },
    windowDays: 90,
    feeRate: 260,
  }),
  method('KAKAOPAY', ['Kakao Pay（韩国）', 'Kakao Pay (Korea)'], {
    partial: true,
    repeated: false,
    minimums: { KRW: 1_000 },
    windowDays: 180,
    feeRate: 240,
  }),
  method('GCASH', ['GCash（菲律宾）', 'GCash (Philippines)'], {
    partial: false,
    repeated: false,
    minimums: { PHP: 100 },
    windowDays: 30,
    feeRate: 250,
  }),
  method('TNG', ['Touch ’n Go（马来西亚）', 'Touch ’n Go (Malaysia)'], {
    partial: true,
    repeated: false,
    minimums: { MYR: 10 },
    windowDays: 60,
    feeRate: 210,
  }),
  method('TRUEMONEY', ['TrueMoney（泰国）', 'TrueMoney (Thailand)'], {
    partial: false,
    repeated: false,
    minimums: { THB: 2_000 },
    windowDays: 7,
    feeRate: 230,
  }),
];

/** The method of an id. Throws for an unknown one: payments name methods of the table only. */
export function methodOf(id: string): Method {
  const found = METHODS.find((one) => one.id === id);
  if (!found) throw new Error(`No payment method ${id}`);
  return found;
}

/** APY-E2: the smallest refund in a currency, minor units. */
export const minimumOf = ({ minimums }: Method, currency: string): number => minimums[currency] ?? 1;

/** What the requirements look at. */
export interface RailFacts {
  readonly payment: RailPayment;
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
interface Requirement {
  readonly id: `APY-E${1 | 2 | 3 | 4 | 5}`;
  readonly code: RailCode;
  readonly holds: (facts: RailFacts) => boolean;
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
    holds: ({ minor, left, payment, currency }) =>
      minor >= minimumOf(methodOf(payment.method), currency) && minor <= left,
  },
  {
    id: 'APY-E2',
    code: 'PARTIAL_REFUND_NOT_SUPPORTED',
    holds: ({ minor, payment }) => methodOf(payment.method).partial || minor === payment.amount,
  },
  {
    id: 'APY-E2',
    code: 'MULTIPLE_REFUNDS_NOT_SUPPORTED',
    holds: ({ payment, taken }) => methodOf(payment.method).repeated || taken === 0,
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

/** The first requirement that a refund of `value` (minor units, as a string) does not meet; undefined when all hold. `by`: its request id. */
export function firstUnmet(
  reader: Reader,
  payment: RailPayment,
  { currency, value }: { readonly currency: string; readonly value: string },
  by?: string,
): Requirement | undefined {
  const minor = Number(value);
  const facts: RailFacts = {
    payment,
    currency,
    minor,
    ...leftOf(reader, payment, by),
    now: reader.now,
    covered: () => isCovered(reader, payment, minor),
  };
  return REQUIREMENTS.find(({ holds }) => !holds(facts));
}

/** APY-E5: whether the balance covers a refund of `minor` at this moment. */
export const isCovered = (reader: Reader, payment: RailPayment, minor: number): boolean =>
  chargeOf(reader, payment, minor, reader.now).debited <= balanceOf(reader, payment.settled?.currency ?? '');
