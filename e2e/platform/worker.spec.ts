import { expect, test } from '../support/test';

test('GEN-7 the browser stops the service worker: the console goes on working', async ({ app }) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.unissued.day-5', lang: 'en' });
  await expect(app.row('cas-0001')).toBeVisible();
  const devtools = await app.page.context().newCDPSession(app.page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await app.row('cas-0001').getByRole('link', { name: 'Details' }).click();
  await expect(app.page.getByText('shop.example.cn').first()).toBeVisible();
  await devtools.send('ServiceWorker.stopAllWorkers');
  const answer = await app.api('GET', '/aliyun/certificates/cas-0001');
  expect(answer.status).toBe(200);
});

test.describe('a browser that blocks service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('GEN-7 the console answers from the page itself and says so', async ({ app }) => {
    await app.open('/aliyun/certificates', { scenario: 'aliyun.unissued.day-5', lang: 'en' });
    await expect(app.row('cas-0001')).toContainText('shop.example.cn');
    const answer = await app.api('GET', '/no/such/path');
    expect(answer).toMatchObject({ status: 404, body: { code: 'noSuchPath' } });
  });
});

test('GEN-9 a dead backend looks dead: nothing under /api answers with the page', async ({ request }) => {
  const response = await request.get('/api/v1/aliyun/certificates');
  expect(response.headers()['content-type'] ?? '').not.toContain('text/html');
  expect(response.status()).toBe(404);
});
