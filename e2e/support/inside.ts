import type { Page } from '@playwright/test';

/** An address without a page: nothing of what stood there before can stay on it. */
const NOWHERE = '/-';

interface Visit {
  /** Null: away from whatever page is shown. */
  readonly to: { readonly address: string; readonly path: string; readonly carries: boolean } | null;
  readonly nowhere: string;
}

/** Runs in the page, in one go, since each question from outside takes as long as a step. Answers whether it went there. */
async function visit({ to, nowhere }: Visit): Promise<boolean> {
  const shown = document.querySelector('main')?.dataset.address ?? null;
  // The page that stands there is asked for once more: only loading it shows that it is still true.
  // A place on the page is no other page.
  if (to && (shown === null || (shown === to.path && !to.carries))) return false;
  // What is open on it could hold a step as it would hold Back; a visit begins anew.
  const begins = !to || shown === to.path || document.querySelector('dialog[open]') !== null;
  if (begins) {
    // The demo bar stays as it is from page to page; the next visit finds it closed.
    document.querySelector<HTMLElement>('[data-chrome] button[aria-expanded="true"]')?.click();
    if (shown !== nowhere) await goTo(nowhere, shown ?? '');
  }
  if (to) await goTo(to.address, begins ? nowhere : (shown ?? ''));
  else for (const kept of [sessionStorage, localStorage]) kept.clear();
  return true;

  /** Goes there as Back and Forward do, and is done once another page than `from` stands there. */
  function goTo(address: string, from: string): Promise<void> {
    return new Promise((resolve) => {
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
      window.history.pushState(address === nowhere ? null : { idx }, '', address);
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
  }
}

/**
 * Follows a link inside the running console; `path` is the address without what it `carries`. Answers false where the
 * console is not open, or shows that very page: then it has to be loaded.
 */
export const follow = (page: Page, to: NonNullable<Visit['to']>): Promise<boolean> =>
  page.evaluate(visit, { to, nowhere: NOWHERE });

/** Leaves whatever page is shown, with everything that was open or typed on it and what the tab keeps of its visitor. */
export const leave = async (page: Page): Promise<void> =>
  void (await page.evaluate(visit, { to: null, nowhere: NOWHERE }));

/** The address of the page that stands there; null where the console is not open. */
export const shownAddress = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('main')?.dataset.address ?? null);

/** Whether the tab is drawn for other eyes than usual. */
export const drawnOtherwise = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const usual = ['screen', '(prefers-color-scheme: light)', '(prefers-reduced-motion: reduce)'];
    return usual.some((media) => !matchMedia(media).matches);
  });

/** As a browser that has no service workers at all; one that is only refused says so late. */
export const withoutWorkers = (): void =>
  void Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
