import { Desk, itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('TCL-2 cash and gift card come back as they paid, to the last fen; discount and voucher stay', async ({
  tencent,
}) => {
  await tencent.openPopUp('proportion');
  const table = tencent.popUp.getByRole('table');
  for (const [label, amount] of [
    ['List price', 'CN¥2,400.00'],
    ['Discount', '−CN¥240.01'],
    ['Voucher', '−CN¥100.00'],
    ['Paid · Cash', 'CN¥1,373.33'],
    ['Paid · Gift card', 'CN¥686.66'],
    ['Refund', 'CN¥2,059.99'],
  ] as const)
    await expect(table.getByRole('row').filter({ hasText: new RegExp(`^${label}`) })).toContainText(amount);
  await tencent.refund();
  await tencent.go('details');
  const payments = tencent.app.page.getByRole('list', { name: 'Each attempt to pay' });
  await expect(payments).toContainText('CN¥1,373.33Tencent Cloud account (cash)Arrived');
  await expect(payments).toContainText('CN¥686.66Tencent Cloud account (gift card)Arrived');
});

test('TCL-2 benefit points are back in their package at once', async ({ tencent }) => {
  await tencent.openPopUp('points.returned');
  await expect(tencent.popUp).toContainText('600 benefit points to the package SSL 5001 (pkg-5001)');
  await tencent.refund();
  await expect(tencent.standing).toContainText('600 benefit points returned to the benefit package pkg-5001');
});

test('TCL-2 an expired package: the money returns at once, the points through a specialist', async ({
  tencent,
  app,
}) => {
  const pages = await tencent.in('zh-CN').openPopUp('points.expired-package');
  await expect(pages.popUp).toContainText('600 权益点由专员退到新的权益包');
  await pages.refund();
  await expect(pages.standing).toContainText('已退款');
  await expect(pages.standing).toContainText('因为 pkg-5001 已过期');

  const desk = await Desk.open(app, 'shop.example.cn', 'benefitPackages');
  await expect(itemOf(desk.app)).toContainText('600');
  await expect(desk.app.button('驳回')).toHaveCount(0);
  await desk.approve();
  await pages.go('details');
  await expect(app.page.getByRole('main')).toContainText(/600 权益点已退回权益包 pkg-(?!5001)\d+/);
});

test('TCL-2 paid by points alone: the amount is 0, and the points come back', async ({ tencent }) => {
  await tencent.openPopUp('points.only');
  await expect(tencent.popUp).toContainText('CN¥0.00');
  await expect(tencent.popUp).toContainText('paid by points alone');
  await tencent.refund();
  await expect(tencent.standing).toContainText('There was no money to return');
  await expect(tencent.standing).toContainText('2,000 benefit points returned');
});
