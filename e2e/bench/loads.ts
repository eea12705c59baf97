import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** What one load of a page took; times in ms from the beginning of the navigation. */
export interface Load {
  readonly paint: number;
  /** The first row of any table, as of the board of terms above a list. */
  readonly row: number;
  /** The first of the list itself; 0 where no list is marked as one. */
  readonly list: number;
  /** Beyond 50 ms of each task of the main thread, until the page rests. */
  readonly blocking: number;
  /** Of all processes of the browser, until the page rests; 0 where the system does not say. */
  readonly cpu: number;
  /** Bytes of JavaScript values that stay, MB. */
  readonly heap: number;
}

/** What came over the network: bytes as sent, and files, by kind. */
export type Sent = Readonly<
  Record<'js' | 'css' | 'json', { readonly bytes: number; readonly files: number }>
>;

/** What `watch` leaves in the page. */
export interface Watched {
  row?: number;
  list?: number;
  blocking?: number;
  /** The longest task of the main thread so far, ms. */
  longest?: number;
}

/** Runs in the page before its own code: notes when the first row has been drawn, and what blocks. */
export function watch(): void {
  const watched: Watched = window as unknown as Watched;
  watched.blocking = 0;
  for (const [what, selector] of [
    ['row', 'tbody tr td'],
    ['list', '[data-place=""] tbody tr td'],
  ] as const) {
    const look = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      look.disconnect();
      requestAnimationFrame(() => window.setTimeout(() => (watched[what] = performance.now())));
    });
    look.observe(document, { childList: true, subtree: true });
  }
  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) {
      watched.blocking = (watched.blocking ?? 0) + Math.max(0, duration - 50);
      watched.longest = Math.max(watched.longest ?? 0, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** How long a page is left alone before it counts as resting, ms: the service worker starts a second after it. */
const REST = 2_500;

/** Lets a page rest: what it began ends, and what it starts late has started. */
export const settled = (): Promise<void> => setTimeout(REST);

/** CPU time of a process and everything it started, ms. */
function cpuOf(root: number | undefined): number {
  if (root === undefined || process.platform !== 'linux') return 0;
  const spent = new Map<string, number>();
  const parent = new Map<string, string>();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, rest = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
      const fields = rest.split(' ');
      parent.set(id, fields[1] ?? '');
      // User and system time of its own and of what has ended below it, in hundredths of a second.
      spent.set(id, [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * 10);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (id: string): boolean => id === String(root) || isBelowNext(parent.get(id));
  const isBelowNext = (id: string | undefined): boolean => id !== undefined && id !== '0' && isBelow(id);
  return [...spent].reduce((sum, [id, ms]) => (isBelow(id) ? sum + ms : sum), 0);
}

async function measured(
  page: Page,
  devtools: CDPSession,
  root: number | undefined,
  go: () => Promise<unknown>,
): Promise<Load> {
  const before = cpuOf(root);
  await go();
  // Not at each frame, as it is by itself: that would have frames drawn in between.
  await page.waitForFunction(() => (window as unknown as Watched).row !== undefined, null, { polling: 100 });
  await settled();
  const cpu = cpuOf(root) - before;
  const seen = await page.evaluate(() => ({
    ...(({ row = 0, list = 0, blocking = 0 }) => ({ row, list, blocking }))(window as unknown as Watched),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return { ...seen, cpu, heap: usedSize / 1e6 };
}

/** Runs in the page: what has come by now, as the network carried it. */
function sentByNow(): Sent {
  const sent = { js: { bytes: 0, files: 0 }, css: { bytes: 0, files: 0 }, json: { bytes: 0, files: 0 } };
  for (const one of performance.getEntriesByType('resource')) {
    const kind = /\.(js|css|json)$/.exec(new URL(one.name).pathname)?.[1];
    if (kind !== 'js' && kind !== 'css' && kind !== 'json') continue;
    sent[kind].files += 1;
    sent[kind].bytes += (one as PerformanceResourceTiming).encodedBodySize;
  }
  return sent;
}

/** Loads a page for the first time in a fresh profile, then again. `slower`: how many times slower its CPU is. */
export async function loadTwice(
  browser: Browser,
  root: number | undefined,
  url: string,
  slower: number,
  had: {
    readonly cookie?: { readonly name: string; readonly value: string };
    readonly stored?: Readonly<Record<string, string>>;
  },
): Promise<{ readonly cold: Load; readonly reload: Load; readonly sent: Sent }> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const { origin } = new URL(url);
  if (had.cookie) await context.addCookies([{ ...had.cookie, url: origin }]);
  await context.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  }, had.stored ?? {});
  await context.addInitScript(watch);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const cold = await measured(page, devtools, root, () => page.goto(url));
  const sent = await page.evaluate(sentByNow);
  const reload = await measured(page, devtools, root, () => page.reload());
  await context.close();
  return { cold, reload, sent };
}
