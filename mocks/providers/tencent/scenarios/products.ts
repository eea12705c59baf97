import type { Product } from '../../../certificates/product';
import type { PriceRecord } from '../../../refunds/records';
import { type Less, priced } from '../../../stories/prices';

/** List price of a single-domain certificate for one year, minor units of CNY. */
const LIST = { DV: 88_000, OV: 240_000, EV: 520_000 } as const;
const FACTOR = { single: 1, multi: 2, wildcard: 3 } as const;

export const product = (
  validation: Product['validation'],
  coverage: Product['coverage'] = 'single',
  years = 1,
): Product => ({ validation, free: false, coverage, years });

/** The list price of a product, minor units of CNY. */
export const listPriceOf = ({ validation, coverage, years }: Product): number =>
  LIST[validation] * FACTOR[coverage] * years;

/** A list price in CNY (minor units): what discount, voucher and gift card leave open was paid in cash. */
export function priceOf(
  list: number,
  { giftCard = 0, discount = 0, voucher = 0 }: Less & { giftCard?: number } = {},
): PriceRecord {
  const cash = list - discount - voucher - giftCard;
  return priced('CNY', list, { discount, voucher, paid: { cash, giftCard } });
}
