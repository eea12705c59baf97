import type { AlibabaPromotion } from '#contract/alibabaOrders';
import type { Product } from '../../certificates/certificate';
import { ago, undisturbed } from '../../demo/history';
import {
  DOCUMENTS_MISSING,
  HOSTS,
  OWNERS,
  type Paid,
  pick,
  REVOCATION_ON_HOLD,
  timeOf,
} from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import type { ProviderDemo } from '../../provider';
import type { PriceRecord } from '../../refunds/record';
import { lineDefinitions } from './lines';
import type { Region } from './record';
import { scenarios } from './scenarios';
import { MONITORING, priceOf, priceOfOther, product, type Purchase, OrderHistory } from './telling';

/** What a case is told with. */
interface At {
  readonly now: number;
  /** Days since the payment. */
  readonly paid: number;
  /** A time of day so many days before now, epoch ms. */
  readonly ago: (days: number, time?: string) => number;
  /** What the order is used for. */
  readonly domain: string;
}

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
  readonly build?: (past: OrderHistory, at: At) => unknown;
}

const COMBINED = { multiDomainWildcard: product('OV', 'wildcard'), hybrid: product('OV', 'multi') };

const event = (
  refundPolicy: AlibabaPromotion['refundPolicy'],
  windowDays: number | null,
): AlibabaPromotion => ({ name: 'Double 11', refundPolicy, windowDays });

/** Applied for on the day of payment, issued on the next. */
const issued = (past: OrderHistory, { paid, ago, domain }: At): OrderHistory =>
  past.apply(ago(paid, '14:10'), domain).pass(ago(paid - 1, '08:25'));

/** Applied for so many days ago, refused on the next. */
const failed = (past: OrderHistory, { ago, domain }: At, days: number, time?: string): OrderHistory =>
  past.apply(ago(days, time), domain).fail(ago(days - 1, '08:30'), DOCUMENTS_MISSING);

/** Issued, and revoked: asked for and done so many days ago. */
const revoked = (past: OrderHistory, at: At, asked: number, done: number): OrderHistory =>
  issued(past, at).revoke(at.ago(asked, '09:50')).completeRevocation(at.ago(done, '09:55'));

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
  { paid: 1, build: (past, at) => past.begin(at.ago(1, '16:00'), at.domain) },
  { paid: 6, build: (past, at) => past.begin(at.ago(5), at.domain) },
  { paid: 20, build: (past, at) => past.begin(at.ago(18), at.domain) },
  { paid: 2, years: 3, build: (past, at) => past.begin(at.ago(1), at.domain) },
  { paid: 1, build: (past, at) => past.apply(at.ago(0, '08:05'), at.domain) },
  { paid: 5, build: (past, at) => past.apply(at.ago(0, '08:15'), at.domain) },
  { paid: 12, build: (past, at) => past.apply(at.ago(0, '08:20'), at.domain) },
  { paid: 1, years: 3, build: (past, at) => past.apply(at.ago(0, '08:40'), at.domain) },
  { paid: 3, build: (past, at) => failed(past, at, 3, '14:00') },
  { paid: 7, build: (past, at) => failed(past, at, 6) },
  { paid: 40, build: (past, at) => failed(past, at, 39) },
  { paid: 4, years: 2, build: (past, at) => failed(past, at, 3) },
];

const issuedCases: readonly SeedCase[] = [
  ...[1, 3, 5, 7, 15, 33, 61, 90, 140, 200, 260].map((paid) => ({ paid, build: issued })),
  { paid: 3, years: 3, build: issued },
  { paid: 100, years: 3, build: issued },
  { paid: 4, years: 3, build: (past, at) => issued(past, at).cancel(at.ago(1), 3) },
  { paid: 320, build: (past, at) => issued(past, at).renew(at.ago(2)) },
  { paid: 2, combined: 'multiDomainWildcard', build: issued },
  { paid: 3, combined: 'hybrid', build: issued },
];

const leaving: readonly SeedCase[] = [
  { paid: 4, build: (past, at) => issued(past, at).revoke(at.ago(1)) },
  { paid: 9, build: (past, at) => issued(past, at).revoke(at.ago(2)) },
  { paid: 6, years: 2, build: (past, at) => issued(past, at).revoke(at.ago(1)) },
  { paid: 6, build: (past, at) => revoked(past, at, 4, 2) },
  { paid: 30, build: (past, at) => revoked(past, at, 25, 23) },
  {
    paid: 5,
    build: (past, at) => issued(past, at).revoke(at.ago(3)).refuseRevocation(at.ago(2), REVOCATION_ON_HOLD),
  },
  { paid: 2, build: (past, at) => past.begin(at.ago(2, '12:00'), at.domain).cancelApply(at.ago(1)) },
  { paid: 9, years: 3, build: (past, at) => past.begin(at.ago(8), at.domain).cancelApply(at.ago(7)) },
  {
    paid: 6,
    build: (past, at) =>
      failed(past, at, 6, '12:00')
        .submit(at.ago(4))
        .withdraw(at.ago(4, '11:00'))
        .cancelApply(at.ago(4, '11:05')),
  },
];

const refunded: readonly SeedCase[] = [
  { paid: 14, build: (past, at) => past.refund(at.ago(11)) },
  { paid: 25, build: (past, at) => revoked(past, at, 23, 21).refund(at.ago(19)) },
  { paid: 1, build: (past, at) => past.channel('slow').refund(at.now).channel('succeeds') },
  { paid: 16, build: (past, at) => past.channel('fails').refund(at.ago(13)).channel('succeeds') },
  { paid: 22, nothingPaid: true, build: (past, at) => past.refund(at.ago(20)) },
];

/** SSL orders: every state of a certificate, every rule, every way a refund ends. */
const sslCases: readonly SeedCase[] = [...unused, ...applying, ...issuedCases, ...leaving, ...refunded];

/** Private CAs; told three times with other names and regions. */
const caCases: readonly SeedCase[] = [
  { paid: 1 },
  { paid: 12 },
  { paid: 2, build: (past, at) => past.enable(at.ago(2, '11:00'), 4) },
  { paid: 5, build: (past, at) => past.enable(at.ago(4), 12) },
  { paid: 7, build: (past, at) => past.enable(at.ago(7, '12:00'), 2) },
  { paid: 40, build: (past, at) => past.enable(at.ago(39), 57) },
  { paid: 5, placed: 9, build: (past, at) => past.enable(at.ago(4), 1) },
  { paid: 3, build: (past, at) => past.enable(at.ago(3, '11:00')).reset(at.ago(1)) },
  { paid: 6, placed: 8, build: (past, at) => past.enable(at.ago(5)).reset(at.ago(0, '08:30')) },
  { paid: 20, build: (past, at) => past.enable(at.ago(19)).reset(at.ago(18)) },
  { paid: 15, build: (past, at) => past.refund(at.ago(12)) },
  { paid: 18, build: (past, at) => past.enable(at.ago(17)).reset(at.ago(16)).refund(at.ago(15)) },
  {
    paid: 3,
    build: (past, at) =>
      past.enable(at.ago(2)).reset(at.ago(1)).channel('slow').refund(at.now).channel('succeeds'),
  },
  { paid: 4, promotion: event('none', null), build: (past, at) => past.enable(at.ago(3), 6) },
];

/** Gateways; told three times with other names. */
const gatewayCases: readonly SeedCase[] = [
  { paid: 2 },
  { paid: 45 },
  { paid: 1, build: (past, at) => past.addDomain(at.ago(1, '13:00'), at.domain) },
  { paid: 6, build: (past, at) => past.addDomain(at.ago(5), at.domain) },
  {
    paid: 3,
    build: (past, at) => past.addDomain(at.ago(3, '13:00'), at.domain).consume(at.ago(1), 1_204, 88_231_003),
  },
  { paid: 5, build: (past, at) => past.addDomain(at.ago(4), at.domain).consume(at.ago(2), 0, 512) },
  { paid: 4, placed: 9, build: (past, at) => past.addDomain(at.ago(3), at.domain) },
  { paid: 5, build: (past, at) => past.addDomain(at.ago(4), at.domain).reset(at.ago(2)) },
  {
    paid: 6,
    placed: 8,
    build: (past, at) => past.addDomain(at.ago(4), at.domain).reset(at.ago(0, '08:45')),
  },
  {
    paid: 5,
    build: (past, at) => past.addDomain(at.ago(4), at.domain).consume(at.ago(3), 17, 9_120).reset(at.ago(2)),
  },
  {
    paid: 70,
    build: (past, at) => past.addDomain(at.ago(69), at.domain).consume(at.ago(10), 480_113, 1_774_920_551),
  },
  { paid: 13, build: (past, at) => past.refund(at.ago(10)) },
  {
    paid: 17,
    build: (past, at) => past.addDomain(at.ago(16), at.domain).reset(at.ago(15)).refund(at.ago(14)),
  },
  { paid: 1, build: (past, at) => past.channel('slow').refund(at.now).channel('succeeds') },
];

/** Services that can be refunded only while unused. */
const otherCases: readonly SeedCase[] = [
  { paid: 1 },
  { paid: 25 },
  { paid: 3, build: (past, at) => past.markUsed(at.ago(2)) },
  { paid: 50, build: (past, at) => past.markUsed(at.ago(49)) },
  { paid: 9, build: (past, at) => past.refund(at.ago(6)) },
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
const TIMES_TOLD = 3;

/** An order to be told of. */
interface Told {
  readonly purchase: Pick<Purchase, 'service' | 'years' | 'price'> & Partial<Purchase>;
  readonly of: SeedCase;
  readonly domain: string;
}

function aboutCertificates(zones: readonly string[], variety: number): Told[] {
  return sslCases.map((of, n) => {
    const { years = 1, combined, renewal } = of;
    const what = { ...(combined ? COMBINED[combined] : pick(PRODUCTS, n + variety)), years };
    const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
    return {
      of,
      domain: what.coverage === 'wildcard' ? `*.${host}` : host,
      purchase: {
        service: 'ssl',
        years,
        product: what,
        price: varied(priceOf(what), of.nothingPaid ?? false, n + variety),
        combined: combined ?? null,
        kind: renewal ? 'renewal' : 'purchase',
      },
    };
  });
}

/** The cases of an instance, as often as it takes to fill two pages. */
const repeated = (cases: readonly SeedCase[]) =>
  Array.from({ length: TIMES_TOLD }, () => cases)
    .flat()
    .map((of, n) => ({ of, n }));

function aboutCas(variety: number): Told[] {
  return repeated(caCases).map(({ of, n }) => {
    const kind = (n + variety) % 3 === 0 ? 'intermediate' : 'root';
    const number = String(n + 1).padStart(2, '0');
    return {
      of,
      domain: '',
      purchase: {
        service: 'pca',
        years: 1,
        price: varied(priceOfOther(kind), false, n + variety),
        ca: { kind, region: pick(IN_REGIONS, n) },
        name: `Example ${kind === 'root' ? 'Root' : 'Intermediate'} CA ${number}`,
      },
    };
  });
}

function aboutGateways(zones: readonly string[], variety: number): Told[] {
  return repeated(gatewayCases).map(({ of, n }) => ({
    of,
    domain: `${pick(HOSTS, n + 9)}.${pick(zones, n + 1)}`,
    purchase: {
      service: 'gateway',
      years: 1,
      price: varied(priceOfOther('gateway'), false, n + variety),
      name: `${pick(HOSTS, n)}-gateway`,
    },
  }));
}

const aboutOthers = (variety: number): Told[] =>
  otherCases.map((of, n) => ({
    of,
    domain: '',
    purchase: {
      service: 'other',
      years: 1,
      price: varied(priceOfOther('other'), false, n + variety),
      label: MONITORING,
    },
  }));

/** ABC seed: what both customers own, the same on every machine; every date is relative to `tx.now`. */
function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      // The second customer has the same cases of other products.
      const variety = owner * 3;
      const told = [
        ...aboutCertificates(zones, variety),
        ...aboutCas(variety),
        ...aboutGateways(zones, variety),
        ...aboutOthers(variety),
      ];
      for (const [n, { of, domain, purchase }] of told.entries()) {
        const paidAt = ago(now, of.paid, timeOf(n));
        const past = new OrderHistory(tx, {
          ...purchase,
          id: `ab-${prefix + n + 1}`,
          accountId: account,
          paidAt,
          promotion: of.promotion ?? null,
          ...(of.placed !== undefined && { placedAt: ago(now, of.placed, timeOf(n)) }),
        });
        of.build?.(past, { now, paid: of.paid, ago: (days, time) => ago(now, days, time), domain });
        past.until(now);
      }
    }
  });
  tx.now = now;
}

/** What the start page, links and the seeded state need of this console. */
export const demo: ProviderDemo = { id: 'alibaba', lines: lineDefinitions, scenarios, seed };
