import { defineConfig } from '@playwright/test';
import tested from '../../playwright.config';

/** The same console and browser as the tests, for drawing instead of testing. */
export default defineConfig({
  ...tested,
  testDir: '.',
  testMatch: '*.screens.ts',
  outputDir: '../../test-results/screens',
  timeout: 120_000,
  reporter: 'dot',
  use: { ...tested.use, screenshot: 'off', viewport: { width: 1280, height: 900 } },
});
