import { describe, expect, it } from 'vitest';
import { Verdict } from '#contract/decision';
import { listTencentCertificates, TencentButton, TencentState } from '#contract/tencent';
import { openWorld } from '../../testing/world';
import { tencentPolicy } from './policy';
import { CERTIFICATES } from './record';

describe.each(['customer', 'customer-2'] as const)('what %s owns at the beginning', (account) => {
  const list = async () =>
    (await (await openWorld()).as(account)).call(listTencentCertificates, { query: { pageSize: 100 } });

  it('TCL-3 fills more than two pages, with every state, verdict, rule and button', async () => {
    const { items, total } = await list();
    expect(total).toBeGreaterThanOrEqual(44);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(TencentState.options));
    expect(new Set(items.map(({ verdict }) => verdict))).toEqual(new Set(Verdict.options));
    expect(new Set(items.map(({ rule }) => rule))).toEqual(
      new Set(tencentPolicy.table.rows.map(({ id }) => id)),
    );
    expect(new Set(items.map(({ rowAction }) => rowAction))).toEqual(new Set(TencentButton.options));
    expect(new Set(items.map(({ statusCode }) => statusCode))).toEqual(
      new Set([0, 1, 2, 3, 5, 6, 7, 9, 10, 14, null]),
    );
  });

  it('TCL-2 is varied: products, cash and gift card, points in good and in expired packages, points alone', async () => {
    const { items } = await list();
    const distinct = <T>(of: (item: (typeof items)[number]) => T) => new Set(items.map(of));
    expect(distinct(({ domain }) => domain).size).toBe(items.length);
    expect(distinct(({ product }) => product.validation)).toEqual(new Set(['DV', 'OV', 'EV']));
    expect(distinct(({ product }) => product.coverage)).toEqual(new Set(['single', 'wildcard', 'multi']));
    expect(distinct(({ benefit }) => benefit?.expired ?? null)).toEqual(new Set([true, false, null]));
    expect(items.some(({ verdict, amount }) => verdict === 'refundable' && amount.minor === 0)).toBe(true);
    for (const { domain, product } of items)
      expect(domain.startsWith('*.')).toBe(product.coverage === 'wildcard');
  });
});

describe('GEN-4 seeded prices', () => {
  it('GEN-4 add up, by cash, by gift card and by both', async () => {
    const records = await (await openWorld()).look((reader) => reader.all(CERTIFICATES));
    const ways = new Set<string>();
    for (const { price, id } of records) {
      const { cash = -1, giftCard = -1 } = price.paid;
      expect(cash + giftCard, id).toBe(price.list - price.discount - price.voucher);
      expect(Math.min(cash, giftCard), id).toBeGreaterThanOrEqual(0);
      ways.add(`${cash > 0} ${giftCard > 0}`);
    }
    expect(ways.size).toBe(4);
  });
});
