import { describe, expect, it } from 'vitest';
import { CURRENCIES, Currency, minorDigits, Money } from './common';

describe('GEN-3 money', () => {
  it('GEN-3 minor units follow ISO 4217', () => {
    expect(
      ['CNY', 'USD', 'JPY', 'KRW', 'VND', 'BHD', 'KWD', 'CLF', 'UYW', 'HUF', 'XAU'].map(minorDigits),
    ).toEqual([2, 2, 0, 0, 0, 3, 3, 4, 4, 2, 0]);
  });

  it('GEN-3 every currency is three capitals and listed once', () => {
    expect(CURRENCIES.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
  });

  it.each(['cny', 'XYZ', 'RMB', 'XXX', ''])('GEN-3 %j is not a currency', (code) => {
    expect(Currency.safeParse(code).success).toBe(false);
  });

  it('GEN-3 an amount is a whole number of minor units, not negative, not beyond the safe integers', () => {
    const accepts = (minor: unknown) => Money.safeParse({ currency: 'CNY', minor }).success;
    expect([0, 1, Number.MAX_SAFE_INTEGER].map(accepts)).toEqual([true, true, true]);
    expect([-1, 0.5, 2 ** 53, '1', null, Number.NaN].map(accepts)).toEqual(Array(6).fill(false));
    expect(Money.safeParse({ currency: 'CNY', minor: 1, major: 1 }).success).toBe(false);
  });
});
