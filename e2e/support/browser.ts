import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = JSON.parse(
  readFileSync(new URL('./browsers.json', import.meta.url), 'utf8'),
) as readonly string[];

/**
 * The browser for the tests: null for Playwright's own (preferred), else the path of another Chromium, from
 * `CHROME_PATH` or the usual places. Undefined when there is none; `.ci/browser.mjs` installs one before the tests.
 */
export function findBrowser(): string | null | undefined {
  if (existsSync(chromium.executablePath())) return null;
  return [process.env.CHROME_PATH, ...INSTALLED].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}
