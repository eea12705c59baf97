import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('GEN-13 approval is not payment: the certificate keeps its state until the money has arrived', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('refund.settling-slow');
  await expect(aliyun.row).toContainText('已付款');
  await expect(aliyun.row).toContainText('退款在途');
  await expect(aliyun.row).not.toContainText('已退款');
  const state = app.page.getByRole('combobox', { name: '状态' });
  await state.selectOption('已退款');
  await expect(aliyun.row).toHaveCount(0);
  await state.selectOption('已付款');
  await expect(aliyun.row).toBeVisible();
});

test('GEN-13 decision, money and certificate stand apart on the progress page, and one timeline has them all', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.fallback', as: 'customer' });
  const main = app.page.getByRole('main');
  for (const part of ['决定', '资金', '证书'])
    await expect(main.getByText(part, { exact: true })).toBeVisible();
  const timeline = app.page.getByRole('list', { name: '经过' });
  for (const actor of ['客户', '支付渠道'])
    await expect(timeline.getByText(actor, { exact: true }).first()).toBeVisible();
  const times = await timeline
    .getByRole('time')
    .evaluateAll((all) => all.map((one) => Date.parse(one.getAttribute('datetime') ?? '')));
  expect(times.length).toBeGreaterThan(2);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

for (const [scenario, label, not] of [
  ['refund.done', '已退款', '已付款'],
  ['refund.under-review', '申请审核中', '已付款'],
  ['expired.issued', '已过期', '已签发'],
  ['refund.rejected', '已付款', '申请审核中'],
] as const) {
  test(`GEN-13 one derived label in the list: aliyun.${scenario} reads ${label}`, async ({ aliyun }) => {
    await aliyun.openList(scenario);
    await expect(aliyun.row.getByText(label, { exact: true }).first()).toBeVisible();
    await expect(aliyun.row.getByText(not, { exact: true })).toHaveCount(0);
  });
}

for (const [scenario, label] of [
  ['refund.fallback', '已退款'],
  ['expired.issued', '已过期'],
  ['refund.under-review', '已付款'],
] as const) {
  test(`GEN-13 what is over reads so on its own page, and what is under review keeps its own state: aliyun.${scenario} reads ${label}`, async ({
    app,
  }) => {
    await app.open('/aliyun/certificates/cas-0001', { scenario: `aliyun.${scenario}`, as: 'customer' });
    const head = app.page.getByRole('heading', { level: 1 }).locator('..');
    await expect(head.getByText(label, { exact: true })).toBeVisible();
  });
}
