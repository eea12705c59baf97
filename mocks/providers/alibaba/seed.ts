import type { AlibabaPromotion } from '#contract/alibabaOrders';
import type { Product } from '../../certificates/certificate';
import { undisturbed } from '../../demo/history';
import { HOSTS, OWNERS, type Paid, pick, product, timeOf } from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import type { ProviderDemo } from '../../provider';
import type { PriceRecord } from '../../refunds/record';
import { lineDefinitions } from './lines';
import type { Region } from './record';
import { scenarios } from './scenarios';
import { MONITORING, priceOf, priceOfOther, type Purchase, OrderHistory } from './telling';

/** What became of an order; days are natural days before now. */
interface SeedCase {
  readonly paid: number;
  /** Days since it was placed, where that is not the day it was paid. */
  readonly placed?: number;
  readonly promotion?: AlibabaPromotion;
  readonly nothingPaid?: true;
  /** Of an SSL order. */
  readonly years?: 2 | 3;
  readonly combined?: keyof typeof COMBINED;
  readonly renewal?: true;
  readonly build?: (past: OrderHistory, paid: number) => unknown;
}

const COMBINED = { multiDomainWildcard: product('OV', 'wildcard'), hybrid: product('OV', 'multi') };

const event = (
  refundPolicy: AlibabaPromotion['refundPolicy'],
  windowDays: number | null,
): AlibabaPromotion => ({ name: 'Double 11', refundPolicy, windowDays });

/** Applied for on the day of payment, issued on the next. */
const issued = (past: OrderHistory, paid: number): OrderHistory =>
  past.apply([paid, '14:10']).pass([paid - 1, '08:25']);

/** Applied for so many days ago, refused on the next. */
const failed = (past: OrderHistory, days: number, time = '09:00'): OrderHistory =>
  past.apply([days, time]).fail([days - 1, '08:30']);

/** Issued, and revoked: asked for and done so many days ago. */
const revoked = (past: OrderHistory, paid: number, asked: number, done: number): OrderHistory =>
  issued(past, paid).revoke([asked, '09:50']).completeRevocation([done, '09:55']);

const unused: readonly SeedCase[] = [
  { paid: 0 },
  { paid: 3 },
  { paid: 7 },
  { paid: 8 },
  { paid: 120, renewal: true },
  { paid: 2, nothingPaid: true },
  { paid: 1, promotion: event('none', null) },
  { paid: 10, promotion: event('standard', 14) },
  { paid: 5, placed: 6, promotion: event('standard', null) },
  { paid: 4, renewal: true, years: 2 },
];

const applying: readonly SeedCase[] = [
  { paid: 1, build: (past) => past.begin([1, '16:00']) },
  { paid: 6, build: (past) => past.begin(5) },
  { paid: 20, build: (past) => past.begin(18) },
  { paid: 2, years: 3, build: (past) => past.begin(1) },
  { paid: 1, build: (past) => past.apply([0, '08:05']) },
  { paid: 5, build: (past) => past.apply([0, '08:15']) },
  { paid: 12, build: (past) => past.apply([0, '08:20']) },
  { paid: 1, years: 3, build: (past) => past.apply([0, '08:40']) },
  { paid: 3, build: (past) => failed(past, 3, '14:00') },
  { paid: 7, build: (past) => failed(past, 6) },
  { paid: 40, build: (past) => failed(past, 39) },
  { paid: 4, years: 2, build: (past) => failed(past, 3) },
];

const issuedCases: readonly SeedCase[] = [
  ...[1, 3, 5, 7, 15, 33, 61, 90, 140, 200, 260].map((paid) => ({ paid, build: issued })),
  { paid: 3, years: 3, build: issued },
  { paid: 100, years: 3, build: issued },
  { paid: 4, years: 3, build: (past, paid) => issued(past, paid).cancel(1, 3) },
  { paid: 320, build: (past, paid) => issued(past, paid).renew(2) },
  { paid: 2, combined: 'multiDomainWildcard', build: issued },
  { paid: 3, combined: 'hybrid', build: issued },
];

const leaving: readonly SeedCase[] = [
  { paid: 4, build: (past, paid) => issued(past, paid).revoke(1) },
  { paid: 9, build: (past, paid) => issued(past, paid).revoke(2) },
  { paid: 6, years: 2, build: (past, paid) => issued(past, paid).revoke(1) },
  { paid: 6, build: (past, paid) => revoked(past, paid, 4, 2) },
  { paid: 30, build: (past, paid) => revoked(past, paid, 25, 23) },
  { paid: 5, build: (past, paid) => issued(past, paid).revoke(3).refuseRevocation(2) },
  { paid: 2, build: (past) => past.begin([2, '12:00']).cancelApply(1) },
  { paid: 9, years: 3, build: (past) => past.begin(8).cancelApply(7) },
  {
    paid: 6,
    build: (past) => failed(past, 6, '12:00').submit(4).withdraw([4, '11:00']).cancelApply([4, '11:05']),
  },
];

const refunded: readonly SeedCase[] = [
  { paid: 14, build: (past) => past.refund(11) },
  { paid: 25, build: (past, paid) => revoked(past, paid, 23, 21).refund(19) },
  { paid: 1, build: (past) => past.channel('slow').refund('now').channel('succeeds') },
  { paid: 16, build: (past) => past.channel('fails').refund(13).channel('succeeds') },
  { paid: 22, nothingPaid: true, build: (past) => past.refund(20) },
];

/** SSL orders: every state of a certificate, every rule, every way a refund ends. */
const sslCases: readonly SeedCase[] = [...unused, ...applying, ...issuedCases, ...leaving, ...refunded];

/** Private CAs; told three times with other names and regions. */
const caCases: readonly SeedCase[] = [
  { paid: 1 },
  { paid: 12 },
  { paid: 2, build: (past) => past.enable([2, '11:00'], 4) },
  { paid: 5, build: (past) => past.enable(4, 12) },
  { paid: 7, build: (past) => past.enable([7, '12:00'], 2) },
  { paid: 40, build: (past) => past.enable(39, 57) },
  { paid: 5, placed: 9, build: (past) => past.enable(4, 1) },
  { paid: 3, build: (past) => past.enable([3, '11:00']).reset(1) },
  { paid: 6, placed: 8, build: (past) => past.enable(5).reset([0, '08:30']) },
  { paid: 20, build: (past) => past.enable(19).reset(18) },
  { paid: 15, build: (past) => past.refund(12) },
  { paid: 18, build: (past) => past.enable(17).reset(16).refund(15) },
  { paid: 3, build: (past) => past.enable(2).reset(1).channel('slow').refund('now').channel('succeeds') },
  { paid: 4, promotion: event('none', null), build: (past) => past.enable(3, 6) },
];

/** Gateways; told three times with other names. */
const gatewayCases: readonly SeedCase[] = [
  { paid: 2 },
  { paid: 45 },
  { paid: 1, build: (past) => past.addDomain([1, '13:00']) },
  { paid: 6, build: (past) => past.addDomain(5) },
  { paid: 3, build: (past) => past.addDomain([3, '13:00']).consume(1, 1_204, 88_231_003) },
  { paid: 5, build: (past) => past.addDomain(4).consume(2, 0, 512) },
  { paid: 4, placed: 9, build: (past) => past.addDomain(3) },
  { paid: 5, build: (past) => past.addDomain(4).reset(2) },
  { paid: 6, placed: 8, build: (past) => past.addDomain(4).reset([0, '08:45']) },
  { paid: 5, build: (past) => past.addDomain(4).consume(3, 17, 9_120).reset(2) },
  { paid: 70, build: (past) => past.addDomain(69).consume(10, 480_113, 1_774_920_551) },
  { paid: 13, build: (past) => past.refund(10) },
  { paid: 17, build: (past) => past.addDomain(16).reset(15).refund(14) },
  { paid: 1, build: (past) => past.channel('slow').refund('now').channel('succeeds') },
];

/** Services that can be refunded only while unused. */
const otherCases: readonly SeedCase[] = [
  { paid: 1 },
  { paid: 25 },
  { paid: 3, build: (past) => past.markUsed(2) },
  { paid: 50, build: (past) => past.markUsed(49) },
  { paid: 9, build: (past) => past.refund(6) },
];

const PRODUCTS: readonly Product[] = [
  product('OV'),
  product('DV', 'wildcard'),
  product('EV'),
  product('DV'),
  product('OV', 'multi'),
  product('OV', 'wildcard'),
];

/** Who paid the part that discount and voucher left open, minor units. */
const FUNDING: readonly ((due: number) => Paid)[] = [
  (due) => ({ alipay: due }),
  (due) => ({ card: due }),
  (due) => ({ accountBalance: due }),
  (due) => ({ card: due - 1_234, accountBalance: 1_234 }),
];
const DISCOUNTS = [0, 0.1, 0, 0.2] as const;
const VOUCHERS = [0, 0, 500, 0, 1_000] as const;

/** The same list price, brought down and paid in another way each time. */
function varied(full: PriceRecord, nothingPaid: boolean, n: number): PriceRecord {
  const { list } = full;
  if (nothingPaid) return { ...full, voucher: list, paid: { alipay: 0 } };
  const discount = Math.round(list * pick(DISCOUNTS, n));
  const voucher = pick(VOUCHERS, n);
  return { ...full, discount, voucher, paid: pick(FUNDING, n)(list - discount - voucher) };
}

/** Private CAs are spread unevenly, so that one region fills more than a page. */
const IN_REGIONS: readonly Region[] = [
  'ap-southeast-1',
  'ap-southeast-1',
  'eu-central-1',
  'ap-southeast-1',
  'ap-southeast-5',
];

type What = Pick<Purchase, 'service' | 'price'> & Partial<Purchase>;
type Zones = readonly string[];

/** What the n-th of some cases is about; `v` is another number for the second customer, who has them of other products. */
type Tell = (of: SeedCase, n: number, v: number, zones: Zones) => What;

const certificate: Tell = ({ years = 1, combined, renewal, nothingPaid = false }, n, v, zones) => {
  const what = { ...(combined ? COMBINED[combined] : pick(PRODUCTS, v)), years };
  const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
  return {
    service: 'ssl',
    years,
    product: what,
    price: varied(priceOf(what), nothingPaid, v),
    combined: combined ?? null,
    kind: renewal ? 'renewal' : 'purchase',
    domain: what.coverage === 'wildcard' ? `*.${host}` : host,
  };
};

const ca: Tell = (_, n, v) => {
  const kind = v % 3 === 0 ? 'intermediate' : 'root';
  const name = `Example ${kind === 'root' ? 'Root' : 'Intermediate'} CA ${String(n + 1).padStart(2, '0')}`;
  const price = varied(priceOfOther(kind), false, v);
  return { service: 'pca', price, ca: { kind, region: pick(IN_REGIONS, n) }, name };
};

const gateway: Tell = (_, n, v, zones) => ({
  service: 'gateway',
  price: varied(priceOfOther('gateway'), false, v),
  name: `${pick(HOSTS, n)}-gateway`,
  domain: `${pick(HOSTS, n + 9)}.${pick(zones, n + 1)}`,
});

const other: Tell = (_, _n, v) => ({
  service: 'other',
  price: varied(priceOfOther('other'), false, v),
  label: MONITORING,
});

/** The cases of an instance, as often as it takes to fill two pages. */
const thrice = (cases: readonly SeedCase[]) => [...cases, ...cases, ...cases];

const ALL: readonly (readonly [readonly SeedCase[], Tell])[] = [
  [sslCases, certificate],
  [thrice(caCases), ca],
  [thrice(gatewayCases), gateway],
  [otherCases, other],
];

/** ABC seed: what both customers own, the same on every machine; every date is relative to `tx.now`. */
function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      const told = ALL.flatMap(([cases, tell]) =>
        cases.map((of, n) => ({ of, what: tell(of, n, n + owner * 3, zones) })),
      );
      for (const [n, { of, what }] of told.entries()) {
        const past = new OrderHistory(tx, {
          ...what,
          id: `ab-${prefix + n + 1}`,
          accountId: account,
          promotion: of.promotion ?? null,
          paid: [of.paid, timeOf(n)],
          ...(of.placed !== undefined && { placed: [of.placed, timeOf(n)] }),
        });
        of.build?.(past, of.paid);
        past.until(now);
      }
    }
  });
  tx.now = now;
}

/** What the start page, links and the seeded state need of this console. */
export const demo: ProviderDemo = { id: 'alibaba', lines: lineDefinitions, scenarios, seed };
