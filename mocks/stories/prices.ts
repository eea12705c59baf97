import type { PriceRecord } from '../refunds/records';

/** Who paid how much, minor units. */
export type Paid = PriceRecord['paid'];

/** What brings a list price down, and who paid the rest. */
export interface Less {
  readonly discount?: number;
  readonly voucher?: number;
  readonly paid?: Paid;
}

/** A price; what discount and voucher leave open was paid by Alipay unless `paid` says otherwise. */
export const priced = (
  currency: string,
  list: number,
  { discount = 0, voucher = 0, paid }: Less = {},
): PriceRecord => ({
  currency,
  list,
  discount,
  voucher,
  paid: paid ?? { alipay: list - discount - voucher },
});
