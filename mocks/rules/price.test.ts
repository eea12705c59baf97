import { describe, expect, it } from 'vitest';
import { addsUp, paidIn, paidParts } from './subject';

const price = (paid: Record<string, number>, list = 100, discount = 20, voucher = 30) => ({
  currency: 'CNY',
  list,
  discount,
  voucher,
  paid,
});

describe('GEN-4 prices', () => {
  it('GEN-4 a price adds up to the minor unit, or does not', () => {
    expect(addsUp(price({ alipay: 20, card: 30 }))).toBe(true);
    expect(addsUp(price({ alipay: 20, card: 31 }))).toBe(false);
    expect(addsUp(price({ alipay: 0 }, 100, 60, 41))).toBe(false);
    expect(addsUp(price({ alipay: Number.MAX_SAFE_INTEGER, card: 1 }, Number.MAX_SAFE_INTEGER, 0, 0))).toBe(
      false,
    );
  });

  it('GEN-4 what was paid is the list price less discount and voucher', () => {
    expect(paidIn(price({ alipay: 50 }))).toBe(50);
  });

  it('GEN-4 parts come in a fixed order, without those that paid nothing', () => {
    expect(paidParts(price({ accountBalance: 1, card: 2, onlineBank: 0, alipay: 3 }))).toEqual([
      { source: 'alipay', minor: 3 },
      { source: 'card', minor: 2 },
      { source: 'accountBalance', minor: 1 },
    ]);
  });
});
