import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

const DEFAULTS = ['baseURL', 'locale', 'timezoneId', 'viewport'] as const;
const MEDIA = { media: null, colorScheme: null, reducedMotion: 'reduce' } as const;

/** A tab that serves one test after the other and knows nothing of the one before. */
export class KeptTab {
  readonly #browser: Browser;
  readonly #options: BrowserContextOptions;
  #page: Page | undefined;

  constructor(browser: Browser, use: BrowserContextOptions) {
    this.#browser = browser;
    this.#options = {
      ...Object.fromEntries(DEFAULTS.map((name) => [name, use[name]])),
      reducedMotion: MEDIA.reducedMotion,
    };
  }

  async page(): Promise<Page> {
    this.#page ??= await (await this.#browser.newContext(this.#options)).newPage();
    return this.#page;
  }

  /** Forgets everything a page can keep, and everything a test can set. */
  async empty(): Promise<void> {
    const page = this.#page;
    if (!page || page.isClosed()) return this.close();
    const context = page.context();
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.evaluate(() => sessionStorage.clear());
    const { origin } = new URL(page.url());
    await page.goto('about:blank');
    await page.emulateMedia(MEDIA);
    await page.unrouteAll();
    await context.clearPermissions();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await devtools.detach();
  }

  /** The next test begins with another tab. */
  async close(): Promise<void> {
    const page = this.#page;
    this.#page = undefined;
    await page?.context().close();
  }
}
