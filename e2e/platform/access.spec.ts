import { SESSION_KEY } from '../support/app';
import { expect, firstVisit, test } from '../support/test';

test.use({ answeredBy: 'page' });

const LIST = '/aliyun/certificates?search=shop.example';

test('GEN-10 a customer at the desk: told that it is not for this account, and the way to another one and back', async ({
  app,
}) => {
  await app.open('/review?queue=revocations', { scenario: 'aliyun.unissued.day-6', as: 'customer' });
  await expect(app.page.getByRole('heading', { level: 1, name: '当前账号无权查看' })).toBeVisible();
  await expect(app.link('审核台')).toHaveCount(0);
  expect((await app.api('GET', '/review/items')).status).toBe(403);
  await app.page.getByRole('main').getByRole('link', { name: '切换账号' }).click();
  await app.button(/^退款专员/).click();
  await expect(app.page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  await expect(app.page).toHaveURL(/\/review(\/d-\d+)?\?queue=revocations$/);
});

test('GEN-10 a specialist at the customers’ list: not for this account', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6', as: 'specialist' });
  await expect(app.page.getByRole('heading', { level: 1, name: '当前账号无权查看' })).toBeVisible();
  expect((await app.api('GET', '/aliyun/certificates')).status).toBe(403);
});

test('GEN-10 a session that ended meanwhile: sign in, and back to the very place', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6' });
  await expect(app.row('cas-0001')).toBeVisible();
  await app.page.evaluate((key) => {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
    sessionStorage.setItem(key, JSON.stringify({ ...kept, token: 'of-yesterday' }));
  }, SESSION_KEY);
  expect((await app.api('GET', '/aliyun/certificates')).status).toBe(401);
  await app.reload();
  await expect(app.page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await app.button(/^示例客户 A/).click();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates\?search=shop\.example$/);
  await expect(app.row('cas-0001')).toBeVisible();
});

firstVisit.describe('a page whose code takes long', () => {
  firstVisit.use({ serviceWorkers: 'block' });

  firstVisit(
    'GEN-10 a session that ended before the page was there leads to sign-in as well',
    async ({ app }) => {
      await app.open(LIST, { scenario: 'aliyun.unissued.day-6' });
      await app.page.evaluate((key) => {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
        sessionStorage.setItem(key, JSON.stringify({ ...kept, token: 'of-yesterday' }));
      }, SESSION_KEY);
      let goOn = () => {};
      const refused = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await app.page.route(/\/assets\/CertificatesPage-.*\.js$/, async (route) => {
        await refused;
        await route.continue();
      });
      await app.page.reload();
      await expect
        .poll(() => app.page.evaluate((key) => sessionStorage.getItem(key), SESSION_KEY))
        .toBeNull();
      goOn();
      await expect(app.page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
      await app.button(/^示例客户 A/).click();
      await expect(app.row('cas-0001')).toBeVisible();
    },
  );

  firstVisit('GEN-8 what is being typed into the search gives way to a click on a row', async ({ app }) => {
    await app.open(LIST, { scenario: 'aliyun.unissued.day-6' });
    await expect(app.row('cas-0001')).toBeVisible();
    let late = 0;
    // Longer than the search waits for more to be typed.
    await app.page.route(/\/assets\/.*\.js$/, async (route) => {
      late += 1;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await app.page.getByRole('searchbox').fill('cas-0001');
    await app.row('cas-0001').getByRole('link', { name: '退款', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: '退款申请' })).toBeVisible();
    expect(late).toBeGreaterThan(0);
    await app.page.keyboard.press('Escape');
    await expect(app.page).toHaveURL(/search=cas-0001$/);
  });
});

test('GEN-10 signed out: nothing of the account is left on the page, and Back does not bring it', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6' });
  await app.button('账号：示例客户 A').click();
  await app.link('退出登录与账号说明').click();
  await app.button('退出登录').click();
  await expect(app.link('登录')).toBeVisible();
  await app.page.goBack();
  await expect(app.page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await expect(app.page.getByText('cas-0001')).toHaveCount(0);
});

test('GEN-10 sign-in asks for no password, and never leads off the site', async ({ app }) => {
  await app.open('/sign-in?next=//evil.example/aliyun');
  await expect(app.page.getByRole('textbox')).toHaveCount(0);
  await app.button(/^示例客户 A/).click();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates$/);
});
