import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

for (const [code, meaning, whatToDo] of [
  ['PARAM_ILLEGAL', '请求的格式或内容有误，没有任何改变。', '按接口说明改正参数后重新请求。'],
  ['ORDER_NOT_EXIST', '找不到该支付或退款。', '核对 paymentId 或退款编号。'],
  [
    'REPEAT_REQ_INCONSISTENT',
    '该 refundRequestId 已用于内容不同的退款，没有任何改变。',
    '新的退款使用新的 refundRequestId。',
  ],
  ['CURRENCY_NOT_SUPPORT', '退款币种与支付币种不同。', '以支付时的币种退款。'],
  ['MULTIPLE_REFUNDS_NOT_SUPPORTED', '该支付方式只能退款一次', '其余部分与买家另行结算。'],
  ['ORDER_STATUS_INVALID', '支付未成功，不能退款。', '查询支付状态'],
  ['REFUND_WINDOW_EXCEED', '已过该支付方式的退款期限。', '与买家另行结算'],
  ['PROCESS_FAIL', '退款处理失败；款项已退回商户余额', '以新的编号重试'],
] as const) {
  test(`APY-9 F ${code}: refused with its meaning and what to do, and the next try is another request`, async ({
    alipay,
  }) => {
    await alipay.openPanel('refund.ready');
    await alipay.behave(code);
    await alipay.refund();
    await expect(alipay.panel).toContainText(code);
    await expect(alipay.panel).toContainText(meaning);
    await expect(alipay.panel).toContainText(whatToDo);
    // Where one just clicked, not below what scrolls.
    await expect(alipay.panel.getByText(code, { exact: true })).toBeInViewport();
    await alipay.behave('normal');
    await alipay.refund();
    await alipay.expectResult('done', '¥1,500.00');
    const made = await alipay.refunds();
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    expect(made.filter(({ status }) => status === 'SUCCESS')).toHaveLength(1);
  });
}

test('APY-9 S SUCCESS: done at once, with nothing left to do', async ({ alipay }) => {
  await alipay.openPanel('refund.ready');
  await alipay.refund();
  await alipay.expectResult('done', 'SUCCESS', '款项已退给买家。');
  expect(await alipay.refunds()).toMatchObject([{ status: 'SUCCESS', code: 'SUCCESS' }]);
});

for (const code of ['REFUND_IN_PROCESS', 'UNKNOWN_EXCEPTION'] as const) {
  test(`APY-9 U ${code}: under way, never failed, and done half an hour later`, async ({ alipay, app }) => {
    await alipay.openPanel('refund.ready');
    await alipay.behave(code);
    await alipay.refund();
    await alipay.expectResult('processing', code, '这不是失败');
    await expect(alipay.button('再退一笔')).toHaveCount(0);
    await app.advance({ by: '1h' });
    await alipay.expectResult('done', 'SUCCESS');
    expect(await alipay.refunds()).toHaveLength(1);
  });
}

test('APY-9 U REQUEST_TRAFFIC_EXCEED_LIMIT: nothing was taken; the same id once more', async ({ alipay }) => {
  await alipay.openPanel('code.traffic');
  await alipay.refund('20');
  await expect(alipay.panel).toContainText('REQUEST_TRAFFIC_EXCEED_LIMIT');
  await expect(alipay.panel).toContainText('没有任何款项变动');
  await alipay.behave('normal');
  await alipay.button('以同一请求号重试').click();
  await alipay.expectResult('done', '¥20.00');
  expect(await alipay.refunds()).toHaveLength(1);
});

test('APY-3 inquired about, it is still under way: S answers the question, not the refund', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('code.in-process');
  await alipay.refund();
  await alipay.expectResult('processing');
  await alipay.button('查询结果').click();
  await alipay.expectResult('processing');
  const [refund] = await alipay.refunds();
  expect(await app.rail('inquiryRefund', { refundRequestId: refund?.id })).toMatchObject({
    result: { resultStatus: 'S' },
    refundStatus: 'PROCESSING',
  });
});

test('APY-2 U, and then FAIL: said with its code only once it is final', async ({ alipay, app }) => {
  await alipay.openPanel('refund.ready');
  await alipay.behave('unknown-then-fail');
  await alipay.refund('500');
  await alipay.expectResult('processing', 'REFUND_IN_PROCESS');
  await app.advance({ by: '1h' });
  await alipay.expectResult('failed', 'PROCESS_FAIL', '款项退回商户余额');
  await alipay.behave('normal');
  await alipay.button('重新退款').click();
  await expect(alipay.choice(/^全额：¥1,500.00$/)).toBeVisible();
});

test('APY-9 every code with class, requirement, meaning and what to do, in both languages', async ({
  app,
}) => {
  await app.open('/alipay/methods', { scenario: 'alipay.refund.ready', as: 'operator' });
  const codes = app.page.getByRole('table', { name: '代码' });
  await expect(codes.getByRole('row')).toHaveCount(18);
  const balance = codes.getByRole('row').filter({ hasText: 'MERCHANT_BALANCE_NOT_ENOUGH' });
  await expect(balance).toContainText('U 处理中或未知');
  await expect(balance).toContainText('APY-E5');
  await expect(balance).toContainText('不要另发一笔退款');
  await app.button('切换语言：English').click();
  await expect(app.page.getByRole('table', { name: 'Codes' })).toContainText('do not send a second refund');
});
