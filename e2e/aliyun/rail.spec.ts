import type { App } from '../support/app';
import { Desk, itemOf } from '../support/desk';
import type { NameIn } from '../support/scenarios';
import { expect, test } from '../support/test';

const REFUND = '/aliyun/refunds/r-0001';
const title = (app: App) => app.page.getByRole('heading', { level: 1 });
const timeline = (app: App) => app.page.getByRole('region', { name: '经过' }).getByRole('listitem');
const payments = (app: App) => app.page.getByRole('region', { name: '退款支付' });

const open = (app: App, name: NameIn<'aliyun.rail'>, state = {}) =>
  app.open(REFUND, { scenario: `aliyun.rail.${name}`, ...state });

test('APY-2 the request got lost: asked, never failed; repeated under the same id, then arrived', async ({
  app,
}) => {
  await open(app, 'lost-request');
  await expect(title(app)).toContainText('退款在途');
  await expect(timeline(app).last()).toContainText('下次查询：2026年11月22日 10:01');
  await expect(timeline(app).filter({ hasText: '支付渠道尚未答复' })).toContainText('不会重复支付');
  await app.advance({ to: '2026-11-22T10:01:00+08:00' });
  await expect(title(app)).toContainText('已退款');
  await expect(payments(app).getByText('r-0001-1-1')).toHaveCount(1);
  await expect(payments(app).getByText('r-0001-1-2')).toHaveCount(0);
});

test('APY-3 the answer got lost: the inquiry finds the money paid, and nothing is paid again', async ({
  app,
}) => {
  await open(app, 'lost-response');
  await expect(title(app)).toContainText('退款在途');
  expect(await app.advance({ to: '2026-11-22T10:01:00+08:00' })).toContain('refund.inquiry');
  await expect(title(app)).toContainText('已退款');
  await expect(timeline(app).filter({ hasText: '款项已到账' })).toHaveCount(1);
  await expect(timeline(app).filter({ hasText: '已发起退款' })).toHaveCount(1);
});

test('APY-10 processing, then failed: on its way until the rail is done, then back to the balance', async ({
  app,
}) => {
  await open(app, 'unknown-then-fail');
  await expect(title(app)).toContainText('退款在途');
  await expect(app.page.getByRole('main')).not.toContainText('未能退回');
  await app.advance({ to: '2026-11-22T10:15:00+08:00' });
  await expect(title(app)).toContainText('已退至余额');
  await expect(timeline(app).filter({ hasText: '未能退回' })).toContainText('款项没有损失');
  await expect(timeline(app).filter({ hasText: '改退至账户余额' })).toBeVisible();
  await expect(payments(app).getByText('r-0001-1-2')).toBeVisible();
});

test('APY-E4 APY-10 past the window of the payment method: approved here, back to the balance', async ({
  app,
}) => {
  await open(app, 'window-closed');
  await expect(title(app)).toContainText('已退至余额');
  await expect(app.page.getByRole('main')).toContainText('已通过');
  await expect(timeline(app).filter({ hasText: '未能退回' })).toBeVisible();
});

test('REV-1 APY-2 asked about in vain: a person has it, asks again, and the customer sees it arrive', async ({
  app,
}) => {
  await open(app, 'with-person');
  await expect(title(app)).toContainText('人工处理中');
  await expect(timeline(app).last()).toContainText('专员最迟 2026年11月23日');
  const desk = await Desk.open(app, 'shop.example.cn', 'settlements');
  const panel = itemOf(desk.app);
  await expect(panel).toContainText('REQUEST_TRAFFIC_EXCEED_LIMIT');
  await expect(panel).toContainText('r-0001-1-1');
  await desk.app.button('再次查询渠道').click();
  await expect(panel.getByRole('status').filter({ hasText: '款项已有结果' })).toBeVisible();
  await expect(title(app)).toContainText('已退款', { timeout: 1_000 });
  await expect(timeline(app).filter({ hasText: '专员已再次查询' })).toBeVisible();
});

test('APY-2 asked again while the rail still will not: it stays with the person, and nothing is paid', async ({
  app,
}) => {
  await open(app, 'with-person');
  await app.settings({ rail: 'REQUEST_TRAFFIC_EXCEED_LIMIT' });
  const desk = await Desk.open(app, 'shop.example.cn', 'settlements');
  await desk.app.button('再次查询渠道').click();
  await expect(itemOf(desk.app).getByRole('status').filter({ hasText: '仍无最终结果' })).toBeVisible();
  await expect(desk.app.button('再次查询渠道')).toBeEnabled();
  await expect(title(app)).toContainText('人工处理中');
});

test('APY-E5 the merchant’s balance is short: on its way for the customer, and there after a top-up', async ({
  app,
}) => {
  await open(app, 'balance-short');
  await expect(title(app)).toContainText('退款在途');
  await expect(app.page.getByRole('main')).not.toContainText('余额不足');
  const operator = await app.newTab('/alipay/transactions', { as: 'operator' });
  const topUp = { currency: 'CNY', amount: 200_000 };
  const { status } = await operator.api('POST', '/alipay/top-ups', topUp, {
    'Idempotency-Key': 'e2e-top-up',
  });
  expect(status).toBe(201);
  await expect(title(app)).toContainText('已退款');
});

test('APY-2 the page is killed between request and answer: reopened, it goes on, and it is paid once', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-5');
  const doomed = await aliyun.newTab('/aliyun/certificates/cas-0001/refund', { as: 'customer' });
  await doomed.reason('notNeeded').check();
  await app.settings({ fault: 'latency' });
  await doomed.app.throughWorker();
  const left = doomed.app.page.waitForRequest((request) => request.method() === 'POST');
  await doomed.ok.click();
  await left;
  await doomed.app.page.close();
  await app.settings({ fault: 'none' });
  const again = await aliyun.newTab('/aliyun/certificates/cas-0001/refund', { as: 'customer' });
  await expect(again.ok.or(again.standing)).toBeVisible();
  if (await again.ok.isVisible()) await again.apply();
  await again.expectStanding('已退款');
  await again.app.load('/aliyun/refunds?search=cas-0001');
  await expect(again.app.row('shop.example.cn')).toHaveCount(1);
  const operator = await app.newTab('/alipay/transactions', { as: 'operator' });
  const asked = { paymentId: 'pay-aliyun-cas-0001' };
  const { transactions } = (await operator.rail('inquiryPayment', asked)) as { transactions: unknown[] };
  expect(transactions).toHaveLength(1);
});
