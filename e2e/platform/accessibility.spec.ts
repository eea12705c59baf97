import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { App, LinkState } from '../support/app';
import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

interface Case {
  readonly name: string;
  readonly path: string;
  readonly state?: LinkState;
  /** What must stand there before axe looks: a skeleton has nothing wrong with it. */
  readonly shows: (app: App) => ReturnType<Page['locator']>;
  /** Steps that an address does not carry. */
  readonly steps?: (app: App) => Promise<void>;
}

const row = (app: App) =>
  app.page
    .getByRole('row')
    .filter({ hasText: /(cas|ab|abc|tc|r|d)-\d{4}/ })
    .first();
const title = (app: App) => app.page.getByRole('heading', { level: 1 });
const inDialog = (app: App) => app.dialog().last().getByRole('button').last();
const panel = '/aliyun/certificates/cas-0001/refund?search=cas-0001';
const breakdown = (app: App) => app.dialog().getByRole('table');

const CASES: readonly Case[] = [
  // All of them would only be more of the same.
  { name: 'start', path: '/?q=tencent', shows: (app) => app.page.getByRole('heading', { level: 4 }).first() },
  {
    name: 'sign-in',
    path: '/sign-in',
    shows: (app) => app.page.getByRole('main').getByRole('button').first(),
  },
  { name: 'another role’s page', path: '/review', state: { as: 'customer' }, shows: title },
  { name: 'not found', path: '/no/such/page', shows: title },
  { name: 'refused link', path: '/?scenario=none', shows: (app) => app.page.getByRole('alert') },
  { name: 'overview', path: '/aliyun/certificates', state: { scenario: 'aliyun.overview' }, shows: row },
  {
    name: 'nothing found',
    path: '/aliyun/certificates?search=nothing-like-this',
    state: { scenario: 'aliyun.overview' },
    shows: (app) => app.button(/清除筛选|Clear filters/),
  },
  {
    name: 'failed list',
    path: '/aliyun/certificates',
    state: { scenario: 'aliyun.overview', fault: 'read-error' },
    shows: (app) => app.button(/重试|Try again|Retry/).first(),
  },
  { name: 'refund panel', path: panel, state: { scenario: 'aliyun.unissued.day-6' }, shows: breakdown },
  {
    name: 'panel with a step first',
    path: panel,
    state: { scenario: 'aliyun.issued.day-27' },
    shows: breakdown,
  },
  { name: 'panel that refuses', path: panel, state: { scenario: 'aliyun.issued.day-29' }, shows: breakdown },
  {
    name: 'panel of a refund under review',
    path: panel,
    state: { scenario: 'aliyun.refund.under-review' },
    shows: (app) => app.dialog().getByRole('status').getByRole('heading').first(),
  },
  {
    name: 'assistance step',
    path: `${panel}&step=assistance&reason=blocked`,
    state: { scenario: 'aliyun.unissued.day-6' },
    shows: (app) => app.dialog().getByRole('radiogroup').first(),
  },
  {
    name: 'certificate',
    path: '/aliyun/certificates/cas-0001',
    state: { scenario: 'aliyun.refund.rejected-revoked' },
    shows: title,
  },
  {
    name: 'revoke dialog',
    path: '/aliyun/certificates/cas-0001/revoke',
    state: { scenario: 'aliyun.issued.day-27' },
    shows: (app) => app.dialog().getByRole('checkbox'),
  },
  {
    name: 'apply dialog',
    path: '/aliyun/certificates/cas-0001/apply',
    state: { scenario: 'aliyun.unissued.day-5' },
    shows: inDialog,
  },
  {
    name: 'cancel dialog',
    path: '/aliyun/refunds/r-0001/cancel',
    state: { scenario: 'aliyun.refund.under-review', as: 'customer' },
    shows: inDialog,
  },
  { name: 'progress list', path: '/aliyun/refunds', state: { scenario: 'aliyun.progress-list' }, shows: row },
  {
    name: 'progress page',
    path: '/aliyun/refunds/r-0001',
    state: { scenario: 'aliyun.refund.fallback' },
    shows: title,
  },
  { name: 'desk', path: '/review', state: { scenario: 'aliyun.desk.queues', as: 'specialist' }, shows: row },
  {
    name: 'desk item',
    path: '/review/d-0002',
    state: { scenario: 'aliyun.desk.decide', as: 'specialist' },
    shows: (app) => app.dialog().getByRole('heading', { level: 3 }).first(),
  },
  {
    name: 'desk rejection',
    path: '/review/d-0002?step=reject',
    state: { scenario: 'aliyun.desk.decide', as: 'specialist' },
    shows: (app) => app.dialog().getByRole('radiogroup'),
  },
  {
    name: 'international certificates',
    path: '/alibaba/certificates',
    state: { scenario: 'alibaba.multi.issued' },
    shows: row,
  },
  { name: 'orders', path: '/alibaba/orders', state: { scenario: 'alibaba.multi.issued' }, shows: row },
  {
    name: 'order',
    path: '/alibaba/orders/ab-0001',
    state: { scenario: 'alibaba.multi.issued' },
    shows: (app) => app.page.getByRole('main').getByRole('heading', { level: 2 }).last(),
  },
  {
    name: 'guided run',
    path: '/alibaba/orders/ab-0001/refund',
    state: { scenario: 'alibaba.multi.issued' },
    shows: breakdown,
  },
  {
    name: 'revoke, too late',
    path: '/alibaba/certificates/abc-0001-1/revoke?step=note',
    state: { scenario: 'alibaba.ssl.issued.too-late' },
    shows: inDialog,
  },
  { name: 'private CAs', path: '/alibaba/pca', state: { scenario: 'alibaba.pca.enabled' }, shows: row },
  {
    name: 'reset',
    path: '/alibaba/pca/ca-0001/reset',
    state: { scenario: 'alibaba.pca.enabled' },
    shows: inDialog,
  },
  {
    name: 'gateways',
    path: '/alibaba/gateway',
    state: { scenario: 'alibaba.gateway.domain-added' },
    shows: row,
  },
  {
    name: 'my certificates',
    path: '/tencent/certificates',
    state: { scenario: 'tencent.cancelled', as: 'customer' },
    shows: row,
  },
  {
    name: 'refund pop-up',
    path: '/tencent/certificates/tc-0001/refund',
    state: { scenario: 'tencent.points.expired-package', as: 'customer' },
    shows: (app) => app.dialog().getByRole('checkbox'),
  },
  {
    name: 'what OK does',
    path: '/tencent/certificates/tc-0001/refund',
    state: { scenario: 'tencent.points.returned', as: 'customer' },
    steps: async (app) => {
      await app.dialog().getByRole('checkbox').check();
      await app.button(/^(下一步|Next)$/).click();
    },
    shows: (app) => app.button(/^(确定|OK)$/),
  },
  {
    name: 'certificate details',
    path: '/tencent/certificates/tc-0001',
    state: { scenario: 'tencent.refunded', as: 'customer' },
    shows: (app) => app.page.getByRole('main').getByRole('heading', { level: 2 }).last(),
  },
  {
    name: 'cancel application',
    path: '/tencent/certificates/tc-0001/cancel-application',
    state: { scenario: 'tencent.reviewing', as: 'customer' },
    shows: inDialog,
  },
  {
    name: 'transactions',
    path: '/alipay/transactions',
    state: { scenario: 'alipay.refund.records', as: 'operator' },
    shows: (app) => app.row('pay-').first(),
  },
  {
    name: 'transaction',
    path: '/alipay/transactions/pay-0001',
    state: { scenario: 'alipay.notification.lost', as: 'operator' },
    shows: (app) => app.page.getByRole('main').getByRole('heading', { level: 3 }).last(),
  },
  {
    name: 'refund on the merchant platform',
    path: '/alipay/transactions/pay-0001/refund',
    state: { scenario: 'alipay.refund.ready', as: 'operator' },
    shows: (app) => app.dialog().getByRole('textbox'),
    steps: async (app) => {
      await app.dialog().getByRole('radio').last().check();
      await app.dialog().getByRole('textbox').fill('1e3');
      await app.dialog().locator('button[type="submit"]').click();
    },
  },
  {
    name: 'confirmation on the merchant platform',
    path: '/alipay/transactions/pay-0001/refund',
    state: { scenario: 'alipay.rate.settled', as: 'operator' },
    shows: inDialog,
    steps: async (app) => {
      await app.dialog().getByRole('radio').first().check();
      await app.dialog().locator('button[type="submit"]').click();
    },
  },
  {
    name: 'balance',
    path: '/alipay/balance',
    state: { scenario: 'alipay.balance.two-wait', as: 'operator' },
    shows: (app) => app.row('pay-0001').first(),
  },
  {
    name: 'methods',
    path: '/alipay/methods',
    state: { scenario: 'alipay.refund.ready', as: 'operator' },
    shows: (app) => app.row('GCASH'),
  },
  {
    name: 'demo controls',
    path: '/sign-in',
    shows: (app) => new DemoControls(app).bar.getByRole('combobox').last(),
    steps: async (app) => void (await new DemoControls(app).open()),
  },
];

/** What is drawn a hundred times by one piece of code: the first scenarios of a provider and the first rows of a list stand for the rest. */
const ALIKE = ['section section section:nth-of-type(n + 3)', 'tbody tr:nth-child(n + 9)'];

const OPEN_PANEL = 'dialog[open]';

/** What axe finds, one line per rule. */
async function findings({ page }: App): Promise<string[]> {
  // No frames anywhere, so no blank page is needed to join their results; and only what is wrong is written out.
  // Half a megabyte of source is not sent to a page that has it from the test before.
  const known = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(known && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  for (const one of ALIKE) axe.exclude(one);
  // What lies behind a panel cannot be reached, and has a case of its own.
  if ((await page.locator(OPEN_PANEL).count()) > 0) axe.include(OPEN_PANEL);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

// What depends on the language does not depend on the colours, and the reverse: two of the four pairs say it all.
const LOOKS = [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const;

for (const { name, path, state, shows, steps } of CASES) {
  test(`GEN-12 axe finds nothing on: ${name}, in both languages, light and dark`, async ({ app }) => {
    for (const [lang, colorScheme] of LOOKS) {
      await app.page.emulateMedia({ colorScheme });
      // The state stays; only the language is another.
      await app.open(path, lang === 'en' ? { lang } : { ...state, lang });
      await steps?.(app);
      await expect(shows(app)).toBeVisible();
      await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      expect(await findings(app)).toEqual([]);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const name of [
    'overview',
    'refund panel',
    'certificate',
    'refund pop-up',
    'desk',
    'transactions',
    'transaction',
    'balance',
  ]) {
    test(`GEN-12 on a phone axe finds nothing on: ${name}`, async ({ app }) => {
      const { path, state, shows } = CASES.find((one) => one.name === name) ?? { path: name, shows: title };
      await app.page.emulateMedia({ colorScheme: 'light' });
      await app.open(path, { ...state, lang: 'en' });
      await expect(shows(app)).toBeVisible();
      await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await findings(app)).toEqual([]);
    });
  }
});
