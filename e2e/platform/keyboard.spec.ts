import { DemoControls } from '../support/demo';
import { pressOn, tabTo } from '../support/keys';
import { ORDER } from '../support/tencent';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('GEN-12 the whole refund by keyboard: list, row, panel, reason, 确定, outcome, Esc, and back in the row', async ({
  aliyun,
  app,
}) => {
  const { page } = app;
  await aliyun.openList('unissued.day-6');
  await tabTo(page, aliyun.row.getByRole('link', { name: '退款', exact: true }));
  await page.keyboard.press('Enter');
  await expect(aliyun.panel.getByRole('heading', { name: '退款申请' })).toBeFocused();
  await tabTo(page, aliyun.panel.getByText('为什么？', { exact: true }));
  await page.keyboard.press('Enter');
  await expect(aliyun.panel.getByRole('list', { name: '逐条规则的判断过程，按优先级排列' })).toBeVisible();
  await tabTo(page, aliyun.reason('blocked'));
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
  await expect(aliyun.reason('notNeeded')).toBeChecked();
  await tabTo(page, aliyun.ok);
  await page.keyboard.press('Enter');
  await aliyun.expectStanding('申请审核中');
  // The button that was pressed is gone; the focus stays inside the dialog, on what came of it.
  expect(await aliyun.panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(aliyun.panel).toHaveCount(0);
  await expect.poll(() => aliyun.row.evaluate((row) => row.contains(document.activeElement))).toBe(true);
});

test('GEN-12 an Alibaba Cloud order whose quota is used comes back by keyboard', async ({ app, alibaba }) => {
  const { page } = app;
  await app.open('/alibaba/orders?search=ab-0001', { scenario: 'alibaba.order.quota-held', lang: 'en' });
  const order = alibaba.row('ab-0001');
  await pressOn(page, order.getByRole('link', { name: 'Cancel Apply', exact: true }));
  await pressOn(page, app.dialog('Note').getByRole('button', { name: 'OK', exact: true }));
  await expect(app.dialog('Note')).toHaveCount(0);
  await pressOn(page, order.getByRole('link', { name: 'Refund', exact: true }));
  await pressOn(page, alibaba.panel.getByRole('button', { name: 'Refund', exact: true }));
  await expect(alibaba.heading('Refund successfully')).toBeVisible();
});

test('GEN-12 a Tencent Cloud order comes back from Pending Submission by keyboard', async ({
  app,
  tencent,
}) => {
  const { page } = app;
  await app.open('/tencent/certificates?search=tc-0001', {
    scenario: 'tencent.pending-submission',
    as: 'customer',
    lang: 'en',
  });
  const main = page.getByRole('main');
  await pressOn(page, tencent.inRow(ORDER));
  await pressOn(page, main.getByRole('link', { name: 'Cancel Application' }).first());
  await pressOn(page, app.dialog().getByRole('button', { name: 'OK', exact: true }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.advance({ by: '1h' });
  await pressOn(page, main.getByRole('link', { name: 'Refund', exact: true }));
  await pressOn(page, tencent.consent, 'Space');
  await pressOn(page, tencent.next);
  await pressOn(page, tencent.ok);
  await expect(tencent.standing).toContainText('Refunded');
});

test('GEN-12 Esc without submitting gives the focus back to the link that opened the panel', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  const link = aliyun.row.getByRole('link', { name: '退款', exact: true });
  await link.focus();
  await app.page.keyboard.press('Enter');
  await expect(aliyun.ok).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(aliyun.panel).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('GEN-12 Tab stays inside the open panel', async ({ aliyun, app }) => {
  await aliyun.openPanel('issued.day-29');
  await expect(aliyun.button('关闭').first()).toBeVisible();
  for (let stop = 0; stop < 12; stop += 1) {
    await app.page.keyboard.press('Tab');
    const where = await app.page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    );
    expect(where, `after ${stop + 1} stops`).toBe(true);
  }
});

test('GEN-12 the first Tab leads to the skip link, which leads past the bar', async ({ app }) => {
  await app.load('/aliyun/certificates', { scenario: 'aliyun.unissued.day-6' });
  await app.page.keyboard.press('Tab');
  const skip = app.link('跳到主要内容');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('main')).toBeFocused();
  await app.page.keyboard.press('Tab');
  await expect(app.page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('GEN-12 language and demo bar by keyboard', async ({ app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.done', as: 'customer' });
  await tabTo(app.page, app.button('切换语言：English'));
  await app.page.keyboard.press('Space');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(app.button('Switch language: 中文')).toBeFocused();
  const demo = new DemoControls(app);
  await tabTo(app.page, demo.toggle);
  await app.page.keyboard.press('Enter');
  await expect(demo.toggle).toHaveAttribute('aria-expanded', 'true');
  await tabTo(app.page, demo.button('+1 hour'));
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByTitle('System time (UTC+8)')).toContainText('11:00');
});
