import type { Tx } from '../platform/transaction';
import { registerPayment } from '../rail/payments';
import type { PriceRecord } from './records';

/** An order as it was paid. */
export interface Purchase {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
  readonly price: PriceRecord;
  /** Epoch ms. */
  readonly paidAt: number;
}

/** Registers what was paid by Alipay as a payment on the rail, from which it can be refunded (APY-1); nothing where nothing was. */
export function payThroughRail(tx: Tx, { provider, id, name, price, paidAt }: Purchase): void {
  const { alipay = 0 } = price.paid;
  if (alipay === 0) return;
  const order = { provider, id, name };
  registerPayment(tx, { order, currency: price.currency, amount: alipay, paidAt });
}
