import { expect, it } from 'vitest';
import { listAlibabaRefunds, readAlibabaRefund, readAlibabaRefundFigures } from '#contract/alibabaOrders';
import { listAliyunRefunds, readAliyunRefund, readAliyunRefundFigures } from '#contract/aliyun';
import { monthStart, monthText } from '#contract/days';
import type { RefundEndpoints } from '#contract/refund';
import { listTencentRefunds, readTencentRefund, readTencentRefundFigures } from '#contract/tencent';
import { moveClock } from '#contract/demo';
import { isoOf } from '../platform/calendar';
import { openWorld } from '../testing/world';

const CONSOLES: readonly (readonly [string, Omit<RefundEndpoints, 'csv'>])[] = [
  ['ALY-9', { list: listAliyunRefunds, one: readAliyunRefund, figures: readAliyunRefundFigures }],
  ['ABC-1', { list: listAlibabaRefunds, one: readAlibabaRefund, figures: readAlibabaRefundFigures }],
  ['TCL-R5', { list: listTencentRefunds, one: readTencentRefund, figures: readTencentRefundFigures }],
];

it.each(CONSOLES)(
  '%s the figures are the sums of every application, whatever the filters',
  async (_, { list, one, figures: apart }) => {
    const customer = await (await openWorld()).as('customer');
    const { items, figures, total } = await customer.call(list, { query: { pageSize: 100 } });
    expect(items).toHaveLength(total);
    for (const stage of ['underReview', 'onItsWay', 'withPerson'] as const) {
      const found = items.filter((row) => row.stage === stage);
      const said = figures.underWay.find((each) => each.stage === stage);
      expect(said?.count ?? 0).toBe(found.length);
      expect(said?.amounts[0]?.minor ?? 0).toBe(found.reduce((sum, { amount }) => sum + amount.minor, 0));
    }

    const byMonth = new Map<string, number>();
    for (const { id } of items) {
      const { settlement } = await customer.call(one, { params: { id } });
      for (const { state, finishedAt, amount } of settlement?.attempts ?? []) {
        if (state !== 'succeeded' || finishedAt === null) continue;
        const month = monthText(Date.parse(finishedAt), 'en');
        byMonth.set(month, (byMonth.get(month) ?? 0) + amount.minor);
      }
    }
    expect(byMonth.size).toBeGreaterThan(0);
    for (const { month, amounts } of figures.months)
      expect(amounts[0]?.minor ?? 0).toBe(byMonth.get(monthText(Date.parse(month), 'en')) ?? 0);

    const filtered = await customer.call(list, { query: { stage: 'rejected', search: 'nothing like it' } });
    expect(filtered.figures).toEqual(figures);
    // GEN-16: the overview's pictures say the same.
    expect(await customer.call(apart)).toEqual(figures);
  },
);

it('ALY-9 twelve months, the present one last: they move with the test clock', async () => {
  const world = await openWorld();
  const customer = await world.as('customer');
  const monthsOf = async () =>
    (await customer.call(listAliyunRefunds)).figures.months.map(({ month }) => month);
  const before = await monthsOf();
  expect(before).toHaveLength(12);
  expect(before.at(-1)).toBe(isoOf(monthStart(Date.parse('2026-11-22T10:00:00+08:00'))));
  await customer.call(moveClock, { body: { advanceTo: '2026-12-02T10:00:00+08:00' } });
  expect((await monthsOf()).slice(0, -1)).toEqual(before.slice(1));
});
