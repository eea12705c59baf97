import { describe, expect, it } from 'vitest';
import { dayOf } from '../platform/calendar';
import { METHODS, minimumOf } from './checks';
import { balanceOf, book } from './ledger';
import { agreeOnFees, exchange, halfUp, PAYMENTS, rateOf, refundsOf, shareOf } from './records';
import { DAY, MINUTE, NOW, type RailWorld, railWorld } from './testWorld';

const value = (amount: number, currency = 'CNY') => ({
  refundAmount: { currency, value: String(amount) },
});

/** The sum of an account's legs. */
const held = (world: RailWorld, account: string, currency: string) =>
  world
    .entries()
    .flatMap(({ legs }) => legs)
    .filter((leg) => leg.account === account && leg.currency === currency)
    .reduce((sum, { minor }) => sum + minor, 0);

describe('APY-E5 balance', () => {
  it('APY-E5 exactly covered goes through, one unit short waits with nothing moved', () => {
    const world = railWorld({ ample: false });
    agreeOnFees(world.tx, false);
    world.pay();
    world.topUp('CNY', 219);
    const entries = world.entries().length;
    const asked = world.request();
    expect(world.send(asked).result.resultCode).toBe('MERCHANT_BALANCE_NOT_ENOUGH');
    expect(world.entries().length).toBe(entries);
    expect(world.refund(asked.refundRequestId)).toMatchObject({ status: 'PROCESSING', waiting: true });
    expect(world.send(asked).result).toMatchObject({ resultStatus: 'U' });
    world.topUp('CNY', 1);
    expect(world.send(asked).result).toMatchObject({ resultStatus: 'S', resultCode: 'SUCCESS' });
    expect(balanceOf(world.tx, 'CNY')).toBe(0);
    // Nothing waits any more: the end of the window is no event of its.
    expect(world.to(NOW + 400 * DAY)).toEqual([]);
  });

  it('APY-E5 first come, first served: by a payment settled in as by a top-up', () => {
    const world = railWorld({ ample: false });
    world.pay();
    world.payOut('CNY', 9_780);
    const [first, second] = [world.request(value(6_000)), world.request(value(1_000))];
    for (const asked of [first, second])
      expect(world.send(asked).result.resultCode).toBe('MERCHANT_BALANCE_NOT_ENOUGH');
    world.topUp('CNY', 2_000);
    expect(world.refund(second.refundRequestId).waiting).toBe(true);
    world.pay({ id: 'pay-2', amount: 5_000 });
    expect(world.refund(first.refundRequestId).status).toBe('SUCCESS');
    expect(world.refund(second.refundRequestId).status).toBe('SUCCESS');
  });

  it('APY-E5 fails when the window closes before the balance has grown, not a millisecond sooner', () => {
    const world = railWorld({ ample: false });
    world.pay({ method: 'TRUEMONEY', currency: 'THB', amount: 50_000, paidAt: NOW - 6 * DAY });
    world.payOut('USD', 10_000_000);
    const asked = world.request(value(50_000, 'THB'));
    world.send(asked);
    const end = Date.parse('2026-11-23T23:59:59.999+08:00');
    world.to(end);
    expect(world.send(asked).result.resultStatus).toBe('U');
    world.to(end + 1);
    expect(world.send(asked)).toMatchObject({
      result: { resultStatus: 'F', resultCode: 'REFUND_WINDOW_EXCEED' },
      refundTime: '2026-11-24T00:00:00.000+08:00',
    });
    world.topUp('USD', 100_000_000);
    expect(world.refund(asked.refundRequestId).status).toBe('FAIL');
  });

  it('APY-E5 by the switch it waits although there is money, until somebody looks again', () => {
    const world = railWorld();
    world.pay();
    world.switch('MERCHANT_BALANCE_NOT_ENOUGH');
    const asked = world.request();
    world.send(asked);
    world.topUp('CNY', 1);
    expect(world.refund(asked.refundRequestId).waiting).toBe(true);
    world.switch('normal');
    world.topUp('CNY', 1);
    expect(world.refund(asked.refundRequestId).status).toBe('SUCCESS');
  });
});

describe('APY-4 fees', () => {
  it('APY-4 not returned: the first full refund of a lone payment waits for exactly the fee', () => {
    const world = railWorld({ ample: false });
    agreeOnFees(world.tx, false);
    world.pay();
    const asked = world.request();
    expect(world.send(asked).result.resultCode).toBe('MERCHANT_BALANCE_NOT_ENOUGH');
    expect(balanceOf(world.tx, 'CNY')).toBe(10_000 - 220);
    world.topUp('CNY', 220);
    expect(world.send(asked).result.resultCode).toBe('SUCCESS');
    expect(held(world, 'fees', 'CNY')).toBe(220);
  });

  it('APY-4 returned in proportion, and altogether exactly once the whole is refunded', () => {
    const world = railWorld({ ample: false });
    world.pay({ amount: 10_007 });
    for (const part of [1, 3_333, 2, 4_999, 1_672]) expect(world.code(value(part))).toBe('SUCCESS');
    expect(balanceOf(world.tx, 'CNY')).toBe(0);
    expect(held(world, 'fees', 'CNY')).toBe(0);
    expect(held(world, 'buyers', 'CNY')).toBe(0);
  });

  it('APY-4 a failed refund takes its returned fee back, and the next one gets all of it', () => {
    const world = railWorld({ ample: false });
    world.pay();
    world.switch('unknown-then-fail');
    world.ask({ ...value(3_333), refundRequestId: 'fails' });
    world.switch('normal');
    expect(world.code(value(3_333))).toBe('SUCCESS');
    expect(world.refund('fails').charge).not.toBeNull();
    world.to(NOW + 30 * MINUTE);
    expect(world.refund('fails').charge).toBeNull();
    expect(world.code(value(6_667))).toBe('SUCCESS');
    expect(held(world, 'fees', 'CNY')).toBe(0);
    expect(held(world, 'inTransit', 'CNY')).toBe(0);
  });

  it('APY-4 refunds under way count, so that together they give back exactly the fee', () => {
    const world = railWorld({ ample: false });
    world.pay();
    world.topUp('CNY', 100);
    world.switch('REFUND_IN_PROCESS');
    world.ask(value(3_333));
    world.ask(value(6_667));
    world.to(NOW + 30 * MINUTE);
    expect(held(world, 'fees', 'CNY')).toBe(0);
    expect(balanceOf(world.tx, 'CNY')).toBe(100);
  });

  it('APY-4 a payment keeps the contract it was made under', () => {
    const world = railWorld();
    world.pay();
    agreeOnFees(world.tx, false);
    world.ask();
    expect(held(world, 'fees', 'CNY')).toBe(0);
  });
});

describe('APY-5 exchange', () => {
  const yen = (world: RailWorld, amount = 100_000) =>
    world.pay({ method: 'PAYPAY', currency: 'JPY', amount, paidAt: NOW - 5 * DAY });

  it('APY-5 rates are the same each time, differ from day to day, and lie near their base', () => {
    const day = dayOf(NOW);
    expect(rateOf(day, 'JPY', 'USD')).toBe(rateOf(day, 'JPY', 'USD'));
    const many = Array.from({ length: 60 }, (_, n) => rateOf(day + n, 'JPY', 'USD'));
    expect(new Set(many).size).toBeGreaterThan(30);
    for (const rate of many) expect(Math.abs(rate - 6_700)).toBeLessThanOrEqual(101);
  });

  it('APY-5 yen into cents: half up, in whole numbers however large', () => {
    const day = dayOf(NOW);
    const rate = rateOf(day, 'JPY', 'USD');
    expect(exchange(100_000, day, 'JPY', 'USD')).toBe(Math.round((100_000 * rate) / 10_000));
    expect(exchange(1_000_000_000_000, day, 'JPY', 'USD')).toBe(rate * 100_000_000);
    expect(() => exchange(Number.MAX_SAFE_INTEGER, day, 'GBP', 'USD')).toThrow(RangeError);
  });

  it('APY-5 half a unit rounds up, anything less down', () => {
    expect([1, 2, 3, 4, 5].map((value) => halfUp(value, 1, 4))).toEqual([0, 1, 1, 1, 1]);
    expect([6, 7].map((value) => halfUp(value, 1, 4))).toEqual([2, 2]);
    expect(shareOf(7, 2, 3)).toBe(4);
  });

  it('APY-5 the rate is pending until midnight after the refund; then the difference is settled', () => {
    const world = railWorld({ ample: false });
    yen(world);
    world.topUp('USD', 10_000);
    const asked = world.request(value(100_000, 'JPY'));
    world.send(asked);
    const midnight = Date.parse('2026-11-23T00:00:00+08:00');
    const provisional = exchange(100_000, dayOf(NOW), 'JPY', 'USD');
    const { charge } = world.refund(asked.refundRequestId);
    expect(charge).toMatchObject({ settled: provisional, final: null, rateDueAt: midnight });
    const before = balanceOf(world.tx, 'USD');
    world.to(midnight - 1);
    expect(world.refund(asked.refundRequestId).charge?.final).toBeNull();
    world.to(midnight);
    const settled = exchange(100_000, dayOf(midnight), 'JPY', 'USD');
    expect(world.refund(asked.refundRequestId).charge).toMatchObject({
      settledIn: exchange(100_000, dayOf(NOW - 5 * DAY), 'JPY', 'USD'),
      final: { settled, at: midnight },
      rateDueAt: null,
    });
    expect(settled).not.toBe(provisional);
    expect(balanceOf(world.tx, 'USD')).toBe(before - (settled - provisional));
    expect(world.to(midnight + DAY)).toEqual([]);
  });

  it('APY-5 an adjustment may overdraw the balance, and is never refused', () => {
    const adjusted = Array.from({ length: 10 }, (_, days) => {
      const world = railWorld({ ample: false });
      world.to(NOW + days * DAY);
      yen(world);
      const gap = world.request(value(100_000, 'JPY'));
      world.topUp('USD', 1_000_000);
      world.send(gap);
      world.payOut('USD', balanceOf(world.tx, 'USD'));
      world.to(NOW + (days + 1) * DAY);
      expect(world.refund(gap.refundRequestId).charge?.final).not.toBeNull();
      return balanceOf(world.tx, 'USD');
    });
    expect(Math.min(...adjusted)).toBeLessThan(0);
    expect(Math.max(...adjusted)).toBeGreaterThan(0);
  });

  it('APY-5 what an adjustment brings back lets a waiting refund through', () => {
    const served = Array.from({ length: 10 }, (_, days) => {
      const world = railWorld({ ample: false });
      world.to(NOW + days * DAY);
      yen(world);
      world.topUp('USD', 1_000_000);
      world.ask(value(100_000, 'JPY'));
      world.payOut('USD', balanceOf(world.tx, 'USD'));
      world.pay({ id: 'pay-2', currency: 'USD', amount: 100 });
      world.payOut('USD', balanceOf(world.tx, 'USD'));
      world.ask({ refundRequestId: 'w', paymentId: 'pay-2', ...value(1, 'USD') });
      expect(world.refund('w').waiting).toBe(true);
      world.to(NOW + (days + 1) * DAY);
      expect(world.refund('w').status === 'SUCCESS').toBe(balanceOf(world.tx, 'USD') >= 0);
      return world.refund('w').status;
    });
    expect(new Set(served)).toEqual(new Set(['SUCCESS', 'PROCESSING']));
  });

  it('APY-5 no rate is awaited where payment and settlement share their currency', () => {
    const world = railWorld();
    world.pay({ currency: 'USD' });
    world.ask(value(10_000, 'USD'));
    expect(world.to(NOW + 2 * DAY)).toEqual([]);
  });
});

describe('APY-6 the capability table', () => {
  it('APY-6 has at least six methods that together show every limit', () => {
    expect(METHODS.length).toBeGreaterThanOrEqual(6);
    expect(METHODS.some(({ partial }) => !partial)).toBe(true);
    expect(METHODS.some(({ partial, repeated }) => partial && !repeated)).toBe(true);
    expect(METHODS.some(({ minimums }) => Object.values(minimums).some((least) => least > 1))).toBe(true);
    expect(METHODS.some(({ windowDays }) => windowDays <= 7)).toBe(true);
    expect(METHODS[0]).toMatchObject({ id: 'ALIPAY_CN', partial: true, repeated: true, windowDays: 365 });
    expect(minimumOf(METHODS[0], 'EUR')).toBe(1);
  });

  it.each(METHODS)('APY-6 $id does what its row says, on both sides of each limit', (method) => {
    const [currency = 'CNY', minimum = 1] = Object.entries(method.minimums)[0] ?? [];
    const amount = 10 * Math.max(minimum, 10);
    const world = railWorld();
    world.pay({ method: method.id, currency, amount, paidAt: NOW });
    world.to(NOW + method.windowDays * DAY);
    if (minimum > 1) expect(world.code(value(minimum - 1, currency))).toBe('REFUND_AMOUNT_EXCEED');
    const part = world.code(value(minimum, currency));
    expect(part).toBe(method.partial ? 'SUCCESS' : 'PARTIAL_REFUND_NOT_SUPPORTED');
    const rest = method.partial ? amount - minimum : amount;
    const isAllowed = method.repeated || !method.partial;
    expect(world.code(value(rest, currency))).toBe(isAllowed ? 'SUCCESS' : 'MULTIPLE_REFUNDS_NOT_SUPPORTED');
    const late = railWorld();
    late.pay({ method: method.id, currency, amount, paidAt: NOW });
    late.to(NOW + (method.windowDays + 1) * DAY);
    expect(late.code(value(amount, currency))).toBe('REFUND_WINDOW_EXCEED');
  });
});

it('APY-8 the records of a payment list all its refunds, refused ones with their code', () => {
  const world = railWorld();
  world.pay();
  world.ask(value(4_000));
  world.ask(value(7_000));
  world.ask(value(6_000));
  const [payment] = world.tx.all(PAYMENTS);
  if (!payment) throw new Error('nothing was paid');
  expect(refundsOf(world.tx, payment).map(({ status, code }) => [status, code])).toEqual([
    ['SUCCESS', 'SUCCESS'],
    ['FAIL', 'REFUND_AMOUNT_EXCEED'],
    ['SUCCESS', 'SUCCESS'],
  ]);
});

it('APY-8 an entry of the ledger that does not sum to zero is never written', () => {
  const world = railWorld({ ample: false });
  const off = { kind: 'topUp', legs: [{ account: 'merchant', currency: 'CNY', minor: 1 }] } as const;
  expect(() => book(world.tx, off)).toThrow(/off by 1 CNY/);
  expect(world.entries()).toEqual([]);
});
