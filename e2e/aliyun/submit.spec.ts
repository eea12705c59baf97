import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ALY-6 ALY-R1 is never under review: at once refunded, and nothing to cancel', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-5');
  await expect(aliyun.panel).toContainText('不经过审核，不能取消，也不能撤销。');
  await aliyun.apply();
  await aliyun.expectStanding('已退款');
  await expect(aliyun.panel.getByRole('link', { name: '取消退款' })).toHaveCount(0);
  const row = await aliyun.toList();
  await expect(row).toContainText('已退款');
  await expect(row).not.toContainText('申请审核中');
  await expect(row.getByRole('link', { name: '取消退款' })).toHaveCount(0);
  await expect(row.getByRole('link', { name: '申请', exact: true })).toHaveCount(0);
});

test('ALY-6 ALY-R1 with a slow channel: 退款在途 until the money has arrived, then 已退款', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5');
  await app.settings({ rail: 'REFUND_IN_PROCESS' });
  await aliyun.apply();
  await aliyun.expectStanding('退款在途');
  const row = await aliyun.toList();
  await expect(row).toContainText('已付款');
  await expect(row).toContainText('退款在途');
  await expect(row.getByRole('link', { name: '取消退款' })).toHaveCount(0);
  await app.advance({ by: '1h' });
  await expect(row).toContainText('已退款');
});

test('ALY-6 ALY-R2 blocks every other operation while it is under review', async ({ aliyun }) => {
  await aliyun.openList('unissued.day-6');
  await expect(aliyun.row.getByRole('link', { name: '申请', exact: true })).toBeVisible();
  await aliyun.row.getByRole('link', { name: '退款', exact: true }).click();
  await expect(aliyun.panel).toContainText('审核期间，证书的其他操作暂停。');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await aliyun.button('关闭').last().click();
  await expect(aliyun.row).toContainText('申请审核中');
  await expect(aliyun.row.getByRole('link', { name: '申请', exact: true })).toHaveCount(0);
  await expect(aliyun.row.getByRole('link', { name: '取消退款' })).toBeVisible();

  await aliyun.openDialogAgain('apply');
  await expect(aliyun.panel).toContainText('“申请审核中”，不能申请');
  await expect(aliyun.button('申请')).toHaveCount(0);
});

test('ALY-6 after submitting come cancel, progress and expiry', async ({ aliyun, app }) => {
  await aliyun.openPanel('revoked.in-time');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await expect(aliyun.fact('审核')).toContainText('预计 11月27日 周五，最迟 12月11日 周五');
  await expect(aliyun.panel.getByRole('link', { name: '取消退款' })).toBeVisible();
  await expect(aliyun.panel.getByRole('link', { name: '查看到期时间' })).toBeVisible();
  await aliyun.panel.getByRole('link', { name: '查看进度' }).click();
  await expect(app.page).toHaveURL(/\/aliyun\/refunds\/r-\d{4}$/);
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('¥1,500.00');
});

test('ALY-7 the panel names where the money goes: Alipay, online bank, account balance', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5');
  await expect(aliyun.fact('退回')).toContainText('支付宝账户');
  await app.open('/aliyun/certificates/cas-1002/refund');
  await expect(aliyun.fact('退回')).toContainText('网上银行账户');
  await app.open('/aliyun/certificates/cas-1003/refund');
  await expect(aliyun.fact('退回')).toContainText('阿里云账户余额');
});

test('GEN-16 ALY-7 paid by a method whose window is over: the panel names the balance, and draws no end that there is none', async ({
  aliyun,
}) => {
  await aliyun.openPanel('unissued.no-service-period', { now: '2028-06-01T10:00:00+08:00' });
  await expect(aliyun.panel).toContainText('原支付方式已不能退款，款项将退至账户余额。');
  await expect(aliyun.fact('退回')).toHaveText(/阿里云账户余额$/);
  await expect(aliyun.panel.getByText('审核可能超出的时间')).toHaveCount(0);
});

test('ALY-7 several sources: each gets its part back, to the cent', async ({ aliyun, app }) => {
  await aliyun.openPanel('refund.mixed-funding');
  const to = aliyun.fact('退回');
  await expect(to).toHaveText(/支付宝账户.*¥4,000\.00；网上银行账户.*¥2,000\.01；阿里云账户余额.*¥699\.99/);
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中', '¥6,700.00');
  await app.advance({ to: '2026-11-28T00:00:00+08:00' });
  await aliyun.panel.getByRole('link', { name: '查看款项去向' }).click();
  await expect(
    app.page
      .getByRole('list', { name: '每一次支付尝试' })
      .getByRole('listitem')
      .filter({ hasText: '已到账' }),
  ).toHaveCount(3);
});

test('ALY-7 a failed payment goes to the balance: 已退至余额, and the page shows both attempts', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('refund.fails-next');
  await aliyun.apply();
  await aliyun.expectStanding('已退至余额');
  await aliyun.panel.getByRole('link', { name: '查看款项去向' }).click();
  const attempts = app.page.getByRole('list', { name: '每一次支付尝试' }).getByRole('listitem');
  await expect(attempts.filter({ hasText: '未能退回' })).toContainText('支付宝账户');
  await expect(attempts.filter({ hasText: '已到账' })).toContainText('阿里云账户余额');
  await expect(await aliyun.toRefunds()).toContainText('已退至余额');
});

test('GEN-4 nothing paid: the same rule, an amount of 0, and no money moves', async ({ aliyun }) => {
  await aliyun.openPanel('refund.nothing-paid');
  const answer = '没有款项退回，申请后不能再使用';
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer, amount: '¥0.00' });
  await aliyun.apply();
  await expect(aliyun.standing).toContainText('没有实际支付的金额，退款已完成。');
});
