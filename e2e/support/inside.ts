import type { Page } from '@playwright/test';

/** An address without a page: nothing of what stood there before can stay on it. */
export const NOWHERE = '/-';

/** Goes to another address inside the running console, as Back and Forward do; `from` is the page shown now. */
export async function goTo(page: Page, address: string, from: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.locator(`main[aria-busy="false"]:not([data-address=${JSON.stringify(from)}])`).waitFor();
}

/** Leaves whatever page is shown, with everything that was open or typed on it. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate((nowhere) => {
    // The demo bar stays as it is from page to page; the next visit finds it closed.
    document.querySelector<HTMLElement>('[data-chrome] button[aria-expanded="true"]')?.click();
    window.history.pushState(null, '', nowhere);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, NOWHERE);
  await page.locator(`main[aria-busy="false"][data-address="${NOWHERE}"]`).waitFor();
}
