import { describe, expect, it } from 'vitest';
import { readAmount } from './amount';

describe('APY-1', () => {
  it.each([
    ['1500', 'CNY', '150000'],
    ['1,234.56', 'CNY', '123456'],
    ['¥1,234.56', 'CNY', '123456'],
    ['CN¥ 1,234.5', 'CNY', '123450'],
    ['￥１，２３４．５６', 'CNY', '123456'],
    [' 0.01 ', 'CNY', '1'],
    ['\u202D1\u200B,234。56\u202C', 'CNY', '123456'],
    ['US$\u00A019．99', 'USD', '1999'],
    ['007', 'CNY', '700'],
    ['5.', 'CNY', '500'],
    ['1,500', 'JPY', '1500'],
    ['JP¥1,500', 'JPY', '1500'],
    ['US$19.99', 'USD', '1999'],
    ['1.234', 'KWD', '1234'],
    ['99999999999999.99', 'CNY', '9999999999999999'],
  ])('APY-1 %s in %s is %s minor units', (typed, currency, value) => {
    expect(readAmount(typed, currency)).toEqual({ value });
  });

  it.each([
    ['', 'CNY', 'empty'],
    [' \u200b', 'CNY', 'empty'],
    ['1e3', 'CNY', 'notAnAmount'],
    ['-5', 'CNY', 'notAnAmount'],
    ['1,23', 'CNY', 'notAnAmount'],
    ['1.234,56', 'CNY', 'notAnAmount'],
    ['10²', 'CNY', 'notAnAmount'],
    ['💰', 'CNY', 'notAnAmount'],
    ['$100', 'CNY', 'notAnAmount'],
    ['1 000', 'CNY', 'notAnAmount'],
    ['0x10', 'CNY', 'notAnAmount'],
    ['1.005', 'CNY', 'decimals'],
    ['1500.0', 'JPY', 'decimals'],
    ['0', 'CNY', 'zero'],
    ['0.00', 'CNY', 'zero'],
    ['100000000000000.00', 'CNY', 'tooLong'],
  ])('APY-1 %j in %s is no amount: %s', (typed, currency, wrong) => {
    expect(readAmount(typed, currency)).toEqual({ wrong });
  });
});
