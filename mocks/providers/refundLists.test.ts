import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportAlibabaRefunds, listAlibabaRefunds, readAlibabaRefund } from '#contract/alibabaOrders';
import type { RefundListEndpoints } from '#contract/refund';
import { exportTencentRefunds, listTencentRefunds, readTencentRefund } from '#contract/tencent';
import { openWorld } from '../testing/world';

const CONSOLES: readonly (readonly [string, RefundListEndpoints])[] = [
  ['ABC-1', { list: listAlibabaRefunds, csv: exportAlibabaRefunds, one: readAlibabaRefund }],
  ['TCL-R5', { list: listTencentRefunds, csv: exportTencentRefunds, one: readTencentRefund }],
];

const ALL = { pageSize: 100 };

describe.each(CONSOLES)('%s the refund list of a console without reviews', (id, { list, csv, one }) => {
  it(`${id} holds every own application, newest first, each with a page of its own`, async () => {
    const world = await openWorld();
    const customer = await world.as('customer');
    const { items, total, all } = await customer.call(list, { query: ALL });
    expect(total).toBe(all);
    expect(items.length).toBeGreaterThan(0);
    const submitted = items.map(({ submittedAt }) => Date.parse(submittedAt));
    expect(submitted).toEqual(submitted.toSorted((a, b) => b - a));
    for (const { latestBy, canCancel } of items)
      expect({ latestBy, canCancel }).toEqual({ latestBy: null, canCancel: false });
    const theirs = await (await world.as('customer-2')).call(list, { query: ALL });
    const ids = new Set(items.map((row) => row.id));
    expect(theirs.items.filter((row) => ids.has(row.id))).toEqual([]);
    const [first] = items;
    const read = await customer.call(one, { params: { id: first?.id ?? '' } });
    expect(read.timeline.length).toBeGreaterThan(1);
    expect(read.subjectState).not.toBe('');
    await expect(
      customer.call(one, { params: { id: theirs.items[0]?.id ?? 'r-9999' } }),
    ).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });

  it(`${id} filter, search, order and CSV agree`, async () => {
    const customer = await (await openWorld()).as('customer');
    const { items } = await customer.call(list, { query: { ...ALL, sort: '-amount' } });
    const amounts = items.map(({ amount }) => amount.minor);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    const [largest] = items;
    const search = largest?.subject.id ?? '';
    const found = await customer.call(list, { query: { search } });
    expect(found.items.map((row) => row.subject.id)).toContain(search);
    const { items: back } = await customer.call(list, { query: { ...ALL, stage: 'refunded' } });
    expect(back.length).toBe(items.filter(({ stage }) => stage === 'refunded').length);
    const text = await customer.call(csv, { query: { stage: 'refunded' } });
    const { data, meta } = papa.parse<string[]>(text.slice(1));
    expect(data.length).toBe(back.length + 1);
    // Nobody reviews here: no dates to wait for, no explanation.
    expect(data[0]).toHaveLength(10);
    expect(meta.aborted).toBe(false);
  });
});
