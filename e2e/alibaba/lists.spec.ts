import papa from 'papaparse';
import { readFileSync } from 'node:fs';
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
  for (const text of ['Paid 19 Nov · day 3', 'Steps first', 'Cancel the application first', 'US$'])
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

test('ABC-R12 the head of the gateways explains GRCQ where it stands; on a phone each card does, by tap and by keyboard', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('gateway', 'gateway.domain-added');
  const term = app.page.getByRole('columnheader').getByRole('button', { name: 'GRCQ' });
  await term.focus();
  await expect(app.page.getByRole('tooltip')).toContainText('gateway resource calculation quantity');
  await app.page.keyboard.press('Escape');
  await app.page.setViewportSize({ width: 390, height: 844 });
  await expect(term).toBeHidden();
  const inCard = alibaba.row('gw-0001').getByRole('button', { name: 'GRCQ' });
  await inCard.click();
  await expect(app.page.getByRole('tooltip')).toContainText('gateway resource calculation quantity');
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('tooltip')).toBeHidden();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('tooltip')).toBeVisible();
});

for (const [list, file, id] of [
  ['/alibaba/orders?status=refunding', 'orders.csv', /ab-\d{4}/],
  ['/alibaba/certificates?state=notActivated', 'certificates.csv', /abc-\d{4}-\d/],
  ['/alibaba/pca?status=inUse', 'private-cas.csv', /ca-\d{4}/],
  ['/alibaba/gateway?status=reset', 'gateways.csv', /gw-\d{4}/],
  ['/tencent/certificates?state=cancelled', 'certificates.csv', /tc-\d{4}/],
] as const)
  test(`ABC-O1 TCL-1 ${list}: the CSV holds what the filters let through, in the words of the rows`, async ({
    app,
  }) => {
    await app.open(list, { scenario: 'alibaba.order.day-7', as: 'customer', lang: 'en' });
    const rows = app.page.getByRole('table').getByRole('row').filter({ hasText: id });
    await expect(rows.first()).toBeVisible();
    const shown = (await rows.allTextContents()).map((text) => id.exec(text)?.[0]);
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.button('Export CSV').click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    const { data } = papa.parse<string[]>(readFileSync(await download.path(), 'utf8').slice(1), {
      skipEmptyLines: true,
    });
    expect(data.slice(1, shown.length + 1).map(([first]) => first)).toEqual(shown);
    const first = await rows.first().textContent();
    const brief = data[0]?.indexOf('In short') ?? -1;
    expect(brief).toBeGreaterThan(0);
    const verdict = data[0]?.indexOf('Refundable?') ?? -1;
    expect(['Refundable', 'Steps first', 'Not refundable']).toContain(data[1]?.[verdict]);
    if (!list.includes('refunding')) expect(first).toContain(data[1]?.[brief]);
  });

test('ABC-O1 TCL-1 orders by payment, certificates by purchase: the range stands in the address and is cleared', async ({
  app,
}) => {
  for (const [list, label, search] of [
    ['/alibaba/orders', 'Paid on', 'ab-'],
    ['/tencent/certificates', 'Bought on', 'tc-'],
  ] as const) {
    await app.open(`${list}?since=2026-11-20&until=2026-11-20`, {
      scenario: 'alibaba.order.day-7',
      as: 'customer',
      lang: 'en',
    });
    const rows = app.page.getByRole('table').getByRole('row').filter({ hasText: search });
    await expect(app.page.getByLabel(`${label} from`)).toHaveValue('2026-11-20');
    await expect(app.page.getByLabel(`${label} to`)).toHaveValue('2026-11-20');
    await expect(rows.filter({ hasNotText: '20 Nov' })).toHaveCount(0);
    await expect(rows.first()).toContainText('20 Nov');
    await app.page.getByLabel(`${label} to`).fill('');
    await expect(app.page).not.toHaveURL(/until/);
  }
});
