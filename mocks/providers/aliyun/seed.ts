import type { RefundRequest } from '#contract/aliyun';
import { type Product, yearsAfter } from '../../certificates/certificate';
import { ago, ahead, undisturbed } from '../../demo/history';
import {
  DOCUMENTS_MISSING,
  HOSTS,
  OWNERS,
  type Paid,
  pick,
  product,
  REVOCATION_ON_HOLD,
  STILL_INSTALLED,
  timeOf,
} from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import type { ProviderDemo } from '../../provider';
import type { PriceRecord } from '../../refunds/record';
import { largeScenarios, TOLD } from './large';
import { lineDefinitions } from './lines';
import { scenarios } from './scenarios';
import { FREE, listPriceOf, priceOf, CertificateHistory } from './telling';

/** What became of a purchase; `shift` makes two tellings of one case differ by some days without crossing a boundary. */
interface SeedCase {
  /** Natural days since the purchase. */
  readonly bought: number;
  /** Natural days to the end of the service period; null: it has none. A year (or more) after the purchase if left out. */
  readonly serviceEndsIn?: number | null;
  readonly free?: true;
  readonly nothingPaid?: true;
  /** Paid by Alipay alone: the rail carries its refund. */
  readonly byAlipay?: true;
  build?(past: CertificateHistory, now: number): void;
}

const CONTACT_BY_PHONE: RefundRequest = {
  reason: { code: 'blocked', text: null },
  assistance: { kind: 'phone', value: '13912345678' },
};
const CONTACT_BY_DINGTALK: RefundRequest = {
  reason: { code: 'tooSlow', text: null },
  assistance: { kind: 'dingtalk', value: 'ops.team-7' },
};
const RENEWAL: RefundRequest = { reason: { code: 'wrongRenewal', text: null }, assistance: null };
const OTHER: RefundRequest = {
  reason: { code: 'other', text: '项目已下线，域名不再使用。' },
  assistance: null,
};

/** Issued on the day after the application. */
const issued = (past: CertificateHistory, now: number, days: number): CertificateHistory =>
  past.submit(ago(now, days + 1, '14:10')).pass(ago(now, days, '11:25'));

/** The same, its revocation asked for and completed some days ago. */
const revoked = (
  past: CertificateHistory,
  now: number,
  days: number,
  asked: number,
  completed: number,
): CertificateHistory =>
  issued(past, now, days).revoke(ago(now, asked)).completeRevocation(ago(now, completed));

const justIssued = (days: number) => (past: CertificateHistory, now: number) => void issued(past, now, days);
const failed = (days: number) => (past: CertificateHistory, now: number) =>
  void past.submit(ago(now, days + 1)).fail(ago(now, days), DOCUMENTS_MISSING);

const plain: readonly SeedCase[] = [
  { bought: 0 },
  { bought: 2 },
  { bought: 5 },
  { bought: 6 },
  { bought: 45 },
  { bought: 210 },
  { bought: 400, serviceEndsIn: null },
  { bought: 356, serviceEndsIn: 9 },
  { bought: 372, serviceEndsIn: -7 },
  { bought: 4, nothingPaid: true },
  { bought: 33, nothingPaid: true },
  { bought: 3, free: true },
];

const applied: readonly SeedCase[] = [
  { bought: 4, build: failed(2) },
  { bought: 60, build: failed(49) },
  { bought: 357, serviceEndsIn: 8, build: failed(29) },
  { bought: 2, build: (past, now) => void past.submit(ago(now, 0, '08:05')) },
  { bought: 11, build: (past, now) => void past.submit(ago(now, 1, '17:40')) },
  { bought: 360, serviceEndsIn: 5, build: (past, now) => void past.submit(ago(now, 1, '10:15')) },
  { bought: 25, build: (past, now) => void past.submit(ago(now, 20)).withdraw(ago(now, 20, '15:00')) },
];

const issuedCases: readonly SeedCase[] = [
  { bought: 3, build: justIssued(1) },
  { bought: 16, build: justIssued(14) },
  { bought: 29, build: justIssued(26) },
  { bought: 31, build: justIssued(29) },
  { bought: 120, build: justIssued(117) },
  { bought: 300, build: justIssued(298) },
  { bought: 8, free: true, build: justIssued(6) },
  { bought: 385, build: justIssued(380) },
  { bought: 390, free: true, build: justIssued(388) },
];

const revokedCases: readonly SeedCase[] = [
  { bought: 15, build: (past, now) => void issued(past, now, 12).revoke(ago(now, 1)) },
  { bought: 32, build: (past, now) => void issued(past, now, 29).revoke(ago(now, 2)) },
  { bought: 23, build: (past, now) => void revoked(past, now, 20, 10, 8) },
  { bought: 44, build: (past, now) => void revoked(past, now, 42, 15, 12) },
  { bought: 50, build: (past, now) => void revoked(past, now, 47, 30, 28) },
  {
    bought: 20,
    build: (past, now) =>
      void issued(past, now, 17).revoke(ago(now, 9)).refuseRevocation(ago(now, 7), REVOCATION_ON_HOLD),
  },
];

const refundCases: readonly SeedCase[] = [
  { bought: 28, build: (past, now) => void past.applyForRefund(ago(now, 2)) },
  { bought: 70, build: (past, now) => void past.applyForRefund(ago(now, 1), CONTACT_BY_PHONE) },
  {
    bought: 22,
    build: (past, now) => void revoked(past, now, 19, 9, 7).applyForRefund(ago(now, 3), RENEWAL),
  },
  { bought: 12, build: (past, now) => void past.applyForRefund(ago(now, 9)) },
  {
    bought: 90,
    build: (past, now) => void past.applyForRefund(ago(now, 50), OTHER).approveRefund(ago(now, 47, '16:00')),
  },
  {
    bought: 80,
    build: (past, now) =>
      void revoked(past, now, 77, 70, 68).applyForRefund(ago(now, 60), RENEWAL).approveRefund(ago(now, 56)),
  },
  {
    bought: 55,
    build: (past, now) =>
      void past.applyForRefund(ago(now, 24)).rejectRefund(ago(now, 21, '10:30'), DOCUMENTS_MISSING),
  },
  {
    bought: 26,
    build: (past, now) =>
      void revoked(past, now, 24, 18, 16)
        .applyForRefund(ago(now, 12))
        .rejectRefund(ago(now, 9), STILL_INSTALLED),
  },
  { bought: 48, build: (past, now) => void past.applyForRefund(ago(now, 18)).cancelRefund(ago(now, 17)) },
  {
    bought: 65,
    build: (past, now) =>
      void past
        .applyForRefund(ago(now, 30), CONTACT_BY_DINGTALK)
        .assist(ago(now, 29), 'contact')
        .approveRefund(ago(now, 27))
        .assist(ago(now, 26), 'close'),
  },
  {
    bought: 10,
    build: (past, now) =>
      void past
        .channel('fails')
        .applyForRefund(ago(now, 6), CONTACT_BY_PHONE)
        .assist(ago(now, 5), 'contact')
        .channel('succeeds'),
  },
  { bought: 1, build: (past, now) => void past.channel('slow').applyForRefund(now).channel('succeeds') },
  { bought: 9, nothingPaid: true, build: (past, now) => void past.applyForRefund(ago(now, 7)) },
  {
    bought: 368,
    serviceEndsIn: -3,
    // Nobody decided, and the service ended first.
    build: (past, now) =>
      void past.review('manual').applyForRefund(ago(now, 19)).until(ahead(now, -2)).review('auto'),
  },
];

/** The rail took nothing on, again and again; a person has it. */
const hanging = (past: CertificateHistory, now: number, days: number): CertificateHistory =>
  past
    .rail('REQUEST_TRAFFIC_EXCEED_LIMIT')
    .applyForRefund(ago(now, days, '15:00'))
    .until(ago(now, days, '17:00'))
    .rail('normal');

/** Every state, verdict, rule and stage of a refund at least once. */
const seedCases: readonly SeedCase[] = [
  ...plain,
  ...applied,
  ...issuedCases,
  ...revokedCases,
  ...refundCases,
  {
    bought: 3,
    byAlipay: true,
    // Nobody has looked at it yet.
    build: (past, now) => void hanging(past, now, 1),
  },
  {
    bought: 12,
    byAlipay: true,
    build: (past, now) => void hanging(past, now, 8).at(ago(now, 7), () => past.askAgain()),
  },
];

/** One year where the case depends on it; the long ones come with the variety. */
const PRODUCTS: readonly Product[] = [
  product('OV'),
  product('DV', 'wildcard'),
  product('EV'),
  product('DV'),
  product('OV', 'multi'),
  product('OV', 'wildcard'),
  product('EV', 'multi'),
];
const LONG: readonly Product[] = [
  product('OV', 'single', 2),
  product('DV', 'wildcard', 3),
  product('EV', 'single', 2),
];

/** Who paid the part that discount and voucher left open, minor units. */
const FUNDING: readonly ((due: number) => Paid)[] = [
  (due) => ({ alipay: due }),
  (due) => ({ onlineBank: due }),
  (due) => ({ accountBalance: due }),
  (due) => ({ alipay: due - 12_345, accountBalance: 12_345 }),
  (due) => ({ alipay: 20_000, onlineBank: due - 30_001, accountBalance: 10_001 }),
];
const DISCOUNTS = [0, 0.1, 0, 0.25] as const;
const VOUCHERS = [0, 0, 5_000, 0, 10_000] as const;

function priceFor(
  what: Product,
  { nothingPaid, byAlipay }: SeedCase,
  n: number,
  funding = FUNDING,
): PriceRecord {
  const list = listPriceOf(what);
  if (what.free) return priceOf(what);
  if (nothingPaid) return priceOf(what, { voucher: list, paid: { alipay: 0 } });
  if (byAlipay) return priceOf(what);
  const discount = Math.round(list * pick(DISCOUNTS, n));
  const voucher = pick(VOUCHERS, n);
  return priceOf(what, { discount, voucher, paid: pick(funding, n)(list - discount - voucher) });
}

function productFor({ free, serviceEndsIn, bought }: SeedCase, n: number): Product {
  if (free) return FREE;
  // Only what is far from both ends may be valid for longer without becoming another case.
  const mayBeLong = serviceEndsIn === undefined && bought < 365 && n % 4 === 1;
  return mayBeLong ? pick(LONG, n) : pick(PRODUCTS, n);
}

/** ALY seed: what both customers own, the same on every machine; every date is relative to `tx.now`. */
function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      for (const [n, one] of seedCases.entries()) {
        // The second customer has the same cases of other products.
        const variety = n + owner * 3;
        const what = productFor(one, variety);
        const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
        const purchasedAt = ago(now, one.bought, timeOf(n));
        const past = new CertificateHistory(tx, {
          id: `cas-${prefix + n + 1}`,
          accountId: account,
          domain: what.coverage === 'wildcard' ? `*.${host}` : host,
          product: what,
          price: priceFor(what, one, variety),
          purchasedAt,
          servicePeriodEndsAt: serviceEndOf(one, what, purchasedAt, now),
        });
        one.build?.(past, now);
        past.until(now);
      }
    }
  });
  tx.now = now;
}

function serviceEndOf(
  { serviceEndsIn }: SeedCase,
  { years }: Product,
  purchasedAt: number,
  now: number,
): number | null {
  if (serviceEndsIn === undefined) return yearsAfter(purchasedAt, years);
  return serviceEndsIn === null ? null : ahead(now, serviceEndsIn, '23:00');
}

/** Paid past the rail, whose ledger is written entry by entry. */
const PAST_THE_RAIL = FUNDING.slice(1, 3);

const LARGE = seedCases.filter(({ byAlipay }) => !byAlipay);

/** Tells one of the cases as of `now` (epoch ms), under names that copies replace. */
function tellNamed(tx: Transaction, n: number, now: number): CertificateHistory {
  const one = LARGE[n % LARGE.length] as SeedCase;
  const what = productFor(one, n);
  const purchasedAt = ago(now, one.bought, timeOf(n));
  const past = new CertificateHistory(tx, {
    id: TOLD.id,
    accountId: 'customer',
    domain: what.coverage === 'wildcard' ? `*.${TOLD.host}` : TOLD.host,
    product: what,
    price: priceFor(what, one, n, PAST_THE_RAIL),
    purchasedAt,
    servicePeriodEndsAt: serviceEndOf(one, what, purchasedAt, now),
  });
  one.build?.(past, now);
  return past;
}

/** What the start page, links and the seeded state need of this console. */
export const demo: ProviderDemo = {
  id: 'aliyun',
  lines: lineDefinitions,
  scenarios,
  large: largeScenarios(LARGE.length, tellNamed),
  seed,
};
