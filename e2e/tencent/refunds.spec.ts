import { ORDER } from '../support/tencent';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('TCL-R5 the refund list leads to a receipt with money, points, consent and timeline, and offers no way to cancel', async ({
  tencent,
  app,
}) => {
  await tencent.openPopUp('points.returned');
  await tencent.refund();
  await app.open('/tencent/certificates');
  await app.link('Refund list').click();
  const row = app.row(ORDER);
  for (const text of ['Refunded', 'Tencent Cloud account (cash)', 'CN¥'])
    await expect(row).toContainText(text);
  await row.getByRole('link', { name: 'Details' }).click();
  const main = app.page.getByRole('main');
  for (const text of ['Refund policy', '600 benefit points returned to the benefit package pkg-5001'])
    await expect(main).toContainText(text);
  await expect(main.getByRole('list', { name: 'Timeline' })).toContainText('Agreed to the refund policy');
  await expect(main.getByRole('link', { name: /cancel/i })).toHaveCount(0);
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.getByText('Refund receipt')).toBeVisible();
  await expect(app.page.getByRole('navigation')).toHaveCount(0);
});

test('TCL-2 a refund of points alone brought no money and does not print as a receipt of money', async ({
  tencent,
  app,
}) => {
  const pages = tencent.in('zh-CN');
  await pages.openPopUp('points.only');
  await pages.refund();
  await app.open('/tencent/refunds');
  await app.row(ORDER).getByRole('link', { name: '详情' }).click();
  await expect(app.button('打印申请记录')).toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.getByText('退款申请记录')).toBeVisible();
  await expect(app.page.getByText('已退款 · 没有款项退回')).toBeVisible();
});
