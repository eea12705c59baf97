import type { Page } from '@playwright/test';

/** From a small phone to a large desk; 720 is a desk of 1,440 at 200 %. */
const WIDTHS = [390, 720, 768, 1280, 1440, 1920] as const;

/**
 * GEN-12: what is wider than the window at any width, or cut off, as `1280: element: text`. What scrolls by itself, what
 * only a screen reader reads, and what says in a title what its ellipsis hides are as they should be.
 */
export async function layoutFaults(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const fault of await page.evaluate(faultsNow)) faults.push(`${width}: ${fault}`);
  }
  if (before) await page.setViewportSize(before);
  return faults;
}

/** Runs in the page. */
function faultsNow(): string[] {
  const dialogs = [...document.querySelectorAll<HTMLElement>('dialog[open]')];
  const roots = dialogs.length > 0 ? dialogs.slice(-1) : [document.body];
  const found: string[] = [];
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) found.push(`the page scrolls sideways by ${sideways}`);
  for (const root of roots) {
    const edge =
      root === document.body ? document.documentElement.clientWidth : root.getBoundingClientRect().right;
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
      const hidden = hiddenBy(element);
      if (hidden) continue;
      const text = `<${element.tagName.toLowerCase()} class="${element.className}">: ${(element.textContent ?? '').slice(0, 60)}`;
      // Five sizes, the page's name between 24 and 28; larger is the start page's poster.
      const size = Number.parseFloat(style.fontSize);
      if (![12, 14, 16, 20].includes(size) && size < 24) found.push(`a size of its own, ${size} ${text}`);
      // A state of a few words stands on one line; one of many may take two.
      const isState = element.className.includes('mantine-Badge-label');
      const lines = Math.round(box.height / 20);
      // A Chinese letter takes the room of two.
      const room = (element.textContent ?? '').replaceAll(/[\u2e80-\uffff]/g, '00').length;
      if (isState && lines > 1 && room <= 14) found.push(`a state in ${lines} lines ${text}`);
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

  /** The label of a card's line is drawn by its style, and has no box of its own. */
  function labelRunsOut(cell: HTMLElement): boolean {
    const { content, whiteSpace, width, font } = getComputedStyle(cell, '::before');
    const brush = document.createElement('canvas').getContext('2d');
    if (!brush || content === 'none' || whiteSpace !== 'nowrap') return false;
    brush.font = font;
    return brush.measureText(cell.dataset['label'] ?? '').width > Number.parseFloat(width) + 1;
  }

  function hiddenBy(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { clipPath, width } = getComputedStyle(at);
      if (clipPath === 'inset(50%)' || width === '1px') return true;
    }
    return false;
  }

  function scrolls(element: Element, root: Element): boolean {
    for (let at = element.parentElement; at && at !== root; at = at.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
    return false;
  }
}
