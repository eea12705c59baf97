import { existsSync } from 'node:fs';
import { defineConfig, firefox, webkit } from '@playwright/test';
import tested from '../../playwright.config';

/** The main path of each console, which every browser has to walk; all of the suite runs in Chromium. */
const MAIN_PATHS = [
  'aliyun/path.spec.ts',
  'alibaba/guided.spec.ts',
  'tencent/popUp.spec.ts',
  'alipay/refund.spec.ts',
  'desk/decide.spec.ts',
].map((path) => `**/e2e/${path}`);

const isInstalled = (one: { executablePath(): string }) => existsSync(one.executablePath());
const others = [firefox, webkit];
const missing = others.filter((one) => !isInstalled(one)).map((one) => one.name());
// A worker of its own says it once more.
if (missing.length > 0 && process.env.TEST_WORKER_INDEX === undefined)
  console.error(
    `Not installed, and left out: ${missing.join(', ')} (npx playwright install ${missing.join(' ')})`,
  );

/** `npm run e2e:all`: Firefox and WebKit where Playwright has installed them, and Chromium. */
export default defineConfig({
  ...tested,
  testDir: '..',
  testMatch: MAIN_PATHS,
  outputDir: '../../test-results/all',
  projects: [
    { name: 'chromium' },
    ...others.filter(isInstalled).map((one) => ({
      name: one.name(),
      // What Chromium is started with means nothing to them.
      use: { browserName: one.name() as 'firefox' | 'webkit', launchOptions: {} },
    })),
  ],
});
