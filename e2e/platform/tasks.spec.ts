import type { Locator } from '@playwright/test';
import { REFUND_REASONS } from '#contract/aliyun';
import { itemOf } from '../support/desk';
import { ORDER } from '../support/tencent';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

/** Clicks as a person makes them, one by one, and how many they were. */
function hand() {
  let clicks = 0;
  return {
    count: () => clicks,
    click: async (target: Locator) => {
      clicks += 1;
      await target.click();
    },
  };
}

test('ALY-3 an Aliyun refund takes four clicks from the start page', async ({ app, aliyun }) => {
  const { click, count } = hand();
  await app.open('/', { scenario: 'aliyun.unissued.day-5', as: 'customer' });
  await click(app.link('阿里云').first());
  await click(aliyun.row.getByRole('link', { name: '退款', exact: true }));
  await click(aliyun.panel.getByRole('radio', { name: REFUND_REASONS.notNeeded['zh-CN'] }));
  await click(aliyun.panel.getByRole('button', { name: '确定', exact: true }));
  await expect(aliyun.panel.getByRole('status').getByRole('heading').first()).toContainText('已退款');
  expect(count()).toBeLessThanOrEqual(4);
});

test('ABC-3 an Alibaba Cloud order whose quota is used takes six clicks from the start page', async ({
  app,
  alibaba,
}) => {
  const { click, count } = hand();
  await app.open('/', { scenario: 'alibaba.order.quota-held', as: 'customer', lang: 'en' });
  await click(app.link('Alibaba Cloud').first());
  const search = app.page.getByRole('searchbox', { name: 'Search order, domain or product' });
  await click(search);
  await search.fill('ab-0001');
  const order = alibaba.row('ab-0001');
  // The row says which step comes first, and does it.
  await click(order.getByRole('link', { name: 'Cancel Apply', exact: true }));
  await click(app.dialog('Note').getByRole('button', { name: 'OK', exact: true }));
  await expect(app.dialog('Note')).toHaveCount(0);
  await click(order.getByRole('link', { name: 'Refund', exact: true }));
  await click(alibaba.panel.getByRole('button', { name: 'Refund', exact: true }));
  await expect(alibaba.heading('Refund successfully')).toBeVisible();
  expect(count()).toBeLessThanOrEqual(6);
});

test('TCL-R2 a Tencent Cloud order comes back in seven clicks from Pending Submission, and its hour on the clock', async ({
  app,
  tencent,
}) => {
  const { click, count } = hand();
  await app.open('/', { scenario: 'tencent.pending-submission', as: 'customer', lang: 'en' });
  await app.link('Tencent Cloud').first().click();
  // Operation only says the state: the ID leads on, and the row says so.
  await expect(tencent.row.getByRole('cell').last()).toHaveText('Pending Submission');
  await expect(tencent.row).toContainText('Open the ID and cancel the application');
  await click(tencent.inRow(ORDER));
  await click(app.page.getByRole('main').getByRole('link', { name: 'Cancel Application' }).first());
  await click(app.dialog('Cancel Application').getByRole('button', { name: 'OK', exact: true }));
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await app.advance({ by: '1h' });
  await click(app.page.getByRole('main').getByRole('link', { name: 'Refund', exact: true }));
  await click(tencent.consent);
  await click(tencent.next);
  await click(tencent.ok);
  await expect(tencent.standing).toContainText('Refunded');
  expect(count()).toBeLessThanOrEqual(7);
});

test('APY-8 half of a payment takes three clicks from the merchant’s list', async ({ app, alipay }) => {
  const { click, count } = hand();
  await alipay.openList('refund.ready', '?search=pay-0001');
  await click(app.row('pay-0001').getByRole('link', { name: '退款', exact: true }));
  await click(alipay.button('一半 ¥750.00'));
  await expect(alipay.quoted('买家收到')).toHaveText('¥750.00');
  await click(alipay.confirm);
  await alipay.expectResult('done', '¥750.00');
  expect(count()).toBeLessThanOrEqual(3);
});

test('REV-2 the most urgent item is decided in three clicks from the start page; the address says which it is', async ({
  app,
}) => {
  const { click, count } = hand();
  await app.open('/', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const { items } = (await app.api('GET', '/review/items')).body as {
    items: { id: string; subject: { name: string } }[];
  };
  await click(app.link('审核台').first());
  const item = itemOf(app, new RegExp(items[0]?.subject.name ?? 'nothing'));
  await expect(item.getByRole('table')).toContainText('¥1,500.00');
  await expect(item.getByRole('group', { name: '时间窗口' })).toContainText('需人工审核');
  await expect(app.page).toHaveURL(new RegExp(`/review/${items[0]?.id}$`));
  await click(item.getByRole('button', { name: '通过', exact: true }));
  await click(app.dialog().getByRole('button', { name: '确认通过' }));
  await expect(item.getByRole('status').filter({ hasText: '已通过' })).toBeVisible();
  expect(count()).toBeLessThanOrEqual(3);
});
