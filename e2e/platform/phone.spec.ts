import { expect, test } from '../support/test';

test.use({ viewport: { width: 390, height: 844 } });

const WIDE = () => document.documentElement.scrollWidth - window.innerWidth;

for (const lang of ['zh-CN', 'en'] as const) {
  test(`GEN-12 on a phone no page is wider than the screen, ${lang}`, async ({ app }) => {
    await app.open('/aliyun/certificates', { scenario: 'aliyun.refund.fallback', lang, as: 'customer' });
    for (const path of [
      '/aliyun/certificates',
      '/aliyun/certificates/cas-0001',
      '/aliyun/certificates/cas-0001/refund',
      '/aliyun/refunds',
      '/aliyun/refunds/r-0001',
      '/sign-in',
      '/',
    ]) {
      await app.open(path);
      await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await app.page.evaluate(WIDE), path).toBeLessThanOrEqual(0);
    }
    await app.open('/alibaba/orders', { scenario: 'alibaba.multi.issued', as: 'customer' });
    for (const path of [
      '/alibaba/orders',
      '/alibaba/orders/ab-0001',
      '/alibaba/orders/ab-0001/refund',
      '/alibaba/certificates',
      '/alibaba/certificates/abc-0001-1/revoke',
      '/alibaba/pca',
      '/alibaba/gateway',
    ]) {
      await app.open(path);
      await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await app.page.evaluate(WIDE), path).toBeLessThanOrEqual(0);
    }
    await app.open('/tencent/certificates', {
      scenario: 'tencent.points.expired-package',
      as: 'customer',
    });
    for (const path of [
      '/tencent/certificates',
      '/tencent/certificates/tc-0001',
      '/tencent/certificates/tc-0001/refund',
      '/tencent/certificates/tc-1001/cancel-application',
    ]) {
      await app.open(path);
      await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await app.page.evaluate(WIDE), path).toBeLessThanOrEqual(0);
    }
    await app.open('/alipay/transactions', { scenario: 'alipay.notification.lost', as: 'operator' });
    for (const path of [
      '/alipay/transactions',
      '/alipay/transactions/pay-0001',
      '/alipay/transactions/pay-0001/refund',
      '/alipay/balance',
      '/alipay/methods',
    ]) {
      await app.open(path);
      await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await app.page.evaluate(WIDE), path).toBeLessThanOrEqual(0);
    }
    await app.open('/review', { scenario: 'aliyun.refund.fallback', as: 'specialist' });
    await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await app.page.evaluate(WIDE), '/review').toBeLessThanOrEqual(0);
    await app.page.getByRole('rowheader').first().getByRole('link').click();
    await expect(app.page.getByRole('dialog').getByRole('heading', { level: 3 }).first()).toBeVisible();
    expect(await app.page.evaluate(WIDE), '/review/:id').toBeLessThanOrEqual(0);
  });
}

test('GEN-12 on a phone each row of a list is a card with its labels, still a table to a screen reader', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  await expect(aliyun.row).toBeVisible();
  const cells = aliyun.row.getByRole('cell');
  const boxes = await cells.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(boxes.length).toBeGreaterThan(3);
  // One below the other, not side by side.
  for (const [index, box] of boxes.entries())
    expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
  const label = await cells.first().evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toContain('状态');
  await expect(app.page.getByRole('table', { name: '证书列表' })).toBeVisible();
});

test('GEN-12 on a phone the panel is a page of its own, and the whole refund fits it', async ({ aliyun }) => {
  await aliyun.openList('unissued.day-6');
  await aliyun.row.getByRole('link', { name: '退款', exact: true }).click();
  await expect(aliyun.panel).toBeVisible();
  await expect.poll(() => aliyun.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await aliyun.apply();
  await aliyun.button('关闭').last().click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(aliyun.row).toContainText('申请审核中');
});
