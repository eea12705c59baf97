import { withoutWorkers } from '../support/inside';
import { expect, firstVisit, test } from '../support/test';

test.use({ answeredBy: 'page' });

const CLOCK = '系统时间（UTC+8）';

test('GEN-7 the clock in the top bar is the server’s in UTC+8, wherever the browser is', async ({ app }) => {
  await app.open('/aliyun/certificates', {
    scenario: 'aliyun.unissued.day-5',
    now: '2026-11-22T00:30:00+08:00',
  });
  expect(await app.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
    'America/Los_Angeles',
  );
  // In Los Angeles it is still the 21st.
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-22 00:30 (UTC+8)');
  await expect(app.row('cas-0001')).toContainText('今天 23:59 前');
});

firstVisit('GEN-7 a browser whose own date is years off changes nothing', async ({ app }) => {
  await app.page.clock.setFixedTime('2031-02-03T04:05:06Z');
  await app.open('/aliyun/certificates', { scenario: 'aliyun.unissued.day-5' });
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-22 10:00 (UTC+8)');
  await expect(app.row('cas-0001')).toContainText('今天 23:59 前');
  await expect(app.page.getByText('2031')).toHaveCount(0);
});

test('GEN-7 the clock moves: time and answers on every open page follow, without a reload', async ({
  app,
}) => {
  await app.open('/aliyun/certificates?search=cas-0001', {
    scenario: 'aliyun.unissued.day-5-last-millisecond',
  });
  await expect(app.row('cas-0001')).toContainText('即时到账');
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-23 00:00 (UTC+8)');
  await expect(app.row('cas-0001')).not.toContainText('即时到账');
});

firstVisit.describe('where a line about the browser stands above the page', () => {
  for (const path of ['/aliyun/certificates', '/alibaba/orders/ab-0001/refund'])
    firstVisit(
      `GEN-7 ${path} is drawn when time and data are known: nothing on it moves afterwards`,
      async ({ app }) => {
        await app.page.addInitScript(withoutWorkers);
        await app.page.addInitScript(() => {
          Object.assign(window, { moved: 0 });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              Object.assign(window, { moved: Reflect.get(window, 'moved') + Reflect.get(entry, 'value') });
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await app.open(path, { scenario: 'alibaba.multi.done', lang: 'en' });
        await expect(app.page.getByText(/^This browser allows no background worker/)).toBeVisible();
        await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
        // Half a screen moved by a twentieth of its height is about 0.02.
        expect(await app.page.evaluate(() => Number(Reflect.get(window, 'moved')))).toBeLessThan(0.002);
      },
    );
});
