import { AlipayPages, PAYMENT } from '../support/alipay';
import { expect, test } from '../support/test';

/** Another tab, in the middle of asking for ¥500.00. */
async function asking(alipay: AlipayPages): Promise<AlipayPages> {
  await alipay.openDetails('refund.ready');
  const other = await alipay.panelInNewTab();
  await alipay.app.settings({ fault: 'latency' });
  await other.refund('500');
  await expect(other.confirm).toHaveAttribute('data-loading', 'true');
  return other;
}

test('APY-2 double clicks: on 退款 it does not answer the confirmation as well, on that it refunds once', async ({
  alipay,
}) => {
  await alipay.openPanel('refund.ready');
  await alipay.choice(/^全额/).check();
  await alipay.submit.dblclick();
  await expect(alipay.confirm).toBeVisible();
  expect(await alipay.refunds()).toEqual([]);
  await alipay.confirm.dblclick();
  await alipay.expectResult('done', '¥1,500.00');
  expect(await alipay.refunds()).toHaveLength(1);
});

test('APY-2 a second click that comes when the confirmation is gone already does not close the panel under it', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('refund.ready');
  await alipay.fill();
  await alipay.confirm.hover();
  await app.page.mouse.down({ clickCount: 1 });
  await app.page.mouse.up({ clickCount: 1 });
  await alipay.expectResult('done');
  await app.page.mouse.down({ clickCount: 2 });
  await app.page.mouse.up({ clickCount: 2 });
  expect(await alipay.refunds()).toHaveLength(1);
  await alipay.expectResult('done');
  await app.page.mouse.click(300, 500);
  await expect(alipay.panel).toHaveCount(0);
});

test('APY-2 what was typed survives a reload, and so does the result', async ({ alipay, app }) => {
  await alipay.openPanel('refund.ready');
  await alipay.choice(/^部分$/).check();
  await alipay.amount.fill('12.5');
  await app.reload();
  await expect(alipay.amount).toHaveValue('12.5');
  await alipay.submit.click();
  await alipay.confirm.click();
  await alipay.expectResult('done', '¥12.50');
  await app.reload();
  await alipay.expectResult('done', '¥12.50');
  expect(await alipay.refunds()).toHaveLength(1);
});

test('APY-2 the answer got lost: the page inquires by itself and shows the refund there is', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('refund.ready', { fault: 'lost-response' });
  await alipay.refund('500');
  await alipay.expectResult('done', '¥500.00');
  expect((await alipay.refunds()).map(({ asked }) => asked)).toEqual(['50000']);
  await app.reload();
  await alipay.expectResult('done');
});

for (const fault of ['lost-request', 'server-error'] as const) {
  test(`APY-2 ${fault}: the rail knows nothing, nothing is called failed, and the same id is sent again`, async ({
    alipay,
  }) => {
    await alipay.openPanel('refund.ready', { fault });
    await alipay.refund('500');
    await expect(alipay.panel).toContainText('支付通道没有这笔退款，没有任何款项变动');
    await expect(alipay.panel).not.toContainText('失败');
    const id = /ref-[0-9a-f]{32}/.exec((await alipay.panel.textContent()) ?? '')?.[0];
    await alipay.button('以同一请求号重试').click();
    await alipay.expectResult('done', '¥500.00');
    expect(await alipay.refunds()).toEqual([{ asked: '50000', status: 'SUCCESS', code: 'SUCCESS', id }]);
  });
}

test('APY-2 nobody answers at all: unknown, never failed; inquired again it is done', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('code.in-process');
  await alipay.fill();
  await app.settings({ fault: 'read-error' });
  await alipay.confirm.click();
  await expect(alipay.panel).toContainText('没有收到答复，还不知道是否已退款');
  await app.settings({ fault: 'none' });
  await alipay.button('再查询一次').click();
  await alipay.expectResult('processing', 'REFUND_IN_PROCESS');
  expect(await alipay.refunds()).toHaveLength(1);
});

test('APY-2 a tab killed between request and answer, then opened again: on with the same id, refunded once', async ({
  alipay,
  app,
}) => {
  const killed = await asking(alipay);
  await killed.app.page.close();
  await app.settings({ fault: 'none' });

  const again = new AlipayPages(await app.newTab(`/alipay/transactions/${PAYMENT}`, { as: 'operator' }));
  // The page itself asks, and offers what its words name.
  const main = again.app.page.getByRole('main');
  await expect(main).toContainText('支付通道没有这笔退款，没有任何款项变动');
  await again.app.button('以同一请求号重试').click();
  await expect(main.getByRole('status').filter({ hasText: '退款成功 · ¥500.00' })).toBeVisible();
  expect(await alipay.refunds()).toMatchObject([{ asked: '50000', status: 'SUCCESS' }]);
});

test('APY-2 killed, and the request had arrived after all: the result is there, and nothing is sent again', async ({
  alipay,
  app,
}) => {
  const killed = await asking(alipay);
  const id = await app.page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('.unanswered.')) ?? '';
    return (JSON.parse(localStorage.getItem(key) ?? '{}') as { requestId: string }).requestId;
  });
  await killed.app.page.close();
  await app.settings({ fault: 'none' });
  expect(await alipay.ask(id, '50000')).toBe('SUCCESS');

  await alipay.toPanel();
  await alipay.expectResult('done', '¥500.00');
  await alipay.toDetails();
  await expect(app.page.getByText('没有收到答复')).toHaveCount(0);
  await expect(alipay.records).toHaveCount(1);
});

test('APY-2 given up, a request that never arrived leaves the form as it was, under another id', async ({
  alipay,
}) => {
  await alipay.openPanel('refund.ready', { fault: 'lost-request' });
  await alipay.refund('500');
  await alipay.button('放弃这次请求').click();
  await expect(alipay.amount).toHaveValue('500');
  await alipay.refund('600');
  await alipay.expectResult('done', '¥600.00');
  expect((await alipay.refunds()).map(({ asked }) => asked)).toEqual(['60000']);
});

test('APY-2 two tabs: one sees what the other refunded, and a confirmation of before is refused', async ({
  alipay,
}) => {
  await alipay.openPanel('refund.ready');
  const other = await alipay.panelInNewTab();
  await other.fill();
  await expect(other.confirmation).toHaveAccessibleName('退款 ¥1,500.00');
  await alipay.refund('500');
  await alipay.expectResult('done', '¥500.00');
  await other.confirmation.getByRole('button', { name: '仍要发送' }).click();
  await expect(other.panel).toContainText('REFUND_AMOUNT_EXCEED');
  await expect(other.choice(/^全部剩余：¥1,000.00$/)).toBeChecked();
  await other.refund();
  await other.expectResult('done', '¥1,000.00');
});

test('APY-2 another system used the id for something else: refused, and the next try goes by a new one', async ({
  alipay,
  app,
}) => {
  await alipay.openPanel('refund.ready');
  await alipay.choice(/^全额/).check();
  const id = await app.page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.includes('.draft.')) ?? '';
    return (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { requestId: string }).requestId;
  });
  expect(await alipay.ask(id, '100')).toBe('SUCCESS');
  await alipay.refund();
  await expect(alipay.panel).toContainText('REPEAT_REQ_INCONSISTENT');
  await alipay.refund();
  await alipay.expectResult('done', '¥1,499.00');
});
