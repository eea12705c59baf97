import type { Browser, Page } from '@playwright/test';
import { settled, watch, type Watched } from './loads';

/** What many certificates take in the page; ms and MB. */
export interface Large {
  readonly opened: number;
  /** Loading the page again: the state is read from the browser's storage. */
  readonly again: number;
  /** The longest task of the main thread until that page rests. */
  readonly loading: number;
  readonly heap: number;
  /** The longest task of the main thread while somebody types, sorts and turns pages. */
  readonly longest: number;
}

/** Opening a hundred thousand takes longer than any wait in a test. */
const PATIENCE = 300_000;

/** Types, sorts and turns pages as a person does, and lets each have its answer. */
async function handle(page: Page): Promise<void> {
  await page.getByRole('searchbox').pressSequentially('shop', { delay: 60 });
  await settled();
  await page.getByRole('searchbox').fill('');
  await settled();
  const sort = page.getByRole('combobox', { name: '排序' });
  for (const index of [1, 2, 3]) {
    await sort.selectOption({ index });
    await settled();
  }
  for (let turn = 0; turn < 2; turn += 1) {
    await page.locator('a[rel="next"]').click();
    await settled();
  }
}

export async function loadLarge(browser: Browser, origin: string, of: number): Promise<Large> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const devtools = await context.newCDPSession(page);
  const row = async () => {
    const seen = await page.waitForFunction(() => (window as unknown as Watched).row, undefined, {
      timeout: PATIENCE,
    });
    return Number(await seen.jsonValue());
  };
  const list = `${origin}/aliyun/certificates?as=customer`;
  await page.goto(`${list}&scenario=aliyun.large.${of}`);
  const opened = await row();
  await settled();
  await page.goto(list);
  const again = await row();
  await settled();
  const loading = await page.evaluate(() => {
    const { longest = 0 } = window as unknown as Watched;
    (window as unknown as Watched).longest = 0;
    return longest;
  });
  await handle(page);
  const longest = await page.evaluate(() => (window as unknown as Watched).longest ?? 0);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await context.close();
  return { opened, again, loading, heap: usedSize / 1e6, longest };
}
