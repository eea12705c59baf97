import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LIST = '/aliyun/certificates';
const field = (page: Page) => page.getByRole('searchbox', { name: '搜索', exact: true });
const results = (page: Page) => page.getByRole('dialog', { name: '搜索' }).getByRole('link');

test('GEN-10 search by keyboard alone: / opens it, arrows lead through the results, Enter opens one, Esc closes it', async ({
  app,
}) => {
  const { page } = app;
  await app.open(LIST, { scenario: 'aliyun.overview', as: 'customer' });
  await expect(app.row('cas-0001')).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ｃａｓ－0001');
  const found = results(page).filter({ hasText: 'cas-0001' }).first();
  await expect(found).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/aliyun\/certificates\/cas-0001$/);
  await expect(page.getByRole('dialog', { name: '搜索' })).toHaveCount(0);

  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('nothing/like-this');
  await expect(field(page)).toHaveValue('nothing/like-this');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('没有找到');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('GEN-10 a search that fails says so and is asked again; / is a character while somebody types', async ({
  app,
}) => {
  const { page } = app;
  await app.open(LIST, { scenario: 'aliyun.overview', as: 'customer' });
  const box = page
    .getByRole('main')
    .getByRole('textbox')
    .or(page.getByRole('main').getByRole('searchbox'))
    .first();
  await box.fill('a');
  await box.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.settings({ fault: 'read-error' });
  await page.getByRole('banner').getByRole('button', { name: '搜索' }).click();
  await field(page).fill('shop');
  await expect(page.getByRole('dialog').getByText('服务暂不可用，请稍后重试')).toBeVisible();
  await app.settings({ fault: 'none' });
  await expect(results(page).first()).toBeVisible();
});

test('GEN-10 on a phone the search is a sheet as wide as the screen, with targets of 44 px', async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(LIST, { scenario: 'aliyun.overview', as: 'customer' });
  await expect(app.page.getByRole('main').getByText('cas-0001').first()).toBeVisible();
  await app.link('退款列表').click();
  await expect(page).toHaveURL(/\/aliyun\/refunds/);
  const open = page.getByRole('banner').getByRole('button', { name: '搜索' });
  expect((await open.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await open.click();
  await field(page).fill('https://SHOP.example.cn/cart');
  await expect(results(page).first()).toBeVisible();
  expect((await page.getByRole('dialog').boundingBox())?.width).toBe(390);
  expect((await results(page).first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/aliyun\/refunds/);
});

test('DEM-4 the account menu by keyboard: opened, walked and closed, and another role begins at its own page', async ({
  app,
}) => {
  const { page } = app;
  await app.open(LIST, { scenario: 'aliyun.overview', as: 'customer' });
  await expect(app.page.getByRole('main').getByText('cas-0001').first()).toBeVisible();
  const button = app.button('账号：示例客户 A');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(app.link(/^示例客户 A/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(app.link(/^示例客户 A/)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(app.link(/^示例客户 A/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(app.link(/^退款专员/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  // What the role may not open is not offered.
  const bar = page.getByRole('navigation', { name: '产品导航' });
  await expect(bar.getByRole('link')).toHaveText(['审核台', '规则']);
});

test('GEN-10 the page of another role: one click signs in the account that can, and goes on to the page', async ({
  app,
}) => {
  await app.open('/review?queue=revocations', { scenario: 'aliyun.overview', as: 'customer' });
  await app.link('以“退款专员”登录并打开').click();
  await expect(app.page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  await expect(app.page).toHaveURL(/\/review(\/d-\d+)?\?queue=revocations$/);
});

test('DEM-2 a scenario link without an account uses the one the scenario is told for', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.overview', as: 'specialist' });
  await app.load(LIST, { scenario: 'aliyun.overview' });
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(app.button('账号：示例客户 A')).toBeVisible();
});

test('GEN-5 the side navigation stays in sight while the page scrolls', async ({ app }) => {
  await app.page.setViewportSize({ width: 1440, height: 700 });
  await app.open(LIST, { scenario: 'aliyun.overview', as: 'customer' });
  const entry = app.page.getByRole('navigation', { name: '控制台导航' }).getByRole('link').first();
  await expect(app.row('cas-0001')).toBeVisible();
  await app.page.getByRole('row').last().scrollIntoViewIfNeeded();
  await expect(entry).toBeInViewport();
});
