import { defineConfig } from '@playwright/test';
import tested from '../../playwright.config';

/** The same console and browser as the tests, for drawing instead of testing. */
export default defineConfig({
  ...tested,
  testDir: '.',
  testMatch: '*.screens.ts',
  outputDir: '../../test-results/screens',
  // A walk that waits in vain ends, and says where; the others go on.
  timeout: 60_000,
  reporter: 'dot',
  use: { ...tested.use, actionTimeout: 15_000, screenshot: 'off', viewport: { width: 1280, height: 900 } },
});
