import type { Locator } from '@playwright/test';
import type { App } from '../support/app';
import type { ScenarioId } from '../support/scenarios';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page', viewport: { width: 1440, height: 900 } });

const ALIYUN = '/aliyun/certificates/cas-0001';
const ORDER = '/alibaba/orders/ab-0001';
const TENCENT = '/tencent/certificates/tc-0001';
const LANGUAGES = ['zh-CN', 'en'] as const;

const heading = (app: App) => app.dialog().getByRole('heading', { level: 3 }).first();
const window = (app: App) => app.dialog().getByRole('group', { name: /^(时间窗口|Refund window)$/ });
const act = (app: App, name: RegExp) => app.dialog().locator('footer').getByText(name).first();
const lastReason = (app: App) => app.dialog().getByRole('radio').last();
const lastStep = (app: App) => app.dialog().locator('ol[aria-labelledby] > li').last();

/** What must be in sight of the usual paths, without scrolling. */
const PATHS: readonly [
  name: string,
  path: string,
  scenario: ScenarioId,
  shown: readonly ((app: App) => Locator)[],
][] = [
  ['ALY-R1', ALIYUN, 'aliyun.unissued.day-5', [window, lastReason, (app) => act(app, /^(确定|OK)$/)]],
  ['ALY-R2', ALIYUN, 'aliyun.unissued.day-6', [window, lastReason, (app) => act(app, /^(确定|OK)$/)]],
  ['ALY-G2', ALIYUN, 'aliyun.issued.day-27', [window, lastStep, (app) => act(app, /^(吊销|Revoke)$/)]],
  ['ABC-R3', ORDER, 'alibaba.order.unused', [window, (app) => act(app, /^(退款|Refund)$/)]],
  ['ABC-R7', ORDER, 'alibaba.ssl.issued', [window, lastStep, (app) => act(app, /^(退款|Refund)$/)]],
  [
    'TCL-R4',
    TENCENT,
    'tencent.failed',
    [(app) => app.dialog().getByRole('checkbox'), (app) => act(app, /^(下一步|Next)$/)],
  ],
];

for (const [rule, path, scenario, shown] of PATHS) {
  test(`GEN-5 ${rule}: the answer, what is asked and the last button fit a screen of 900 px, in both languages`, async ({
    app,
  }) => {
    for (const lang of LANGUAGES) {
      await app.open(`${path}/refund`, { scenario, lang });
      for (const piece of [heading, ...shown]) await expect(piece(app)).toBeInViewport({ ratio: 1 });
      // In sight means above the foot, which lies over what scrolls.
      const foot = await app.dialog().locator('footer').boundingBox();
      const content = await shown[shown.length - 2]?.(app).boundingBox();
      if (!foot || !content) throw new Error('not drawn');
      const inFoot = content.y > foot.y;
      if (!inFoot) expect(content.y + content.height).toBeLessThanOrEqual(foot.y + 1);
    }
  });
}

test('GEN-5 "Why?" shows the rule that holds first, the others folded; its id leads to its sentence', async ({
  app,
}) => {
  await app.open(`${ALIYUN}/refund`, { scenario: 'aliyun.unissued.day-5' });
  const panel = app.dialog();
  const rules = panel.getByRole('listitem').filter({ hasText: /符合/ });
  await expect(rules).toHaveCount(0);
  await panel.getByRole('button', { name: '为什么？', exact: true }).click();
  await expect(rules).toHaveCount(1);
  await expect(rules).toContainText('ALY-R1');
  await panel.getByText('其余 11 条规则为何不适用').click();
  await expect(rules).toHaveCount(12);
  await panel.getByRole('link', { name: 'ALY-R1', exact: true }).first().click();
  await expect(app.page).toHaveURL(/\/policies\/aliyun#ALY-R1$/);
});

test('GEN-12 a fixed term is explained where it stands, by pointer and keyboard, and Esc leaves the panel open', async ({
  app,
}) => {
  await app.open(`${ALIYUN}/refund`, { scenario: 'aliyun.unissued.day-6', lang: 'en' });
  const note = app.page.getByRole('tooltip');
  await expect(note).toHaveCount(0);
  await app.dialog().getByRole('button', { name: 'working days' }).first().hover();
  await expect(note).toContainText('official Chinese calendar');
  await app.dialog().getByRole('button', { name: 'natural days' }).first().focus();
  await expect(note).toContainText('weekends and holidays too');
  await app.page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(app.dialog()).toBeVisible();
});

/** Every console's page of a record: path, scenario that needs a step, that step. */
const PAGES = [
  [ALIYUN, 'aliyun.issued.day-27', 'Revoke'],
  [ORDER, 'alibaba.ssl.issued', 'Revoke'],
  ['/alibaba/certificates/abc-0001-1', 'alibaba.ssl.issued', 'Revoke'],
  [TENCENT, 'tencent.reviewing', 'Cancel Application'],
] as const;

for (const [path, scenario, step] of PAGES) {
  test(`GEN-5 ${path} begins with the answer and has one loud button, the next step`, async ({ app }) => {
    await app.open(path, { scenario, lang: 'en' });
    const main = app.page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/first$/);
    const loud = main.locator('[data-variant="filled"]');
    await expect(loud).toHaveText([step]);
    // Nothing was asked for: no card says so.
    await expect(main.getByText('Not requested')).toHaveCount(0);
  });
}

test('ABC-2 Reset draws its window and both ends instead of saying them, and nothing of it is cut off', async ({
  app,
}) => {
  for (const [path, scenario, end] of [
    ['/alibaba/pca/ca-0001/reset', 'alibaba.pca.enabled', 'Thu 26 Nov, 23:59'],
    ['/alibaba/gateway/gw-0001/reset', 'alibaba.gateway.domain-added', 'Fri 27 Nov, 23:59'],
  ] as const) {
    await app.open(path, { scenario, lang: 'en' });
    await expect(window(app)).toContainText(`Until ${end}`);
    await expect(app.dialog()).toContainText(`Reset by ${end}`);
    await expect(app.dialog()).toContainText('This cannot be undone.');
    await expect(app.dialog().getByRole('button', { name: 'OK' })).toBeInViewport({ ratio: 1 });
    const cut = await app.dialog().evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(cut).toBe(0);
  }
});

test('GEN-16 ABC-R9 panel and dialog name one date for the reset, and one for the refund after it', async ({
  app,
}) => {
  // Placed before it was paid: the reset has to be done by today, the refund may be asked for two days longer.
  await app.open('/alibaba/pca/orders/ab-0001/refund', {
    scenario: 'alibaba.pca.last-day-to-reset',
    lang: 'en',
  });
  await expect(window(app)).toContainText('Until today, 23:59');
  await expect(app.dialog()).toContainText('Request it by Tue 24 Nov, 23:59');
  await app.open('/alibaba/pca/ca-0001/reset');
  await expect(window(app)).toContainText('Until today, 23:59');
  await expect(app.dialog()).toContainText('Reset by today, 23:59');
  await expect(app.dialog()).toContainText('Then request the refund by Tue 24 Nov, 23:59.');
});

test('GEN-14 no window is drawn where a reset brings nothing back', async ({ app }) => {
  await app.open('/alibaba/pca/ca-0001/reset', { scenario: 'alibaba.pca.too-late-to-reset', lang: 'en' });
  await expect(app.dialog()).toContainText('This brings no refund.');
  await expect(window(app)).toHaveCount(0);
});

test('GEN-16 a last safe moment that has passed is marked in red and said to have passed, in the panel and where it is confirmed', async ({
  app,
}) => {
  for (const task of ['refund', 'revoke']) {
    await app.open(`${ALIYUN}/${task}`, { scenario: 'aliyun.issued.day-27' });
    const red = await app.page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'var(--bad)';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    await expect(
      window(app)
        .getByText(/^稳妥时刻 11月16日 .*已过$/)
        .first(),
    ).toHaveCSS('color', red);
  }
});

test('GEN-14 today moves along its bar and money that came is seen to arrive; nothing moves for who asked for less', async ({
  app,
}) => {
  await app.open(ALIYUN, { scenario: 'aliyun.issued.day-27' });
  const today = app.page.getByText('今天 · 第 27 天', { exact: true });
  const motion = (of: Locator) =>
    of.evaluate((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return { transitionDuration, animated: animationName !== 'none' };
    });
  await app.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await motion(today)).toEqual({ transitionDuration: '0.48s', animated: false });
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await motion(today)).toEqual({ transitionDuration: '0s', animated: false });
  await app.open(`${ALIYUN}/refund`, { scenario: 'aliyun.refund.done', as: 'customer' });
  const came = app.dialog().getByRole('status').getByRole('heading').first().locator('svg');
  expect((await motion(came)).animated).toBe(false);
  await app.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect((await motion(came)).animated).toBe(true);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});
