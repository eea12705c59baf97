import { itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const rows = /d-\d{4}/;

test('REV-1 list and item side by side: the address says which item it is, Back returns to the one before', async ({
  app,
}) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const first = itemOf(app, '退款申请 · shop.example.cn');
  const second = itemOf(app, '退款申请 · cashier.example.cn');
  await expect(first).toBeVisible();
  await expect(app.row('shop.example.cn')).toHaveAttribute('aria-current', 'true');
  await expect(app.page.getByRole('row').filter({ hasText: rows }).nth(1)).toBeInViewport();
  await app.link('cashier.example.cn').click();
  await expect(second).toBeVisible();
  await expect(app.page).toHaveURL(/d-\d{4}\?queue=refunds$/);
  for (const name of ['通过', '驳回'])
    await expect(second.getByRole('button', { name, exact: true })).toBeInViewport();
  const address = app.page.url();
  await app.page.goBack();
  await expect(first).toBeVisible();
  await app.load(address);
  await expect(second).toBeVisible();
  await expect(app.row('cashier.example.cn')).toHaveAttribute('aria-current', 'true');
});

test('REV-1 another list begins with its own most urgent item; one that it still holds stays', async ({
  app,
}) => {
  await app.open('/review', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  await app.link('cashier.example.cn').first().click();
  await expect(itemOf(app, /cashier/)).toBeVisible();
  await app.page.getByRole('combobox', { name: '系统' }).selectOption('阿里云');
  await expect(app.page).toHaveURL(/provider=aliyun/);
  await expect(itemOf(app, /cashier/)).toBeVisible();
  await app.page.getByRole('navigation', { name: '队列' }).getByRole('link', { name: /^吊销/ }).click();
  await expect(itemOf(app, /^吊销 · /)).toBeVisible();
  await app.page.getByRole('searchbox').fill('nothing like it');
  await expect(app.button('清除筛选')).toBeVisible();
  await expect(itemOf(app)).toHaveCount(0);
});

test('REV-1 a decided item stays beside its list until another is chosen; nothing is opened over a narrow one by itself', async ({
  app,
}) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const item = itemOf(app, '退款申请 · shop.example.cn');
  await item.getByRole('button', { name: '通过', exact: true }).click();
  await app.dialog().getByRole('button', { name: '确认通过' }).click();
  await expect(item.getByRole('status').filter({ hasText: '已通过' })).toBeVisible();
  await expect(app.row('shop.example.cn')).toHaveCount(0);
  await expect(item).toBeVisible();
  await app.page.setViewportSize({ width: 1279, height: 900 });
  await expect(app.dialog()).toHaveCount(0);
  await expect(app.row('cashier.example.cn')).toBeVisible();
  await app.link('cashier.example.cn').click();
  await expect(app.dialog('退款申请 · cashier.example.cn')).toBeVisible();
});

test('GEN-14 the window of a customer is drawn at the desk with a legend', async ({ app }) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const picture = itemOf(app).getByRole('group', { name: '时间窗口' });
  for (const kind of ['即时到账', '需人工审核', '不可退'])
    await expect(picture.locator('ul').getByText(kind, { exact: true })).toBeVisible();
});
