import { type ConsoleMessage, test as base, type Page, type TestInfo } from '@playwright/test';
import { AlibabaPages } from './alibaba';
import { AlipayPages } from './alipay';
import { AliyunPages } from './aliyun';
import { App, type LinkState } from './app';
import { type AnsweredBy, KeptTab } from './keptTab';
import { tellFailure } from './report';
import { TencentPages } from './tencent';

/** What a test begins with, as `test.use({ scenario: 'aliyun.unissued.day-5', lang: 'en' })`: the parts of a link. */
interface Given {
  readonly scenario: LinkState['scenario'];
  readonly as: LinkState['as'];
  readonly lang: LinkState['lang'];
  /** The instant (ISO) that the test clock stands at; `app.advance` moves it on. */
  readonly clock: LinkState['now'];
  readonly fault: LinkState['fault'];
}

interface Pages {
  readonly app: App;
  /** What the page wrote into its console as an error, or threw, by now. */
  readonly errors: readonly string[];
  readonly alibaba: AlibabaPages;
  readonly alipay: AlipayPages;
  readonly aliyun: AliyunPages;
  readonly tencent: TencentPages;
}

type Provide<T> = (value: T) => Promise<void>;

function stateOf({ clock, ...given }: Given): LinkState {
  const state = { ...given, now: clock };
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}

/** Hands out the console; a test that fails with it says where and when on one screen. */
async function provideApp(app: App, provide: Provide<App>, info: TestInfo): Promise<void> {
  await provide(app);
  if (info.status !== info.expectedStatus) await tellFailure(app, info);
}

const pages = {
  scenario: [undefined, { option: true }] as [LinkState['scenario'], { option: true }],
  as: [undefined, { option: true }] as [LinkState['as'], { option: true }],
  lang: [undefined, { option: true }] as [LinkState['lang'], { option: true }],
  clock: [undefined, { option: true }] as [LinkState['now'], { option: true }],
  fault: [undefined, { option: true }] as [LinkState['fault'], { option: true }],
  app: async (
    { page, scenario, as, lang, clock, fault }: { page: Page } & Given,
    provide: Provide<App>,
    info: TestInfo,
  ) => {
    await provideApp(new App(page, null, stateOf({ scenario, as, lang, clock, fault })), provide, info);
  },
  errors: async ({ page }: { page: Page }, provide: Provide<readonly string[]>) => {
    const errors: string[] = [];
    const logged = (message: ConsoleMessage) => {
      if (message.type() === 'error') errors.push(message.text());
    };
    const thrown = (error: Error) => void errors.push(error.message);
    page.on('console', logged).on('pageerror', thrown);
    await provide(errors);
    page.off('console', logged).off('pageerror', thrown);
  },
  alibaba: async ({ app }: Pages, provide: Provide<AlibabaPages>) => {
    await provide(new AlibabaPages(app));
  },
  alipay: async ({ app }: Pages, provide: Provide<AlipayPages>) => {
    await provide(new AlipayPages(app));
  },
  aliyun: async ({ app }: Pages, provide: Provide<AliyunPages>) => {
    await provide(new AliyunPages(app));
  },
  tencent: async ({ app }: Pages, provide: Provide<TencentPages>) => {
    await provide(new TencentPages(app));
  },
};

/** Playwright's test with the console's own fixtures, in a browser that never saw the console before. */
export const firstVisit = base.extend<Pages & Given>(pages);

/**
 * The same in one tab for all tests of a worker, as a reviewer walks from scenario to scenario: a link that carries
 * one is followed inside the console, which replaces everything it holds. A test that begins without one begins with
 * nothing stored. Loading the console anew for each test takes longer than most of the tests.
 */
export const test = base.extend<Pages & Given, { answeredBy: AnsweredBy; tab: KeptTab }>({
  // A browser may block service workers, and the console works all the same: files that are not about the worker show it.
  answeredBy: ['worker', { option: true, scope: 'worker' }],
  ...pages,
  app: async ({ page, tab, scenario, as, lang, clock, fault }, provide, info) => {
    await provideApp(new App(page, tab, stateOf({ scenario, as, lang, clock, fault })), provide, info);
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
