import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportAlibabaOrders, listAlibabaOrders } from '#contract/alibabaOrders';
import {
  exportAlibabaCas,
  exportAlibabaCertificates,
  exportAlibabaGateways,
  listAlibabaCas,
  listAlibabaCertificates,
  listAlibabaGateways,
} from '#contract/alibabaProducts';
import { exportAlipayTransactions, listAlipayTransactions } from '#contract/alipay';
import { decimalOf } from '#contract/common';
import { exportTencentCertificates, listTencentCertificates } from '#contract/tencent';
import { openWorld } from '../testing/world';

const ALL = { pageSize: 100 };
const linesOf = (text: string) => papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
const customer = async () => (await openWorld()).as('customer');

describe('ABC-O1 TCL-1 lists as CSV', () => {
  it('ABC-O1 orders: every page, in the order of the list, filters applied, words of the rows', async () => {
    const own = await customer();
    const query = { verdict: 'actionRequired', sort: 'deadline' } as const;
    const { items, total } = await own.call(listAlibabaOrders, { query: { ...query, ...ALL } });
    const [head, ...rows] = linesOf(await own.call(exportAlibabaOrders, { query, language: 'en' }));
    expect(rows).toHaveLength(total);
    expect(rows.map(([id]) => id)).toEqual(items.map(({ id }) => id));
    const verdict = head?.indexOf('Refundable?') ?? -1;
    expect(new Set(rows.map((row) => row[verdict]))).toEqual(new Set(['Steps first']));
    expect(head).toContain('Paid on (UTC+8)');
  });

  it.each([
    ['ABC-S1 certificates', listAlibabaCertificates, exportAlibabaCertificates],
    ['ABC-P1 private CAs of the region shown', listAlibabaCas, exportAlibabaCas],
    ['ABC-H1 gateways', listAlibabaGateways, exportAlibabaGateways],
    ['TCL-1 certificates', listTencentCertificates, exportTencentCertificates],
  ] as const)('%s: what the list shows', async (_, list, csv) => {
    const own = await customer();
    const { items } = await own.call<typeof list>(list, { query: ALL });
    const rows = linesOf(await own.call<typeof csv>(csv, {})).slice(1);
    expect(rows.map(([id]) => id)).toEqual(items.map(({ id }) => id));
    const none = linesOf(await own.call<typeof csv>(csv, { query: { search: 'nothing-like-this' } }));
    expect(none).toHaveLength(1);
  });

  it('ABC-O1 TCL-1 between two dates, both within, in UTC+8; GEN-9 the last before the first is refused', async () => {
    const own = await customer();
    const { items } = await own.call(listAlibabaOrders, { query: ALL });
    const day = items.at(-1)?.paidAt.slice(0, 10) ?? '';
    const range = { since: day, until: day };
    const orders = await own.call(listAlibabaOrders, { query: { ...ALL, ...range } });
    expect(orders.total).toBe(items.filter(({ paidAt }) => paidAt.startsWith(day)).length);
    expect(linesOf(await own.call(exportAlibabaOrders, { query: range }))).toHaveLength(orders.total + 1);
    const bought = await own.call(listTencentCertificates, { query: ALL });
    const first = bought.items.at(-1)?.purchasedAt.slice(0, 10) ?? '';
    const shown = await own.call(listTencentCertificates, { query: { ...ALL, until: first } });
    expect(shown.items.map(({ purchasedAt }) => purchasedAt.slice(0, 10) <= first)).not.toContain(false);
    expect(shown.total).toBeGreaterThan(0);
    for (const { path } of [listAlibabaOrders, listTencentCertificates]) {
      const refused = await own.raw('GET', `${path}?since=2026-11-02&until=2026-11-01`);
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '?until' }] } });
    }
  });

  it('APY-8 transactions: what the list shows, narrowed to days of payment; what is not paid lies on none', async () => {
    const own = await (await openWorld()).as('operator');
    const { items } = await own.call(listAlipayTransactions, { query: ALL });
    const day = items.find(({ paidAt }) => paidAt !== null)?.paidAt?.slice(0, 10) ?? '';
    const range = { since: day, until: day, sort: '-paidAt' } as const;
    const shown = await own.call(listAlipayTransactions, { query: { ...ALL, ...range } });
    expect(shown.total).toBeGreaterThan(0);
    expect(shown.items.map(({ paidAt }) => paidAt?.slice(0, 10))).toEqual(shown.items.map(() => day));
    for (const language of ['zh-CN', 'en'] as const) {
      const [head = [], ...rows] = linesOf(
        await own.call(exportAlipayTransactions, { query: range, language }),
      );
      expect(rows.map(([id]) => id)).toEqual(shown.items.map(({ id }) => id));
      const rest = head.indexOf(language === 'en' ? 'Left to refund' : '剩余可退');
      expect(rows.map((row) => row[rest])).toEqual(
        shown.items.map(({ rest: { minor, currency } }) => decimalOf(minor, currency)),
      );
    }
  });
});
