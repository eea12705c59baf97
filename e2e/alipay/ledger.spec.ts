import papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const cents = (text: string | null) =>
  Number((text ?? '').replace('−', '-').replaceAll(/[^\d.-]/g, '')) * 100;

test('APY-8 the ledger says the balance after each line, on every page and in every order; a line leads to its refund', async ({
  app,
  alipay,
}) => {
  await alipay.openBalance('rate.settled', { lang: 'en' });
  const table = app.page.getByRole('table', { name: 'Ledger' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Kind',
    'Time',
    'Payment and refund',
    'Amount',
    'Fee',
    'Balance change',
    'Balance after',
  ]);
  const search = app.page.getByRole('search').getByRole('searchbox');
  await search.fill('pay-0001');
  await search.press('Enter');
  const rows = table.getByRole('row').filter({ hasText: 'pay-0001' });
  await expect(rows).toHaveCount(4);
  const balances = async () => {
    const said = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('td:last-child')?.textContent ?? '',
      ]),
    );
    return Object.fromEntries(said) as Record<string, string>;
  };
  const downwards = await balances();
  await app.link(/^Time/).click();
  await expect(rows.first()).toContainText('Payment settled in');
  expect(await balances()).toEqual(downwards);
  await expect(rows.first()).toContainText('Buyer paid JP¥');
  await expect(rows.nth(1)).toContainText('given back');
  await rows.nth(1).getByRole('link').last().click();
  await expect(app.page).toHaveURL(/transactions\/pay-0001#rf-0001$/);
  await expect(app.page.getByRole('listitem', { name: 'rf-0001' })).toBeInViewport();
});

test('APY-8 the balance over time: exact values by the arrow keys, the same as a table, and dates that narrow picture, results and lines', async ({
  app,
  alipay,
}) => {
  await alipay.openBalance('rate.settled', { lang: 'en' });
  const chart = app.page.getByRole('slider', { name: 'Balance in CNY over time' });
  const table = app.page.getByRole('table', { name: 'Balance in CNY over time' });
  const last = table.getByRole('row').last();
  await chart.focus();
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${(await last.getByRole('cell').first().textContent()) ?? 'nothing'} after `),
  );
  await chart.press('ArrowLeft');
  const before = await table.getByRole('row').nth(-2).getByRole('cell').first().textContent();
  await expect(app.page.getByText(`${before} after`).first()).toBeVisible();

  const results = app.page.getByRole('table', { name: 'Refunds by result' });
  await expect(results.getByRole('rowheader')).toHaveText([
    'Refund succeeded',
    'Refund under way',
    'Refund failed',
  ]);
  await app.page.getByLabel('Dates from').fill('2026-11-22');
  await expect(app.page).toHaveURL(/since=2026-11-22/);
  const lines = app.page.getByRole('table', { name: 'Ledger' }).getByRole('row');
  await expect(lines.last()).toContainText('22 Nov 2026');
  await expect(table.getByRole('row').nth(1)).toContainText('Sun 22 Nov');
  const opening = cents(await table.getByRole('row').nth(1).getByRole('cell').first().textContent());
  expect(opening).toBeGreaterThan(0);
  // Before the range and after it the two sums say the difference, each currency by itself.
  const sums = app.page.getByRole('list', { name: 'Totals' }).getByRole('listitem');
  const [cny = ''] = await sums.allTextContents();
  const closing = cents(await table.getByRole('row').last().getByRole('cell').first().textContent());
  expect(cents(/ ([^ ]+) net/.exec(cny)?.[1] ?? '')).toBeCloseTo(closing - opening, 3);
});

test('ALY-9 the ledger’s CSV holds what the filters let through', async ({ app, alipay }) => {
  await alipay.openBalance('rate.settled', { lang: 'en' });
  await app.page.getByRole('combobox', { name: 'Kind' }).selectOption('Adjusted to the next day’s rate');
  const rows = app.page.getByRole('table', { name: 'Ledger' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Adjusted');
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Export CSV').click()]);
  expect(download.suggestedFilename()).toBe('ledger.csv');
  const { data } = papa.parse<string[]>(readFileSync(await download.path(), 'utf8').slice(1), {
    skipEmptyLines: true,
  });
  expect(new Set(data.slice(1).map(([, , kind]) => kind))).toEqual(
    new Set(['Adjusted to the next day’s rate']),
  );
  expect(Number(data[1]?.[7])).not.toBeNaN();
});

test('APY-8 transactions are narrowed to the days of their payment, and exported as the list shows them', async ({
  app,
  alipay,
}) => {
  await alipay.openList('refund.records', '?sort=-paidAt');
  const rows = app.page.getByRole('table', { name: '交易' }).getByRole('row').filter({ hasText: /pay-/ });
  await app.page.getByLabel('付款日期从').fill('2026-11-21');
  await app.page.getByLabel('付款日期至').fill('2026-11-21');
  await expect(app.page).toHaveURL(/since=2026-11-21&until=2026-11-21/);
  await expect(rows.filter({ hasNotText: '11月21日' })).toHaveCount(0);
  const shown = await rows.getByRole('rowheader').allTextContents();
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('导出 CSV').click()]);
  expect(download.suggestedFilename()).toBe('transactions.csv');
  const { data } = papa.parse<string[]>(readFileSync(await download.path(), 'utf8').slice(1), {
    skipEmptyLines: true,
  });
  expect(data.slice(1, shown.length + 1).map(([id]) => id)).toEqual(shown);
});
