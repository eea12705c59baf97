import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const REFUND = '退款';
const WHY_NOT = '为什么不能退款';

/** What the row of a scenario's certificate offers about the money. */
const OFFERS = [
  ['issued.day-28', REFUND],
  ['issued.day-29', REFUND],
  ['issued.day-30', REFUND],
  ['issued.day-31', WHY_NOT],
  ['revoked.day-28-now-30', REFUND],
  ['revoked.day-28-now-31', WHY_NOT],
  ['unissued.under-review', REFUND],
  ['issued.day-10', REFUND],
  ['revoking.day-29', REFUND],
  ['unissued.service-end-14', REFUND],
  ['free-dv', WHY_NOT],
  ['expired.issued', WHY_NOT],
  ['expired.unissued', WHY_NOT],
  ['refund.under-review', '取消退款'],
  ['refund.settling-slow', '查看退款'],
  ['refund.done', '查看退款'],
] as const;

for (const [scenario, offer] of OFFERS) {
  test(`ALY-3 ${scenario}: the row offers ${offer}`, async ({ aliyun }) => {
    await aliyun.openList(scenario);
    await expect(aliyun.row.getByRole('link', { name: offer, exact: true })).toBeVisible();
    const others = [REFUND, WHY_NOT, '取消退款'].filter((name) => name !== offer);
    for (const name of others)
      await expect(aliyun.row.getByRole('link', { name, exact: true })).toHaveCount(0);
  });
}

test('ALY-3 day 29: the button is there, and the panel behind it refuses with the reason', async ({
  aliyun,
}) => {
  await aliyun.openList('issued.day-29');
  await aliyun.row.getByRole('link', { name: REFUND, exact: true }).click();
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: '不能退款' });
});

test('ALY-3 midnight takes the button away at the end of day 30, without a reload', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('issued.day-30', { now: '2026-11-22T23:59:59.999+08:00' });
  await expect(aliyun.row.getByRole('link', { name: REFUND, exact: true })).toBeVisible();
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await aliyun.row.getByRole('link', { name: WHY_NOT, exact: true }).click();
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: '不能退款' });
});

test('ALY-3 every row of the overview offers exactly one way about the money, and nothing is greyed out', async ({
  app,
}) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.overview' });
  const rows = app.page.getByRole('table', { name: '证书列表' }).getByRole('row').filter({ hasText: 'cas-' });
  const shown = 20;
  await expect(rows).toHaveCount(shown);
  const offers = app.page.getByRole('link', { name: /^(退款|取消退款|查看退款|为什么不能退款)$/ });
  await expect(rows.filter({ has: offers })).toHaveCount(shown);
  await expect(app.page.getByRole('main').getByRole('button', { disabled: true })).toHaveCount(0);
});
