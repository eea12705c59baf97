import type { Transaction } from '../../platform/transaction';
import type { PriceRecord } from '../../refunds/records';
import { ago, ahead } from '../../stories/dates';
import type { Product } from '../../certificates/product';
import { undisturbed } from '../../stories/narrator';
import type { Paid } from '../../stories/prices';
import { HOSTS, OWNERS, pick, timeOf } from '../../stories/variety';
import { FREE, listPriceOf, priceOf, product } from './scenarios/products';
import { Story } from './scenarios/story';
import { type SeedCase, seedCases } from './seedCases';
import { yearsAfter } from '../../certificates/validity';

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

function priceFor(what: Product, { nothingPaid, byAlipay }: SeedCase, n: number): PriceRecord {
  const list = listPriceOf(what);
  if (what.free) return priceOf(what);
  if (nothingPaid) return priceOf(what, { voucher: list, paid: { alipay: 0 } });
  if (byAlipay) return priceOf(what);
  const discount = Math.round(list * pick(DISCOUNTS, n));
  const voucher = pick(VOUCHERS, n);
  return priceOf(what, { discount, voucher, paid: pick(FUNDING, n)(list - discount - voucher) });
}

function productFor({ free, serviceEndsIn, bought }: SeedCase, n: number): Product {
  if (free) return FREE;
  // Only what is far from both ends may be valid for longer without becoming another case.
  const mayBeLong = serviceEndsIn === undefined && bought < 365 && n % 4 === 1;
  return mayBeLong ? pick(LONG, n) : pick(PRODUCTS, n);
}

/** ALY seed: what both customers own, the same on every machine; every date is relative to `tx.now`. */
export function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      for (const [n, one] of seedCases.entries()) {
        // The second customer has the same cases of other products.
        const variety = n + owner * 3;
        const what = productFor(one, variety);
        const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
        const purchasedAt = ago(now, one.bought, timeOf(n));
        const story = new Story(tx, {
          id: `cas-${prefix + n + 1}`,
          accountId: account,
          domain: what.coverage === 'wildcard' ? `*.${host}` : host,
          product: what,
          price: priceFor(what, one, variety),
          purchasedAt,
          servicePeriodEndsAt: serviceEndOf(one, what, purchasedAt, now),
        });
        one.tell?.(story, now);
        story.until(now);
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
