import type { Product } from '../../certificates/product';

/** List price of a single-domain certificate for one year, minor units of USD. */
const LIST = { DV: 6_800, OV: 18_000, EV: 42_000 } as const;
const FACTOR = { single: 1, multi: 2, wildcard: 3 } as const;

/** Every order of this site is paid in it. */
export const CURRENCY = 'USD';

/** The list price of a certificate product, minor units of USD. */
export const listPriceOf = ({ validation, coverage, years }: Product): number =>
  LIST[validation] * FACTOR[coverage] * years;
