import { AxeBuilder } from '@axe-core/playwright';
import type { App } from '../support/app';
import { comfortFaults } from '../support/comfort';
import { layoutFaults } from '../support/layout';
import { expect, test } from '../support/test';
import { KIN } from '../support/kinViews';
import { show } from '../support/view';
import { VIEWS } from '../support/views';

test.use({ answeredBy: 'page' });

/** What is drawn a hundred times by one piece of code: the first scenarios of a provider and the first rows of a list stand for the rest. */
const ALIKE = ['section section section:nth-of-type(n + 3)', 'tbody tr:nth-child(n + 9)'];

const OPEN_PANEL = 'dialog[open]';

/** What axe finds, one line per rule. */
async function findings({ page }: App): Promise<string[]> {
  // No frames anywhere, so no blank page is needed to join their results; and only what is wrong is written out.
  // Half a megabyte of source is not sent to a page that has it from the test before.
  const known = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(known && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  for (const one of ALIKE) axe.exclude(one);
  // What lies behind a panel cannot be reached, and has a case of its own.
  if ((await page.locator(OPEN_PANEL).count()) > 0) axe.include(OPEN_PANEL);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

// What depends on the language does not depend on the colours, and the reverse: two of the four pairs say it all.
const LOOKS = [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const;

for (const view of KIN) {
  test(`GEN-12 no width cuts anything on: ${view.name}`, async ({ app }) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      await show(app, view, lang);
      expect(await layoutFaults(app.page)).toEqual([]);
    }
  });
}

for (const view of VIEWS) {
  test(`GEN-12 axe finds nothing, and no width, forced colours or motion takes anything away on: ${view.name}`, async ({
    app,
  }) => {
    for (const [lang, colorScheme] of LOOKS) {
      await app.page.emulateMedia({ colorScheme });
      await show(app, view, lang);
      await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      expect(await findings(app)).toEqual([]);
      expect(await layoutFaults(app.page)).toEqual([]);
    }
    expect(await comfortFaults(app.page)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const name of [
    'overview',
    'refund panel',
    'certificate',
    'refund pop-up',
    'desk',
    'transactions',
    'transaction',
    'balance',
  ]) {
    test(`GEN-12 on a phone axe finds nothing on: ${name}`, async ({ app }) => {
      const view = VIEWS.find((one) => one.name === name);
      if (!view) throw new Error(`no view: ${name}`);
      await app.page.emulateMedia({ colorScheme: 'light' });
      await show(app, view, 'zh-CN');
      expect(await findings(app)).toEqual([]);
    });
  }

  test('POL-1 GEN-12 on a phone axe finds nothing and nothing is cut on any page of the explorer, in either scheme', async ({
    app,
  }) => {
    test.setTimeout(40_000);
    const pages = VIEWS.filter(({ path }) => path.startsWith('/policies/'));
    expect(pages).toHaveLength(7);
    for (const page of pages)
      for (const [lang, colorScheme] of LOOKS) {
        await app.page.emulateMedia({ colorScheme });
        await show(app, page, lang);
        expect(await findings(app), page.name).toEqual([]);
        expect(await layoutFaults(app.page, [390]), page.name).toEqual([]);
      }
  });
});
