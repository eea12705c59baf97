import { describe, expect, it } from 'vitest';
import {
  AlibabaCertificateState,
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  listAlibabaOrders,
} from '#contract/alibabaOrders';
import {
  InstanceStatus,
  listAlibabaCas,
  listAlibabaCertificates,
  listAlibabaGateways,
} from '#contract/alibabaProducts';
import { Verdict } from '#contract/decision';
import { nextDue } from '../../platform/clock';
import { addsUp } from '../../rules/subject';
import { openWorld } from '../../testing/world';
import { alibabaPolicy } from './policy';
import { ORDERS } from './record';

const PAGE = { pageSize: 100 };
const set = <T>(values: readonly T[]) => new Set(values);

describe.each(['customer', 'customer-2'] as const)('ABC-O1 what %s owns at the beginning', (account) => {
  const signedIn = async () => (await openWorld()).as(account);
  const everyOrder = async () => {
    const customer = await signedIn();
    const pages = await Promise.all(
      [1, 2].map((page) => customer.call(listAlibabaOrders, { query: { ...PAGE, page } })),
    );
    return pages.flatMap(({ items }) => items);
  };

  it('ABC-O1 orders: every service, status, verdict, rule and kind, over many pages', async () => {
    const orders = await everyOrder();
    expect(set(orders.map(({ id }) => id)).size).toBe(orders.length);
    expect(orders.filter(({ service }) => service === 'ssl').length).toBeGreaterThanOrEqual(40);
    expect(set(orders.map(({ service }) => service))).toEqual(set(AlibabaService.options));
    expect(set(orders.map(({ status }) => status))).toEqual(set(AlibabaOrderStatus.options));
    expect(set(orders.map(({ verdict }) => verdict))).toEqual(set(Verdict.options));
    expect(set(orders.map(({ rule }) => rule))).toEqual(set(alibabaPolicy.table.rows.map(({ id }) => id)));
    expect(set(orders.map(({ kind }) => kind)).size).toBe(3);
    // ABC-3: wherever no refund runs or is done.
    for (const { offersRefund, status } of orders) expect(offersRefund).toBe(status === 'paid');
  });

  it('ABC-S1 certificates: at least forty in the list, in all seven states', async () => {
    const { items, total, quota } = await (await signedIn()).call(listAlibabaCertificates, { query: PAGE });
    expect(total).toBeGreaterThanOrEqual(40);
    expect(set(items.map(({ state }) => state))).toEqual(set(AlibabaCertificateState.options));
    expect(quota.used).toBe(total);
    expect(quota.available).toBe(quota.total - quota.used);
    for (const { domain, product } of items)
      expect(domain.startsWith('*.')).toBe(product.coverage === 'wildcard');
  });

  it('ABC-P1 ABC-H1 private CAs and gateways: at least forty of each, in every state, one region over two pages', async () => {
    const customer = await signedIn();
    const first = await customer.call(listAlibabaCas, { query: PAGE });
    const regions = await Promise.all(
      first.regions.map(({ id }) => customer.call(listAlibabaCas, { query: { ...PAGE, region: id } })),
    );
    const cas = regions.flatMap(({ items }) => items);
    expect(first.total).toBeGreaterThan(20);
    expect(cas.length).toBeGreaterThanOrEqual(40);
    expect(set(cas.map(({ status }) => status))).toEqual(set(InstanceStatus.options));
    expect(set(cas.map(({ kind }) => kind)).size).toBe(2);
    const gateways = await customer.call(listAlibabaGateways, { query: PAGE });
    expect(gateways.total).toBeGreaterThanOrEqual(40);
    expect(set(gateways.items.map(({ status }) => status))).toEqual(set(InstanceStatus.options));
  });

  it('ABC-O1 filters and sorts by what the rows show', async () => {
    const customer = await signedIn();
    const all = await everyOrder();
    const list = async (query: object) =>
      (await customer.call(listAlibabaOrders, { query: { ...PAGE, ...query } })).total;
    for (const status of AlibabaOrderStatus.options)
      expect(await list({ status })).toBe(all.filter((one) => one.status === status).length);
    for (const verdict of Verdict.options)
      expect(await list({ verdict })).toBe(all.filter((one) => one.verdict === verdict).length);
    for (const service of AlibabaService.options)
      expect(await list({ service })).toBe(all.filter((one) => one.service === service).length);
    expect(await list({ search: all[0]?.id })).toBe(1);
    for (const sort of AlibabaOrderSort.options) {
      const { items } = await customer.call(listAlibabaOrders, { query: { ...PAGE, sort } });
      const keys = items.map((one) => {
        if (sort.endsWith('amount')) return one.amount.minor;
        if (sort.endsWith('id')) return one.id;
        // GEN-16: the last safe moment where it is the earlier one.
        const at = sort.endsWith('deadline') ? (one.safeUntil ?? one.deadline) : one.paidAt;
        return at === null ? null : Date.parse(at);
      });
      const given = keys.filter((key) => key !== null);
      const expected = given.toSorted((a, b) => (a < b ? -1 : 1));
      expect(given).toEqual(sort.startsWith('-') ? expected.toReversed() : expected);
      // What has no key comes last.
      expect(keys.slice(0, given.length)).toEqual(given);
    }
  });
});

describe('GEN-4 GEN-7 the seed', () => {
  it('GEN-4 has prices that add up, from every funding source and from several', async () => {
    const records = await (await openWorld()).look((reader) => reader.all(ORDERS));
    for (const { price, id } of records) expect(addsUp(price), id).toBe(true);
    expect(set(records.flatMap(({ price }) => Object.keys(price.paid)))).toEqual(
      set(['alipay', 'card', 'accountBalance']),
    );
    expect(records.some(({ price }) => Object.keys(price.paid).length === 2)).toBe(true);
  });

  it('GEN-7 leaves nothing due', async () => {
    const [now, due] = await (await openWorld()).look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(due).toBeGreaterThan(now);
  });
});
