import type { App } from '../support/app';
import { itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const QUEUES = {
  refunds: '退款申请',
  revocations: '吊销',
  validations: '证书审核',
  assistance: '协助',
  settlements: '未结算退款',
  benefitPackages: '过期权益包',
} as const;
/** Rows on one page of a queue. */
const PAGE = 20;

const rows = (app: App) =>
  app.page
    .getByRole('table', { name: / · (待处理|已完成)$/ })
    .getByRole('row')
    .filter({ has: app.page.getByRole('rowheader') });
const queue = (app: App, name: string) =>
  app.page.getByRole('navigation', { name: '队列' }).getByRole('link', { name: new RegExp(`^${name}`) });

test('REV-1 six queues; the number beside each is how many wait in it, what is overdue first', async ({
  app,
}) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  for (const [id, name] of Object.entries(QUEUES)) {
    await queue(app, name).click();
    await expect(app.page.getByRole('table', { name: `${name} · 待处理` })).toHaveAttribute(
      'aria-busy',
      'false',
    );
    await expect(queue(app, name)).toHaveAttribute('aria-current', 'page');
    const shown = await rows(app).count();
    const { total, items } = (await app.api('GET', `/review/items?queue=${id}`)).body as {
      total: number;
      items: { id: string; urgency: string }[];
    };
    expect(total).toBeGreaterThan(1);
    expect(shown).toBe(Math.min(total, PAGE));
    await expect(queue(app, name)).toHaveAccessibleName(new RegExp(`^${name} ${total} 项待处理`));
    await expect(rows(app)).toContainText(items.map((item) => item.id));
    const overdue = items.map(({ urgency }) => urgency === 'overdue');
    expect(overdue).toEqual(overdue.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('REV-1 the due date in working days: plain, amber on the last one, red once it is past', async ({
  app,
}) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  // Applied on 29 October: 15 working days end on 19 November. On 2 November: on the 23rd, which is today. On the 21st: 11 December.
  const overdue = app.row('shop.example.cn');
  const last = app.row('cashier.example.cn');
  const later = app.row('gateway.example.net');
  await expect(rows(app).first()).toContainText('shop.example.cn');
  await expect(rows(app).nth(1)).toContainText('cashier.example.cn');
  await expect(overdue).toContainText(/11月19日 周四\s*已逾期/);
  await expect(last).toContainText(/11月23日 周一\s*最后一个工作日/);
  await expect(later).toContainText(/12月11日 周五\s*还剩 15 个工作日/);
  await app.advance({ to: '2026-11-23T23:59:59.999+08:00' });
  await expect(last).toContainText('最后一个工作日');
  await app.advance({ to: '2026-11-24T00:00:00.000+08:00' });
  await expect(last).toContainText('已逾期');
  await app.advance({ to: '2026-12-10T23:59:59.999+08:00' });
  await expect(later).toContainText('还剩 2 个工作日');
  await app.advance({ to: '2026-12-11T00:00:00.000+08:00' });
  await expect(later).toContainText('最后一个工作日');
});

test('REV-1 amber and red are colours of their own, and never the only sign', async ({ app }) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const colour = (words: string) =>
    app.page
      .getByText(words, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element.parentElement ?? element).color);
  const [red, amber, plain] = [
    await colour('已逾期 2 个工作日'),
    await colour('最后一个工作日'),
    await colour('还剩 15 个工作日'),
  ];
  expect(new Set([red, amber, plain]).size).toBe(3);
});

test('REV-1 search by domain, customer and id; the address keeps it', async ({ app }) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const search = app.page.getByRole('searchbox', { name: '搜索域名、客户、编号' });
  await search.fill('cashier');
  await expect(rows(app)).toHaveCount(1);
  await app.reload();
  await expect(rows(app)).toHaveText([/cashier\.example\.cn/]);
  await search.fill('示例客户 B');
  await expect(app.row('gateway.example.net')).toBeVisible();
  await expect(app.row('示例客户 A')).toHaveCount(0);
  await search.fill('cas-0002');
  await expect(rows(app)).toHaveText([/cashier\.example\.cn/]);
  await search.fill('nothing like it');
  await app.button('清除筛选').click();
  await expect(rows(app)).not.toHaveCount(0);
});

test('REV-1 what is being typed into the search outlasts the item that the page puts beside the list', async ({
  app,
}) => {
  await app.open('/review?queue=refunds', {
    scenario: 'aliyun.desk.queues',
    as: 'specialist',
    fault: 'latency',
  });
  const search = app.page.getByRole('searchbox', { name: '搜索域名、客户、编号' });
  // Words that are being composed are not asked for yet.
  await search.dispatchEvent('compositionstart');
  await search.fill('cashier');
  await expect(app.page).toHaveURL(/\/review\/d-\d+\?queue=refunds$/);
  await search.dispatchEvent('compositionend');
  await expect(app.page).toHaveURL(/search=cashier/);
  await expect(rows(app)).toHaveText([/cashier\.example\.cn/]);
});

test('REV-1 what a customer asks for appears by itself, and leaves when they withdraw it', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  const desk = await app.newTab('/review?search=shop.example.cn', { as: 'specialist' });
  await expect(desk.page.getByText('没有符合条件的记录')).toBeVisible();
  await aliyun.apply();
  await expect(desk.row('shop.example.cn')).toContainText('cas-0001');
  await aliyun.panel.getByRole('link', { name: '取消退款' }).click();
  await aliyun.panel.getByRole('button', { name: '取消退款', exact: true }).click();
  await expect(desk.page.getByText('没有符合条件的记录')).toBeVisible();
  await desk.link('已完成').click();
  await expect(desk.row('shop.example.cn')).toContainText('已撤销');
});

test('REV-1 assistance: waiting, contacted, closed', async ({ app }) => {
  await app.open('/review?queue=assistance&search=shop.example.cn', {
    scenario: 'aliyun.refund.assistance',
    as: 'specialist',
  });
  await expect(itemOf(app, /shop/)).toContainText('待处理');
  await app.link('shop.example.cn').click();
  await app.button('已联系客户').click();
  await expect(app.page.getByRole('status').filter({ hasText: '已记录：已联系客户' })).toBeVisible();
  await expect(app.row('shop.example.cn')).toContainText('已联系');
  await app.button('关闭协助').click();
  await app.dialog('关闭这个协助请求？').getByRole('button', { name: '确定' }).click();
  await expect(app.page.getByRole('status').filter({ hasText: '协助已关闭' })).toBeVisible();
  await app.link('已完成').click();
  await expect(app.row('shop.example.cn')).toContainText('已关闭');
});
