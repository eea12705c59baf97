import type { Page } from '@playwright/test';
import type { App } from '../support/app';
import { expect, firstVisit as test } from '../support/test';

// Seen by the test, not by a worker.
test.use({ serviceWorkers: 'block' });

/** Files that fail: the first time they are asked for, or whenever they are. Answers how often they did. */
async function fails(page: Page, files: RegExp, often: 'once' | 'always'): Promise<() => number> {
  let failed = 0;
  const seen = new Set<string>();
  await page.route(/\/assets\//, (route) => {
    const url = route.request().url();
    if (!files.test(url) || (often === 'once' && seen.has(url))) return route.continue();
    seen.add(url);
    failed += 1;
    return route.fulfill({ status: 404, contentType: 'text/html', body: 'not here' });
  });
  return () => failed;
}

/** Where each kind of late file comes in, and what stands there once it came. */
const KINDS = [
  {
    what: 'the backend',
    files: /\/assets\/browser-.*\.js$/,
    path: '/aliyun/certificates',
    arrived: ({ page }: App) => page.getByRole('row').nth(1),
  },
  {
    what: 'the backend beyond the first list',
    files: /\/assets\/(backend-rest|providers)-.*\.js$/,
    path: '/aliyun/refunds',
    arrived: ({ page }: App) => page.getByRole('row').nth(1),
  },
  {
    what: 'a console',
    files: /\/assets\/tencent-.*\.js$/,
    path: '/tencent/certificates',
    arrived: ({ page }: App) => page.getByRole('row').nth(1),
  },
  {
    what: 'words of the other consoles',
    files: /\/assets\/later-.*\.js$/,
    path: '/tencent/certificates',
    arrived: ({ page }: App) => page.getByRole('row').nth(1),
  },
  {
    what: 'words of the first page',
    files: /\/assets\/zh-CN-.*\.js$/,
    path: '/aliyun/certificates',
    arrived: ({ page }: App) => page.getByRole('row').nth(1),
  },
  {
    what: 'a page',
    files: /\/assets\/StartPage-.*\.js$/,
    path: '/',
    arrived: ({ page }: App) => page.getByText(/\d+ 个场景/).first(),
  },
  {
    what: 'what stands beside the page',
    files: /\/assets\/DemoBar-.*\.js$/,
    path: '/aliyun/certificates',
    arrived: ({ button }: App) => button('演示控制'),
  },
] as const;

for (const { what, files, path, arrived } of KINDS) {
  test(`GEN-9 ${what}: late and lost once, it is asked for again; gone for good, the page says to reload`, async ({
    app,
  }) => {
    const lost = await fails(app.page, files, 'once');
    await app.page.goto(`${path}?as=customer&lang=zh-CN`);
    await expect(arrived({ page: app.page, button: app.button.bind(app) } as App)).toBeVisible();
    expect(lost()).toBeGreaterThan(0);
    await app.page.unrouteAll();
    await fails(app.page, files, 'always');
    await app.page.reload();
    await expect(
      app.page
        .getByText(/重新加载/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
  });
}

test('ALY-9 what writes a spreadsheet: lost once, asked for again and the file comes; gone for good, it is said', async ({
  app,
}) => {
  const writer = /\/assets\/papaparse.*\.js$/;
  const lost = await fails(app.page, writer, 'once');
  await app.open('/aliyun/refunds', { as: 'customer' });
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('导出 CSV').click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(lost()).toBe(1);
  await app.page.unrouteAll();
  await fails(app.page, writer, 'always');
  await app.reload();
  await app.button('导出 CSV').click();
  await expect(app.page.getByRole('note').filter({ hasText: '请重新加载本页' })).toBeVisible();
});

test('GEN-12 the words of another language: lost once, asked for again; gone for good, the page says to reload', async ({
  app,
}) => {
  await app.open('/aliyun/certificates', { as: 'customer' });
  await fails(app.page, /\/assets\/en-.*\.js$/, 'always');
  await app.button(/^切换语言/).click();
  await expect(app.page.getByRole('alert').getByText('有一部分没有加载出来')).toBeVisible();
  await app.page.unrouteAll();
  await app.button('重新加载').click();
  await app.ready();
  await fails(app.page, /\/assets\/en-.*\.js$/, 'once');
  await app.button(/^切换语言/).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Certificates' })).toBeVisible();
});

test('GEN-9 a style sheet that is lost once is asked for again; gone for good, the page says to reload', async ({
  app,
}) => {
  const sheet = /\/assets\/StartPage-.*\.css$/;
  const applied = () =>
    app.page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('StartPage')));
  await fails(app.page, sheet, 'once');
  await app.open('/');
  await expect(app.page.getByText(/\d+ 个场景/).first()).toBeVisible();
  await expect.poll(applied).toBe(true);
  await expect(app.page.getByRole('alert').filter({ hasText: '页面没有完整加载' })).toBeHidden();
  await fails(app.page, sheet, 'always');
  await app.page.reload();
  await expect(app.page.getByRole('alert').filter({ hasText: '页面没有完整加载' })).toBeVisible();
});

test('GEN-9 code of the first page that is gone says so without any code', async ({ app }) => {
  await fails(app.page, /\/assets\/framework-.*\.js$/, 'always');
  await app.page.goto('/');
  await expect(app.page.getByRole('alert').filter({ hasText: '页面没有完整加载' })).toBeVisible();
  await expect(app.page.getByRole('link', { name: 'Reload' })).toBeVisible();
});

/** Holds the backend until it is told to go on. */
async function heldBackend(page: Page): Promise<() => void> {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(/\/assets\/browser-.*\.js$/, async (route) => {
    await told;
    await route.continue();
  });
  return () => goOn();
}

test('DEM-2 a click in the frame while a link is still being applied does not lead past it', async ({
  app,
}) => {
  const goOn = await heldBackend(app.page);
  await app.page.goto('/aliyun/certificates?search=cas-0001&scenario=aliyun.unissued.day-5', {
    waitUntil: 'commit',
  });
  for (const name of ['腾讯云', '登录']) {
    const box = await app.page.getByText(name, { exact: true }).first().boundingBox();
    if (!box) throw new Error(`${name} is not there`);
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  goOn();
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates\?search=cas-0001$/);
  await expect(app.button('账号：示例客户 A')).toBeVisible();
});

test('DEM-2 whoever is quicker than a link, by Back, still gets what it carries', async ({ app }) => {
  await app.open('/');
  await app.page.evaluate(async () => {
    // Followed inside the console, and left again while it was being applied.
    window.history.pushState(null, '', '/aliyun/certificates?scenario=aliyun.unissued.day-5');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await new Promise<void>((resolve) => {
      const look = () => (document.querySelector('[inert]') ? resolve() : requestAnimationFrame(look));
      look();
    });
    window.history.pushState(null, '', '/tencent/certificates');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(app.page.getByRole('heading', { level: 1, name: '我的证书' })).toBeVisible();
  await expect(app.page.getByRole('row').nth(1)).toBeVisible();
});
