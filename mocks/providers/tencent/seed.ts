import type { Product } from '../../certificates/product';
import type { Transaction } from '../../platform/transaction';
import type { PriceRecord } from '../../refunds/records';
import { ago, ahead } from '../../stories/dates';
import { undisturbed } from '../../stories/narrator';
import { HOSTS, OWNERS, pick, timeOf } from '../../stories/variety';
import { listPriceOf, priceOf, product } from './scenarios/products';
import { Story } from './scenarios/story';
import { type SeedCase, seedCases } from './seedCases';

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
export function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      for (const [n, one] of seedCases.entries()) {
        // The second customer has the same cases of other products.
        const variety = n + owner * 3;
        const what = { ...pick(PRODUCTS, variety), ...(one.oneYear && { years: 1 }) };
        const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
        const number = prefix + n + 1;
        const story = new Story(tx, {
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
        one.tell?.(story, now);
        story.until(now);
      }
    }
  });
  tx.now = now;
}
