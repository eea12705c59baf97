import type { App } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LIST = '/aliyun/certificates';
const rowsOf = (app: App) =>
  app.page
    .getByRole('table', { name: '证书列表' })
    .getByRole('row')
    .filter({ hasText: /cas-\d{4}/ });
const search = (app: App) => app.page.getByRole('searchbox', { name: '搜索域名、实例 ID' });

test('ALY-10 searched by domain and by id, whatever the case', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  await search(app).fill('SHOP.example');
  await expect(rowsOf(app)).toHaveCount(1);
  await expect(app.page).toHaveURL(/search=SHOP\.example/);
  await search(app).fill('cas-1002');
  await expect(rowsOf(app)).toHaveText([/cas-1002/]);
  await search(app).fill('nowhere');
  await expect(app.page.getByText('没有符合条件的记录')).toBeVisible();
  await app.button('清除筛选').click();
  await expect(rowsOf(app)).toHaveCount(20);
});

test('ALY-10 filtered by every state: each row has it, and each state has rows', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  const filter = app.page.getByRole('combobox', { name: '状态' });
  for (const state of [
    '已付款',
    '审核中',
    '审核失败',
    '已签发',
    '吊销审核中',
    '已吊销',
    '申请审核中',
    '已退款',
    '已过期',
  ]) {
    await filter.selectOption(state);
    await expect(rowsOf(app).first().getByText(state, { exact: true }).first()).toBeVisible();
    await expect(rowsOf(app).filter({ hasNot: app.page.getByText(state, { exact: true }) })).toHaveCount(0);
  }
});

test('ALY-10 filtered by verdict: 可退款, 需先操作, 不可退款', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  const filter = app.page.getByRole('combobox', { name: '退款', exact: true });
  await filter.selectOption('可退款');
  await expect(app.page).toHaveURL(/verdict=refundable/);
  await expect(rowsOf(app).filter({ hasNotText: '可退款' })).toHaveCount(0);
  await expect(rowsOf(app).first()).toContainText('¥');
  await filter.selectOption('需先操作');
  await expect(app.page).toHaveURL(/verdict=actionRequired/);
  await expect(rowsOf(app).filter({ hasNotText: '需先操作' })).toHaveCount(0);
  await filter.selectOption('不可退款');
  await expect(app.page).toHaveURL(/verdict=notRefundable/);
  await expect(rowsOf(app).filter({ hasText: '需先操作' })).toHaveCount(0);
  await expect(rowsOf(app).first()).toBeVisible();
});

test('ALY-10 search, filter, order and page stand in the address: reload keeps them, Back undoes one', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  await app.page.getByRole('combobox', { name: '状态' }).selectOption('已签发');
  await expect(app.page).toHaveURL(/state=issued/);
  await expect(rowsOf(app).filter({ hasNotText: '已签发' })).toHaveCount(0);
  const issued = await rowsOf(app).count();
  await app.page.getByRole('combobox', { name: '排序' }).selectOption('域名 A 到 Z');
  await expect(app.page).toHaveURL(/sort=domain/);
  await app.reload();
  await expect(rowsOf(app)).toHaveCount(issued);
  await expect(app.page.getByRole('combobox', { name: '状态' })).toHaveValue('issued');
  await expect(app.page.getByRole('combobox', { name: '排序' })).toHaveValue('domain');
  await app.page.goBack();
  await expect(app.page).not.toHaveURL(/sort=/);
  await app.page.goBack();
  await expect(app.page).not.toHaveURL(/state=/);
  await expect(rowsOf(app)).toHaveCount(20);
});

test('ALY-10 over more than one page: the second has the rest, and no row twice', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.overview' });
  await expect(rowsOf(app)).toHaveCount(20);
  const first = await rowsOf(app).locator('th').allInnerTexts();
  await app.page.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '第 2 页' }).click();
  await expect(app.page).toHaveURL(/page=2/);
  const id = /cas-\d+/.exec(first[0] ?? '')?.[0] ?? '';
  await expect(rowsOf(app).filter({ hasText: id })).toHaveCount(0);
  const second = await rowsOf(app).locator('th').allInnerTexts();
  expect(second.filter((name) => first.includes(name))).toEqual([]);
});

test('ALY-10 已签发 shows 到期时间, and 详情 leads to the issue date', async ({ aliyun, app }) => {
  await aliyun.openList('issued.day-10');
  await expect(aliyun.row).toContainText('已签发');
  await expect(aliyun.row).toContainText('到期时间 2027年11月12日');
  await aliyun.row.getByRole('link', { name: '详情' }).click();
  const main = app.page.getByRole('main');
  await expect(aliyun.fact('签发日期', main)).toContainText('2026年11月12日');
  await expect(aliyun.fact('到期时间', main)).toContainText('2027年11月12日');
});

test('ALY-10 each row says the verdict, the amount and until when', async ({ aliyun }) => {
  await aliyun.openList('unissued.day-5');
  for (const text of ['可退款', '¥1,500.00', '今天 23:59 前', '即时到账'])
    await expect(aliyun.row).toContainText(text);
  await aliyun.openList('issued.day-10');
  for (const text of ['需先操作', '¥1,500.00', '先吊销', '稳妥到 12月3日 周四 23:59；截止 12月10日'])
    await expect(aliyun.row).toContainText(text);
  await aliyun.openList('expired.issued');
  await expect(aliyun.row).toContainText('不可退款');
  await expect(aliyun.row).toContainText('证书已过期');
});
