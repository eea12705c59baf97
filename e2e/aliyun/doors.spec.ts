import { AlipayPages } from '../support/alipay';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const PAYMENT = '/alipay/transactions/pay-aliyun-cas-0001';

test('GEN-4 refunded on the merchant platform, the panel that was open says so, and OK pays nothing more', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5');
  await aliyun.reason('notNeeded').check();
  const merchant = new AlipayPages(await app.newTab(`${PAYMENT}/refund`, { as: 'operator' }));
  await merchant.refund();
  await merchant.expectResult('done', '¥1,500.00');
  await expect(aliyun.panel.getByRole('heading', { name: '不能退款', exact: true })).toBeVisible();
  await expect(aliyun.ok).toHaveCount(0);
  await expect(aliyun.panel.getByRole('row', { name: /已退回或在途/ })).toContainText('¥1,500.00');
  await expect(await aliyun.toList()).toContainText('已退款');
  expect((await merchant.app.api('GET', PAYMENT)).body).toMatchObject({
    refunded: { minor: 150_000 },
    rest: { minor: 0 },
  });
});

test('GEN-4 in part on the merchant platform: the console offers and pays the rest, and nothing is left there', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5');
  const merchant = new AlipayPages(await app.newTab(`${PAYMENT}/refund`, { as: 'operator' }));
  await merchant.refund('500');
  await merchant.expectResult('done', '¥500.00');
  await aliyun.expectAnswer({
    rule: 'ALY-R1',
    answer: '可退剩余款项，无需人工审核',
    amount: '¥1,000.00',
  });
  await aliyun.apply();
  await aliyun.expectStanding('已退款', '¥1,000.00');
  expect((await merchant.app.api('GET', PAYMENT)).body).toMatchObject({
    refunded: { minor: 150_000 },
    rest: { minor: 0 },
    refundable: { allowed: false },
  });
});

test('GEN-4 a refund of nothing is no good news: in the list, in the panel and after OK', async ({
  aliyun,
}) => {
  await aliyun.openList('refund.nothing-paid');
  await expect(aliyun.row).toContainText('没有款项退回');
  await aliyun.openPanelAgain();
  const answer = '没有款项退回，申请后不能再使用';
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer, amount: '¥0.00' });
  // Beside the button: what it does, not money that arrives at once.
  await expect(aliyun.panel.getByText('提交后立即结束，没有款项退回，不能撤销')).toBeVisible();
  await aliyun.apply();
  await aliyun.expectStanding('已结束，没有款项退回', '¥0.00');
});

for (const [scenario, stage] of [
  ['refund.rejected', '退款审核失败'],
  ['refund.cancelled', '已取消'],
  ['refund.closed-by-expiry', '退款失败'],
] as const)
  test(`GEN-4 ${scenario}: printed it is the record of an application, no receipt of an amount`, async ({
    app,
  }) => {
    await app.open('/aliyun/refunds/r-0001', { scenario: `aliyun.${scenario}` });
    await app.page.emulateMedia({ media: 'print' });
    await expect(app.page.getByText('退款申请记录')).toBeVisible();
    await expect(app.page.getByText(`${stage} · 没有款项退回`)).toBeVisible();
    await expect(app.page.getByText('退款凭证')).toHaveCount(0);
    await expect(app.page.getByRole('heading', { level: 1 })).not.toContainText('¥');
    await expect(app.page.getByRole('row', { name: /^退款 / })).toContainText('¥0.00');
    await app.page.emulateMedia({ media: null });
  });

test('GEN-4 what came back another way is not called on its way on the merchant platform', async ({
  app,
}) => {
  await app.open('/alipay/transactions/pay-aliyun-cas-0001', {
    scenario: 'aliyun.refund.fallback',
    as: 'operator',
  });
  const figures = app.page.getByRole('main').getByText('已退款', { exact: true }).first().locator('..');
  await expect(figures).toBeVisible();
  await expect(figures).not.toContainText('在途');
});

test('GEN-4 APY-2 what a console asked for and the rail never took is kept for it, and the merchant page says so', async ({
  app,
}) => {
  await app.open(PAYMENT, { scenario: 'aliyun.rail.lost-request', as: 'operator' });
  const main = app.page.getByRole('main');
  await expect(main).toContainText(/为控制台退款保留\s*¥1,500\.00/);
  await expect(main).toContainText('请等待：控制台会自动再次请求');
});
