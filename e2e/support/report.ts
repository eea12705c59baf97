import { stripVTControlCharacters } from 'node:util';
import type { TestInfo } from '@playwright/test';
import type { App } from './app';
import { DemoControls } from './demo';
import { SCENARIOS, type ScenarioId } from './scenarios';

/** What the backend says of where the demo stands; see `GET /api/v1/demo`. */
interface Standing {
  readonly scenario: ScenarioId | null;
  readonly touched: boolean;
  readonly clock: { readonly mode: string; readonly now: string };
  readonly link: {
    readonly since: string | null;
    readonly review: string | null;
    readonly fault: string | null;
  };
}

/** Lines of the error, and requests, that are shown: all of it is one screen. */
const MOST = { error: 8, requests: 8 };

/**
 * Tells a failure on one screen: what was expected, the rule, the clock, a link that leads to the same page and state,
 * and the last requests; printed, and attached to the test.
 */
export async function tellFailure(app: App, info: TestInfo): Promise<void> {
  const told = await storyOf(app, info).catch(
    (error: unknown) => `${expected(info)}\nThe page could not be asked: ${String(error)}`,
  );
  await info.attach('what happened', { body: told, contentType: 'text/plain' });
  process.stderr.write(`\n${told}\n`);
}

const expected = ({ title, error }: TestInfo): string =>
  [
    title,
    ...stripVTControlCharacters(error?.message ?? 'It took too long.')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, MOST.error),
  ].join('\n  ');

async function storyOf(app: App, info: TestInfo): Promise<string> {
  const { page } = app;
  const { body } = await app.api('GET', '/demo');
  const demo = body as Standing;
  const shown = await page
    .locator('a[href*="/policies/"][href*="#"]')
    .evaluateAll((all) => all.map((one) => one.textContent ?? '').find((text) => text !== ''));
  const [announced] = demo.scenario === null ? [] : SCENARIOS[demo.scenario];
  const requests = await latestRequests(app);
  return [
    expected(info),
    `rule      ${shown ?? 'none on the page'}${announced === undefined ? '' : `; the scenario announces ${announced}`}`,
    `clock     ${demo.clock.now} (${demo.clock.mode})`,
    `link      ${await linkTo(app, demo)}`,
    ...(demo.touched ? ['          changed by hand since: the link leads to where that began'] : []),
    ...requests.map((request, index) => `${index === 0 ? 'requests  ' : '          '}${request}`),
  ].join('\n');
}

/** DEM-2: the link that reproduces it, as "Copy link" makes it. */
async function linkTo({ page }: App, { scenario, clock, link }: Standing): Promise<string> {
  const { href, lang, as } = await page.evaluate(() => {
    const session = sessionStorage.getItem('certificate-refund-console.session');
    const as = session === null ? null : (JSON.parse(session) as { account?: { id?: string } }).account?.id;
    return { href: location.href, lang: document.documentElement.lang, as };
  });
  const url = new URL(href);
  const carried = {
    scenario,
    as,
    now: clock.now,
    settingsAt: link.since,
    lang,
    review: link.review,
    fault: link.fault,
  };
  for (const [name, value] of Object.entries(carried)) if (value) url.searchParams.set(name, value);
  return url.href.replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** DEM-5: the last requests, the newest first, from the log in the demo bar; empty where the bar is off. */
async function latestRequests(app: App): Promise<readonly string[]> {
  const { bar, toggle } = new DemoControls(app);
  if ((await toggle.count()) === 0) return [];
  // Whatever lies over it, the page failed already.
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.dispatchEvent('click');
  const log = bar.getByRole('list', { name: /^(请求记录|Requests)/ });
  await log.getByRole('listitem').first().waitFor({ timeout: 2_000 });
  const all = await log.locator('summary').allInnerTexts();
  return all.slice(0, MOST.requests).map((line) => line.replace(/\s+/g, ' '));
}
