import { describe, expect, it } from 'vitest';
import * as format from './format';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const zh = { language: 'zh-CN', now: NOW } as const;
const en = { language: 'en', now: NOW } as const;
const LAST = '2026-11-22T23:59:59.999+08:00';

describe('GEN-12 dates are written in UTC+8, whatever the browser’s zone', () => {
  it('GEN-1 the last millisecond of a day belongs to it', () => {
    expect(format.formatEdge(LAST, zh)).toBe('11月22日 周日 23:59');
    expect(format.formatEdge(LAST, en)).toBe('Sun 22 Nov, 23:59');
    expect(format.formatEdge(Date.parse(LAST) + 1, zh)).toBe('11月23日 周一 00:00');
  });

  it('GEN-12 another year is written out', () => {
    expect(format.formatDate('2027-01-01T00:00:00+08:00', zh)).toBe('2027年1月1日 周五');
    expect(format.formatDate('2026-12-31T15:59:59Z', en)).toBe('Thu 31 Dec');
    expect(format.formatDate('2026-12-31T16:00:00Z', en)).toBe('Fri 1 Jan 2027');
    expect(format.formatDay('2027-11-02T12:00:00+08:00', en)).toBe('2 Nov 2027');
    expect(format.formatDay(LAST, { ...zh, now: null })).toBe('2026年11月22日');
  });

  it('GEN-12 columns have a short form with the year', () => {
    expect(format.formatInstant('2026-03-04T01:02:03Z', 'zh-CN')).toBe('2026-03-04 09:02');
    expect(format.formatInstant('2026-03-04T01:02:03Z', 'en')).toBe('4 Mar 2026, 09:02');
    expect(format.formatFact(NOW, 'en')).toBe('Sun 22 Nov 2026, 10:00');
  });

  it('GEN-7 today and its neighbours are named by server time', () => {
    expect(format.formatMoment(LAST, zh)).toBe('今天 23:59');
    expect(format.formatMoment(LAST, en)).toBe('Today, 23:59');
    expect(format.dayWord(Date.parse(LAST) + 1, zh)).toBe('明天');
    expect(format.dayWord('2026-11-21T00:00:00+08:00', en)).toBe('Yesterday');
    expect(format.dayWord('2026-11-20T23:59:59.999+08:00', en)).toBeNull();
    expect(format.formatMoment(LAST, { ...zh, now: null })).toBe('2026年11月22日 周日 23:59');
  });
});

describe('GEN-3 money is written from minor units by the currency’s own digits', () => {
  it.each([
    [{ currency: 'CNY', minor: 150000 }, '¥1,500.00', 'CN¥1,500.00'],
    [{ currency: 'USD', minor: 29900 }, 'US$299.00', 'US$299.00'],
    [{ currency: 'JPY', minor: 1500 }, 'JP¥1,500', 'JP¥1,500'],
    [{ currency: 'CNY', minor: 0 }, '¥0.00', 'CN¥0.00'],
    [{ currency: 'CNY', minor: 5 }, '¥0.05', 'CN¥0.05'],
    [{ currency: 'CNY', minor: 9007199254740991 }, '¥90,071,992,547,409.91', 'CN¥90,071,992,547,409.91'],
  ])('GEN-3 %o', (money, inChinese, inEnglish) => {
    expect(format.formatMoney(money, 'zh-CN')).toBe(inChinese);
    expect(format.formatMoney(money, 'en')).toBe(inEnglish);
  });

  it('GEN-4 what is taken off has a true minus', () => {
    expect(format.formatMoney({ currency: 'CNY', minor: -20000 }, 'zh-CN')).toBe('\u2212¥200.00');
  });
});
