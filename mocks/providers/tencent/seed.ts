import type { Product } from '../../certificates/certificate';
import { ago, ahead, undisturbed } from '../../demo/history';
import { DOCUMENTS_MISSING, HOSTS, OWNERS, pick, product, timeOf } from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import type { ProviderDemo } from '../../provider';
import type { PriceRecord } from '../../refunds/record';
import { lineDefinitions } from './lines';
import { scenarios } from './scenarios';
import { listPriceOf, priceOf, RISK_HOLD, CertificateHistory } from './telling';

/** What became of a purchase. */
interface SeedCase {
  /** Natural days since the purchase. */
  readonly bought: number;
  /** Valid for one year whatever the variety says, because the case depends on it. */
  readonly oneYear?: true;
  /** Points paid, and in how many days their package expires; negative: it has. */
  readonly points?: readonly [paid: number, expiresIn: number];
  /** Nothing but points was paid. */
  readonly onlyPoints?: true;
  build?(past: CertificateHistory, now: number): void;
}

const cancelled = (days: number) => (past: CertificateHistory, now: number) =>
  void past.cancel(ago(now, days));
const submitted = (days: number, time: string) => (past: CertificateHistory, now: number) =>
  void past.submit(ago(now, days, time));
const failed = (past: CertificateHistory, now: number, days: number): CertificateHistory =>
  past.submit(ago(now, days + 1, '14:10')).decline(ago(now, days, '11:25'), DOCUMENTS_MISSING);
const suspended = (past: CertificateHistory, now: number, days: number): CertificateHistory =>
  past.submit(ago(now, days + 1, '10:40')).decline(ago(now, days, '17:05'), RISK_HOLD);
/** Issued on the day after the application. */
const issued = (past: CertificateHistory, now: number, days: number): CertificateHistory =>
  past.submit(ago(now, days + 1, '14:10')).pass(ago(now, days, '11:25'));

const before: readonly SeedCase[] = [
  { bought: 0 },
  { bought: 1, points: [300, 120] },
  { bought: 9 },
  { bought: 36 },
  { bought: 140, points: [500, -3] },
  { bought: 520 },
  { bought: 3, build: submitted(0, '09:45') },
  { bought: 5, points: [800, 60], build: submitted(1, '11:00') },
  { bought: 2, build: cancelled(1) },
  { bought: 4, build: (past, now) => void failed(past, now, 2) },
  { bought: 6, build: (past, now) => void suspended(past, now, 3) },
];

const over: readonly SeedCase[] = [
  { bought: 7, build: (past, now) => void failed(past, now, 5) },
  { bought: 21, build: (past, now) => void failed(past, now, 19) },
  { bought: 90, points: [400, 30], build: (past, now) => void failed(past, now, 88) },
  { bought: 11, build: (past, now) => void suspended(past, now, 8) },
  { bought: 33, build: (past, now) => void suspended(past, now, 30) },
  { bought: 64, points: [250, -9], build: (past, now) => void suspended(past, now, 60) },
  { bought: 8, build: (past, now) => void past.cancel(ago(now, 0, '09:10')) },
  {
    bought: 12,
    build: (past, now) => void past.submit(ago(now, 1, '15:20')).cancel(ago(now, 0, '09:40')),
  },
  { bought: 13, build: cancelled(10) },
  {
    bought: 28,
    build: (past, now) => void past.submit(ago(now, 25, '09:15')).cancel(ago(now, 25, '09:50')),
  },
  { bought: 75, build: cancelled(1) },
  { bought: 210, build: cancelled(190) },
  { bought: 18, points: [1_200, 45], onlyPoints: true, build: cancelled(16) },
  { bought: 430, points: [90, -100], build: cancelled(400) },
];

const issuedCases: readonly SeedCase[] = [
  { bought: 5, build: (past, now) => void issued(past, now, 3) },
  { bought: 17, build: (past, now) => void issued(past, now, 15) },
  { bought: 58, points: [350, 20], build: (past, now) => void issued(past, now, 55) },
  { bought: 130, build: (past, now) => void issued(past, now, 128) },
  { bought: 300, build: (past, now) => void issued(past, now, 298) },
  { bought: 390, oneYear: true, build: (past, now) => void issued(past, now, 388) },
  { bought: 600, oneYear: true, build: (past, now) => void issued(past, now, 597) },
  { bought: 26, build: (past, now) => void issued(past, now, 24).revoke(ago(now, 0, '08:30')) },
  { bought: 47, build: (past, now) => void issued(past, now, 45).revoke(ago(now, 14)) },
  { bought: 160, build: (past, now) => void issued(past, now, 157).revoke(ago(now, 90)) },
];

const refundCases: readonly SeedCase[] = [
  { bought: 10, build: (past, now) => void failed(past, now, 8).refund(ago(now, 3)) },
  {
    bought: 24,
    points: [330, -4],
    build: (past, now) => void suspended(past, now, 20).refund(ago(now, 2)),
  },
  { bought: 39, build: (past, now) => void past.cancel(ago(now, 35)).refund(ago(now, 34)) },
  {
    bought: 52,
    points: [700, 15],
    build: (past, now) => void past.cancel(ago(now, 50)).refund(ago(now, 6)),
  },
  {
    bought: 66,
    points: [450, 10],
    onlyPoints: true,
    build: (past, now) => void past.cancel(ago(now, 61)).refund(ago(now, 12)),
  },
  // The points of the first still wait for a person, as do those above; the second's were returned by one.
  {
    bought: 85,
    points: [600, -5],
    build: (past, now) => void past.cancel(ago(now, 80)).refund(ago(now, 1)),
  },
  {
    bought: 110,
    points: [520, -40],
    build: (past, now) =>
      void failed(past, now, 100)
        .refund(ago(now, 22))
        .restore(ago(now, 20, '16:30')),
  },
  { bought: 200, build: (past, now) => void failed(past, now, 190).refund(ago(now, 120)) },
  { bought: 15, build: (past, now) => void past.cancel(ago(now, 14)).refund(ago(now, 0, '09:05')) },
];

/** Every state, verdict, rule and button at least once. */
const seedCases: readonly SeedCase[] = [...before, ...over, ...issuedCases, ...refundCases];

const PRODUCTS: readonly Product[] = [
  product('OV'),
  product('DV', 'wildcard'),
  product('EV'),
  product('OV', 'single', 2),
  product('DV'),
  product('OV', 'multi'),
  product('OV', 'wildcard'),
  product('EV', 'multi', 2),
];

/** How much of what discount and voucher left open was paid by gift card; the rest in cash. */
const BY_GIFT_CARD = [0, 0.3, 1, 0.125, 0, 0.6667] as const;
const DISCOUNTS = [0, 0.1, 0, 0.2, 0] as const;
const VOUCHERS = [0, 8_000, 0, 0] as const;

function priceFor(what: Product, { onlyPoints }: SeedCase, n: number): PriceRecord {
  if (onlyPoints) return priceOf(0);
  const list = listPriceOf(what);
  const discount = Math.round(list * pick(DISCOUNTS, n));
  const voucher = pick(VOUCHERS, n);
  const giftCard = Math.round((list - discount - voucher) * pick(BY_GIFT_CARD, n));
  return priceOf(list, { discount, voucher, giftCard });
}

/** TCL seed: what both customers own, the same on every machine; every date is relative to `tx.now`. */
function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      for (const [n, one] of seedCases.entries()) {
        // The second customer has the same cases of other products.
        const variety = n + owner * 3;
        const what = { ...pick(PRODUCTS, variety), ...(one.oneYear && { years: 1 }) };
        const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
        const number = prefix + n + 1;
        const past = new CertificateHistory(tx, {
          id: `tc-${number}`,
          accountId: account,
          domain: what.coverage === 'wildcard' ? `*.${host}` : host,
          product: what,
          price: priceFor(what, one, variety),
          purchasedAt: ago(now, one.bought, timeOf(n)),
          ...(one.points && {
            points: {
              paid: one.points[0],
              from: {
                id: `pkg-${number}`,
                name: `SSL ${number}`,
                points: (n * 130) % 900,
                expiresAt: ahead(now, one.points[1], '23:00'),
              },
            },
          }),
        });
        one.build?.(past, now);
        past.until(now);
      }
    }
  });
  tx.now = now;
}

/** What the start page, links and the seeded state need of this console. */
export const demo: ProviderDemo = { id: 'tencent', lines: lineDefinitions, scenarios, seed };
