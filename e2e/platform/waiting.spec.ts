import type { App, LinkState } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

/** What is seen first of each console, with whom and in what state one sees it. */
const PAGES: readonly (readonly [state: LinkState, paths: readonly string[]])[] = [
  [
    { scenario: 'aliyun.progress-list', as: 'customer' },
    ['/aliyun/certificates', '/aliyun/certificates/cas-1001', '/aliyun/refunds'],
  ],
  [
    { scenario: 'alibaba.multi.issued', as: 'customer' },
    ['/alibaba/orders', '/alibaba/orders/ab-0001', '/alibaba/certificates'],
  ],
  [{ scenario: 'tencent.points.returned', as: 'customer' }, ['/tencent/certificates']],
  [
    { scenario: 'alipay.balance.two-wait', as: 'operator' },
    ['/alipay/transactions', '/alipay/transactions/pay-0001', '/alipay/balance'],
  ],
  [{ scenario: 'aliyun.desk.queues', as: 'specialist' }, ['/review']],
];
/** What never changes is read once and kept: only a document that never saw it waits for it. */
const KEPT = ['/policies/aliyun/source', '/policies/aliyun/sign'];

const waiting = (app: App) => app.page.locator('main [data-skeleton], main [aria-busy="true"]');

/** Adds up what moves, as browsers measure it: the share of the screen times the share of the way. */
const watch = (): void => {
  const moved: string[] = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        readonly value: number;
        readonly sources: readonly { readonly node: Node | null }[];
      };
      const what = sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(', ');
      moved.push(`${value.toFixed(4)} ${what}`);
    }
  }).observe({ type: 'layout-shift' });
};
const movedIn = ({ page }: App) => page.evaluate(() => Reflect.get(window, 'moved') as string[]);

for (const [state, paths] of PAGES) {
  const [, console = ''] = paths[0]?.split('/') ?? [];

  test(`GEN-7 ${console}: what is on its way keeps its place until it is there`, async ({ app }) => {
    await app.open('/sign-in', { ...state, lang: 'zh-CN' });
    await app.page.evaluate(watch);
    for (const path of paths) {
      const before = (await movedIn(app)).length;
      await app.open(path, { fault: 'latency' });
      await expect(waiting(app).first()).toBeVisible();
      await expect(waiting(app)).toHaveCount(0);
      const moved = (await movedIn(app)).slice(before);
      // Half a screen moved by a twentieth of its height is 0.025; from 0.1 on browsers call it bad.
      const sum = moved.reduce((all, one) => all + Number(one.split(' ')[0]), 0);
      expect(sum, `${path}:\n${moved.join('\n')}`).toBeLessThan(0.025);
    }
  });

  test(`GEN-9 ${console}: nothing goes on waiting once its reading failed`, async ({ app }) => {
    for (const path of paths) {
      await app.open(path, { ...state, fault: 'read-error' });
      await expect(app.page.getByRole('main').getByRole('alert').first()).toBeVisible();
      await expect(waiting(app)).toHaveCount(0);
    }
  });
}

for (const path of ['/aliyun/certificates', '/alibaba/orders', '/tencent/certificates'])
  test(`GEN-7 ${path}: the list stays where it is when the pictures above it come, however few they are`, async ({
    app,
  }) => {
    await app.open(path, { scenario: 'alibaba.ssl.pending', as: 'customer', fault: 'latency' });
    await expect(app.row(/-1\d\d\d/).first()).toBeVisible();
    await expect(waiting(app).first()).toBeVisible();
    const list = app.page.getByRole('searchbox');
    const before = await list.boundingBox();
    await expect(waiting(app)).toHaveCount(0);
    expect(await list.boundingBox()).toEqual(before);
  });

test('GEN-9 policies: nothing goes on waiting once its reading failed', async ({ app }) => {
  for (const path of KEPT) {
    await app.load(path, { scenario: 'aliyun.overview', as: 'customer', fault: 'read-error' });
    await expect(app.page.getByRole('main').getByRole('alert').first()).toBeVisible();
    await expect(waiting(app)).toHaveCount(0);
  }
});
