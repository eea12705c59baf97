import { ago } from '../../demo/history';
import { pick, timeOf } from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import { MERCHANT_URL } from '../../rail/notifications';
import { topUp } from '../../rail/outcome';
import { PaymentTale } from './telling';

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
  readonly tell?: (tale: PaymentTale, amount: number, now: number) => void;
}

const half = (amount: number): string => String(Math.floor(amount / 2));

/** What became of a payment. */
const CASES: readonly Case[] = [
  { paid: 1 },
  { paid: 3, tell: (tale, _, now) => tale.refund(ago(now, 1, '15:20'), { notifyUrl: MERCHANT_URL }) },
  { paid: 5, tell: (tale, amount, now) => tale.refund(ago(now, 2, '11:05'), { value: half(amount) }) },
  { paid: 20 },
  { paid: 2, tell: (tale, amount, now) => tale.refund(ago(now, 1, '16:45'), { value: String(amount + 1) }) },
  { paid: 200 },
];

const UNPAID = ['PROCESSING', 'FAIL', 'CANCELLED'] as const;
const REGULAR = 42;

/** APY-8: the merchant's own payments, over every method, status and state of refund; relative to `tx.now`. */
export function seed(tx: Transaction): void {
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
    const { paid, tell } = pick(CASES, n + Math.floor(n / BOUGHT.length));
    const tale = new PaymentTale(tx, { ...given, paidAt: ago(now, paid, timeOf(n)) });
    tell?.(tale, given.amount, now);
    tale.until(now);
  }
  UNPAID.forEach((status, at) => {
    const n = REGULAR + at;
    new PaymentTale(tx, { ...priced(n), createdAt: ago(now, at, timeOf(n)), status }).until(now);
  });
  for (let n = REGULAR + UNPAID.length; n < REGULAR + 2 * UNPAID.length; n += 1) {
    new PaymentTale(tx, { ...priced(n), paidAt: ago(now, 3, timeOf(n)) })
      .rail('REFUND_IN_PROCESS')
      .refund(now - HOUR / 4)
      .rail('normal')
      .until(now);
  }
  tx.now = now;
}
