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

test('GEN-7 a page reloaded past the service worker is not loaded once more under what is typed into it', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  await app.throughWorker();
  // With the last page the worker would go, too.
  await app.newTab('/aliyun/certificates', { as: 'customer' });
  await app.page.addInitScript(() => {
    // What a forced reload comes to; nothing here can force one.
    Object.defineProperty(navigator.serviceWorker, 'controller', { value: null });
    const look = navigator.serviceWorker.getRegistrations.bind(navigator.serviceWorker);
    navigator.serviceWorker.getRegistrations = async () => {
      const found = await look();
      // Behind whatever is done about what was found.
      setTimeout(() => (document.documentElement.dataset.looked = ''));
      return found;
    };
    addEventListener('beforeunload', () => sessionStorage.setItem('left', 'yes'));
  });
  await app.reload();
  await expect(app.page.locator('html[data-looked]')).toBeAttached();
  const left = await app.page.evaluate(async () => {
    for (let frames = 0; frames < 20; frames += 1) await new Promise(requestAnimationFrame);
    return sessionStorage.getItem('left');
  });
  expect(left).toBeNull();
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

test('GEN-7 the page and its files are told to go past the service worker; calls go through', async ({
  aliyun,
  app,
}) => {
  const rules: string[] = [];
  const devtools = await app.page.context().newCDPSession(app.page);
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    // Of a version that stands; whether each file then goes past it is the browser's to decide, and now and then it does not.
    for (const { status, routerRules } of versions) if (status === 'activated') rules.push(routerRules ?? '');
  });
  await devtools.send('ServiceWorker.enable');
  await aliyun.openList('unissued.day-6');
  await app.throughWorker();
  await expect.poll(() => rules.at(-1)).toMatch(/navigate.*\/assets\/.*start\.js.*network/s);
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
