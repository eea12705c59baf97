import { DOMAIN } from '../support/aliyun';
import { itemOf } from '../support/desk';
import { expect, test } from '../support/test';

const NOBODY = '服务没有响应';

test('GEN-8 a double click on 确定 makes one refund', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-5');
  await aliyun.reason('notNeeded').check();
  await aliyun.ok.dblclick();
  await aliyun.expectStanding('已退款');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 two tabs submit at once: one refund, and the other tab is told', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-6');
  const other = await aliyun.newTab('/aliyun/certificates/cas-0001/refund', { as: 'customer' });
  await aliyun.reason('notNeeded').check();
  await other.reason('wrongRenewal').check();
  // While nothing can be read, the other tab does not hear of the first refund.
  await app.settings({ fault: 'read-error' });
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  await other.ok.click();
  await expect(other.panel.getByRole('alert')).toContainText('该证书的退款申请正在审核，不能再次申请。');
  await app.settings({ fault: 'none' });
  await aliyun.expectStanding('申请审核中');
  await other.expectStanding('申请审核中');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 the second tab shows within a second what the first one did', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  const other = await aliyun.newTab('/aliyun/certificates/cas-0001/refund', { as: 'customer' });
  await expect(other.ok).toBeVisible();
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await expect(other.standing).toContainText('申请审核中', { timeout: 1_000 });
});

test('GEN-8 reloaded in the middle: the step and the reason are still there, and it makes one refund', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.askForAssistance('blocked');
  await app.reload();
  await expect(aliyun.panel).toContainText('已选原因：申请或安装证书环节受阻，也找不到人协助');
  await aliyun.answer('是否需要人工协助', '不需要');
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  await app.reload();
  await aliyun.expectStanding('申请审核中');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 reloaded while the answer is on its way: one refund', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.reason('notNeeded').check();
  await aliyun.ok.click();
  await app.reload();
  // Whether the request got away before the page did is not decided: a person sees which, and goes on from there.
  await expect(aliyun.ok.or(aliyun.standing)).toBeVisible();
  if (await aliyun.ok.isVisible()) await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 Back after success does not lead into the form again', async ({ aliyun, app }) => {
  await aliyun.openList('unissued.day-6');
  await aliyun.row.getByRole('link', { name: '退款', exact: true }).click();
  await aliyun.askForAssistance('tooSlow');
  await aliyun.answer('是否需要人工协助', '不需要');
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  await app.page.goBack();
  await expect(aliyun.ok).toHaveCount(0);
  await app.page.goForward();
  await expect(aliyun.ok).toHaveCount(0);
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 a lost response: the page finds the refund that was made, and there is one', async ({
  aliyun,
}) => {
  await aliyun.openPanel('refund.lost-response');
  await aliyun.apply();
  await expect(aliyun.panel).toContainText('刚才没有收到响应，但申请已经收到，没有重复提交。');
  await aliyun.expectStanding('已退款');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 a lost response sent again with its key is answered again, not done again', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('refund.lost-response');
  const body = { reason: { code: 'notNeeded', text: null }, assistance: null };
  const path = '/aliyun/certificates/cas-0001/refunds';
  await expect(app.api('POST', path, body, { 'Idempotency-Key': 'one' })).rejects.toThrow();
  const again = await app.api('POST', path, body, { 'Idempotency-Key': 'one' });
  expect(again.status).toBe(201);
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 a lost request: told so with the text kept, and the retry makes one refund', async ({
  aliyun,
}) => {
  await aliyun.openPanel('unissued.day-6', { fault: 'lost-request' });
  await aliyun.reason('other').check();
  const text = aliyun.panel.getByRole('textbox', { name: '反馈或建议' });
  await text.fill('网络不好也要能提交。');
  await aliyun.ok.click();
  await expect(aliyun.panel).toContainText(NOBODY);
  await expect(aliyun.panel).toContainText('同一请求不会重复处理');
  await expect(text).toHaveValue('网络不好也要能提交。');
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
});

test('GEN-8 the rule changed between reading and 确定: nothing is committed, and the new answer is shown', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5-last-millisecond');
  await aliyun.reason('notNeeded').check();
  // While nothing can be read, the panel does not hear of midnight.
  await app.settings({ fault: 'read-error' });
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await aliyun.ok.click();
  await expect(aliyun.panel).toContainText('结论刚刚有变化');
  await expect(aliyun.panel).toContainText('ALY-R2');
  await app.settings({ fault: 'none' });
  await expect(aliyun.reason('notNeeded')).toBeChecked();
  await expect(aliyun.button('我已看过新的结论')).toHaveCount(0);
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
});

test('GEN-5 the rule changes under somebody’s hands: 确定 waits until the new answer was looked at', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5-last-millisecond');
  await aliyun.reason('notNeeded').check();
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await expect(aliyun.panel.getByRole('alert')).toContainText(
    '适用的规则现在是 ALY-R2。您填写的内容都还在。',
  );
  await expect(aliyun.ok).toHaveCount(0);
  await aliyun.button('我已看过新的结论').click();
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
});

test('GEN-9 reading fails: said in words, and 重试 brings the answer', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-6', { fault: 'read-error' });
  await expect(app.button('重试').first()).toBeVisible();
  await app.settings({ fault: 'none' });
  await aliyun.openPanelAgain();
  await expect(aliyun.ok).toBeVisible();
});

for (const path of [
  'certificates/cas-0002',
  'certificates/cas-0002/refund',
  'certificates/cas-0002/revoke',
  'certificates/cas-9999',
  'refunds/r-9999',
]) {
  test(`GEN-10 /aliyun/${path}: what is not one’s own is not there`, async ({ app }) => {
    await app.open(`/aliyun/${path}`, { scenario: 'aliyun.two-customers', as: 'customer' });
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(/找不到|没有|不存在/);
    await expect(app.page.getByText('shop.example.net')).toHaveCount(0);
  });
}

test('GEN-10 each customer sees their own list, side by side in two tabs', async ({ app }) => {
  await app.open('/aliyun/certificates?search=shop.example', {
    scenario: 'aliyun.two-customers',
    as: 'customer',
  });
  const other = await app.newTab('/aliyun/certificates?search=shop.example', { as: 'customer-2' });
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(app.row('cas-0002')).toHaveCount(0);
  await expect(other.row('cas-0002')).toBeVisible();
  await expect(other.row('cas-0001')).toHaveCount(0);
});

const NASTY = '<img src=x onerror="window.hurt=1"> & <b>粗体</b> 👩🏽‍💻 \u202Eכסף\u202C {{amount}} =1+1';

test('GEN-9 markup, emoji and right-to-left marks are text, for the customer and for the specialist', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.reason('other').check();
  await aliyun.panel.getByRole('textbox', { name: '反馈或建议' }).fill(NASTY);
  await aliyun.ok.click();
  await aliyun.panel.getByRole('link', { name: '查看进度' }).click();
  await expect(app.page.getByRole('main').getByText(NASTY)).toBeVisible();

  const desk = await app.newTab(`/review?search=${DOMAIN}`, { as: 'specialist' });
  await desk.page.getByRole('link', { name: DOMAIN, exact: true }).click();
  await expect(itemOf(desk).getByText(NASTY)).toBeVisible();
  for (const { page } of [app, desk]) expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});
