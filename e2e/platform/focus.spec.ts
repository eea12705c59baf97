import type { Page } from '@playwright/test';
import type { LinkState } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const CUSTOMER: LinkState = { scenario: 'alibaba.ssl.pending', as: 'customer', lang: 'en' };

/** Every list that goes on for more than a page, with the link of a row to the page of its record where it has one. */
const LISTS: readonly (readonly [path: string, state: LinkState, details: RegExp | null])[] = [
  ['/aliyun/certificates', CUSTOMER, /^Details$/],
  ['/alibaba/orders', CUSTOMER, /^ab-/],
  ['/alibaba/certificates', CUSTOMER, /^ab-/],
  ['/alibaba/pca', CUSTOMER, null],
  ['/alibaba/gateway', CUSTOMER, null],
  ['/tencent/certificates', CUSTOMER, /^tc-/],
  ['/alipay/transactions', { ...CUSTOMER, as: 'operator' }, /^pay-/],
];

/** What has the focus: nothing (the body), the page as a whole, or something in it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nothing';
    if (activeElement.localName === 'main') return 'the page';
    if (activeElement.closest('nav[aria-label="Pages"]')) return 'the pager';
    return activeElement.querySelector('table') ? 'the list' : activeElement.localName;
  });
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
/** What comes after the list may change how far the page can be scrolled. */
const complete = (page: Page) => expect(page.locator('main [data-skeleton]')).toHaveCount(0);
const toBottom = (page: Page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

for (const [path, state, details] of LISTS) {
  test(`GEN-12 ${path}: each page begins at its top, and the focus stays in the pager to the end`, async ({
    app,
  }) => {
    const { page } = app;
    await app.open(path, state);
    const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' });
    await expect(next).toBeVisible();
    for (let to = 2; await next.isVisible(); to += 1) {
      await toBottom(page);
      await next.focus();
      await page.keyboard.press('Enter');
      const now = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current="page"]');
      await expect(now).toHaveText(String(to));
      await expect(page.locator('table[aria-busy="false"]')).toBeVisible();
      await expect.poll(() => scrolled(page)).toBe(0);
      await expect.poll(() => focused(page)).toBe('the pager');
    }
  });

  test(`GEN-12 ${path}: what had the focus is gone with its filters, and the focus is in the list`, async ({
    app,
  }) => {
    await app.open(`${path}?search=nothing-is-called-so`, state);
    await app.button('Clear filters').focus();
    await app.page.keyboard.press('Enter');
    await expect(app.page.locator('table[aria-busy="false"]')).toBeVisible();
    await expect.poll(() => focused(app.page)).toBe('the list');
    await app.page.getByRole('searchbox').fill('nothing-is-called-so');
    await app.button('Clear').first().click();
    await expect(app.page.getByRole('searchbox')).toBeFocused();
  });

  if (details)
    test(`GEN-12 ${path}: a record's page begins at its top however often it is opened; Back is where one was`, async ({
      app,
    }) => {
      const { page } = app;
      await app.open(path, state);
      await complete(page);
      const link = page.getByRole('table').getByRole('link', { name: details }).last();
      for (const _ of ['first', 'again']) {
        await link.scrollIntoViewIfNeeded();
        await toBottom(page);
        const before = await scrolled(page);
        expect(before).toBeGreaterThan(0);
        await link.click();
        await expect(page.getByRole('table').getByRole('link', { name: details })).toHaveCount(0);
        await expect.poll(() => scrolled(page)).toBe(0);
        expect(await focused(page)).toBe('the page');
        await toBottom(page);
        await page.goBack();
        await expect(link).toBeVisible();
        await expect.poll(() => scrolled(page)).toBe(before);
      }
    });
}

for (const path of ['/aliyun/certificates', '/alibaba/orders', '/tencent/certificates'])
  test(`GEN-7 ${path}: loaded again the page stands where it was left, and leaving it has nothing measured`, async ({
    app,
  }) => {
    const { page } = app;
    await app.load(path, CUSTOMER);
    await complete(page);
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    await toBottom(page);
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => {
      const { get } = Object.getOwnPropertyDescriptor(window, 'scrollY') ?? {};
      Object.defineProperty(window, 'scrollY', {
        get: () => {
          // The browser would find the place of everything once more, and the next page waits for that.
          if (window.event?.type === 'pagehide') sessionStorage.setItem('measured', 'yes');
          return get?.call(window) as unknown;
        },
      });
    });
    await app.reload();
    await complete(page);
    await expect.poll(() => scrolled(page)).toBe(before);
    expect(await page.evaluate(() => sessionStorage.getItem('measured'))).toBeNull();
  });

test('GEN-7 loaded again the page stands where it was left, though its answer comes late and it is left once more meanwhile; not where somebody scrolls by then', async ({
  app,
}) => {
  const { page } = app;
  await app.load('/aliyun/certificates', CUSTOMER);
  await complete(page);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await toBottom(page);
  const before = await scrolled(page);
  await app.settings({ fault: 'latency' });
  const reload = async () => {
    await app.reload();
    await expect(page.locator('main [data-skeleton]').first()).toBeVisible();
    expect(await scrolled(page)).toBeLessThan(before);
  };
  await reload();
  await reload();
  await complete(page);
  await expect.poll(() => scrolled(page)).toBe(before);

  await reload();
  // Down to the foot of what stands there meanwhile.
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300);
  const meanwhile = await scrolled(page);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => scrolled(page)).toBeLessThan(meanwhile);
  await complete(page);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  expect(await scrolled(page)).toBeLessThan(meanwhile);
});

test('GEN-7 a page whose address is typed into the tab of another begins at its top, also one that was left further down; by Back and Forward each stands where it was left', async ({
  app,
}) => {
  const { page } = app;
  await app.load('/aliyun/certificates', CUSTOMER);
  const foot = async () => {
    await complete(page);
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    const began = await scrolled(page);
    await toBottom(page);
    return { began, left: await scrolled(page) };
  };
  await app.load('/alibaba/orders');
  const orders = await foot();
  await app.load('/tencent/certificates');
  const certificates = await foot();
  expect(certificates.left).not.toBe(orders.left);
  await page.goBack();
  await app.ready();
  await complete(page);
  await expect.poll(() => scrolled(page)).toBe(orders.left);
  await page.goForward();
  await app.ready();
  await complete(page);
  await expect.poll(() => scrolled(page)).toBe(certificates.left);
  await app.load('/alibaba/orders');
  const again = await foot();
  expect([orders.began, certificates.began, again.began]).toEqual([0, 0, 0]);
});

test('GEN-7 loaded again the page stands where it was scrolled to in the moment before, of which nothing was told yet', async ({
  app,
}) => {
  const { page } = app;
  await app.load('/alibaba/orders', CUSTOMER);
  await complete(page);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await page.evaluate(() => {
    // As long as no frame has been drawn.
    window.addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await toBottom(page);
  const before = await scrolled(page);
  await app.reload();
  await complete(page);
  await expect.poll(() => scrolled(page)).toBe(before);
});

/** A panel over the list of each console, by what opens it. */
const PANELS = [
  ['/aliyun/certificates', CUSTOMER, 'Refund'],
  ['/alibaba/orders', CUSTOMER, 'Refund'],
  ['/tencent/certificates', CUSTOMER, 'Why not?'],
  ['/alipay/transactions', { ...CUSTOMER, as: 'operator' }, 'Refund'],
] as const;

for (const [path, state, opener] of PANELS)
  test(`GEN-12 ${path}: behind a panel nothing scrolls, and closing it leaves the list where it was`, async ({
    app,
  }) => {
    const { page } = app;
    await app.open(path, state);
    await complete(page);
    const link = app
      .row(/-1\d\d\d/)
      .getByRole('link', { name: opener, exact: true })
      .last();
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 40));
    const before = await scrolled(page);
    await link.click();
    await expect(app.dialog().getByRole('heading', { level: 2 })).toBeFocused();
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 900);
    await page.mouse.wheel(0, -300);
    await page.keyboard.press('End');
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(app.dialog()).toHaveCount(0);
    await expect(link).toBeFocused();
    expect(await scrolled(page)).toBe(before);
    await page.mouse.wheel(0, -before);
    await expect.poll(() => scrolled(page)).toBeLessThan(before);
  });

test('GEN-12 a row that is gone with what was done to it leaves the focus in its list', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('certificates?search=abc-0001', 'ssl.pending');
  await alibaba.operate('abc-0001-1', 'Cancel Apply');
  await expect(alibaba.row('abc-0001-1')).toHaveCount(0);
  await expect.poll(() => focused(app.page)).not.toMatch(/nothing|the page/);
});

/** What is done to a record takes the button along that led to it; the focus is never on nothing. */
const ACTS = [
  ['/aliyun/certificates?search=cas-0001', 'aliyun.refund.under-review', 'Cancel refund', 'Cancel refund'],
  ['/aliyun/certificates/cas-0001', 'aliyun.refund.under-review', 'Cancel refund', 'Cancel refund'],
  ['/tencent/certificates/tc-0001', 'tencent.pending-submission', 'Cancel Application', 'Cancel Application'],
  ['/alibaba/certificates/abc-0001-1', 'alibaba.ssl.pending', 'Cancel Apply', 'Note'],
  ['/alibaba/pca?search=ca-0001', 'alibaba.pca.enabled', 'Reset', 'Reset'],
] as const;

for (const [path, scenario, act, title] of ACTS)
  test(`GEN-12 ${path}: ${act} takes its own button along, and the focus stays around it`, async ({
    app,
  }) => {
    await app.open(path, { scenario, as: 'customer', lang: 'en' });
    await app.link(act).first().click();
    const dialog = app.dialog(title);
    const box = dialog.getByRole('checkbox');
    await dialog.getByRole('button').first().waitFor();
    if (await box.isVisible()) await box.check();
    await dialog.locator('[type="submit"]').click();
    await expect(dialog).toHaveCount(0);
    await expect(app.link(act)).toHaveCount(0);
    await expect.poll(() => focused(app.page)).not.toBe('nothing');
    // In a list it stays in the row, or in the list around it.
    if (path.includes('?')) expect(await focused(app.page)).not.toBe('the page');
  });
