import type { App } from '../support/app';
import { expect, firstVisit as test } from '../support/test';

/** The browser stops every service worker, as it does by itself when memory is short. */
async function stopWorkers({ page }: App): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
}

test('GEN-7 the browser stops the service worker: reading and writing go on', async ({ aliyun, app }) => {
  await aliyun.openList('unissued.day-6');
  await expect(aliyun.row).toBeVisible();
  await app.throughWorker();
  await stopWorkers(app);
  await aliyun.row.getByRole('link', { name: '退款', exact: true }).click();
  await expect(aliyun.ok).toBeVisible();
  await stopWorkers(app);
  await aliyun.apply();
  await stopWorkers(app);
  await app.reload();
  await aliyun.expectStanding('申请审核中');
});

test('GEN-7 a tab opened while the service worker is leaving reads and writes; the tab beside it sees it', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  await expect(aliyun.row).toContainText('已付款');
  await app.throughWorker();
  // As it does by itself when it takes its last page for gone; the tab that opens now is without one.
  await app.page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
  });
  const other = await aliyun.newTab('/aliyun/certificates/cas-0001/refund', { as: 'customer' });
  await other.apply();
  await expect(aliyun.row).toContainText('申请审核中');
});

test('GEN-7 the page and its files go past the service worker and need not wait for it; calls go through', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  await app.throughWorker();
  const through: string[] = [];
  app.page.on('response', (response) => {
    if (response.fromServiceWorker()) through.push(new URL(response.url()).pathname);
  });
  await app.reload();
  await app.throughWorker();
  expect(through).toContain('/api/v1/demo/now');
  expect(through.filter((path) => !path.startsWith('/api/'))).toEqual([]);
});

test.describe('a browser that blocks service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('GEN-7 the console answers from the page itself and says so; tabs share what is written', async ({
    aliyun,
    app,
  }) => {
    await aliyun.openPanel('unissued.day-6');
    await expect(app.page.getByText(/^浏览器不允许后台线程/)).toBeVisible();
    const other = await app.newTab('/aliyun/certificates?search=cas-0001', { as: 'customer' });
    await expect(other.row('cas-0001')).toContainText('已付款');
    await aliyun.apply();
    await expect(other.row('cas-0001')).toContainText('申请审核中');
    const answer = await app.api('GET', '/no/such/path');
    expect(answer).toMatchObject({ status: 404, body: { code: 'noSuchPath' } });
  });
});

test('GEN-9 a dead backend looks dead: nothing under /api answers with the page', async ({ request }) => {
  const response = await request.get('/api/v1/aliyun/certificates');
  expect(response.headers()['content-type'] ?? '').not.toContain('text/html');
  expect(response.status()).toBe(404);
});
