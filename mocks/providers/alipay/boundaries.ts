import type { RailSubject } from '#contract/alipay';
import { type Boundary, boundaryAt } from '../../rules/subject';

/** A payment of CNY 150.00 by a method that knows everything, refunded in full. */
const whole: RailSubject = {
  payment: {
    method: 'ALIPAY_CN',
    status: 'SUCCESS',
    paidAt: '2026-11-02T15:00:00+08:00',
    currency: 'CNY',
    amount: 15_000,
    refunded: 0,
    refunds: 0,
  },
  request: { currency: 'CNY', amount: 15_000 },
  covered: true,
};
const asking = (amount: number): RailSubject => ({ ...whole, request: { currency: 'CNY', amount } });
const paid = (part: Partial<RailSubject['payment']>, of = whole): RailSubject => ({
  ...of,
  payment: { ...of.payment, ...part },
});
/** GCash: neither in part nor repeated, PHP 1.00 at least, 30 days. */
const gcash: RailSubject = {
  ...paid({ method: 'GCASH', currency: 'PHP' }),
  request: { currency: 'PHP', amount: 15_000 },
};
/** Kakao Pay: in part, but once. */
const kakao: RailSubject = {
  ...paid({ method: 'KAKAOPAY', currency: 'KRW', refunded: 5_000, refunds: 1 }),
  request: { currency: 'KRW', amount: 10_000 },
};

const NOW = '2026-11-22T10:00:00+08:00';
/** The last milliseconds of 365 and of 30 days after the payment. */
const DAY_365 = '2027-11-02T23:59:59.999+08:00';
const DAY_366 = '2027-11-03T00:00:00.000+08:00';
const DAY_30 = '2026-12-02T23:59:59.999+08:00';
const DAY_31 = '2026-12-03T00:00:00.000+08:00';
const short = { ...whole, covered: false };

const at = boundaryAt<RailSubject, string>;

/** Both sides of each requirement, and of the order in which they are checked. */
export const boundaries: readonly Boundary<RailSubject, string>[] = [
  at(['全额', 'in full'], whole, NOW, 'APY-2', DAY_365),
  at(['最小的一部分', 'the smallest part'], asking(1), NOW, 'APY-2', DAY_365),
  at(['金额为零', 'nothing'], asking(0), NOW, 'APY-E2'),
  at(['比支付金额多一', 'one more than was paid'], asking(15_001), NOW, 'APY-E2'),
  at(
    ['剩余的全部', 'all that is left'],
    paid({ refunded: 5_000, refunds: 1 }, asking(10_000)),
    NOW,
    'APY-2',
    DAY_365,
  ),
  at(
    ['比剩余金额多一', 'one more than is left'],
    paid({ refunded: 5_000, refunds: 1 }, asking(10_001)),
    NOW,
    'APY-E2',
  ),
  at(
    ['币种不同', 'another currency'],
    { ...whole, request: { currency: 'USD', amount: 15_000 } },
    NOW,
    'APY-E1',
  ),
  at(
    ['币种不同，金额也过多', 'another currency, and too much'],
    { ...whole, request: { currency: 'USD', amount: 15_001 } },
    NOW,
    'APY-E1',
  ),
  at(['不支持部分退款的方式，全额', 'in full by a method without parts'], gcash, NOW, 'APY-2', DAY_30),
  at(
    ['不支持部分退款的方式，部分', 'in part by a method without parts'],
    { ...gcash, request: { currency: 'PHP', amount: 14_999 } },
    NOW,
    'APY-E2',
  ),
  at(['只能退一次的方式，再退一次', 'once more by a method that knows one'], kakao, NOW, 'APY-E2'),
  at(
    ['只能退一次的方式，第一次', 'the first of a method that knows one'],
    paid({ refunded: 0, refunds: 0 }, kakao),
    NOW,
    'APY-2',
    '2027-05-01T23:59:59.999+08:00',
  ),
  at(['尚未支付成功', 'not paid yet'], paid({ status: 'PROCESSING', paidAt: null }), NOW, 'APY-E3'),
  at(
    ['支付失败，也已过期限', 'a failed payment, too late besides'],
    paid({ status: 'FAIL' }),
    DAY_366,
    'APY-E3',
  ),
  at(['期限的最后一刻', 'the last moment of the window'], whole, DAY_365, 'APY-2', DAY_365),
  at(['期限过后的第一刻', 'the first moment after the window'], whole, DAY_366, 'APY-E4'),
  at(['较短期限的最后一刻', 'the last moment of a short window'], gcash, DAY_30, 'APY-2', DAY_30),
  at(['较短期限过后的第一刻', 'the first moment after a short window'], gcash, DAY_31, 'APY-E4'),
  at(['余额不足', 'a short balance'], short, NOW, 'APY-E5', DAY_365),
  at(['余额不足，也已过期限', 'a short balance, too late'], short, DAY_366, 'APY-E4'),
];
