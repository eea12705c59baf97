import { AxeBuilder } from '@axe-core/playwright';
import type { App } from '../support/app';
import { comfortFaults } from '../support/comfort';
import { DESK, layoutFaults } from '../support/layout';
import { expect, test } from '../support/test';
import { KIN } from '../support/kinViews';
import { show, showInEnglish, type View } from '../support/view';
import { VIEWS } from '../support/views';

test.use({ answeredBy: 'page' });

/** What is drawn a hundred times by one piece of code: the first scenarios of a provider and the first rows of a list stand for the rest. */
const ALIKE = ['section section section:nth-of-type(n + 3)', 'tbody tr:nth-child(n + 9)'];

const OPEN_PANEL = 'dialog[open]';

/** Marks the texts whose contrast is measured. */
const CONTRAST = 'data-contrast';

/**
 * Runs in the page: of the texts that one style draws in the same colours over the same colours the first is marked, since
 * measuring contrast takes longer than all other rules together. Answers whether axe is there from the view before.
 */
function markContrasts({ mark, alike }: { mark: string; alike: string }): boolean {
  const ground = new Map<Element | null, string>([[null, '']]);
  const groundOf = (one: Element | null): string => {
    const known = ground.get(one);
    if (known !== undefined || one === null) return known ?? '';
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(one);
    // What is placed by itself may lie over something else than its parent.
    const placed = position === 'static' ? '' : one.className;
    const own = [backgroundColor, backgroundImage, opacity, placed].join(' ');
    const isNothing = own === 'rgba(0, 0, 0, 0) none 1 ';
    const all = isNothing ? groundOf(one.parentElement) : `${groundOf(one.parentElement)} / ${own}`;
    ground.set(one, all);
    return all;
  };
  const seen = new Set<string>();
  for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
    one.removeAttribute(mark);
    const isText = [...one.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!(isText || one.matches('input, select, textarea')) || one.closest(alike) !== null) continue;
    // What is not seen is not measured, and must not stand for what is.
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one);
    const layer = one.closest('dialog, [popover]')?.className ?? '';
    const drawn = [one.tagName, one.className, color, fontSize, fontWeight, textShadow, layer, groundOf(one)];
    if (seen.has(drawn.join('|'))) continue;
    seen.add(drawn.join('|'));
    one.setAttribute(mark, '');
  }
  return 'axe' in window;
}

/** Runs in the page. */
function measureMarked(selector: string): void {
  const { axe } = window as unknown as { axe: { configure(spec: object): void } };
  axe.configure({ rules: [{ id: 'color-contrast', selector }] });
}

/** What another size or other colours can make wrong in words and widgets that are right. */
const DRAWN = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds, one line per rule; of all its rules unless told. */
async function findings({ page }: App, rules?: readonly string[]): Promise<string[]> {
  const known = await page.evaluate(markContrasts, { mark: CONTRAST, alike: ALIKE.join(', ') });
  if (!known) {
    await new AxeBuilder({ page }).setLegacyMode().withRules('html-has-lang').analyze();
    await page.evaluate(measureMarked, `[${CONTRAST}]`);
  }
  // No frames anywhere, so no blank page is needed to join their results; and only what is wrong is written out.
  // Half a megabyte of source is not sent to a page that has it already.
  const axe = new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(rules && { runOnly: [...rules] }),
  });
  for (const one of ALIKE) axe.exclude(one);
  // What lies behind a panel cannot be reached, and has a case of its own.
  if ((await page.locator(OPEN_PANEL).count()) > 0) axe.include(OPEN_PANEL);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => {
    // Half under what floats, or under the edge of what scrolls, it is whole once one scrolls.
    const whole = nodes.filter(
      ({ any }) => !any.some(({ message }) => message.includes('partially obscured')),
    );
    if (whole.length === 0) return [];
    return `${id}: ${whole.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`;
  });
}

/** Both languages, each with the one colour scheme that it is looked at in. */
const LOOKS = [
  {
    colorScheme: 'light',
    open: (app: App, view: View) => show(app, view, 'zh-CN'),
    onDesk: undefined,
    onPhone: DRAWN,
  },
  { colorScheme: 'dark', open: showInEnglish, onDesk: DRAWN, onPhone: undefined },
] as const;

for (const view of KIN) {
  test(`GEN-12 no width cuts anything on: ${view.name}`, async ({ app }) => {
    for (const { open } of LOOKS) {
      await app.page.setViewportSize(DESK);
      await open(app, view);
      expect(await layoutFaults(app.page)).toEqual([]);
    }
  });
}

// What depends on the language does not depend on the colours, and the reverse: two of the four pairs say it all. All rules
// look at one of them on a desk and at the other on a phone, those of the drawing at both on both.
for (const view of VIEWS) {
  test(`GEN-12 axe finds nothing, and no width, forced colours or motion takes anything away on: ${view.name}`, async ({
    app,
  }) => {
    const { page } = app;
    for (const { colorScheme, open, onDesk, onPhone } of LOOKS) {
      await page.setViewportSize(DESK);
      await page.emulateMedia({ colorScheme });
      await open(app, view);
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      expect(await findings(app, onDesk)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      expect(await findings(app, onPhone), 'on a phone').toEqual([]);
    }
    await page.setViewportSize(DESK);
    expect(await comfortFaults(page)).toEqual([]);
  });
}
