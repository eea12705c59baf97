import type { Page } from '@playwright/test';

/** An address without a page: nothing of what stood there before can stay on it. */
export const NOWHERE = '/-';

interface Step {
  readonly to: string;
  /** The page shown now, which must not be taken for the next one. */
  readonly from: string;
  readonly nowhere: string;
}

/** Runs in the page: goes there as Back and Forward do, and is done once another page than the present one stands there. */
const step = ({ to, from, nowhere }: Step): Promise<void> =>
  new Promise((resolve) => {
    const isThere = () => {
      const main = document.querySelector('main[aria-busy="false"]');
      return main !== null && main.getAttribute('data-address') !== from;
    };
    const watch = new MutationObserver(() => {
      if (!isThere()) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-busy', 'data-address'],
    });
    // Counted as the router counts, or it could not hold the steps back from here. A page is left without a count:
    // nothing that is open on it may hold that.
    const counted: unknown = window.history.state?.idx;
    const idx = (typeof counted === 'number' ? counted : 0) + 1;
    window.history.pushState(to === nowhere ? null : { idx }, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  });

/** Goes to another address inside the running console; `from` is the page shown now. */
export const goTo = (page: Page, address: string, from: string): Promise<void> =>
  page.evaluate(step, { to: address, from, nowhere: NOWHERE });

/** The address of the page that stands there; null where the console is not open. */
export const shownAddress = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('main')?.dataset.address ?? null);

/** Leaves whatever page is shown, with everything that was open or typed on it. */
export async function leave(page: Page): Promise<void> {
  const from = await page.evaluate(() => {
    // The demo bar stays as it is from page to page; the next visit finds it closed.
    document.querySelector<HTMLElement>('[data-chrome] button[aria-expanded="true"]')?.click();
    return document.querySelector('main')?.dataset.address ?? '';
  });
  if (from !== NOWHERE) await goTo(page, NOWHERE, from);
}

/** Forgets what the tab keeps of its visitor; answers whether it is drawn for other eyes than usual. */
export const forget = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
    const usual = ['screen', '(prefers-color-scheme: light)', '(prefers-reduced-motion: reduce)'];
    return usual.some((media) => !matchMedia(media).matches);
  });

/** As a browser that has no service workers at all; one that is only refused says so late. */
export const withoutWorkers = (): void =>
  void Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
