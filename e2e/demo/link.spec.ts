import type { Page } from '@playwright/test';
import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

const LIST = '/aliyun/certificates?search=cas-0001';
const refused = '无法应用这个链接';

test('DEM-2 a link carries scenario, account, time, language and fault, and loses them', async ({ app }) => {
  await app.open(LIST, {
    scenario: 'aliyun.unissued.day-5',
    as: 'customer',
    now: '2026-11-23T00:30:00+08:00',
    lang: 'en',
    fault: 'server-error',
  });
  await expect(app.page).toHaveURL(/\/aliyun\/certificates\?search=cas-0001$/);
  await expect(app.page.getByTitle('System time (UTC+8)')).toHaveText('Mon 23 Nov 2026, 00:30 (UTC+8)');
  await expect(app.button('Account: Demo customer A')).toBeVisible();
  // A day later it needs a review: time has passed, the clock was not merely painted.
  await expect(app.row('cas-0001')).toContainText('after a review');
  const { bar } = new DemoControls(app);
  await expect(bar).toContainText('aliyun.unissued.day-5');
  await expect(bar).toContainText('Fault: Next submit fails');
});

test('DEM-2 applied once: neither reload nor Back and forward apply it again', async ({ aliyun, app }) => {
  await app.open('/');
  await aliyun.openPanel('unissued.day-6');
  await aliyun.apply();
  await app.reload();
  await aliyun.expectStanding('申请审核中');
  await app.page.goBack();
  await expect(app.page).toHaveURL(/:\d+\/$/);
  await app.page.goForward();
  await app.ready();
  await aliyun.expectStanding('申请审核中');
});

test('DEM-2 an unknown scenario is refused in words, nothing changes, and there is a way on', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6' });
  await app.load(`${LIST}&scenario=aliyun.no-such`);
  await expect(app.page.getByRole('heading', { level: 1, name: refused })).toBeVisible();
  await expect(app.page.getByRole('alert')).toHaveText('场景 aliyun.no-such 不能载入。');
  await expect(app.page.getByText('没有名为 aliyun.no-such 的场景。')).toBeVisible();
  await expect(new DemoControls(app).bar).toContainText('aliyun.unissued.day-6');
  await app.link('不应用，直接打开页面').click();
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(app.page).toHaveURL(/\?search=cas-0001$/);
});

for (const [name, value, words] of [
  ['as', 'nobody', '账号 nobody 不能登录。'],
  ['lang', 'fr', '没有 fr 这种语言，可用 zh-CN 或 en。'],
  ['fault', 'fire', '故障 fire 不能设置。'],
  ['now', 'tomorrow', '时间不能设为 tomorrow。'],
] as const) {
  test(`DEM-2 ${name}=${value} is refused in words`, async ({ app }) => {
    await app.open(`/aliyun/certificates?${name}=${value}`);
    await expect(app.page.getByRole('heading', { level: 1, name: refused })).toBeVisible();
    await expect(app.page.getByRole('alert')).toHaveText(words);
  });
}

test('DEM-2 now alone moves the clock forward, and what was due has happened', async ({ app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.under-review' });
  await app.open('/aliyun/refunds/r-0001', { now: '2026-12-31T12:00:00+08:00' });
  await expect(app.page.getByTitle('系统时间（UTC+8）')).toHaveText('2026-12-31 12:00 (UTC+8)');
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('已退款');
});

test('DEM-2 now alone never moves back: refused with words, and the clock stays', async ({ app }) => {
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6' });
  await app.open(LIST, { now: '2026-11-01T00:00:00+08:00' });
  await expect(app.page.getByRole('alert')).toContainText('时间不能设为 2026-11-01');
  await expect(app.page.getByText(/测试时钟只能向前，现在是 .*10:00/)).toBeVisible();
  await expect(app.page.getByTitle('系统时间（UTC+8）')).toHaveText('2026-11-22 10:00 (UTC+8)');
});

test('DEM-2 now with a scenario sets the clock, also earlier, down to the last thing that happened in it', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6', { now: '2026-11-20T09:00:00+08:00' });
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer: '可全额退款，无需人工审核' });
  await app.open(LIST, { scenario: 'aliyun.unissued.day-6', now: '2026-10-01T09:00:00+08:00' });
  await expect(app.page.getByRole('heading', { level: 1, name: refused })).toBeVisible();
  await expect(app.page.getByText(/该场景最早可从 .* 开始/)).toBeVisible();
});

test('DEM-2 Copy link gives a link that leads to the same state, and says once it no longer can', async ({
  aliyun,
  app,
}) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await aliyun.openDetails('issued.day-10', { lang: 'en', now: '2026-11-25T08:00:00+08:00' });
  const demo = await new DemoControls(app).open();
  await demo.choice('Review').selectOption('People only');
  await demo.choice('Fault').selectOption('PROCESS_FAIL: fails');
  await expect(demo.field('Link to this state')).toHaveValue(/&review=manual&fault=rail-PROCESS_FAIL$/);
  await expect(demo.bar).not.toContainText('changed by hand');
  await demo.button('+1 hour').click();
  await expect(demo.field('Link to this state')).toHaveValue(
    /now=2026-11-25T09:00.*&settingsAt=2026-11-25T08:00/,
  );
  const link = await demo.field('Link to this state').inputValue();
  await demo.button('Copy link').click();
  await expect(demo.bar.getByText('Copied')).toBeVisible();
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  await app.api('POST', '/aliyun/certificates/cas-0001/revocation', { acknowledged: true });
  await expect(demo.bar.getByText(/^Changed by hand: a link cannot carry that/)).toBeVisible();
  await expect(demo.button('Save state file')).toBeVisible();

  await app.page.goto(link);
  await app.ready();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates\/cas-0001$/);
  await expect(app.page.getByTitle('System time (UTC+8)')).toHaveText('Wed 25 Nov 2026, 09:00 (UTC+8)');
  await expect(new DemoControls(app).bar).not.toContainText('changed by hand');
  expect((await app.api('GET', '/demo')).body).toMatchObject({
    settings: { review: 'manual', rail: 'PROCESS_FAIL' },
  });
});

for (const id of [
  'alibaba.multi.issued',
  'tencent.cancelled',
  'alipay.refund.ready',
  'aliyun.issued.day-27',
] as const) {
  test(`DEM-2 a copied link opens the same page in a browser that never saw the console: ${id}`, async ({
    app,
    browser,
  }) => {
    await app.begin(id, { lang: 'en', fault: 'latency' });
    await app.settings({ fault: 'server-error' });
    await app.advance({ by: '1h' });
    const demo = await new DemoControls(app).open();
    await expect(demo.field('Link to this state')).toHaveValue(/server-error/);
    const link = await demo.field('Link to this state').inputValue();
    const fresh = await browser.newContext({ locale: 'zh-CN' });
    const page = await fresh.newPage();
    await page.goto(link);
    await page.locator('main[aria-busy="false"]').waitFor();
    const heading = (one: Page) => one.locator('main h1, dialog h2').last().innerText();
    // On either page the record's name may come a moment after the page's.
    await expect(async () => expect(await heading(page)).toBe(await heading(app.page))).toPass({
      timeout: 5_000,
    });
    expect(await page.evaluate(() => location.pathname + location.search)).toBe(
      await app.page.evaluate(() => location.pathname + location.search),
    );
    const here = (await app.api('GET', '/demo')).body;
    expect(
      await page.evaluate(async () =>
        (await fetch('/api/v1/demo', { headers: { 'Accept-Language': 'en' } })).json(),
      ),
    ).toEqual((await app.api('GET', '/demo', undefined, { 'Accept-Language': 'en' })).body);
    expect(here).toMatchObject({ touched: false });
    await fresh.close();
  });
}
