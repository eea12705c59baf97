import { DOMAIN } from '../support/aliyun';
import { Desk } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ALY-8 cancelling from the list restores everything as it was', async ({ aliyun, app }) => {
  await aliyun.openList('refund.under-review');
  await expect(aliyun.row).toContainText('申请审核中');
  await aliyun.row.getByRole('link', { name: '取消退款' }).click();
  await expect(aliyun.panel).toContainText('¥1,500.00');
  await expect(aliyun.panel).toContainText('证书恢复到申请之前的状态');
  await aliyun.button('取消退款').click();
  await expect(
    app.page.getByText('已取消 shop.example.cn 的退款申请，证书恢复到申请之前的状态。'),
  ).toBeVisible();
  await expect(aliyun.row).toContainText('已付款');
  await expect(aliyun.row.getByRole('link', { name: '申请', exact: true })).toBeVisible();
  await expect(aliyun.row.getByRole('link', { name: '退款', exact: true })).toBeVisible();
});

test('ALY-8 a failed review is a failed review again after cancelling', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.review-failed-day-20');
  await aliyun.apply();
  await aliyun.panel.getByRole('link', { name: '取消退款' }).click();
  await aliyun.button('取消退款').click();
  // Back in the panel it was opened from, which offers a new application.
  await expect(aliyun.reason('notNeeded')).toBeVisible();
  await expect(aliyun.panel).toContainText(/上一次申请 r-\d{4}：已取消/);
  await expect(await aliyun.toList()).toContainText('审核失败');
});

test('ALY-8 keeping it: nothing happens when the question is answered with no', async ({ aliyun }) => {
  await aliyun.openDialog('refund.under-review', 'cancel-refund');
  await aliyun.button('返回').click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(await aliyun.toList()).toContainText('申请审核中');
});

test('ALY-8 approval lands first: the one who cancels is told so in words, and the money stays', async ({
  aliyun,
  app,
}) => {
  await aliyun.openDialog('refund.under-review', 'cancel-refund');
  await expect(aliyun.button('取消退款')).toBeVisible();
  const desk = await Desk.open(app, DOMAIN);
  // While nothing can be read, the customer's tab does not hear of the decision.
  await app.settings({ fault: 'read-error' });
  await desk.approve();
  await aliyun.button('取消退款').click();
  await expect(aliyun.panel).toContainText('退款申请已经通过，不能再取消或更改。');
  await app.settings({ fault: 'none' });
  await expect(await aliyun.toRefunds()).toContainText('已退款');
});

test('ALY-8 cancelling lands first: the specialist is told so, and nothing is paid', async ({
  aliyun,
  app,
}) => {
  await aliyun.openDialog('refund.under-review', 'cancel-refund');
  const desk = await Desk.open(app, DOMAIN);
  await desk.askToApprove();
  // While nothing can be read, the specialist's tab does not hear of it.
  await app.settings({ fault: 'read-error' });
  await aliyun.button('取消退款').click();
  await expect(aliyun.panel).toHaveCount(0);
  await desk.confirmApproval();
  await expect(desk.app.page.getByRole('alert')).toContainText('这个事项已在别处处理');
  await expect(desk.app.page.getByRole('alert')).toContainText('已撤销');
  await app.settings({ fault: 'none' });
  await expect(await aliyun.toRefunds()).toContainText('已取消');
});

test('ALY-8 too late: a dialog opened after the decision says what the refund is by now', async ({
  aliyun,
}) => {
  await aliyun.openDialog('refund.done', 'cancel-refund');
  await expect(aliyun.panel).toContainText('不能取消');
  await expect(aliyun.button('取消退款')).toHaveCount(0);
});
