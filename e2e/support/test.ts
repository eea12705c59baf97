import { test as base } from '@playwright/test';
import { AliyunPages } from './aliyun';
import { App } from './app';

/** Playwright's test with the console's own fixtures; the demo bar is collapsed and covers nothing. */
export const test = base.extend<{ app: App; aliyun: AliyunPages }>({
  app: async ({ page }, provide) => {
    await provide(new App(page));
  },
  aliyun: async ({ app }, provide) => {
    await provide(new AliyunPages(app));
  },
});

export { expect } from '@playwright/test';
