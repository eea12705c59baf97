import type { App } from '../support/app';
import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

// A policy is the same in every state: that of a scenario's link is sooner there than a first visit's.
test.use({ answeredBy: 'page', scenario: 'aliyun.unissued.day-6' });

const answer = (app: App, name: string) => app.page.getByRole('region', { name });

test('POL-3 facts are decided while one types, by calendar or by days; the link carries them', async ({
  app,
}) => {
  await app.open('/policies/aliyun/what-if', { lang: 'en' });
  await expect(answer(app, 'Fully refundable, without review')).toContainText('(ALY-R1)');
  await app.page.getByLabel('Purchased: days ago').fill('6');
  await expect(answer(app, 'Fully refundable, after a manual review')).toContainText('(ALY-R2)');
  await app.page.getByLabel('Application', { exact: true }).selectOption('under review');
  await expect(app.page.getByRole('list', { name: 'To be done first' })).toContainText('withdraw');
  await expect(app.page).toHaveURL(/underReview/);
  const demo = await new DemoControls(app).open();
  await expect(demo.field('Link to this state')).toHaveValue(/what-if\?case=.*underReview.*&lang=en/);
  await app.reload();
  await expect(app.page.getByLabel('Purchased: days ago')).toHaveValue('6');
  await expect(app.page.getByRole('main')).toContainText('(ALY-G1)');
});

test('POL-3 days are typed as one types: an emptied field takes the next digit alone, and what is no number says so and stays', async ({
  app,
}) => {
  const { keyboard } = app.page;
  await app.open('/policies/aliyun/what-if', { lang: 'en' });
  const days = app.page.getByLabel('Purchased: days ago');
  await days.click();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  await expect(days).toHaveAccessibleDescription(/A whole number/);
  await expect(answer(app, 'Fully refundable, without review')).toBeVisible();
  await keyboard.type('6');
  await expect(days).toHaveValue('6');
  await expect(answer(app, 'Fully refundable, after a manual review')).toContainText('(ALY-R2)');
  for (const none of ['-', '1e3', '999999', '😀', '3.5']) {
    await days.fill(none);
    await expect(days).toHaveAttribute('aria-invalid', 'true');
    await expect(days).toHaveValue(none);
  }
  await days.fill('７');
  await expect(answer(app, 'Fully refundable, after a manual review')).toContainText('15 Nov');
  await keyboard.press('ArrowDown');
  await expect(days).toHaveValue('6');
  await app.page.getByLabel('Purchased', { exact: true }).fill('2026-11-14T09:00');
  await expect(days).toHaveValue('3');
  await app.open('/policies/compare?right=alibaba&by=zzz');
  const by = app.page.getByLabel('Move it by');
  await expect(by).toHaveValue('1');
  await by.fill('');
  await by.pressSequentially('-2');
  await expect(by).toHaveValue('-2');
  await expect(app.page).toHaveURL(/by=-2/);
});

test('POL-3 what is chosen while the choice before it is written to the address holds', async ({ app }) => {
  await app.open('/policies/aliyun/what-if', { lang: 'en' });
  const application = app.page.getByLabel('Application', { exact: true });
  await expect(app.page).toHaveURL(/case=/);
  await application.evaluate((element: HTMLSelectElement) => {
    const replace = window.history.replaceState.bind(window.history);
    window.history.replaceState = (...given) => {
      window.history.replaceState = replace;
      replace(...given);
      element.value = 'underReview';
      element.dispatchEvent(new Event('change', { bubbles: true }));
    };
  });
  await app.page.getByLabel('Purchased: days ago').fill('6');
  await expect(app.page).toHaveURL(/underReview/);
  await expect(application).toHaveValue('underReview');
  await expect(app.page.getByLabel('Purchased: days ago')).toHaveValue('6');
  await expect(app.page.getByRole('main')).toContainText('(ALY-G1)');
});

test('POL-3 a way taken in the very moment in which the address is written is not called back, and Back finds the facts', async ({
  app,
}) => {
  await app.open('/policies/aliyun/what-if', { lang: 'en' });
  await expect(app.page).toHaveURL(/case=/);
  // The moment is made: what the page would do a moment later is done between the click and what follows from it.
  await app.page.evaluate(() => {
    const real = window.setTimeout.bind(window);
    const held: (() => void)[] = [];
    window.setTimeout = ((work: () => void, ms?: number, ...given: unknown[]) =>
      ms === 250 ? held.push(work) : real(work, ms, ...given)) as typeof window.setTimeout;
    document.addEventListener('clicked', () => {
      window.setTimeout = real;
      held.at(-1)?.();
    });
  });
  await app.page.getByLabel('Purchased: days ago').fill('6');
  await expect(app.page.getByRole('main')).toContainText('(ALY-R2)');
  await app.link('Sentence by sentence').evaluate((link: HTMLAnchorElement) => {
    link.click();
    document.dispatchEvent(new Event('clicked'));
  });
  await expect(app.page).toHaveURL(/\/policies\/aliyun\/source$/);
  await expect(app.row('Free DV certificates are never refunded.')).toBeVisible();
  await app.page.goBack();
  await expect(app.page.getByLabel('Purchased: days ago')).toHaveValue('6');
});

test('POL-3 what is wrong stands at its field, and what was typed stays', async ({ app }) => {
  await app.open('/policies/aliyun/what-if', { lang: 'en' });
  const list = app.page.getByLabel('List price (minor units)');
  await list.fill('12x');
  await expect(list).toHaveAttribute('aria-invalid', 'true');
  await expect(list).toHaveValue('12x');
  // As a Chinese keyboard or a spreadsheet hands it over.
  await list.fill('\u202D１２\u200B');
  await expect(list).toHaveValue('12');
  await list.fill('1');
  await expect(app.page.getByRole('alert').filter({ hasText: /add up/ })).toBeVisible();
});

test('POL-3 "why?" of a certificate leads here with its facts and the same decision', async ({
  aliyun,
  app,
}) => {
  await app.open('/aliyun/certificates/cas-0001', { scenario: 'aliyun.issued.day-27', lang: 'en' });
  await expect(aliyun.app.page.getByRole('main')).toContainText('(ALY-G2)');
  const own = 'Issued on 26 Oct 2026: revoke it first';
  await expect(app.page.getByRole('main')).toContainText(own);
  await app.page.getByText('Why?', { exact: true }).click();
  await app.link('Explore the rules with these facts').click();
  await expect(app.page).toHaveURL(/what-if/);
  await expect(app.page.getByRole('main')).toContainText(own);
  await expect(app.page.getByRole('note').filter({ hasText: 'cas-0001' })).toBeVisible();
});

test('POL-3 "why?" of an order, a payment of the merchant platform and a Tencent certificate leads here with the same rule and trace', async ({
  app,
}) => {
  for (const [path, scenario, as, rule] of [
    ['/alibaba/orders/ab-0001', 'alibaba.multi.issued', 'customer', 'ABC-R7'],
    ['/alipay/transactions/pay-0001', 'alipay.window.closed', 'operator', 'APY-E4'],
    ['/tencent/certificates/tc-0001', 'tencent.pending-submission', 'customer', 'TCL-R2'],
  ] as const) {
    await app.open(path, { scenario, as, lang: 'en' });
    await app.button('Why?').click();
    // The rule that holds, and the others folded below it.
    const trace = app.page.locator(
      'ol[aria-label^="Each rule in order"], ol[aria-label^="Rules that do not apply"]',
    );
    await expect(trace.first()).toContainText(rule);
    const own = await trace.allTextContents();
    await app.link('Explore the rules with these facts').click();
    await expect(app.page.getByRole('main')).toContainText(`(${rule})`);
    await expect(app.page).toHaveURL(/what-if/);
    await expect(trace).toHaveText(own);
  }
  await app.link('Show on the map').click();
  await expect(app.page.getByText('here', { exact: true })).toBeVisible();
});

test.describe('for a stranger', () => {
  test.use({ scenario: undefined });

  test('POL-3 GEN-10 a link to a record without its session asks nobody to sign in, and tells of an example instead', async ({
    app,
  }) => {
    await app.open('/policies/aliyun/what-if?record=cas-0001', { lang: 'en' });
    await expect(app.page.getByRole('main')).toContainText('(ALY-R1)');
  });
});
