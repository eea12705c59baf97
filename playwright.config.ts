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
  // Written, and not yet seen green as a whole on a quiet machine.
  testIgnore: [
    '**/alibaba/**',
    '**/aliyun/operations.spec.ts',
    '**/aliyun/outcome.spec.ts',
    '**/aliyun/path.spec.ts',
    '**/aliyun/progress.spec.ts',
    '**/aliyun/request.spec.ts',
    '**/aliyun/submit.spec.ts',
    '**/aliyun/unissued.spec.ts',
    '**/demo/fault.spec.ts',
    '**/demo/start.spec.ts',
    '**/platform/access.spec.ts',
    '**/platform/accessibility.spec.ts',
    '**/platform/apart.spec.ts',
    '**/platform/clock.spec.ts',
    '**/platform/keyboard.spec.ts',
    '**/platform/language.spec.ts',
    '**/platform/phone.spec.ts',
    '**/platform/refusals.spec.ts',
    '**/platform/store.spec.ts',
    '**/platform/weight.spec.ts',
    '**/platform/worker.spec.ts',
    '**/review/auto.spec.ts',
    '**/review/decide.spec.ts',
    '**/review/queues.spec.ts',
  ],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Bounds for a busy machine; a test takes about a second on a quiet one.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_JSON ? [['dot'], ['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: {
    baseURL: elsewhere ?? `http://127.0.0.1:${PORT}`,
    // Far from UTC+8 on purpose: nothing may depend on the browser's own time zone (GEN-1).
    timezoneId: 'America/Los_Angeles',
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
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
      command: `npx vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
      port: PORT,
      reuseExistingServer: false,
    },
  }),
});
