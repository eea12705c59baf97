import { payThroughRail } from '../../refunds/purchase';
import type { AccountId } from '../../../src/api/contract/session';
import type { Tx } from '../../platform/transaction';
import { certificateOf, demand, save } from './certificate';
import { noting } from './history';
import { CURRENCY, listPriceOf } from './prices';
import { type CertificateRecord, ORDERS, type OrderRecord } from './records';

/** What an early renewal of a certificate is for: the same once more, for one year. */
export const renewedProduct = ({ product }: CertificateRecord) => ({ ...product, years: 1 });

/**
 * ABC-S5 Renew in advance: makes a paid order of its own, which cannot be refunded here (ABC-R6). Once per
 * certificate. 404, 409.
 */
export function renewInAdvance(tx: Tx, id: string, accountId: AccountId): OrderRecord {
  const record = certificateOf(tx, id, accountId);
  demand(record, 'renew');
  const product = renewedProduct(record);
  const list = listPriceOf(product);
  const order: OrderRecord = {
    id: tx.nextId('ab-renewal'),
    accountId,
    service: 'ssl',
    kind: 'earlyRenewal',
    product,
    label: null,
    years: product.years,
    placedAt: tx.now,
    paidAt: tx.now,
    used: false,
    promotion: null,
    combined: null,
    renews: id,
    price: { currency: CURRENCY, list, discount: 0, voucher: 0, paid: { alipay: list } },
    refundId: null,
  };
  tx.put(ORDERS, order);
  payThroughRail(tx, { provider: 'alibaba', ...order, name: record.domain });
  save(
    tx,
    noting({ ...record, renewalOrderId: order.id }, tx.now, 'customer', { code: 'renewed', order: order.id }),
  );
  return order;
}
