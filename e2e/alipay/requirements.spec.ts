import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('APY-E1 a refusal in another currency stands among the records with its code, and nothing moved', async ({
  alipay,
}) => {
  await alipay.openDetails('currency.other');
  await expect(alipay.records).toHaveCount(1);
  await expect(alipay.records).toContainText('CURRENCY_NOT_SUPPORT');
  await expect(alipay.records).toContainText('USD 100');
  await expect(alipay.fact('该做什么', alipay.records)).toHaveText('以支付时的币种退款。');
  await expect(alipay.fact('剩余可退')).toHaveText('¥1,500.00，共支付 ¥1,500.00');
});

test('APY-E2 one unit more than what is left is refused at the field; exactly the rest is not', async ({
  alipay,
}) => {
  await alipay.openPanel('amount.rest');
  await expect(alipay.fact('剩余可退', alipay.panel)).toHaveText('¥500.01，共支付 ¥1,500.00');
  await alipay.fill('500.02');
  await alipay.expectWrong('500.02', '最多可退 ¥500.01。');
  await expect(alipay.confirmation).toHaveCount(0);
  await alipay.insist('500.02');
  await alipay.expectWrong('500.02', 'REFUND_AMOUNT_EXCEED');
  await expect(alipay.panel).toContainText('在最低金额与剩余可退金额之间选择。');
  await alipay.refund('500.01');
  await alipay.expectResult('done', '¥500.01');
});

test('APY-E2 below the minimum of the method, and huge amounts: refused by the rail, what was typed stays', async ({
  alipay,
}) => {
  await alipay.openPanel('amount.minimum');
  await expect(alipay.fact('最低金额', alipay.panel)).toHaveText('₩1,000');
  for (const [typed, said] of [
    ['999', '最少退 ₩1,000。'],
    ['99,999,999,999,999', '最多可退'],
  ] as const) {
    await alipay.fill(typed);
    await alipay.expectWrong(typed, said);
    await alipay.insist(typed);
    await alipay.expectWrong(typed, 'REFUND_AMOUNT_EXCEED');
  }
  await alipay.button('最低 ₩1,000').click();
  await alipay.confirm.click();
  await alipay.expectResult('done', '₩1,000');
});

test('APY-6 a method without refunds in part says so before, and refuses one at the field', async ({
  alipay,
}) => {
  await alipay.openPanel('method.no-partial');
  await expect(alipay.panel.getByRole('heading', { name: '只能全额退款' })).toBeVisible();
  await expect(alipay.panel).toContainText('该支付方式不支持部分退款');
  await alipay.fill('1000');
  await alipay.expectWrong('1000', '该支付方式只能全额退款。');
  await alipay.insist('1000');
  await alipay.expectWrong('1000', 'PARTIAL_REFUND_NOT_SUPPORTED');
  await alipay.refund();
  await alipay.expectResult('done');
});

test('APY-6 a method that refunds once: the second one is not offered, with the code that says why', async ({
  alipay,
}) => {
  await alipay.openPanel('method.once-only');
  await expect(alipay.app.dialog('为什么不能退款')).toContainText('MULTIPLE_REFUNDS_NOT_SUPPORTED');
  await expect(alipay.panel).toContainText('该支付方式只能退款一次');
  await expect(alipay.submit).toHaveCount(0);
});

test('APY-E3 a payment that is under way, failed or cancelled cannot be refunded, and says so', async ({
  alipay,
  app,
}) => {
  for (const [status, says] of [
    ['processing', '支付处理中'],
    ['failed', '支付失败'],
    ['cancelled', '支付已取消'],
  ] as const) {
    await alipay.openList(`status.${status}`, '?search=pay-0001');
    await expect(app.row('pay-0001')).toContainText(says);
    await app.row('pay-0001').getByRole('link', { name: '为什么不能退款' }).click();
    await expect(app.dialog('为什么不能退款')).toContainText('ORDER_STATUS_INVALID');
    // Nothing was paid: nothing of it is left, and nobody took it.
    await expect(app.dialog('为什么不能退款')).toContainText('现在不能退款');
    await expect(app.dialog('为什么不能退款')).not.toContainText(/共支付|没有剩余|退款记录/);
    await expect(alipay.submit).toHaveCount(0);
  }
  await alipay.openDetails('status.failed');
  await expect(app.page.getByRole('main')).toContainText('应付金额，未支付');
});

test('APY-E4 the last day counts to its end; a form left open over midnight is refused, in the order of the checks', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('window.last-day');
  await expect(alipay.fact('退款期限', alipay.panel)).toContainText('到 今天 23:59 为止');
  await alipay.fill();
  await app.advance({ to: '2026-11-23T00:00:00+08:00' });
  await alipay.confirmation.getByRole('button', { name: '仍要发送' }).click();
  await expect(alipay.panel).toContainText('REFUND_WINDOW_EXCEED');
  // E2 comes before E4.
  expect(await alipay.ask('too-much-and-too-late', '90001', 'THB')).toBe('REFUND_AMOUNT_EXCEED');
  await expect(app.dialog('为什么不能退款')).toContainText('已于 11月22日 周日 23:59 结束');
});

test('APY-E5 the balance is short: accepted and waiting, never failed; a top-up lets it through', async ({
  alipay,
  app,
}) => {
  await alipay.openBalance('balance.short');
  const waiting = app.page.getByRole('table', { name: '等待余额的退款' });
  await expect(waiting.getByRole('row').filter({ hasText: 'pay-0001' })).toContainText('¥1,467.00');
  await app.page.getByRole('textbox', { name: '充值金额' }).fill('1e3');
  await app.button('充值').click();
  await expect(app.page.getByText('这不是金额。')).toBeVisible();
  await app.page.getByRole('textbox', { name: '充值金额' }).fill('99,999,999,999.99');
  await app.button('充值').click();
  await expect(app.page.getByRole('textbox', { name: '充值金额' })).toHaveAttribute('aria-invalid', 'true');
  await app.page.getByRole('textbox', { name: '充值金额' }).fill('1,267');
  await app.button('充值').click();
  await expect(app.page.getByText('已充值 ¥1,267.00，余额 ¥0.00')).toBeVisible();
  await expect(app.page.getByText('没有退款在等待余额')).toBeVisible();
  await alipay.toDetails();
  await expect(alipay.records).toContainText('退款成功');
});

test('APY-E5 asked for with a short balance: the confirmation says it will wait, and the result that it does', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('code.balance');
  await alipay.refund();
  await alipay.expectResult('waiting', 'MERCHANT_BALANCE_NOT_ENOUGH', '这不是失败', '最迟等到');
  await expect(alipay.panel.getByRole('link', { name: '去充值' })).toBeVisible();
  await app.settings({ rail: 'normal' });
  await alipay.expectResult('done');
});
