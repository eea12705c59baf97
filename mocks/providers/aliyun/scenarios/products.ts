import type { PriceRecord } from '../../../refunds/records';
import type { Product } from './story';

/** List price of a single-domain certificate for one year, minor units of CNY. */
const LIST = { DV: 60_000, OV: 200_000, EV: 450_000 } as const;
const FACTOR = { single: 1, multi: 2, wildcard: 3 } as const;

/** Who paid how much, minor units. */
export type Paid = PriceRecord['paid'];

/** The list price of a product, minor units of CNY; free ones cost nothing. */
export const listPriceOf = ({ validation, coverage, years, free }: Product): number =>
  free ? 0 : LIST[validation] * FACTOR[coverage] * years;

/** A price in CNY; what discount and voucher leave open was paid by Alipay unless `paid` says otherwise. */
export function priceOf(
  product: Product,
  less: { discount?: number; voucher?: number; paid?: Paid } = {},
): PriceRecord {
  const list = listPriceOf(product);
  const { discount = 0, voucher = 0 } = less;
  return {
    currency: 'CNY',
    list,
    discount,
    voucher,
    paid: less.paid ?? { alipay: list - discount - voucher },
  };
}

export const product = (
  validation: Product['validation'],
  coverage: Product['coverage'] = 'single',
  years = 1,
): Product => ({ validation, free: false, coverage, years });

export const FREE: Product = { validation: 'DV', free: true, coverage: 'single', years: 1 };
