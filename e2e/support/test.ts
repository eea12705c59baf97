import { test as base } from '@playwright/test';
import { AlibabaPages } from './alibaba';
import { AliyunPages } from './aliyun';
import { App } from './app';

/** Playwright's test with the console's own fixtures; the demo bar is collapsed and covers nothing. */
export const test = base.extend<{ app: App; alibaba: AlibabaPages; aliyun: AliyunPages }>({
  app: async ({ page }, provide) => {
    await provide(new App(page));
  },
  alibaba: async ({ app }, provide) => {
    await provide(new AlibabaPages(app));
  },
  aliyun: async ({ app }, provide) => {
    await provide(new AliyunPages(app));
  },
});

export { expect } from '@playwright/test';
