import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LISTS = [
  '/alibaba/orders',
  '/alibaba/certificates',
  '/alibaba/pca',
  '/alibaba/pca/orders',
  '/alibaba/gateway',
  '/alibaba/refunds',
  '/tencent/certificates',
  '/tencent/refunds',
];

for (const lang of ['zh-CN', 'en'] as const)
  test(`GEN-16 ${lang}: no row of the international site or Tencent Cloud is more than three lines of text high`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width: 1440, height: 900 });
    await app.open('/alibaba/orders', { scenario: 'alibaba.order.day-7', as: 'customer', lang });
    for (const list of LISTS) {
      await app.open(`${list}?pageSize=100`);
      const rows = app.page
        .getByRole('table')
        .getByRole('row')
        .filter({ hasText: /(ab|abc|ca|gw|tc|r)-\d{4}/ });
      await expect(rows.first()).toBeVisible();
      const heights = await rows.evaluateAll((all) =>
        all.map((row) => [Math.round(row.getBoundingClientRect().height), row.textContent] as const),
      );
      // Three lines of 20 px, a badge a little higher than its line, and 10 px above and below.
      expect(
        heights.filter(([height]) => height > 86),
        list,
      ).toEqual([]);
    }
  });

test('ABC-R7 a row says the step, does it, and leads to the rest: dates with the day, amount, one bordered act', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('orders?search=ab-0001', 'order.quota-held');
  const row = alibaba.row('ab-0001');
  for (const text of ['Paid 19 Nov · day 3', 'One step first', 'Cancel the application first', 'US$'])
    await expect(row).toContainText(text);
  await expect(row.getByRole('cell').last().getByRole('link')).toHaveText(['Cancel Apply', 'Refund']);
  await row.getByRole('link', { name: 'Cancel Apply' }).click();
  await alibaba.note();
  // Back where it was begun: now the refund is the next step.
  await expect(row).toContainText('In full, at once');
  await expect(row.getByRole('cell').last().getByRole('link')).toHaveText(['Refund']);
  await row.getByRole('link', { name: 'ab-0001' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Order details' })).toBeVisible();
});

test('ABC-R9 ABC-R14 instances say the payment, the answer and the amount of their order; Reset is the next step until it is done', async ({
  alibaba,
}) => {
  await alibaba.open('gateway?search=gw-0001', 'gateway.domain-added');
  const row = alibaba.row('gw-0001');
  for (const text of ['Paid 20 Nov · day 2', 'Reset it first', 'Until Fri 27 Nov, 23:59', 'US$450.00'])
    await expect(row).toContainText(text);
  await row.getByRole('link', { name: 'Reset' }).click();
  await alibaba.reset();
  await expect(row).toContainText('In full, at once');
  await expect(row.getByRole('cell').last().getByRole('link')).toHaveText(['Refund']);
});
