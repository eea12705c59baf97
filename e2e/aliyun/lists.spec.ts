import { readFileSync } from 'node:fs';
import type { App } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LIST = '/aliyun/certificates';
const table = (app: App, name = '证书列表') => app.page.getByRole('table', { name });
const rowsOf = (app: App) =>
  table(app)
    .getByRole('row')
    .filter({ hasText: /cas-\d{4}/ });
const tile = (app: App, name: string) =>
  app.page.getByRole('list', { name: '资金与期限' }).getByRole('link', { name: new RegExp(name) });

test('GEN-16 every column by its name, the amount at the end, the next step as the one bordered act', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  await expect(table(app).getByRole('columnheader')).toHaveText([
    '证书',
    '状态',
    '购买 / 签发',
    '能否退款 · 最后稳妥时刻',
    '退款金额',
    '操作',
  ]);
  const row = rowsOf(app).filter({ hasText: 'cas-1022' });
  for (const text of [
    'vpn.example.com',
    '已签发',
    '购 10月24日',
    '签 10月27日 · 第 26 天',
    '到期时间 2028年10月27日',
    '先吊销，审核至多 5 个工作日',
    '稳妥时刻 11月17日 已过；截止 11月24日',
    '¥3,600.00',
  ])
    await expect(row).toContainText(text);
  const acts = row.getByRole('cell').last().getByRole('link');
  await expect(acts).toHaveText(['吊销', '退款', '详情']);
  const borders = await acts.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopWidth));
  expect(borders).toEqual(['1px', '0px', '0px']);
  // Where nothing comes back there is no loud act, and the reason stands in the row.
  const free = rowsOf(app).filter({ hasText: 'cas-1012' });
  await app.page.getByRole('searchbox').fill('cas-1012');
  await expect(free).toContainText('免费证书不退款');
  await expect(free.getByRole('cell').last().getByRole('link').first()).toHaveText('为什么不能退款');
});

test('GEN-16 each tile says the money at stake and filters by it; once more takes the filter away', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  await expect(tile(app, '已过稳妥时刻')).toContainText('¥3,600.00');
  await tile(app, '已过稳妥时刻').click();
  await expect(app.page).toHaveURL(/stake=passed/);
  await expect(rowsOf(app)).toHaveText([/cas-1022/]);
  await expect(tile(app, '已过稳妥时刻')).toHaveAttribute('aria-current', 'true');
  await tile(app, '处理中').click();
  await expect(app.page).toHaveURL(/stake=underWay/);
  await expect(rowsOf(app).filter({ hasNotText: /申请审核中|退款在途|人工处理中/ })).toHaveCount(0);
  await tile(app, '处理中').click();
  await expect(app.page).not.toHaveURL(/stake/);
  await tile(app, '现在可退').click();
  await expect(rowsOf(app).filter({ hasNotText: '可退款' })).toHaveCount(0);
  await app.page.getByRole('searchbox').fill('nowhere');
  await app.button('清除筛选').click();
  await expect(app.page).not.toHaveURL(/stake|search/);
  await expect(rowsOf(app)).toHaveCount(20);
});

test('GEN-16 a tile does not go on waiting for what could not be read', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.overview', fault: 'read-error' });
  await expect(app.page.getByRole('alert')).toBeVisible();
  await expect(app.page.getByRole('list', { name: '资金与期限' }).getByText('—')).toHaveCount(5);
});

test('ALY-10 narrowed to the dates of the purchase, in the address; a range that ends before it begins says so there', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  const since = app.page.getByLabel('购买日期从');
  const until = app.page.getByLabel('购买日期至');
  await since.fill('2026-11-20');
  await expect(app.page).toHaveURL(/since=2026-11-20/);
  await expect(rowsOf(app).first()).toContainText('cas-1002');
  await expect(rowsOf(app).filter({ hasNotText: /购 11月2[0-2]日/ })).toHaveCount(0);
  await until.fill('2026-11-19');
  await expect(until).toHaveAccessibleDescription('早于开始日期');
  await expect(rowsOf(app)).not.toHaveCount(0);
  await until.fill('2026-11-20');
  await expect(until).not.toHaveAttribute('aria-invalid', 'true');
  await expect(rowsOf(app).filter({ hasNotText: '购 11月20日' })).toHaveCount(0);
  const found = await rowsOf(app).count();
  await app.reload();
  await expect(since).toHaveValue('2026-11-20');
  await expect(rowsOf(app)).toHaveCount(found);
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('导出 CSV').click()]);
  expect(download.suggestedFilename()).toBe('certificates.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(found + 1);
  for (const word of ['实例 ID', '域名', '状态', '能否退款', '最后稳妥时刻', '退款金额'])
    expect(text.split('\r\n')[0]).toContain(word);
});

test('ALY-9 the refund list is narrowed to the dates of the submission', async ({ app }) => {
  await app.open('/aliyun/refunds', { scenario: 'aliyun.overview' });
  const rows = table(app, '退款列表')
    .getByRole('row')
    .filter({ hasText: /r-\d{4}/ });
  await expect(rows).not.toHaveCount(0);
  const all = await rows.count();
  await app.page.getByLabel('提交时间从').fill('2026-11-15');
  await expect(app.page).toHaveURL(/since=2026-11-15/);
  await expect(rows).not.toHaveCount(all);
  await expect(rows.filter({ hasNotText: /11月(1[5-9]|2\d)日/ })).toHaveCount(0);
});

for (const [lang, name] of [
  ['zh-CN', '证书列表'],
  ['en', 'Certificates'],
] as const)
  test(`GEN-16 ${lang}: a row is three lines of text high at most, and the head stays below the bar`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width: 1440, height: 900 });
    await app.open(LIST, { scenario: 'aliyun.overview', lang });
    await expect(table(app, name).getByRole('row')).toHaveCount(21);
    const heights = await table(app, name)
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    // Three lines of 20 px, a badge a little higher than its line, and 10 px above and below.
    expect(Math.max(...heights)).toBeLessThanOrEqual(86);
    await table(app, name).getByRole('row').nth(15).scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        table(app, name)
          .getByRole('columnheader')
          .first()
          .evaluate((head) => Math.round(head.getBoundingClientRect().top)),
      )
      .toBe(await app.page.getByRole('banner').evaluate((bar) => bar.getBoundingClientRect().height));
  });

test('GEN-16 the board shows what ends first, of all certificates, on one time line; the same as a table', async ({
  app,
}) => {
  await app.open(`${LIST}?page=2`, { scenario: 'aliyun.overview' });
  const board = table(app, '期限');
  const rows = board.getByRole('row').filter({ hasText: 'example' });
  await expect(rows).toHaveCount(8);
  await expect(board.getByRole('columnheader')).toHaveText([
    '证书与下一步',
    '最后稳妥时刻与截止',
    '退款金额',
  ]);
  const first = rows.first();
  await expect(first.getByRole('rowheader')).toContainText('吊销 · 稳妥时刻 11月17日 周二 已过');
  await expect(first.getByRole('cell')).toHaveText([/最后稳妥时刻 11月17日 .*截止 11月24日/, '¥3,600.00']);
  // The last day counts to its end, and is said so.
  await expect(rows.nth(1).getByRole('rowheader')).toContainText('退款 · 今天 23:59 前即时到账');
  await expect(app.page.getByText('11月29日 周日 23:59 前不操作，¥24,300.00 就不一定能退回')).toBeVisible();
  await first.getByRole('link').click();
  await expect(app.page).toHaveURL(/certificates\/cas-1022/);
  // Only the past is left: nothing has a term any more, and no board is drawn.
  await app.open(LIST, { scenario: 'aliyun.expired.issued', now: '2040-01-01T10:00:00+08:00' });
  await expect(rowsOf(app)).not.toHaveCount(0);
  await expect(board).toHaveCount(0);
});

test('GEN-16 on a phone the board shows five, and the others when asked', async ({ app }) => {
  await app.page.setViewportSize({ width: 390, height: 844 });
  await app.open(LIST, { scenario: 'aliyun.overview' });
  const rows = table(app, '期限').getByRole('row').filter({ hasText: 'example' });
  await expect(rows).toHaveCount(5);
  await app.button('还有 3 张').click();
  await expect(rows).toHaveCount(8);
  await expect(app.button(/还有/)).toHaveCount(0);
});

test('GEN-12 on a phone everything is 24 px high at least to be tapped, filters and the acts of a row 44', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 390, height: 844 });
  await app.open(LIST, { scenario: 'aliyun.overview' });
  await expect(rowsOf(app)).toHaveCount(20);
  const heights = (within: ReturnType<typeof table>) =>
    within.evaluateAll((all) =>
      all.flatMap((one) => (one.checkVisibility() ? [Math.round(one.getBoundingClientRect().height)] : [])),
    );
  const main = app.page.getByRole('main');
  expect(Math.min(...(await heights(main.getByRole('link'))))).toBeGreaterThanOrEqual(24);
  const acts = rowsOf(app).getByRole('cell').last().getByRole('link');
  expect(Math.min(...(await heights(acts)))).toBeGreaterThanOrEqual(44);
  expect(Math.min(...(await heights(main.getByRole('combobox'))))).toBeGreaterThanOrEqual(44);
  expect(Math.min(...(await heights(main.getByRole('searchbox'))))).toBeGreaterThanOrEqual(44);
});

test('ALY-10 two filters set before the list has answered both hold, and Back takes the last one away', async ({
  app,
}) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.overview', lang: 'en' });
  const selects = app.page.getByRole('search').getByRole('combobox');
  const chosen = await selects.evaluateAll((all) =>
    (all as HTMLSelectElement[]).slice(0, 2).map((select) => {
      const value = select.options[2]?.value ?? '';
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return value;
    }),
  );
  expect(chosen).toHaveLength(2);
  for (const [index, value] of chosen.entries()) await expect(selects.nth(index)).toHaveValue(value);
  await app.page.goBack();
  await expect(selects.nth(1)).toHaveValue('');
});

test('ALY-10 of three filters, the second set before the first is drawn and the third before the second is, none is lost', async ({
  app,
}) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.overview', lang: 'en' });
  await expect(app.page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await app.settings({ fault: 'latency' });
  const selects = app.page.getByRole('search').getByRole('combobox');
  await selects.evaluateAll((all) => {
    const [state, verdict, order] = all as HTMLSelectElement[];
    const choose = (select: HTMLSelectElement | undefined) => {
      if (!select) throw new Error('a list without three filters');
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const push = history.pushState.bind(history);
    history.pushState = (...entry: Parameters<History['pushState']>) => {
      history.pushState = push;
      push(...entry);
      // The router is there by then, and nothing is drawn of it.
      queueMicrotask(() => choose(verdict));
    };
    new MutationObserver((_, drawn) => {
      drawn.disconnect();
      choose(order);
    }).observe(document.getElementById('main') as HTMLElement, { attributeFilter: ['data-address'] });
    choose(state);
  });
  await expect(app.page).toHaveURL(/state=[^&]+&verdict=[^&]+&sort=/);
});
