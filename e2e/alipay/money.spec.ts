import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('APY-4 fees that are not returned: the first full refund waits, and says whose the fee is', async ({
  alipay,
  app,
}) => {
  await alipay.openDetails('fees.retained');
  await expect(alipay.records).toContainText('等待余额');
  await expect(app.page.getByText('退款时不退还；这笔支付已收 ¥33.00')).toBeVisible();
  await app.api('POST', '/alipay/top-ups', { currency: 'CNY', amount: 3_300 });
  await expect(alipay.records).toContainText('退款成功');
  await expect(alipay.fact('退还手续费', alipay.records)).toHaveText('没有退还');
});

test('APY-4 fees given back in parts add up to the whole fee', async ({ alipay }) => {
  await alipay.openDetails('fees.returned');
  await expect(alipay.records).toHaveCount(2);
  const fees = await alipay.fact('退还手续费').allTextContents();
  const cents = fees.map((fee) => Number(fee.replaceAll(/\D/g, '')));
  expect(cents.reduce((sum, fee) => sum + fee, 0)).toBe(2_200);
});

test('APY-5 rate pending until the next day, then the rate and the difference', async ({ alipay, app }) => {
  await alipay.openDetails('rate.pending');
  await expect(alipay.fact('次日结算', alipay.records)).toContainText('等待次日汇率');
  await expect(alipay.fact('汇率差额', alipay.records)).toHaveCount(0);
  await app.advance({ to: '2026-11-23T00:00:00+08:00' });
  await expect(alipay.fact('次日结算', alipay.records)).toContainText('（11月23日）');
  await expect(alipay.fact('汇率差额', alipay.records)).toHaveText(
    /^商户(多|少)付 US\$\d+\.\d\d$|^没有差额$/,
  );
});

test('APY-6 the capability table: what each method allows, from when to how little', async ({ app }) => {
  await app.open('/alipay/methods', { scenario: 'alipay.refund.ready', as: 'operator' });
  const table = app.page.getByRole('table', { name: '退款能力' });
  await expect(table.getByRole('row')).toHaveCount(8);
  await expect(table.getByRole('row').filter({ hasText: 'TRUEMONEY' })).toContainText(
    '不支持不支持THB 20.00支付后 7 个自然日2.30%',
  );
  await expect(app.page.getByRole('table', { name: '今日汇率' })).toContainText('JPY → USD');
});

test('APY-7 a notification that got lost is sent again on its ladder until it is acknowledged', async ({
  alipay,
  app,
}) => {
  await alipay.openDetails('notification.lost');
  const sendings = app.page.getByRole('list', { name: '每一次发送' }).getByRole('listitem');
  await expect(sendings).toHaveCount(3);
  await expect(sendings.first()).toContainText('途中丢失，没有送达');
  await expect(alipay.records).toContainText('尚未确认，将再次发送');
  await app.advance({ by: '1h' });
  await expect(sendings).toHaveCount(4);
  await expect(sendings.last()).toContainText('已确认');
});

test('APY-7 delivered twice changes nothing; eight times in vain is given up, and the refund stays what it is', async ({
  alipay,
  app,
}) => {
  await alipay.openDetails('notification.twice');
  await expect(alipay.records).toContainText('送达两次，没有任何影响');
  await expect(alipay.records).toHaveCount(1);
  await alipay.openDetails('notification.given-up');
  await expect(app.page.getByRole('list', { name: '每一次发送' }).getByRole('listitem')).toHaveCount(8);
  await expect(alipay.records).toContainText('八次均未确认，不再发送');
  await expect(alipay.records).toContainText('退款成功');
});

test('APY-8 every refund of a payment on record with its code and what to do, and one line of time', async ({
  alipay,
  app,
}) => {
  await alipay.openDetails('refund.records');
  await expect(alipay.records).toHaveCount(4);
  await expect(alipay.records.nth(0)).toContainText('退款处理中');
  await expect(alipay.records.nth(1)).toContainText('REFUND_AMOUNT_EXCEED');
  await expect(alipay.records.nth(2)).toContainText('¥200.00');
  await expect(app.page.getByRole('list', { name: '全部经过' })).toContainText('请求退款');
});

test('APY-8 the list: tiles with counts, search by refund, filters, order and page in the address', async ({
  alipay,
  app,
}) => {
  await alipay.openList('refund.records');
  const tiles = app.page.getByRole('navigation', { name: '按状态筛选' });
  await tiles.getByRole('link', { name: /^支付失败 1$/ }).click();
  await expect(app.page).toHaveURL(/\?status=FAIL$/);
  // Pictures over the list have tables of their own.
  const found = app.page.getByRole('table', { name: '交易', exact: true }).getByRole('rowheader');
  await expect(found).toHaveCount(1);
  await tiles.getByRole('link', { name: /^支付失败 1$/ }).click();
  await app.page.getByRole('searchbox').fill('pay-0001-r2');
  await expect(found).toHaveText(['pay-0001']);
  await app.open('/alipay/transactions?method=GCASH&order=none&sort=amount&refundState=failed');
  await expect(app.row('GCash').first()).toContainText('退款失败');
  await app.open('/alipay/transactions?status=CANCELLED&refundState=full');
  await app.button('清除筛选').click();
  await app.page.getByRole('link', { name: '第 2 页' }).click();
  await expect(app.page).toHaveURL(/\?page=2$/);
  await app.page.goBack();
  await expect(app.page).not.toHaveURL(/page=2/);
});

test('APY-8 the platform is the operator’s: a customer is told so, and the first page has nothing of it', async ({
  app,
}) => {
  await app.open('/alipay/transactions', { scenario: 'alipay.refund.ready', as: 'customer' });
  await expect(app.page.getByRole('heading', { level: 1, name: '当前账号无权查看' })).toBeVisible();
  await expect(app.link('支付宝')).toHaveCount(0);
  expect((await app.api('GET', '/alipay/transactions')).status).toBe(403);
  await app.open('/?as=operator');
  await app.page
    .getByRole('main')
    .getByRole('link', { name: /^支付宝商家平台/ })
    .click();
  await expect(app.page.getByRole('heading', { level: 1, name: '交易' })).toBeVisible();
});

test('APY-10 a refund that failed lost no money: what is left is whole again, and can be refunded', async ({
  alipay,
}) => {
  await alipay.openDetails('unknown.then-fail.done');
  await expect(alipay.records).toContainText('PROCESS_FAIL');
  await expect(alipay.fact('剩余可退')).toHaveText('¥1,500.00，共支付 ¥1,500.00');
  await alipay.app.page.getByRole('main').getByRole('link', { name: '退款', exact: true }).click();
  await alipay.refund();
  await alipay.expectResult('done', '¥1,500.00');
});
