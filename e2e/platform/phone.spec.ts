import { expect, test } from '../support/test';

// That nothing is wider than the screen is measured on every view (accessibility).
test.use({ answeredBy: 'page', viewport: { width: 390, height: 844 } });

test('GEN-12 on a phone a long menu is one line that opens, by keyboard too, and closes on the page chosen', async ({
  app,
}) => {
  await app.open('/alibaba/orders', { scenario: 'alibaba.order.unused', lang: 'en' });
  const menu = app.page.getByRole('navigation').filter({ has: app.button('Order Refund Management') });
  await expect(menu.getByRole('link')).toHaveCount(0);
  expect((await menu.boundingBox())?.height).toBeLessThan(60);
  await app.button('Order Refund Management').press('Enter');
  await expect(menu.getByRole('link')).toHaveCount(5);
  await menu.getByRole('link', { name: 'PCA Certificate Management' }).click();
  await expect(app.button('PCA Certificate Management')).toHaveAttribute('aria-expanded', 'false');
});

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
  // All but the bar at the foot, which stays at hand.
  const bar = await aliyun.app.page.getByRole('region', { name: '演示控制' }).boundingBox();
  const height = 844 - (bar?.height ?? 0);
  await expect.poll(() => aliyun.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height });
  await aliyun.apply();
  await aliyun.button('关闭').last().click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(aliyun.row).toContainText('申请审核中');
});

test('GEN-12 on a phone no focus goes into a head that nobody sees, and a long label stays in its own column', async ({
  app,
}) => {
  await app.open('/aliyun/refunds', { scenario: 'aliyun.progress-list' });
  await expect(app.page.getByRole('columnheader').first()).toBeAttached();
  const took = await app.page
    .locator('thead :is(a, button)')
    .evaluateAll((all: HTMLElement[]) => all.map((one) => (one.focus(), document.activeElement === one)));
  expect(took.length).toBeGreaterThan(2);
  expect(took).not.toContain(true);
  await app.open('/policies/aliyun');
  const cell = app.page.getByRole('cell').and(app.page.locator('[data-label^="成立的条件"]')).first();
  const breaks = await cell.evaluate((one) =>
    [undefined, '::before'].map((part) => getComputedStyle(one, part).wordBreak),
  );
  // What its value may not, the label may: break within a phrase.
  expect(breaks).toEqual(['keep-all', 'normal']);
});
