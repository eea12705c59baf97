import type { Page } from '@playwright/test';

/** What stands on a page only until something has come. */
const LOADING = '[aria-busy="true"], [data-loading], [data-skeleton]';

/** Once everything that is on its way to the page is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction((loading) => document.querySelector(loading) === null, LOADING, {
    timeout: 10_000,
  });
}

/**
 * What is wrong with a screen as it stands, told from its boxes and its words: something still loading, a name of a
 * sentence instead of the sentence, words lying over each other, a word cut off. `keys`: the names of all sentences.
 */
export const screenFaults = (page: Page, keys: readonly string[]): Promise<string[]> =>
  page.evaluate(faultsOnScreen, { keys, loading: LOADING });

/** Runs in the page. */
function faultsOnScreen({ keys, loading }: { keys: readonly string[]; loading: string }): string[] {
  const names = new Set(keys);
  const found: string[] = [];
  const roots = [...document.querySelectorAll<HTMLElement>('dialog[open]')];
  const root = roots.at(-1) ?? document.body;
  if (document.querySelector(loading) !== null) found.push('still loading');
  const lines: { text: string; box: DOMRect; of: Element }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const of = node.parentElement;
    if (text === '' || !of || !isSeen(of)) continue;
    if (names.has(text)) found.push(`the name of a sentence: ${text}`);
    if (isCut(of)) found.push(`cut: ${text.slice(0, 60)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1 && shows(box, of)) lines.push({ text, box, of });
  }
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1))
      if (
        one.of !== other.of &&
        !one.of.contains(other.of) &&
        !other.of.contains(one.of) &&
        layerOf(one.of) === layerOf(other.of) &&
        overlap(one.box, other.box)
      )
        found.push(`over each other: ${one.text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
  return [...new Set(found)];

  /** What is open over the page lies over its words on purpose. */
  function layerOf(of: Element): Element | null {
    return of.closest(':popover-open');
  }

  function isSeen(one: Element): boolean {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let at: Element | null = one; at; at = at.parentElement) {
      const { clip, clipPath, width } = getComputedStyle(at);
      // A table for a screen reader alone keeps its own width.
      if (
        clip.startsWith('rect(0px, 0px') ||
        clipPath === 'inset(50%)' ||
        width === '1px' ||
        at.matches('[data-visually-hidden]')
      )
        return false;
    }
    return true;
  }

  /** Whether one sees it: on the screen, inside whatever scrolls or clips it, and under nothing that is painted over it. */
  function shows(box: DOMRect, of: Element): boolean {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const over = document.elementFromPoint(x, y);
    if (over === null) return false;
    for (let at: Element | null = of; at; at = at.parentElement) {
      const clip = at.getBoundingClientRect();
      const outside = x < clip.left || x > clip.right || y < clip.top || y > clip.bottom;
      if (outside && getComputedStyle(at).overflow !== 'visible') return false;
    }
    for (let at: Element | null = over; at && !at.contains(of) && !of.contains(at); at = at.parentElement)
      if (!/^rgba\(.*, 0\)$/.test(getComputedStyle(at).backgroundColor)) return false;
    return true;
  }

  /** More than a line's own breathing space. */
  function overlap(a: DOMRect, b: DOMRect): boolean {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return wide > 2 && high > 0.35 * Math.min(a.height, b.height);
  }

  /** Cut by its own edge, and no title says the rest. */
  function isCut(of: Element): boolean {
    if (!(of instanceof HTMLElement) || of.title !== '') return false;
    const { overflowX } = getComputedStyle(of);
    return (overflowX === 'hidden' || overflowX === 'clip') && of.scrollWidth > of.clientWidth + 1;
  }
}
