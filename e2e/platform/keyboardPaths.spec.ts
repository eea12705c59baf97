import type { Locator } from '@playwright/test';
import { ORDER as ALIBABA_ORDER } from '../support/alibaba';
import { itemOf } from '../support/desk';
import { pressOn, tabTo } from '../support/keys';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const holdsFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element.contains(document.activeElement));

test('GEN-12 Alibaba Cloud by keyboard: the order’s row, Refund, Refund successfully, Esc, and back in the row', async ({
  alibaba,
  app,
}) => {
  const { page } = app;
  await alibaba.open(`orders?search=${ALIBABA_ORDER}`, 'order.unused');
  const row = alibaba.row(ALIBABA_ORDER);
  await pressOn(page, row.getByRole('link', { name: 'Refund', exact: true }));
  await alibaba.panel.waitFor();
  expect(await holdsFocus(alibaba.panel)).toBe(true);
  await pressOn(page, alibaba.panel.getByRole('button', { name: 'Refund', exact: true }));
  await expect(alibaba.heading('Refund successfully')).toBeVisible();
  expect(await holdsFocus(alibaba.panel)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(alibaba.panel).toHaveCount(0);
  await expect(row).toContainText('Refund successfully');
  await expect.poll(() => holdsFocus(row)).toBe(true);
});

test('GEN-12 Tencent Cloud by keyboard: the row, consent, Next, OK, Esc, and back in the row', async ({
  tencent,
  app,
}) => {
  const { page } = app;
  await tencent.openList('failed');
  await pressOn(page, tencent.inRow('Refund'));
  await tencent.popUp.waitFor();
  expect(await holdsFocus(tencent.popUp)).toBe(true);
  await pressOn(page, tencent.consent, 'Space');
  await pressOn(page, tencent.next);
  await pressOn(page, tencent.ok);
  await expect(tencent.standing).toBeVisible();
  expect(await holdsFocus(tencent.popUp)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(tencent.popUp).toHaveCount(0);
  await expect.poll(() => holdsFocus(tencent.row)).toBe(true);
});

test('GEN-12 the merchant platform by keyboard: refund, in part, amount, confirmation, result', async ({
  alipay,
  app,
}) => {
  const { page } = app;
  await alipay.openDetails('refund.ready');
  await pressOn(page, app.page.getByRole('main').getByRole('link', { name: '退款', exact: true }).first());
  await alipay.panel.waitFor();
  await tabTo(page, alipay.choice(/^全额/));
  await page.keyboard.press('ArrowDown');
  await expect(alipay.choice(/^部分$/)).toBeChecked();
  await tabTo(page, alipay.amount);
  await page.keyboard.type('12.34');
  await page.keyboard.press('Enter');
  await expect(alipay.confirmation).toHaveAccessibleName('退款 ¥12.34');
  await pressOn(page, alipay.confirm);
  await expect(alipay.result).toBeFocused();
});

test('GEN-12 the desk by keyboard: the item, 通过, what it does, 确认通过, and on to the next', async ({
  app,
}) => {
  const { page } = app;
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  await pressOn(page, app.link('shop.example.cn').first());
  await expect(itemOf(app, /shop\.example\.cn/)).toBeVisible();
  await pressOn(page, app.button('通过'));
  const asked = app.dialog('确认通过？');
  await asked.waitFor();
  expect(await holdsFocus(asked)).toBe(true);
  await pressOn(page, asked.getByRole('button', { name: '确认通过' }));
  await expect(app.link(/^下一项：/)).toBeFocused();
});
