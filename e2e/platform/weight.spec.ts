import { gzipSync } from 'node:zlib';
import { expect, firstVisit } from '../support/test';

/** Bytes gzip and files that the first list may take, by kind; `json` is the seeded state. */
const MOST = {
  js: { bytes: 270_000, files: 12 },
  css: { bytes: 20_000, files: 4 },
  json: { bytes: 60_000, files: 1 },
} as const;

/** What no first list has, by a word that only its own code says. */
const LATE = {
  'what places things that float': 'floating-ui',
  'the words of the policy explorer': 'Make room for the rows above',
};

/** What starts once the list stands there: the service worker's driver. */
const AFTERWARDS = /\/assets\/worker-/;

firstVisit(
  'GEN-5 the first list stays light: JavaScript within 270 kB gzip and 12 files, CSS within 20 kB, the seeded state within 60 kB',
  async ({ app }) => {
    const found = new Map<string, Promise<Buffer>>();
    app.page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\/assets\/[^/]+\.(js|css|json)$/.test(pathname) && !AFTERWARDS.test(pathname))
        found.set(pathname, response.body());
    });
    await app.open('/aliyun/certificates', { as: 'customer' });
    await expect(app.page.getByRole('row')).not.toHaveCount(0);
    await app.page.waitForLoadState('networkidle');
    // What is large and ours runs at once, and is compiled as it arrives; libraries are function by function.
    for (const [path, body] of found) {
      const text = String(await body);
      if (path.endsWith('.js') && text.length > 40_000)
        expect(text.startsWith('//# allFunctionsCalledOnLoad\n'), path).toBe(!path.includes('/framework-'));
    }
    for (const [kind, most] of Object.entries(MOST)) {
      const bodies = await Promise.all(
        [...found].flatMap(([path, body]) => (path.endsWith(`.${kind}`) ? [body] : [])),
      );
      const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
      const description = `${kind}: ${bytes} bytes gzip in ${bodies.length} files`;
      firstVisit.info().annotations.push({ type: 'weight', description });
      expect(bodies.length, description).toBeGreaterThan(0);
      expect(bodies.length, description).toBeLessThanOrEqual(most.files);
      expect(bytes, description).toBeLessThanOrEqual(most.bytes);
      for (const [what, word] of Object.entries(LATE))
        expect(
          bodies.filter((body) => body.includes(word)),
          what,
        ).toEqual([]);
    }
  },
);

/** Runs in the page before its own code: what is said anew about the whole page once its rows stand there. */
function watchTheWhole(): void {
  const changed: string[] = [];
  Object.assign(window, { changed });
  let stands = false;
  new MutationObserver((records) => {
    for (const { target, type, attributeName, oldValue, addedNodes } of records) {
      if (type === 'childList')
        stands ||= [...addedNodes].some((one) => one instanceof Element && one.querySelector('tbody tr'));
      else if (stands && target === document.documentElement) {
        const value = document.documentElement.getAttribute(attributeName ?? '');
        if (value !== oldValue) changed.push(`${attributeName}: ${oldValue} → ${value}`);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeOldValue: true });
}

firstVisit(
  'GEN-5 the first list is drawn once: nothing said of the whole page later has the style of every element found again',
  async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.page.addInitScript(watchTheWhole);
    await app.open('/aliyun/certificates', { as: 'customer' });
    await expect(app.page.getByRole('row')).not.toHaveCount(0);
    await app.page.waitForLoadState('networkidle');
    const changed = () => (window as unknown as { changed: readonly string[] }).changed;
    expect(await app.page.evaluate(changed)).toEqual([]);
  },
);

/** Runs in the page before its own code: what there is to search with when the first rows stand there. */
function watchTheFirst(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('tbody tr')) return;
    observer.disconnect();
    document.documentElement.dataset['first'] = String(document.querySelectorAll('[type="search"]').length);
  }).observe(document, { subtree: true, childList: true });
}

firstVisit(
  'GEN-5 what is seen first is drawn first: the list below the board of terms comes after it',
  async ({ app }) => {
    await app.page.addInitScript(watchTheFirst);
    for (const [path, then] of [
      ['/aliyun/certificates', '0'],
      ['/alibaba/orders', '0'],
      // Nothing stands above these.
      ['/aliyun/refunds', '1'],
    ] as const) {
      await app.load(path, { as: 'customer' });
      await expect(app.page.locator('html')).toHaveAttribute('data-first', then);
      await expect(app.page.getByRole('searchbox')).toBeVisible();
    }
  },
);
