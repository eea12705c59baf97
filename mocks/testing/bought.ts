import { Transaction } from '../platform/transaction';
import { ORDERS } from '../providers/alibaba/record';
import { OrderHistory } from '../providers/alibaba/telling';
import { CERTIFICATES } from '../providers/aliyun/record';
import { certificate, revoked } from '../providers/aliyun/testing';
import { CERTIFICATES as TENCENT } from '../providers/tencent/record';
import { order } from '../providers/tencent/testing';
import { payThroughRail } from '../refunds/application';
import type { PriceRecord } from '../refunds/record';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const DAY = 86_400_000;

const yuan = (paid: PriceRecord['paid']): PriceRecord => ({
  currency: 'CNY',
  list: Object.values(paid).reduce((sum, part) => sum + part, 0),
  discount: 0,
  voucher: 0,
  paid,
});

/** What is bought: one of each way to pay and to be refunded, of all three consoles. */
const ALIYUN = [
  certificate('cas-1', { price: yuan({ alipay: 150_000 }) }),
  certificate('cas-2', {
    price: yuan({ alipay: 100_001, accountBalance: 50_000 }),
    purchasedAt: NOW - 20 * DAY,
  }),
  // Bought so long ago that the method's window is over, or ends within days.
  revoked('cas-3', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', {
    price: yuan({ alipay: 99_999 }),
    purchasedAt: NOW - 500 * DAY,
  }),
  revoked('cas-4', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', {
    price: yuan({ alipay: 70_000, onlineBank: 3 }),
    purchasedAt: NOW - 361 * DAY,
  }),
  certificate('cas-5', { price: { ...yuan({ alipay: 0 }), list: 30_000, voucher: 30_000 } }),
];
/** Their consoles and ids. */
export const IDS = [
  ...ALIYUN.map(({ id }) => ['aliyun', id] as const),
  ['alibaba', 'ab-0001'] as const,
  ['alibaba', 'ab-0002'] as const,
  ['tencent', 'tc-1'] as const,
];

/** All of it paid, nothing asked for yet. */
export function begin(): Transaction {
  const tx = new Transaction(new Map(), NOW);
  for (const record of ALIYUN) {
    tx.put(CERTIFICATES, record);
    payThroughRail(tx, { provider: 'aliyun', ...record, name: record.domain, paidAt: record.purchasedAt });
  }
  const dollars = (paid: PriceRecord['paid']) => ({ ...yuan(paid), currency: 'USD' });
  const order1 = { id: 'ab-0001', service: 'ssl', price: dollars({ alipay: 54_000 }) } as const;
  const order2 = {
    id: 'ab-0002',
    service: 'other',
    price: dollars({ alipay: 10_001, card: 20_000 }),
  } as const;
  for (const one of [order1, order2]) {
    const bought = new OrderHistory(tx, { accountId: 'customer', paid: 2, ...one });
    bought.until(NOW);
  }
  tx.now = NOW;
  tx.put(TENCENT, order('tc-1', { state: 'failed' }));
  return tx;
}

/** One of them as it is stored now. */
export const recordOf = (tx: Transaction, [provider, id]: (typeof IDS)[number]) => {
  const from = { aliyun: CERTIFICATES, alibaba: ORDERS, tencent: TENCENT }[provider];
  return tx.get<{ id: string; price: PriceRecord; refundId: string | null }>(from, id)!;
};
