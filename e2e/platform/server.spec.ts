import type { Browser } from '@playwright/test';
import { createServer } from 'node:net';
import { type Postgres, startPostgres } from '../../server/testing/postgres';
import { type Server, startServer } from '../../server/testing/server';
import { AliyunPages } from '../support/aliyun';
import { App } from '../support/app';
import { DemoControls } from '../support/demo';
import { expect, firstVisit as test } from '../support/test';

/** The built console as a team shares it: one server, and browsers that know nothing of one another. */

// One server for the three of them.
test.describe.configure({ mode: 'default', timeout: 40_000 });

let postgres: Postgres;
let server: Server;

/** A port that nobody has, for a server that has to come back to the same address. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const serve = (PORT: string) =>
  startServer({ PORT, DATABASE_URL: postgres.url('team') }, /\n/, ['--console']);

test.beforeAll(async () => {
  postgres = await startPostgres();
  server = await serve(String(await freePort()));
});
test.afterAll(async () => {
  server.stop();
  await postgres.remove();
});

/** A browser with a profile of its own, in a world of the team's. */
async function visit(browser: Browser, path: string, more: Readonly<Record<string, string>>): Promise<App> {
  const context = await browser.newContext();
  const query = new URLSearchParams({ as: 'customer', lang: 'en', ...more });
  return new App(await context.newPage()).open(
    `${server.address}${path}${path.includes('?') ? '&' : '?'}${query}`,
  );
}

test('GEN-10 two browsers on one server: a refund in one is seen in the other within a second, without a reload', async ({
  browser,
}) => {
  const list = '/aliyun/certificates?search=cas-0001';
  const one = await visit(browser, '/aliyun/certificates/cas-0001/refund', {
    scenario: 'aliyun.unissued.day-5',
    world: 'team',
  });
  await expect(one.page).not.toHaveURL(/world=/);
  const other = await visit(browser, list, { world: 'team' });
  const elsewhere = await visit(browser, list, { world: 'another team', scenario: 'aliyun.unissued.day-5' });
  await expect(other.row('cas-0001')).toContainText('Paid');
  await one.page.getByRole('radio', { name: 'Business reasons, no longer needed' }).check();
  await one.button('OK').click();
  await expect(one.page.getByRole('heading', { name: 'Refunded' })).toBeVisible();
  await expect(other.row('cas-0001')).toContainText('Refunded', { timeout: 1_000 });
  await expect(elsewhere.row('cas-0001')).toContainText('Paid');
  // Nothing answers inside such a page.
  expect(await one.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
    0,
  );
  for (const { page } of [one, other, elsewhere]) await page.context().close();
});

test('DEM-3 the demo bar works against the server: scenario, clock and role, for everybody in the world', async ({
  browser,
}) => {
  const one = await visit(browser, '/aliyun/certificates?search=cas-0001', {
    scenario: 'aliyun.unissued.day-5',
    world: 'bar',
  });
  const other = await visit(browser, '/aliyun/certificates/cas-0001/refund', { world: 'bar' });
  const demo = await new DemoControls(one).open();
  await expect(demo.bar).toContainText('World bar: whoever opens its link shares this state');
  await expect(demo.field('Link to this state')).toHaveValue(/world=bar/);
  await expect(new AliyunPages(other).panel).toContainText('no review');
  await demo.button('+1 day').click();
  await expect(new AliyunPages(other).panel).toContainText('working days');
  for (const { page } of [one, other]) await page.context().close();
});

test('GEN-10 a server that was lost and comes back: the page catches up by itself', async ({ browser }) => {
  const app = await visit(browser, '/aliyun/certificates?search=cas-0001', {
    scenario: 'aliyun.unissued.day-5',
    world: 'lost',
  });
  await expect(app.row('cas-0001')).toContainText('Paid');
  const { port } = new URL(server.address);
  server.stop();
  // Meanwhile somebody refunds through another process on the same database.
  const another = await serve('0');
  const headers = { 'Content-Type': 'application/json', 'X-World': 'lost' };
  const post = (path: string, body: unknown, more = {}) =>
    fetch(`${another.address}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const { token } = (await (await post('/session', { account: 'customer' })).json()) as { token: string };
  const refund = { reason: { code: 'notNeeded', text: null }, assistance: null };
  const bearer = { Authorization: `Bearer ${token}` };
  expect((await post('/aliyun/certificates/cas-0001/refunds', refund, bearer)).status).toBe(201);
  another.stop();
  server = await serve(port);
  await expect(app.row('cas-0001')).toContainText('Refunded');
  await app.page.context().close();
});
