import type { LinkState } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test.use({ viewport: { width: 390, height: 844 } });

const WIDE = () => document.documentElement.scrollWidth - window.innerWidth;

/** Every page, by the scenario it is looked at in. */
const PAGES: readonly (readonly [state: LinkState, paths: readonly string[]])[] = [
  [
    { scenario: 'aliyun.refund.fallback', as: 'customer' },
    [
      '/aliyun/certificates',
      '/aliyun/certificates/cas-0001',
      '/aliyun/certificates/cas-0001/refund',
      '/aliyun/refunds',
      '/aliyun/refunds/r-0001',
      '/sign-in',
      '/',
    ],
  ],
  [
    { scenario: 'alibaba.multi.issued', as: 'customer' },
    [
      '/alibaba/orders',
      '/alibaba/orders/ab-0001',
      '/alibaba/orders/ab-0001/refund',
      '/alibaba/certificates',
      '/alibaba/certificates/abc-0001-1/revoke',
      '/alibaba/pca',
      '/alibaba/gateway',
    ],
  ],
  [
    { scenario: 'tencent.points.expired-package', as: 'customer' },
    [
      '/tencent/certificates',
      '/tencent/certificates/tc-0001',
      '/tencent/certificates/tc-0001/refund',
      '/tencent/certificates/tc-1001/cancel-application',
    ],
  ],
  [
    { scenario: 'alipay.notification.lost', as: 'operator' },
    [
      '/alipay/transactions',
      '/alipay/transactions/pay-0001',
      '/alipay/transactions/pay-0001/refund',
      '/alipay/balance',
      '/alipay/methods',
    ],
  ],
  [{ scenario: 'aliyun.rail.with-person', as: 'specialist' }, ['/review', '/review/d-0001']],
];

for (const lang of ['zh-CN', 'en'] as const) {
  test(`GEN-12 on a phone no page is wider than the screen, ${lang}`, async ({ app }) => {
    for (const [state, paths] of PAGES) {
      for (const [n, path] of paths.entries()) {
        await app.open(path, n === 0 ? { ...state, lang } : {});
        await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
        expect(await app.page.evaluate(WIDE), path).toBeLessThanOrEqual(0);
      }
    }
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
  // All but the bar at the foot, which stays at hand.
  const bar = await aliyun.app.page.getByRole('region', { name: '演示控制' }).boundingBox();
  const height = 844 - (bar?.height ?? 0);
  await expect.poll(() => aliyun.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height });
  await aliyun.apply();
  await aliyun.button('关闭').last().click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(aliyun.row).toContainText('申请审核中');
});
