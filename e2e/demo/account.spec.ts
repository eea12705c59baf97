import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LIST = '/aliyun/certificates?search=shop.example';

test('DEM-4 another account in this tab only: the list is theirs, the other tab stays', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.two-customers', as: 'customer' });
  const other = await app.newTab(LIST, { as: 'customer' });
  const demo = await new DemoControls(app).open();
  await expect(demo.button('示例客户 A')).toHaveAttribute('aria-pressed', 'true');
  await demo.button('示例客户 B').click();
  await expect(app.row('cas-0002')).toBeVisible();
  await expect(app.row('cas-0001')).toHaveCount(0);
  await expect(app.page).toHaveURL(/search=shop\.example$/);
  await expect(demo.button('示例客户 B')).toHaveAttribute('aria-pressed', 'true');
  await other.reload();
  await expect(other.row('cas-0001')).toBeVisible();
  await expect(other.row('cas-0002')).toHaveCount(0);
});

test('DEM-4 another role: the tab goes where it begins, and the choice survives a reload', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6', as: 'customer' });
  const demo = await new DemoControls(app).open();
  await demo.button('退款专员').click();
  await expect(app.page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  await expect(app.page).toHaveURL(/\/review(\/d-\d{4})?$/);
  await app.reload();
  await expect(app.page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  await demo.open();
  await demo.button('示例客户 A').click();
  await expect(app.page.getByRole('heading', { level: 1, name: '证书列表' })).toBeVisible();
});
