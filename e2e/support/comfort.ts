import type { Page } from '@playwright/test';

/** GEN-12: what moves by itself although less motion was asked for, as every test asks. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > 1)
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? `moves: ${effect.target?.className ?? ''}` : 'moves',
      ),
  );

/** Runs in the page, in forced colours, where only borders and outlines are left of what a style draws. */
function lostNow(): string[] {
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const told = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`;
  const lost: string[] = [];
  for (const field of place.querySelectorAll<HTMLElement>('select, textarea, input')) {
    const { borderStyle, borderWidth, appearance } = getComputedStyle(field);
    const isFramed = borderStyle !== 'none' && Number.parseFloat(borderWidth) > 0;
    if (
      field.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      appearance === 'none' &&
      !isFramed
    )
      lost.push(`no frame: ${told(field)}`);
  }
  const before = document.activeElement;
  for (const one of [...place.querySelectorAll<HTMLElement>('a[href], button:not(:disabled)')].slice(0, 40)) {
    one.focus({ preventScroll: true, focusVisible: true });
    // A link that stands for its whole row draws it around the row.
    const isSeen = [null, '::after'].some((part) => getComputedStyle(one, part).outlineStyle !== 'none');
    if (document.activeElement === one && !isSeen) lost.push(`focus not seen: ${told(one)}`);
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return lost;
}

/** GEN-12: what a person with forced colours or with less motion would not see, or see too much of. */
export async function comfortFaults(page: Page): Promise<string[]> {
  const found = await moving(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate(lostNow);
  await page.emulateMedia({ forcedColors: null });
  return [...found, ...lost];
}
