import type { PriceRecord } from '../../../refunds/records';
import type { Product } from '../../../certificates/product';
import { type Less, priced } from '../../../stories/prices';

/** List price of a single-domain certificate for one year, minor units of CNY. */
const LIST = { DV: 60_000, OV: 200_000, EV: 450_000 } as const;
const FACTOR = { single: 1, multi: 2, wildcard: 3 } as const;

/** The list price of a product, minor units of CNY; free ones cost nothing. */
export const listPriceOf = ({ validation, coverage, years, free }: Product): number =>
  free ? 0 : LIST[validation] * FACTOR[coverage] * years;

/** A price in CNY; what discount and voucher leave open was paid by Alipay unless `paid` says otherwise. */
export const priceOf = (what: Product, less: Less = {}): PriceRecord =>
  priced('CNY', listPriceOf(what), less);

export const product = (
  validation: Product['validation'],
  coverage: Product['coverage'] = 'single',
  years = 1,
): Product => ({ validation, free: false, coverage, years });

export const FREE: Product = { validation: 'DV', free: true, coverage: 'single', years: 1 };
