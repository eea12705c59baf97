import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('APY-1 what is left, the minimum, the window and the method stand there before anybody types', async ({
  alipay,
}) => {
  await alipay.openPanel('refund.ready');
  await expect(alipay.panel.getByRole('heading', { name: '可全额或部分退款' })).toBeVisible();
  await expect(alipay.fact('剩余可退', alipay.panel)).toHaveText('¥1,500.00，共支付 ¥1,500.00');
  await expect(alipay.fact('最低金额', alipay.panel)).toHaveText('¥0.01');
  await expect(alipay.fact('退款期限', alipay.panel)).toHaveText(
    '到 2027年11月20日 周六 23:59 为止 · 还有 363 天',
  );
  await expect(alipay.fact('支付方式', alipay.panel)).toHaveText('支付宝 · 可部分退款 · 可多次退款');
  await expect(alipay.panel.getByRole('group', { name: '时间窗口' })).toBeVisible();
  await alipay.submit.click();
  await expect(alipay.panel).toContainText('请选择全额或部分。');
  expect(await alipay.refunds()).toEqual([]);
});

test('APY-8 in full: the confirmation names amount and fee, then the result and the way to its records', async ({
  alipay,
}) => {
  await alipay.openPanel('refund.ready');
  await alipay.fill();
  await expect(alipay.confirmation).toHaveAccessibleName('退款 ¥1,500.00');
  await expect(alipay.quoted('退还手续费')).toHaveText('−¥33.00');
  await expect(alipay.quoted('余额支出')).toHaveText('¥1,467.00');
  await alipay.confirm.click();
  await alipay.expectResult('done', '¥1,500.00', 'SUCCESS');
  await expect(alipay.result).toBeFocused();
  await alipay.panel.getByRole('link', { name: '查看记录' }).click();
  await expect(alipay.records).toHaveCount(1);
  await expect(alipay.fact('退还手续费', alipay.records)).toHaveText('¥33.00');
  await expect(alipay.app.link('为什么不能退款')).toBeVisible();
});

test('APY-8 in part, then exactly what is left: the payment ends with nothing', async ({ alipay }) => {
  await alipay.openPanel('refund.ready');
  await alipay.choice(/^部分$/).check();
  await alipay.amount.fill('¥1,500.01');
  await alipay.expectWrong('¥1,500.01', '最多可退 ¥1,500.00。');
  await alipay.button('一半 ¥750.00').click();
  await alipay.app.dialog('退款 ¥750.00').getByRole('button', { name: '取消' }).click();
  await expect(alipay.amount).toHaveValue('750.00');
  await alipay.amount.fill('¥1,234.56');
  await expect(alipay.panel).toContainText('将退 ¥1,234.56，剩余 ¥265.44');
  await alipay.panel.getByRole('textbox', { name: /^退款原因/ }).fill('买错了型号');
  await alipay.panel.getByRole('textbox', { name: /^内部备注/ }).fill('已电话确认');
  await alipay.submit.click();
  await expect(alipay.quoted('余额支出')).toHaveText('¥1,207.40');
  await expect(alipay.quoted('当前余额')).toHaveText('¥969,894.74');
  await expect(alipay.quoted('退款后余额')).toHaveText('¥968,687.34');
  await expect(alipay.quoted('此后剩余可退')).toHaveText('¥265.44');
  await alipay.confirm.click();
  await alipay.expectResult('done', '¥1,234.56');
  await alipay.button('再退一笔').click();
  await alipay.refund('265.44');
  await alipay.expectResult('done', '¥265.44');
  await expect(alipay.button('再退一笔')).toHaveCount(0);
  expect((await alipay.refunds()).map(({ asked }) => asked)).toEqual(['123456', '26544']);
  await alipay.toDetails();
  await expect(alipay.fact('退款原因', alipay.records.nth(1))).toHaveText('买错了型号');
  await expect(alipay.fact('内部备注', alipay.records.nth(1))).toHaveText('已电话确认');
});

test('APY-8 back in the list the row says what came back; Back closes the refund, and a result is not shown twice', async ({
  alipay,
  app,
}) => {
  await alipay.openList('refund.ready', '?search=pay-0001');
  await app.row('pay-0001').getByRole('link', { name: '退款', exact: true }).click();
  await alipay.refund('500');
  await alipay.expectResult('done', '¥500.00');
  await alipay.button('关闭').last().click();
  await expect(app.page).toHaveURL(/\/alipay\/transactions\?search=pay-0001$/);
  await expect(app.row('pay-0001')).toContainText('部分退款');
  await expect(app.row('pay-0001')).toContainText('¥1,000.00');
  await app.row('pay-0001').getByRole('link', { name: '退款', exact: true }).click();
  await expect(alipay.choice(/^全部剩余：¥1,000.00$/)).toBeVisible();
  await app.page.goBack();
  await expect(app.dialog()).toHaveCount(0);
});

test('APY-1 what is no amount is told at the field, and nothing typed is lost or sent', async ({
  alipay,
}) => {
  await alipay.openPanel('refund.ready');
  for (const [typed, said] of [
    ['', '请输入金额。'],
    ['1e3', '这不是金额。请写成 ¥1,234.56 这样的数字。'],
    ['-5', '这不是金额。'],
    ['💰', '这不是金额。'],
    ['1.005', 'CNY 最多 2 位小数。'],
    ['0.00', '金额必须大于零。'],
    ['9'.repeat(30), '金额太大，最多 16 位数字'],
  ] as const) {
    await alipay.fill(typed);
    await alipay.expectWrong(typed, said);
  }
  await expect(alipay.amount).toBeFocused();
  expect(await alipay.refunds()).toEqual([]);
});

test('APY-1 yen have no decimals, and a thousand is a thousand', async ({ alipay }) => {
  await alipay.openPanel('rate.settled');
  await expect(alipay.fact('剩余可退', alipay.panel)).toHaveText('JP¥64,000，共支付 JP¥128,000');
  await alipay.fill('1,000.5');
  await alipay.expectWrong('1,000.5', 'JPY 没有小数位。');
  await alipay.fill('JP¥1,000');
  await expect(alipay.confirmation).toHaveAccessibleName('退款 JP¥1,000');
  await expect(alipay.confirmation).toContainText('以 USD 按今日汇率暂扣');
  await alipay.confirm.click();
  await alipay.expectResult('done', 'JP¥1,000');
});
