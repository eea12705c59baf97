import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const bottomOf = async (what: Locator): Promise<number> => {
  const box = await what.boundingBox();
  return box ? box.y + box.height : Number.NaN;
};
const topOf = async (what: Locator): Promise<number> => (await what.boundingBox())?.y ?? Number.NaN;

for (const [screen, width, height] of [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
] as const) {
  test(`DEM-7 on ${screen}: collapsed by default, and the end of a long page stands clear of it`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height });
    await app.open('/aliyun/certificates', { scenario: 'aliyun.overview' });
    const demo = new DemoControls(app);
    await expect(demo.toggle).toHaveAttribute('aria-expanded', 'false');
    await expect(demo.bar.getByRole('group')).toHaveCount(0);
    const pages = app.page.getByRole('navigation', { name: '分页' });
    const lastRow = app.page.getByRole('row').last();
    await expect(lastRow).toContainText('cas-');
    await app.page.keyboard.press('End');
    for (const last of [lastRow, pages]) {
      await expect
        .poll(async () => (await bottomOf(last)) <= (await topOf(demo.bar)), {
          message: await last.innerText(),
        })
        .toBe(true);
    }
  });
}

test('DEM-7 what takes the focus is not hidden behind the bar, open or not', async ({ app }) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.overview' });
  const demo = new DemoControls(app);
  const links = app.page.getByRole('row').getByRole('link', { name: '详情' });
  await links.nth(12).focus();
  await expect.poll(async () => (await bottomOf(links.nth(12))) <= (await topOf(demo.bar))).toBe(true);
  await demo.open();
  await links.nth(16).focus();
  await expect.poll(async () => (await bottomOf(links.nth(16))) <= (await topOf(demo.bar))).toBe(true);
});

test('DEM-7 a panel’s buttons lie above nothing of the demo: they can be clicked with the bar there', async ({
  aliyun,
  app,
}) => {
  await app.page.setViewportSize({ width: 390, height: 640 });
  await aliyun.openPanel('unissued.day-6');
  await aliyun.reason('notNeeded').click();
  await aliyun.ok.click();
  await aliyun.expectStanding('申请审核中');
});

test('DEM-7 Esc collapses it and gives the focus back', async ({ app }) => {
  await app.open('/', { scenario: 'aliyun.overview' });
  const demo = await new DemoControls(app).open();
  await demo.button('+1 小时').focus();
  await app.page.keyboard.press('Escape');
  await expect(demo.toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(demo.toggle).toBeFocused();
});

test('DEM-7 gone with ?demo=off, for this tab and as long as it lives', async ({ app }) => {
  await app.open('/aliyun/certificates?demo=off', { scenario: 'aliyun.unissued.day-6' });
  const demo = new DemoControls(app);
  await expect(app.row('cas-0001')).toBeVisible();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates$/);
  await expect(demo.bar).toHaveCount(0);
  await app.row('cas-0001').getByRole('link', { name: '详情' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('shop.example.cn');
  await app.reload();
  await expect(demo.bar).toHaveCount(0);
  const other = await app.newTab('/');
  await expect(new DemoControls(other).toggle).toBeVisible();
});

test('DEM-6 reset asks first; then everything is as it was seeded, for every tab', async ({ app }) => {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6' });
  const other = await app.newTab('/aliyun/certificates?search=cas-0001', { as: 'customer' });
  await expect(other.row('cas-0001')).toBeVisible();
  const demo = await new DemoControls(app).open();
  await demo.button('+1 天').click();
  await demo.button('重置演示').click();
  const question = app.dialog('重置演示？');
  await question.getByRole('button', { name: '取消' }).click();
  await expect(app.row('cas-0001')).toBeVisible();
  await demo.button('重置演示').click();
  await question.getByRole('button', { name: '重置', exact: true }).click();
  await expect(question).toHaveCount(0);
  await expect(demo.bar).toContainText('初始数据');
  await expect(app.page.getByTitle('系统时间（UTC+8）')).toHaveText('2026-11-22 10:00 (UTC+8)');
  for (const tab of [app, other]) await expect(tab.row('cas-0001')).toHaveCount(0);
  await expect(app.button('账号：示例客户 A')).toBeVisible();
});

test('DEM-6 a state file: said to hold contact data before it is saved, and opened again as it was; nonsense is refused', async ({
  app,
}) => {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6' });
  const demo = await new DemoControls(app).open();
  await demo.button('+1 天').click();
  await demo.button('保存状态文件').click();
  const saving = app.dialog('保存状态文件？');
  await expect(saving).toContainText('联系方式（手机号、钉钉号），未作掩码');
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    saving.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const path = await download.path();
  const file = readFileSync(path, 'utf8');
  const open = async (buffer: string) =>
    demo.bar.locator('input[type=file]').setInputFiles({
      name: 'state.json',
      mimeType: 'application/json',
      buffer: Buffer.from(buffer),
    });
  for (const nonsense of [file.slice(0, 9_000), 'no JSON', '{}']) {
    await open(nonsense);
    await expect(demo.bar.getByText('state.json 不是状态文件，或不完整。未做任何更改。')).toBeVisible();
  }
  const replace = app.dialog('用文件替换全部数据？');
  await open(file.replace('"version":', '"version":9'));
  await replace.getByRole('button', { name: '替换' }).click();
  await expect(replace).toContainText('文件来自另一个版本');
  await replace.getByRole('button', { name: '取消' }).click();
  await demo.button('+1 天').click();
  await expect(app.page.getByTitle('系统时间（UTC+8）')).toHaveText('2026-11-24 10:00 (UTC+8)');
  await open(file);
  await replace.getByRole('button', { name: '替换' }).click();
  await expect(demo.bar.getByText('已载入 state.json。')).toBeVisible();
  await expect(app.page.getByTitle('系统时间（UTC+8）')).toHaveText('2026-11-23 10:00 (UTC+8)');
  await expect(app.row('cas-0001')).toBeVisible();
  const { body } = await app.api('GET', '/demo/state');
  expect(JSON.stringify(body) === file).toBe(true);
});

test('DEM-7 at hand under a panel: a click on it leaves the panel open, nothing moves, and the panel answers anew', async ({
  aliyun,
  app,
}) => {
  await app.page.setViewportSize({ width: 1440, height: 900 });
  await aliyun.openPanel('issued.day-27');
  const demo = new DemoControls(app);
  const foot = async () => [await topOf(demo.bar), await bottomOf(aliyun.panel)];
  const [top, bottom] = await foot();
  expect(bottom).toBeLessThanOrEqual(top ?? 0);
  await demo.toggle.click();
  await expect(aliyun.panel).toBeVisible();
  await demo.button('+1 天').click();
  await demo.button('+1 天').click();
  await expect(aliyun.panel).toContainText('ALY-R5');
  expect((await foot())[1]).toBeLessThanOrEqual((await foot())[0] ?? 0);
  await app.page.keyboard.press('Escape');
  await expect(demo.toggle).toBeFocused();
  await expect(aliyun.panel).toBeVisible();
  expect(await foot()).toEqual([top, bottom]);
  // Its own question over the panel, and back.
  await demo.open();
  await demo.button('重置演示').click();
  await app.dialog('重置演示？').getByRole('button', { name: '取消' }).click();
  await expect(aliyun.panel).toBeVisible();
  await expect(demo.button('重置演示')).toBeFocused();
  await aliyun.panel.getByRole('button', { name: '关闭' }).first().click();
  await expect(app.dialog()).toHaveCount(0);
  await expect(demo.button('重置演示')).toBeVisible();
});

test('DEM-7 its room is kept from the first paint, also in panels, and is gone with ?demo=off', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 390, height: 844 });
  await app.page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const shell = document.querySelector('#root > [data-place]');
      if (shell) seen.push(Number.parseFloat(getComputedStyle(shell).paddingBottom));
    }).observe(document, { subtree: true, childList: true });
  });
  await app.load('/aliyun/certificates/cas-0001/refund', { scenario: 'aliyun.unissued.day-6' });
  const demo = new DemoControls(app);
  await expect(demo.toggle).toBeVisible();
  const room = () => app.page.evaluate(() => [...new Set((window as unknown as { seen: number[] }).seen)]);
  expect(await room()).toEqual([39]);
  await app.load('/aliyun/certificates?demo=off');
  await expect(app.row('cas-0001').first()).toBeVisible();
  expect((await room()).at(-1)).toBe(0);
});
