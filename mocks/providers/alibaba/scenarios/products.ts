import type { Product } from '../../../certificates/product';
import type { Words } from '../../../platform/language';
import type { PriceRecord } from '../../../refunds/records';
import { type Less, priced } from '../../../stories/prices';
import { CURRENCY, listPriceOf } from '../prices';

export const product = (
  validation: Product['validation'],
  coverage: Product['coverage'] = 'single',
  years = 1,
): Product => ({ validation, free: false, coverage, years });

/** The price of a certificate product; what discount and voucher leave open was paid by Alipay unless told. */
export const priceOf = (what: Product, less: Less = {}): PriceRecord =>
  priced(CURRENCY, listPriceOf(what), less);

/** List prices of the other services, minor units of USD. */
const LIST = { root: 200_000, intermediate: 120_000, gateway: 45_000, other: 15_000 } as const;

export const priceOfOther = (what: keyof typeof LIST, less: Less = {}): PriceRecord =>
  priced(CURRENCY, LIST[what], less);

/** A service that can be refunded only while nothing was done with it (ABC-R4). */
export const MONITORING: Words = { 'zh-CN': '域名监控', en: 'Domain name monitoring' };
