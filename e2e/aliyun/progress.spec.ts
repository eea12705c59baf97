import papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { DOMAIN } from '../support/aliyun';
import type { App } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LIST = '/aliyun/refunds';
const rowsOf = (app: App) =>
  app.page
    .getByRole('table', { name: '退款列表' })
    .getByRole('row')
    .filter({ hasText: /r-\d{4}/ });

test('ALY-9 the list shows stage, amount, dates and destination of every application', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.progress-list' });
  const stages = ['申请审核中', '退款在途', '已退款', '已退至余额', '退款审核失败', '已取消', '退款失败'];
  for (const stage of stages) await expect(rowsOf(app).filter({ hasText: stage }).first()).toBeVisible();
  const row = app.row(DOMAIN);
  for (const text of ['退款审核失败', '¥1,500.00', '11月13日', '支付宝账户'])
    await expect(row).toContainText(text);
});

test('ALY-9 a filter stands in the address, survives a reload, and Back takes it away', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.progress-list' });
  await expect(rowsOf(app).first()).toBeVisible();
  const all = await rowsOf(app).count();
  await app.page.getByRole('combobox', { name: '进度' }).selectOption('退款审核失败');
  await expect(app.page).toHaveURL(/stage=rejected/);
  await expect(rowsOf(app)).toHaveText(Array.from({ length: 3 }, () => /退款审核失败/));
  await app.reload();
  await expect(rowsOf(app)).toHaveCount(3);
  await app.page.goBack();
  await expect(rowsOf(app)).toHaveCount(all);
});

test('ALY-9 refunds under way by stage, each a filter of the list; what came back by month, as a table too', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.progress-list' });
  await expect(rowsOf(app).first()).toBeVisible();
  const waiting = await rowsOf(app).filter({ hasText: '申请审核中' }).count();
  const stage = app.page.getByRole('listitem').filter({ hasText: '申请审核中' });
  await expect(stage).toContainText(/申请审核中\s*\d+\s*¥[\d,]+\.\d\d/);
  const months = app.page.getByRole('table', { name: '每月到账的退款' });
  await expect(months.getByRole('row')).toHaveCount(13);
  await expect(months.getByRole('row').last()).toContainText(/2026年11月¥[\d,]+\.\d\d/);
  await stage.getByRole('link').click();
  await expect(app.page).toHaveURL(/stage=underReview/);
  await expect(rowsOf(app)).toHaveCount(waiting);
});

test('GEN-16 the first page of each console has its pictures above its list, without a click and with nothing moving, each as a table too', async ({
  app,
}) => {
  const months = app.page.getByRole('table', { name: '每月到账的退款' });
  await app.open('/aliyun/certificates', { scenario: 'aliyun.progress-list' });
  const list = app.page.getByRole('table', { name: '证书列表' });
  await expect(list).toBeVisible();
  const first = await list.boundingBox();
  await expect(months.getByRole('row')).toHaveCount(13);
  expect(await list.boundingBox()).toEqual(first);
  await app.open('/tencent/certificates', { scenario: 'tencent.refunded', as: 'customer' });
  await expect(months.getByRole('row')).toHaveCount(13);
  await app.open('/alipay/transactions', { scenario: 'alipay.refund.records', as: 'operator' });
  await expect(app.page.getByRole('table', { name: '退款结果' })).toContainText('¥');
  await expect(app.page.getByRole('slider', { name: 'CNY 余额走势' })).toBeVisible();
  await app.open('/alibaba/orders', { scenario: 'alibaba.refund.returned-to-balance', as: 'customer' });
  await expect(months.getByRole('row')).toHaveCount(13);
  const stage = app.page
    .getByRole('listitem')
    .filter({ hasText: /退款在途\s*\d+\s*US\$/ })
    .getByRole('link');
  await stage.click();
  await expect(app.page).toHaveURL(/\/alibaba\/refunds\?stage=onItsWay/);
  await expect(app.row(/r-\d{4}/).first()).toContainText('退款在途');
});

test('ALY-9 sorted by amount and by latest date, searched by domain and by id', async ({ app }) => {
  await app.open(`${LIST}?sort=-amount`, { scenario: 'aliyun.progress-list' });
  await expect(rowsOf(app).first()).toBeVisible();
  const amounts = (await rowsOf(app).allInnerTexts()).map((text) =>
    Number(/¥([\d,]+\.\d\d)/.exec(text)?.[1]?.replaceAll(',', '')),
  );
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  expect(new Set(amounts).size).toBeGreaterThan(3);

  await app.page.getByRole('combobox', { name: '排序' }).selectOption('最迟日期最近');
  await expect(app.page).toHaveURL(/sort=latestBy/);
  await app.page.getByRole('searchbox', { name: '搜索域名、实例 ID、申请编号' }).fill('SHOP.example');
  await expect(rowsOf(app)).toHaveCount(1);
  await app.page.getByRole('searchbox', { name: '搜索域名、实例 ID、申请编号' }).fill('r-0001');
  await expect(rowsOf(app)).toHaveCount(1);
  await app.page.getByRole('searchbox', { name: '搜索域名、实例 ID、申请编号' }).fill('没有这个');
  await expect(app.page.getByText('没有符合条件的记录')).toBeVisible();
});

test('ALY-9 the CSV holds what the list shows, and no contact (GEN-11)', async ({ app }) => {
  await app.open(`${LIST}?stage=underReview`, { scenario: 'aliyun.progress-list' });
  await expect(rowsOf(app).first()).toBeVisible();
  const shown = await rowsOf(app).count();
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('导出 CSV').click()]);
  expect(download.suggestedFilename()).toBe('refunds.csv');
  const text = readFileSync(await download.path(), 'utf8');
  // Excel reads Chinese only behind a byte order mark.
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.slice(1).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    '申请编号,实例 ID,域名,进度,审核说明,适用规则,金额,币种,退回,提交时间（UTC+8）,预计完成（UTC+8）,最迟完成（UTC+8）,完成时间（UTC+8）',
  );
  expect(lines).toHaveLength(shown + 1);
  for (const line of lines.slice(1))
    expect(line).toMatch(/^r-\d{4},cas-\d{4},.*,申请审核中,,ALY-R[24],\d+\.\d\d,CNY,/);
  expect(text).not.toMatch(/1[3-9]\d{9}|1[3-9]\d\*{4}/);
});

test('ALY-9 a rejection stands there with its reason and the specialist’s words', async ({ app }) => {
  await app.open(`${LIST}/r-0001`, { scenario: 'aliyun.refund.rejected' });
  const main = app.page.getByRole('main');
  await expect(main).toContainText('退款审核失败：材料不完整');
  await expect(main).toContainText('营业执照扫描件不清晰，请重新上传后再次提交。');
  const timeline = main.getByRole('list', { name: '经过' });
  await expect(timeline).toContainText('退款专员');
  await expect(timeline).toContainText('2026-11-19 11:00');
});

test('ALY-9 the page of a refund shows decision, money and certificate apart, and one timeline', async ({
  app,
}) => {
  await app.open(`${LIST}/r-0001`, { scenario: 'aliyun.refund.done' });
  const main = app.page.getByRole('main');
  for (const text of ['决定', '已通过', '资金', '已到账', '证书', '已退款', 'ALY-R2'])
    await expect(main).toContainText(text);
  const entries = main.getByRole('list', { name: '经过' }).getByRole('listitem');
  await expect(entries.first()).toContainText('2026-11-14 09:00');
  await expect(entries.last()).toContainText('款项已到账');
});

test('ALY-9 printed it is a receipt: without navigation, with its number and time', async ({ app }) => {
  await app.open(`${LIST}/r-0001`, { scenario: 'aliyun.refund.done' });
  await expect(app.button('打印凭证')).toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.getByText('退款凭证')).toBeVisible();
  await expect(app.page.getByText(/申请编号 r-0001/)).toBeVisible();
  await expect(app.page.getByText('¥1,500.00').first()).toBeVisible();
  await expect(app.button('打印凭证')).toBeHidden();
  await expect(app.page.getByRole('navigation')).toHaveCount(0);
  await app.open(LIST);
  await expect(rowsOf(app).first()).toBeVisible();
  await expect(app.page.getByRole('columnheader', { name: '操作' })).toHaveCount(0);
});

test('ALY-9 an application with assistance shows the contact masked', async ({ app }) => {
  await app.open(`${LIST}/r-0001`, { scenario: 'aliyun.refund.assistance' });
  const main = app.page.getByRole('main');
  await expect(main).toContainText('138****8000');
  await expect(main).toContainText('等待联系');
  await expect(main).not.toContainText('13800138000');
});

for (const [lang, words] of [
  [
    'zh-CN',
    {
      export: '导出 CSV',
      reason: '材料不完整',
      explanation: '营业执照扫描件不清晰，请重新上传后再次提交。',
      expiry: '审核完成之前服务期已经结束',
    },
  ],
  [
    'en',
    {
      export: 'Export CSV',
      reason: 'Documents incomplete',
      explanation: 'The scan of the business licence cannot be read; upload it again and submit once more.',
      expiry: 'The service period ended before',
    },
  ],
] as const) {
  test(`ALY-9 ${lang}: why a review failed stands in the list, on both pages and at the desk`, async ({
    app,
  }) => {
    await app.open(`${LIST}?search=r-0001`, { scenario: 'aliyun.refund.rejected', lang });
    for (const text of [words.reason, words.explanation]) await expect(app.row('r-0001')).toContainText(text);
    await app.open('/aliyun/certificates/cas-0001');
    await expect(app.page.getByRole('listitem').filter({ has: app.link('r-0001') })).toContainText(
      words.explanation,
    );
    await app.open('/review?status=done&search=cas-0001', { as: 'specialist' });
    for (const text of [words.reason, words.explanation])
      await expect(app.row('cas-0001')).toContainText(text);
    await app.open(`${LIST}?search=r-0001`, {
      scenario: 'aliyun.refund.closed-by-expiry',
      as: 'customer',
      lang,
    });
    await expect(app.row('r-0001')).toContainText(words.expiry);
  });

  test(`ALY-9 ${lang}: every heading and every word of the CSV is one of the pages’`, async ({ app }) => {
    await app.open(LIST, { scenario: 'aliyun.refund.rejected', lang });
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.button(words.export).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const { data, meta } = papa.parse<Record<string, string>>(text.slice(1), { header: true });
    const rows = await app.page.getByRole('row').allTextContents();
    const columns = await app.page.getByRole('columnheader').allTextContents();
    await app.open(`${LIST}/r-0001`);
    await expect(app.page.getByRole('definition').first()).toBeVisible();
    const known = [...columns, ...(await app.page.getByRole('term').allTextContents())];
    const headings = (meta.fields ?? []).map((one) => one.replace(/ ?[（(]UTC\+8[)）]$/, ''));
    // An amount has its currency with it.
    // When it is expected is said in the cell of the latest date.
    expect(headings.filter((one) => !known.includes(one) && !rows.join().includes(one))).toEqual([
      words.export === '导出 CSV' ? '币种' : 'Currency',
    ]);

    const cells = (one: Record<string, string>) =>
      (meta.fields ?? []).slice(0, 5).map((name) => one[name] ?? '');
    const to = meta.fields?.[8] ?? '';
    const shown = data.filter((one) => rows.some((row) => row.includes(cells(one)[0] ?? '')));
    expect(shown.length).toBeGreaterThan(10);
    for (const one of shown) {
      const row = rows.find((text) => text.includes(cells(one)[0] ?? ''));
      // On the page each destination has a line of its own.
      for (const cell of [...cells(one), ...(one[to] ?? '').split(/；|; /)]) expect(row).toContain(cell);
    }
  });
}
