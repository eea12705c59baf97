import { type ConsoleMessage, test as base, type Page } from '@playwright/test';
import { AlibabaPages } from './alibaba';
import { AlipayPages } from './alipay';
import { AliyunPages } from './aliyun';
import { App } from './app';
import { type AnsweredBy, KeptTab } from './keptTab';
import { TencentPages } from './tencent';

interface Pages {
  readonly app: App;
  /** What the page wrote into its console as an error, or threw, by now. */
  readonly errors: readonly string[];
  readonly alibaba: AlibabaPages;
  readonly alipay: AlipayPages;
  readonly aliyun: AliyunPages;
  readonly tencent: TencentPages;
}

const pages = {
  app: async ({ page }: { page: Page }, provide: (app: App) => Promise<void>) => {
    await provide(new App(page));
  },
  errors: async ({ page }: { page: Page }, provide: (errors: readonly string[]) => Promise<void>) => {
    const errors: string[] = [];
    const logged = (message: ConsoleMessage) => {
      if (message.type() === 'error') errors.push(message.text());
    };
    const thrown = (error: Error) => void errors.push(error.message);
    page.on('console', logged).on('pageerror', thrown);
    await provide(errors);
    page.off('console', logged).off('pageerror', thrown);
  },
  alibaba: async ({ app }: Pages, provide: (pages: AlibabaPages) => Promise<void>) => {
    await provide(new AlibabaPages(app));
  },
  alipay: async ({ app }: Pages, provide: (pages: AlipayPages) => Promise<void>) => {
    await provide(new AlipayPages(app));
  },
  aliyun: async ({ app }: Pages, provide: (pages: AliyunPages) => Promise<void>) => {
    await provide(new AliyunPages(app));
  },
  tencent: async ({ app }: Pages, provide: (pages: TencentPages) => Promise<void>) => {
    await provide(new TencentPages(app));
  },
};

/** Playwright's test with the console's own fixtures, in a browser that never saw the console before. */
export const firstVisit = base.extend<Pages>(pages);

/**
 * The same in one tab for all tests of a worker, as a reviewer walks from scenario to scenario: a link that carries
 * one is followed inside the console, which replaces everything it holds. A test that begins without one begins with
 * nothing stored. Loading the console anew for each test takes longer than most of the tests.
 */
export const test = base.extend<Pages, { answeredBy: AnsweredBy; tab: KeptTab }>({
  // A browser may block service workers, and the console works all the same: files that are not about the worker show it.
  answeredBy: ['worker', { option: true, scope: 'worker' }],
  ...pages,
  app: async ({ page, tab }, provide) => {
    await provide(new App(page, tab));
  },
  tab: [
    async ({ browser, answeredBy }, provide, { project }) => {
      const tab = new KeptTab(browser, project.use, answeredBy);
      await provide(tab);
      await tab.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ tab, viewport }, provide, info) => {
    const page = await tab.page();
    if (viewport) await page.setViewportSize(viewport);
    await provide(page);
    if (info.status === info.expectedStatus) await tab.leave();
    else await tab.close();
  },
});

export { expect } from '@playwright/test';
