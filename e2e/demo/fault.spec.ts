import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

const LIST = '/aliyun/certificates?search=cas-0001';

test('DEM-5 latency: the waiting state first, then the answer', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-5', fault: 'latency' });
  const table = app.page.getByRole('table', { name: '证书列表' });
  await expect(table).toHaveAttribute('aria-busy', 'true');
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(table).toHaveAttribute('aria-busy', 'false');
});

test('DEM-5 read error: failed, said in words, and 重试 brings the list once it is over', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-5', fault: 'read-error' });
  const alert = app.page.getByRole('alert').filter({ hasText: '未能加载' });
  await expect(alert).toContainText('服务暂不可用，请稍后重试');
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(alert).toBeVisible();
  const demo = await new DemoControls(app).open();
  await expect(demo.choice('故障')).toHaveValue('read-error');
  await demo.choice('故障').selectOption('无，一切正常');
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('DEM-5 the next submit fails on the server: said so, everything typed stays, and once more succeeds', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6', { fault: 'server-error' });
  await aliyun.reason('other').check();
  const text = aliyun.panel.getByRole('textbox', { name: '反馈或建议' });
  await text.fill('域名已转让，不再需要。');
  await aliyun.ok.click();
  await expect(aliyun.panel.getByText(/服务出错|服务器/)).toBeVisible();
  await expect(text).toHaveValue('域名已转让，不再需要。');
  await expect(aliyun.reason('other')).toBeChecked();
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
  await expect(await aliyun.toRefunds()).toHaveCount(1);
  await expect(new DemoControls(app).bar).not.toContainText('故障');
});

test('DEM-5 chosen in the demo bar: it is shown on the strip, and holds for every tab', async ({ app }) => {
  await app.open('/', { scenario: 'aliyun.unissued.day-6' });
  const demo = await new DemoControls(app).open();
  const other = await app.newTab('/');
  await demo.choice('故障').selectOption('下一次提交丢失');
  for (const tab of [app, other])
    await expect(new DemoControls(tab).bar).toContainText('故障：下一次提交丢失');
  await demo.choice('故障').selectOption('失败，改退余额');
  await demo.choice('审核').selectOption('只由人工处理');
  await expect
    .poll(async () => (await app.api('GET', '/demo')).body)
    .toMatchObject({
      settings: { fault: 'none', channel: 'fails', review: 'manual' },
      touched: false,
    });
});

test('DEM-5 the worker stopped: the page answers by itself, and through the worker again once it may', async ({
  app,
}) => {
  await app.load(LIST, { scenario: 'aliyun.unissued.day-5', as: 'customer' });
  await app.throughWorker();
  const past: string[] = [];
  app.page.on('response', (response) => {
    if (response.url().includes('/api/v1/aliyun') && response.status() === 404) past.push(response.url());
  });
  await app.settings({ fault: 'worker-stopped' });
  await app.row('cas-0001').getByRole('link', { name: '详情' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('shop.example.cn');
  await expect.poll(() => past.length).toBeGreaterThan(0);
  await app.settings({ fault: 'none' });
  past.length = 0;
  expect((await app.api('GET', '/aliyun/certificates')).status).toBe(200);
  await app.page.goBack();
  await expect(app.row('cas-0001')).toBeVisible();
  expect(past).toEqual([]);
});

test('DEM-5 the log has each request with its answer, contact data masked, filtered, and as curl', async ({
  app,
}) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('/aliyun/certificates/cas-0001/refund?step=assistance&reason=blocked', {
    scenario: 'aliyun.unissued.day-6',
    as: 'customer',
  });
  await app.dialog().getByRole('radio', { name: '需要', exact: true }).check();
  await app.dialog().getByRole('textbox').first().fill('13800138000');
  await app.dialog().getByRole('button', { name: '确定' }).click();
  await expect(app.dialog().getByRole('textbox')).toHaveCount(0);
  await app.open('/aliyun/refunds');
  const demo = await new DemoControls(app).open();
  await demo.field('筛选方法、路径或状态').fill('post refund');
  const log = demo.bar.getByRole('list', { name: '请求记录' });
  const entry = log.getByRole('listitem').first();
  // What nobody opened is not drawn: a state file that was opened would be a million letters.
  await expect(entry).toContainText('POST');
  await expect(log.locator('pre')).toHaveCount(0);
  await entry.locator('summary').click();
  await expect(entry).toContainText('•••');
  await expect(entry.locator('pre')).toHaveCount(2);
  await expect(log).not.toContainText('13800138000');
  await entry.getByRole('button', { name: '复制为 curl' }).click();
  const curl = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(curl).toMatch(/^curl -X POST 'http.*\/refunds'/);
  expect(curl).not.toContain('13800138000');
});
