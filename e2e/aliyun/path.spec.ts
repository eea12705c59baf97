import { DOMAIN } from '../support/aliyun';
import { Desk, itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ALY-5 from the overview to the money: asked for here, approved in another tab, seen here without a reload', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  await aliyun.row.getByRole('link', { name: '退款', exact: true }).click();
  await aliyun.apply();
  await aliyun.panel.getByRole('link', { name: '查看进度' }).click();
  const main = app.page.getByRole('main');
  await expect(main).toContainText('申请审核中');
  await expect(main).toContainText('12月11日');

  const desk = await Desk.open(app, DOMAIN);
  await expect(itemOf(desk.app)).toContainText('ALY-R2');
  await desk.approve();

  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('已退款');
  await expect(main.getByRole('list', { name: '经过' })).toContainText('款项已到账');
  await expect(await aliyun.toList()).toContainText('已退款');
  await app.reload();
  await expect(aliyun.row).toContainText('已退款');
});

test('ALY-9 from the overview to a rejection: the specialist’s words reach the customer without a reload', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.apply();
  await aliyun.panel.getByRole('link', { name: '查看进度' }).click();
  const desk = await Desk.open(app, DOMAIN);
  await desk.reject('其他原因', '该订单正在对账，请三天后再申请。');
  const main = app.page.getByRole('main');
  await expect(main).toContainText('退款审核失败：其他原因');
  await expect(main).toContainText('该订单正在对账，请三天后再申请。');
  await expect(app.link('再次申请退款')).toBeVisible();
});

test('REV-3 without a specialist the back office approves as the clock moves, and the list follows', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  const fired = await app.advance({ to: '2026-11-28T00:00:00.000+08:00' });
  expect(fired.length).toBeGreaterThan(0);
  await aliyun.expectStanding('已退款');
});

test('ALY-5 the whole refund by keyboard alone', async ({ aliyun, app }) => {
  await aliyun.openList('unissued.day-5');
  const { keyboard } = app.page;
  await aliyun.row.getByRole('link', { name: '退款', exact: true }).focus();
  await keyboard.press('Enter');
  await expect(aliyun.panel.getByRole('heading', { name: '退款申请' })).toBeFocused();
  await aliyun.reason('blocked').focus();
  for (let step = 0; step < 3; step++) await keyboard.press('ArrowDown');
  await expect(aliyun.reason('notNeeded')).toBeChecked();
  await keyboard.press('Enter');
  await aliyun.expectStanding('已退款');
  await expect(aliyun.standing).toBeFocused();
  await keyboard.press('Escape');
  await expect(aliyun.panel).toHaveCount(0);
  await expect(aliyun.row).toContainText('已退款');
});
