import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/support/browser';

// A port of our own, never shared: a stray server must not lend its old build to the tests.
const PORT = Number(process.env.E2E_PORT ?? 4179);
// Set to test a console that already runs somewhere; nothing is started then.
const elsewhere = process.env.E2E_BASE_URL;
const executablePath = findBrowser();

export default defineConfig({
  testDir: './e2e',
  // Repository checks (*.test.ts) run with the unit tests.
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 20_000,
  expect: { timeout: 5_000 },
  reporter: process.env.E2E_JSON ? [['dot'], ['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: {
    baseURL: elsewhere ?? `http://127.0.0.1:${PORT}`,
    // Far from UTC+8 on purpose: nothing may depend on the browser's own time zone (GEN-1).
    timezoneId: 'America/Los_Angeles',
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    // Tracing makes a test take half as long again; `--trace on` when one has to be understood.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(elsewhere === undefined && {
    webServer: {
      // Also for the configurations in other folders that are made of this one.
      cwd: import.meta.dirname,
      command: `npx vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
      port: PORT,
      reuseExistingServer: false,
    },
  }),
});
