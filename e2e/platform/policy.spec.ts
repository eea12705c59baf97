import type { App } from '../support/app';
import { itemOf } from '../support/desk';
import { expect, firstVisit as test } from '../support/test';

const POLICY =
  /^default-src 'self'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self'; object-src 'none'; base-uri 'none'$/;

/** What the browser refused under the policy of the page, from now on. */
async function refusals({ page }: App): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('refusedByPolicy', (what: string) => void found.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { refusedByPolicy } = window as unknown as { refusedByPolicy: (what: string) => void };
      refusedByPolicy(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return found;
}

/** The policy stands in the page itself, and nothing of the page is against it. */
async function expectKept({ page }: App, refused: readonly string[]): Promise<void> {
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', POLICY);
  expect(refused).toEqual([]);
}

test('GEN-5 under its policy the page refunds on Aliyun, copies, switches scheme and saves a list', async ({
  aliyun,
  app,
}) => {
  const refused = await refusals(app);
  await app.open('/');
  await aliyun.openPanel('unissued.day-6');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await app.page.keyboard.press('Escape');
  await app.button('切换到深色').click();
  await app.open('/aliyun/refunds');
  await Promise.all([app.page.waitForEvent('download'), app.button(/导出/).click()]);
  await app.button('演示控制').click();
  await expect(app.button('重置演示')).toBeVisible();
  await expectKept(app, refused);
});

test('GEN-5 under its policy the page refunds on Alibaba Cloud', async ({ alibaba, app }) => {
  const refused = await refusals(app);
  await alibaba.openPanel('ssl.pending');
  await alibaba.takeStep('Cancel Apply');
  await alibaba.note();
  await alibaba.refund();
  await expectKept(app, refused);
});

test('GEN-5 under its policy the page refunds on Tencent Cloud', async ({ tencent, app }) => {
  const refused = await refusals(app);
  await tencent.openPopUp('failed');
  await tencent.refund();
  await expectKept(app, refused);
});

test('GEN-5 under its policy the page refunds on the merchant platform, and decides at the desk', async ({
  alipay,
  app,
}) => {
  const refused = await refusals(app);
  await alipay.openPanel('refund.ready');
  await alipay.refund('500');
  await alipay.expectResult('done', '¥500.00');
  await app.open('/review/d-0002', { scenario: 'aliyun.desk.decide', as: 'specialist' });
  await itemOf(app).getByRole('button', { name: '通过', exact: true }).click();
  await app.dialog().getByRole('button', { name: '通过' }).click();
  await expect(app.dialog()).toHaveCount(0);
  await expectKept(app, refused);
});

test('GEN-7 the mark of the console stands there before any code has come, where it stays on a desk and on a phone', async ({
  app,
}) => {
  const mark = () => app.page.locator('svg:has(> use)').first().boundingBox();
  for (const width of [1440, 390]) {
    await app.page.setViewportSize({ width, height: 800 });
    await app.open('/');
    await expect(app.page.getByRole('banner')).toBeVisible();
    const there = await mark();
    expect(there).toMatchObject({ width: 26, height: 26 });
    await app.page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await app.page.reload();
    await expect(app.page.getByRole('banner')).toHaveCount(0);
    expect(await mark()).toEqual(there);
    await app.page.unrouteAll();
  }
});

test('GEN-12 what somebody chose is drawn before any code has come: no other scheme flashes up', async ({
  app,
}) => {
  const ground = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await app.open('/');
  const light = await ground();
  await app.button('切换到深色').click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await app.page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await app.page.reload();
  expect(await ground()).toBe(dark);
  await app.page.evaluate(() => localStorage.clear());
  await app.page.reload();
  expect(await ground()).toBe(light);
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.page.reload();
  expect(await ground()).toBe(dark);
});
