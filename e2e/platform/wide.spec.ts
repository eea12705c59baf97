import type { Locator } from '@playwright/test';
import type { LinkState } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page', viewport: { width: 1920, height: 1000 } });

const PAGES: readonly (readonly [state: LinkState, list: string, record: string | null])[] = [
  [{ scenario: 'aliyun.issued.day-27' }, '/aliyun/certificates', '/aliyun/certificates/cas-0001'],
  [{ scenario: 'alibaba.multi.issued' }, '/alibaba/orders', '/alibaba/orders/ab-0001'],
  [
    { scenario: 'tencent.points.returned', as: 'customer' },
    '/tencent/certificates',
    '/tencent/certificates/tc-0001',
  ],
  [
    { scenario: 'alipay.notification.lost', as: 'operator' },
    '/alipay/transactions',
    '/alipay/transactions/pay-0001',
  ],
  [{ scenario: 'aliyun.desk.queues', as: 'specialist' }, '/review', null],
];

/** From the leftmost to the rightmost thing, and where each begins. */
const extent = (of: Locator) =>
  of.evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    const lefts = boxes.map(({ left }) => left);
    return { width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...lefts), lefts };
  });

for (const [state, list, record] of PAGES)
  test(`GEN-12 at 1920 ${list} and what it leads to use the width`, async ({ app }) => {
    await app.open(list, { ...state, lang: 'en' });
    const main = app.page.getByRole('main');
    await expect(main.getByRole('row').nth(1)).toBeVisible();
    // Beside 208 of navigation, with a gutter on either side.
    if (record === null) {
      await expect(main.locator('section').nth(2)).toBeVisible();
      expect((await extent(main.locator('section'))).width).toBeGreaterThan(1_600);
      return;
    }
    expect((await extent(main.getByRole('table').last())).width).toBeGreaterThan(1_600);
    await app.open(record);
    await expect(main.locator('section').nth(2)).toBeVisible();
    const { width, lefts } = await extent(main.locator('section'));
    expect(width).toBeGreaterThan(1_600);
    // Two columns: facts stand beside the answer.
    expect(Math.max(...lefts)).toBeGreaterThan(1_000);
  });
