import type { Page } from '@playwright/test';

/** Where one begins. */
export const DESK = { width: 1440, height: 900 };

/** From a large desk to a small phone; 720 is a desk of 1,440 at 200 %. */
const WIDTHS = [DESK.width, 1920, 1280, 768, 720, 390];

/**
 * GEN-12: what is wider than the window at any width, or cut off, as `1280: element: text`. What scrolls by itself, what
 * only a screen reader reads, and what says in a title what its ellipsis hides are as they should be. The window is left
 * as a phone's.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: DESK.height });
    for (const fault of await page.evaluate(faultsNow)) faults.push(`${width}: ${fault}`);
  }
  return faults;
}

/** Runs in the page. */
async function faultsNow(): Promise<string[]> {
  // What is placed by a script is placed by the frame after the one that is told the size.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const dialogs = [...document.querySelectorAll<HTMLElement>('dialog[open]')];
  const roots = dialogs.length > 0 ? dialogs.slice(-1) : [document.body];
  const found: string[] = [];
  // Most of the time goes into asking for styles: of a pen and of each ancestor one answer serves all.
  const brush = document.createElement('canvas').getContext('2d');
  const hidden = new Map<Element | null, boolean>([[null, false]]);
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) found.push(`the page scrolls sideways by ${sideways}`);
  for (const root of roots) {
    const edge =
      root === document.body ? document.documentElement.clientWidth : root.getBoundingClientRect().right;
    // On a desk, one line narrows a list.
    for (const bar of root.querySelectorAll('[role="search"][data-place]'))
      if (window.innerWidth >= 1280 && bar.getBoundingClientRect().height > 40)
        found.push('filters in two lines');
    for (const mark of root.querySelectorAll('[data-mark]')) {
      const name = mark.closest('[data-above]')?.querySelector('[data-beside] > span');
      if (name && touch(mark.getBoundingClientRect(), name.getBoundingClientRect()))
        found.push(`today's mark runs through: ${name.textContent}`);
    }
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      // Stands in the dialog so that it can be used there, and lies at the foot of the window; measured on the page.
      if (root !== document.body && element.closest('[data-demo-bar]') !== null) continue;
      const { overflowX } = getComputedStyle(element);
      const isStrip = element.dataset['strip'] !== undefined;
      if (!isStrip && ['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(
          `scrolls sideways by ${element.scrollWidth - element.clientWidth} <${element.tagName.toLowerCase()} class="${element.className}">`,
        );
      if (element.dataset['label'] !== undefined && labelRunsOut(element))
        found.push(`a label runs into its value: ${element.dataset['label']}`);
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // One pixel wide: for a screen reader alone.
      if (box.width <= 1 || element.closest('[data-visually-hidden]') !== null) continue;
      if (isHidden(element)) continue;
      const text = `<${element.tagName.toLowerCase()} class="${element.className}">: ${(element.textContent ?? '').slice(0, 60)}`;
      // Five sizes, the page's name between 24 and 28; larger is the start page's poster.
      const size = Number.parseFloat(style.fontSize);
      if (![12, 14, 16, 20].includes(size) && size < 24) found.push(`a size of its own, ${size} ${text}`);
      // A state of a few words stands on one line; one of many may take two.
      const isState = element.parentElement?.matches('[data-state]') === true;
      const lines = Math.round(box.height / 20);
      // A Chinese letter takes the room of two.
      const room = (element.textContent ?? '').replaceAll(/[\u2e80-\uffff]/g, '00').length;
      if (isState && lines > 1 && room <= (window.innerWidth >= 1280 ? 21 : 14))
        found.push(`a state in ${lines} lines ${text}`);
      if (element.matches('.mantine-DataList-itemLabel') && lines > 1 && room <= 14)
        found.push(`a short label in ${lines} lines ${text}`);
      const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (cuts && element.scrollWidth > element.clientWidth + 1 && element.title === '')
        found.push(`cut ${text}`);
      // The demo bar stands in the dialog on top, and lies across the window.
      if (root !== document.body && element.closest('[popover]') !== null) continue;
      if (box.left < root.getBoundingClientRect().left - 1) found.push(`before the edge ${text}`);
      if (box.right > edge + 1 && !scrolls(element, root))
        found.push(`beyond the edge by ${Math.round(box.right - edge)} ${text}`);
    }
  }
  return found;

  function touch(one: DOMRect, other: DOMRect): boolean {
    return (
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    );
  }

  /** The label of a card's line is drawn by its style, and has no box of its own. */
  function labelRunsOut(cell: HTMLElement): boolean {
    const { content, whiteSpace, width, font } = getComputedStyle(cell, '::before');
    if (!brush || content === 'none' || whiteSpace !== 'nowrap') return false;
    brush.font = font;
    return brush.measureText(cell.dataset['label'] ?? '').width > Number.parseFloat(width) + 1;
  }

  function isHidden(element: Element | null): boolean {
    const known = hidden.get(element);
    if (known !== undefined || element === null) return known ?? false;
    const { clipPath, width } = getComputedStyle(element);
    const found = clipPath === 'inset(50%)' || width === '1px' || isHidden(element.parentElement);
    hidden.set(element, found);
    return found;
  }

  function scrolls(element: Element, root: Element): boolean {
    for (let at = element.parentElement; at && at !== root; at = at.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
    return false;
  }
}
