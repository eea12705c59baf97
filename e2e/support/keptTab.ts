import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { drawnOtherwise, leave, withoutWorkers } from './inside';

const DEFAULTS = ['baseURL', 'locale', 'timezoneId', 'viewport'] as const;
const MEDIA = { media: null, colorScheme: null, reducedMotion: 'reduce' } as const;

/** Who answers for the API: the service worker, or, where it is blocked, the page itself. */
export type AnsweredBy = 'worker' | 'page';

/** A tab that serves one test after the other and knows nothing of the one before. */
export class KeptTab {
  readonly #browser: Browser;
  readonly #options: BrowserContextOptions;
  #page: Page | undefined;

  constructor(browser: Browser, use: BrowserContextOptions, answeredBy: AnsweredBy) {
    this.#browser = browser;
    this.#options = {
      ...Object.fromEntries(DEFAULTS.map((name) => [name, use[name]])),
      reducedMotion: MEDIA.reducedMotion,
      serviceWorkers: answeredBy === 'worker' ? 'allow' : 'block',
    };
  }

  async page(): Promise<Page> {
    if (!this.#page) {
      const context = await this.#browser.newContext(this.#options);
      if (this.#options.serviceWorkers === 'block') await context.addInitScript(withoutWorkers);
      this.#page = await context.newPage();
    }
    return this.#page;
  }

  /**
   * Leaves the page of the test before, with everything it had open. What it stored in the tab is gone at once; what
   * the backend holds is replaced by the scenario the next test begins with, or by `wipe`.
   */
  async leave(): Promise<void> {
    const page = this.#page;
    if (!page || page.isClosed()) return this.close();
    const context = page.context();
    for (const other of context.pages()) if (other !== page) await other.close();
    const [isOther] = await Promise.all([
      drawnOtherwise(page),
      leave(page),
      page.unrouteAll(),
      context.clearPermissions(),
    ]);
    if (isOther) await page.emulateMedia(MEDIA);
  }

  /** Forgets everything the browser keeps of the console, as far as it can be told from a first visit. */
  async wipe(): Promise<void> {
    const page = await this.page();
    const { origin } = new URL(page.url());
    await page.goto('about:blank');
    if (origin === 'null') return;
    const devtools = await page.context().newCDPSession(page);
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
