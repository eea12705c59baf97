import { ago } from '../../demo/history';
import { pick, timeOf } from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import type { ProviderDemo } from '../../provider';
import { MERCHANT_URL } from '../../rail/notifications';
import { topUp } from '../../rail/outcome';
import { lineDefinitions } from './lines';
import { scenarios } from './scenarios';
import { PaymentHistory } from './telling';

/** The methods by turns, with the currency and amount of what was bought, minor units. */
const BOUGHT = [
  ['ALIPAY_CN', 'CNY', 128_000],
  ['ALIPAY_HK', 'HKD', 89_900],
  ['PAYPAY', 'JPY', 24_800],
  ['KAKAOPAY', 'KRW', 156_000],
  ['GCASH', 'PHP', 249_900],
  ['TNG', 'MYR', 45_050],
  ['TRUEMONEY', 'THB', 180_000],
  ['ALIPAY_CN', 'USD', 19_900],
] as const;

const HOUR = 3_600_000;

interface Case {
  /** Natural days since the payment. */
  readonly paid: number;
  readonly build?: (past: PaymentHistory, amount: number, now: number) => void;
}

const half = (amount: number): string => String(Math.floor(amount / 2));

/** What became of a payment. */
const CASES: readonly Case[] = [
  { paid: 1 },
  { paid: 3, build: (past, _, now) => past.refund(ago(now, 1, '15:20'), { notifyUrl: MERCHANT_URL }) },
  { paid: 5, build: (past, amount, now) => past.part(ago(now, 2, '11:05'), half(amount)) },
  { paid: 20 },
  { paid: 2, build: (past, amount, now) => past.part(ago(now, 1, '16:45'), String(amount + 1)) },
  { paid: 200 },
];

const UNPAID = ['PROCESSING', 'FAIL', 'CANCELLED'] as const;
const REGULAR = 42;

/** APY-8: the merchant's own payments, over every method, status and state of refund; relative to `tx.now`. */
function seed(tx: Transaction): void {
  const { now } = tx;
  tx.now = ago(now, 210);
  topUp(tx, 'CNY', 800_000_00);
  topUp(tx, 'USD', 200_000_00);
  const priced = (n: number) => {
    const [method, currency, base] = pick(BOUGHT, n);
    return { id: `pay-${3001 + n}`, order: null, method, currency, amount: base + n * 100 };
  };
  for (let n = 0; n < REGULAR; n += 1) {
    const given = priced(n);
    const { paid, build } = pick(CASES, n + Math.floor(n / BOUGHT.length));
    const past = new PaymentHistory(tx, { ...given, paidAt: ago(now, paid, timeOf(n)) });
    build?.(past, given.amount, now);
    past.until(now);
  }
  UNPAID.forEach((status, at) => {
    const n = REGULAR + at;
    new PaymentHistory(tx, { ...priced(n), createdAt: ago(now, at, timeOf(n)), status }).until(now);
  });
  for (let n = REGULAR + UNPAID.length; n < REGULAR + 2 * UNPAID.length; n += 1) {
    new PaymentHistory(tx, { ...priced(n), paidAt: ago(now, 3, timeOf(n)) })
      .refundWhile('REFUND_IN_PROCESS', now - HOUR / 4)
      .until(now);
  }
  tx.now = now;
}

/** What the start page, links and the seeded state need of this console. */
export const demo: ProviderDemo = { id: 'alipay', lines: lineDefinitions, scenarios, seed };
