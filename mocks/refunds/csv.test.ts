import { decimalOf, moneyText } from '#contract/common';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { refundsToCsv } from './csv';
import { given, world } from './testWorld';
import { standingOf } from './record';
import { toRefundRow } from './views';

async function exported(name: string, language: 'zh-CN' | 'en' = 'en') {
  const { open, tx } = world();
  const refund = open({
    ...given(tx, { review: 'manual' }),
    subject: { id: 'cas-0001', name, kind: 'certificate' },
    assistance: { kind: 'phone', value: '13800001234' },
  });
  return refundsToCsv([toRefundRow(tx, standingOf(refund), language)], language, 'aliyun');
}

describe('CSV export', () => {
  it('ALY-9 one row per application, amounts as decimals, wall time in UTC+8', async () => {
    const text = await exported('shop.example.com');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [row] = papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
    expect(row).toEqual({
      Application: 'r-0001',
      'Instance ID': 'cas-0001',
      Domain: 'shop.example.com',
      Stage: 'Refund under review',
      Explanation: '',
      Rule: 'ALY-R2',
      Amount: '1500.00',
      Currency: 'CNY',
      'Returns to': 'Alipay account',
      'Submitted (UTC+8)': '2026-11-22 10:00',
      'Expected by (UTC+8)': '2026-11-27 23:59',
      'Latest by (UTC+8)': '2026-12-11 23:59',
      'Finished (UTC+8)': '',
    });
  });

  it('GEN-11 no contact is exported', async () => {
    expect(await exported('shop.example.com', 'zh-CN')).not.toContain('1380');
  });

  it('GEN-12 headings and stage in Chinese', async () => {
    const text = await exported('shop.example.com', 'zh-CN');
    expect(text).toContain('申请编号');
    expect(text).toContain('申请审核中');
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r\n=1', '＝1+1', '=1\n+1'])(
    'ALY-9 %j is not run by a spreadsheet',
    async (name) => {
      const text = await exported(name);
      const [, row] = papa.parse<string[]>(text.slice(1)).data;
      expect(row?.[2]).toBe(`'${name}`);
    },
  );

  it('ALY-9 commas, quotes and line ends stay inside their cell', async () => {
    const name = 'a,"b"\nc';
    const rows = papa.parse<string[]>((await exported(name)).slice(1)).data;
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[2]).toBe(name);
  });

  it('ALY-9 an empty list still has its headings', async () => {
    expect((await refundsToCsv([], 'en', 'aliyun')).split('\r\n')[0]).toContain('Application,Instance ID');
  });
});

describe('amounts in words', () => {
  it.each([
    [0, 'CNY', '0.00'],
    [5, 'CNY', '0.05'],
    [150_000, 'CNY', '1500.00'],
    [1500, 'JPY', '1500'],
    [1500, 'KWD', '1.500'],
    [12_345, 'CLF', '1.2345'],
    [Number.MAX_SAFE_INTEGER, 'CNY', '90071992547409.91'],
  ])('GEN-3 %i minor units of %s are %s', (minor, currency, decimal) => {
    expect(decimalOf(minor, currency)).toBe(decimal);
  });

  it('GEN-3 sentences carry exact amounts beyond what a float could', () => {
    expect(moneyText(Number.MAX_SAFE_INTEGER, 'CNY', 'zh-CN')).toBe('¥90,071,992,547,409.91');
    expect(moneyText(150_000, 'CNY', 'en')).toBe('CN¥1,500.00');
    expect(moneyText(1_500, 'JPY', 'en')).toBe('JP¥1,500');
  });
});
