import papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ABC-1 the refund list: stage, dates, destination and amount; filtered, sorted, exported', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('orders', 'order.day-7');
  await app.link('Refund list').click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Refund list' })).toBeVisible();
  const rows = app.page
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: /r-\d{4}/ });
  await expect(rows.first()).toContainText(/r-\d{4} · ab-\d{4}/);
  await expect(app.page.getByRole('columnheader', { name: 'Latest by' })).toHaveCount(0);
  await app.page.getByRole('combobox', { name: 'Stage' }).selectOption('Returned to balance');
  await expect(rows.first()).toContainText('Alibaba Cloud account');
  const shown = await rows.allInnerTexts();
  for (const text of shown) expect(text).toContain('Returned to balance');
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Export CSV').click()]);
  const { data, meta } = papa.parse<Record<string, string>>(
    readFileSync(await download.path(), 'utf8').slice(1),
    { header: true, skipEmptyLines: true },
  );
  expect(meta.fields).toEqual([
    'Application',
    'Order ID',
    'Domain or instance',
    'Stage',
    'Rule',
    'Amount',
    'Currency',
    'Returns to',
    'Submitted (UTC+8)',
    'Finished (UTC+8)',
  ]);
  expect(data).toHaveLength(shown.length);
  for (const [index, row] of data.entries()) {
    expect(shown[index]).toContain(row['Order ID']);
    expect(row.Stage).toBe('Returned to balance');
  }
});

test('ABC-1 the receipt of a refund: both attempts, its timeline, and printed without navigation', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('refunds', 'refund.returned-to-balance');
  await alibaba.row('ab-0001').getByRole('link', { name: 'Details' }).click();
  const main = app.page.getByRole('main');
  const attempts = main.getByRole('list', { name: 'Each attempt to pay' }).getByRole('listitem');
  await expect(attempts).toHaveCount(2);
  await expect(attempts.first()).toContainText('Could not be returned');
  await expect(attempts.last()).toContainText('Alibaba Cloud account');
  await expect(main.getByRole('list', { name: 'Timeline' })).toContainText('Application submitted');
  await expect(main.getByRole('link', { name: 'View order' })).toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.getByText('Refund receipt')).toBeVisible();
  await expect(app.page.getByRole('navigation')).toHaveCount(0);
  await expect(app.button('Print receipt')).toBeHidden();
});

test('ABC-1 what is still on its way, or brought nothing, prints as a record, not as a receipt', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('refunds', 'refund.running');
  await alibaba.row('ab-0001').getByRole('link', { name: 'Details' }).click();
  await expect(app.button('Print record')).toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.getByText('Record of a refund application')).toBeVisible();
  await expect(app.page.getByText('Refund receipt')).toHaveCount(0);
});

for (const [path, scenario, receipt] of [
  ['/alibaba/orders/ab-0001/refund', 'alibaba.refund.returned-to-balance', '/alibaba/refunds/r-0001'],
  ['/tencent/certificates/tc-0001/refund', 'tencent.refunded', '/tencent/refunds/r-0001'],
] as const)
  test(`ALY-9 ${path}: once the money is back, the panel leads to its receipt`, async ({ app }) => {
    await app.open(path, { scenario, as: 'customer', lang: 'en' });
    await app.dialog().getByRole('link', { name: 'Refund receipt' }).click();
    await expect(app.page).toHaveURL(new RegExp(`${receipt}$`));
    await expect(app.button('Print receipt')).toBeVisible();
  });

test('GEN-4 an order that nothing was paid for promises nothing beside the button', async ({ alibaba }) => {
  await alibaba.openPanel('order.nothing-paid');
  await expect(
    alibaba.panel.getByText('Completed at once, no money comes back; cannot be undone'),
  ).toBeVisible();
  await expect(alibaba.panel).not.toContainText('Refunded at once');
});
