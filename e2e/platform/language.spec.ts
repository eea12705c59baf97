import { itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const HAN = /\p{Script=Han}/u;

const PAGES = [
  {
    name: 'start',
    path: '/',
    titles: ['提交之前，就知道能退多少。', 'Know what comes back before you commit.'],
    state: {},
  },
  { name: 'sign-in', path: '/sign-in', titles: ['登录', 'Sign in'], state: {} },
  {
    name: 'overview',
    path: '/aliyun/certificates',
    titles: ['证书列表', 'Certificates'],
    state: { scenario: 'aliyun.overview' },
  },
  {
    name: 'certificate',
    path: '/aliyun/certificates/cas-0001',
    titles: [/shop\.example\.cn/, /shop\.example\.cn/],
    state: { scenario: 'aliyun.issued.day-10' },
  },
  {
    name: 'progress list',
    path: '/aliyun/refunds',
    titles: ['退款列表', 'Refund list'],
    state: { scenario: 'aliyun.refund.under-review' },
  },
  {
    name: 'progress',
    path: '/aliyun/refunds/r-0001',
    titles: [/申请审核中/, /Refund under review/],
    state: { scenario: 'aliyun.refund.under-review' },
  },
  {
    name: 'my certificates',
    path: '/tencent/certificates',
    titles: ['我的证书', 'My Certificates'],
    state: { scenario: 'tencent.cancelled' },
  },
  {
    name: 'certificate details',
    path: '/tencent/certificates/tc-0001',
    titles: [/^证书详情/, /^Certificate Details/],
    state: { scenario: 'tencent.points.expired-package' },
  },
  {
    name: 'desk',
    path: '/review',
    titles: ['审核台', 'Review desk'],
    state: { scenario: 'aliyun.desk.queues', as: 'specialist' },
  },
  {
    name: 'transactions',
    path: '/alipay/transactions?order=none',
    titles: ['交易', 'Transactions'],
    state: { scenario: 'alipay.refund.records', as: 'operator' },
  },
  {
    name: 'transaction',
    path: '/alipay/transactions/pay-0001',
    titles: [/^交易详情/, /^Transaction details/],
    state: { scenario: 'alipay.rate.settled', as: 'operator' },
  },
  {
    name: 'balance',
    path: '/alipay/balance',
    titles: ['余额与账本', 'Balance and ledger'],
    state: { scenario: 'alipay.balance.two-wait', as: 'operator' },
  },
  {
    name: 'methods',
    path: '/alipay/methods',
    titles: ['支付方式与代码', 'Methods and codes'],
    state: { scenario: 'alipay.refund.ready', as: 'operator' },
  },
  {
    name: 'another role’s page',
    path: '/review',
    titles: ['当前账号无权查看', 'Not for this account'],
    state: { as: 'customer' },
  },
  {
    name: 'not found',
    path: '/no/such/page',
    titles: ['找不到这个页面', 'There is no such page'],
    state: {},
  },
  {
    name: 'refused link',
    path: '/?scenario=none',
    titles: ['无法应用这个链接', 'This link cannot be applied'],
    state: {},
  },
] as const;

// Words of the source that an English sentence quotes, and what a person typed or chose in Chinese, stay as they are.
const QUOTED = new Set<string>(['start', 'progress', 'desk']);

for (const { name, path, titles, state } of PAGES) {
  test(`GEN-12 the language switch on: ${name}`, async ({ app }) => {
    await app.open(path, state);
    const title = app.page.getByRole('heading', { level: 1 });
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(title).toHaveText(titles[0]);
    await app.button('切换语言：English').click();
    await expect(title).toHaveText(titles[1]);
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(app.page.locator('main [aria-busy="true"]')).toHaveCount(0);
    if (!QUOTED.has(name)) await expect(app.page.getByRole('main')).not.toContainText(HAN);
    expect(await app.page.title()).not.toMatch(HAN);
    // The choice outlasts the page; it is kept in one place, so one page shows it.
    if (name === 'overview') await app.reload();
    await expect(title).toHaveText(titles[1]);
    await app.button('Switch language: 中文').click();
    await expect(title).toHaveText(titles[0]);
  });
}

for (const [name, path, titles, state] of [
  [
    'refund panel',
    '/aliyun/certificates/cas-0001/refund',
    ['退款申请', 'Refund Application'],
    { scenario: 'aliyun.unissued.day-6' },
  ],
  [
    'refusal',
    '/aliyun/certificates/cas-0001/refund',
    ['为什么不能退款', 'Why not?'],
    { scenario: 'aliyun.issued.day-31' },
  ],
  [
    'revocation',
    '/aliyun/certificates/cas-0001/revoke',
    [/吊销/, /Revoke/],
    { scenario: 'aliyun.issued.day-27' },
  ],
  [
    'application',
    '/aliyun/certificates/cas-0001/apply',
    [/申请/, /Apply/],
    { scenario: 'aliyun.unissued.day-5' },
  ],
  [
    'refund pop-up',
    '/tencent/certificates/tc-0001/refund',
    ['退款', 'Refund'],
    { scenario: 'tencent.points.expired-package' },
  ],
  [
    'cancel application',
    '/tencent/certificates/tc-0001/cancel-application',
    ['取消申请', 'Cancel Application'],
    { scenario: 'tencent.pending-submission' },
  ],
  [
    'refund on the merchant platform',
    '/alipay/transactions/pay-0001/refund',
    ['退款', 'Refund'],
    { scenario: 'alipay.refund.ready', as: 'operator' },
  ],
] as const) {
  test(`GEN-12 both languages in the dialog: ${name}`, async ({ app }) => {
    await app.open(path, state);
    await expect(app.dialog(titles[0])).toBeVisible();
    await app.open(path, { lang: 'en' });
    await expect(app.dialog(titles[1])).toBeVisible();
    await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(app.dialog()).not.toContainText(HAN);
  });
}

test('GEN-12 both languages beside the list: desk item', async ({ app }) => {
  const path = '/review/d-0009?queue=validations';
  await app.open(path, { scenario: 'aliyun.desk.queues', as: 'specialist' });
  await expect(itemOf(app, /^证书审核/)).toBeVisible();
  await app.open(path, { lang: 'en' });
  await expect(itemOf(app, /^Validations/)).toBeVisible();
  await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(itemOf(app)).not.toContainText(HAN);
});

test('GEN-12 money and dates by language', async ({ app }) => {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.issued.day-10' });
  await expect(app.row('cas-0001')).toContainText('¥1,500.00');
  await expect(app.row('cas-0001')).not.toContainText('CN¥');
  await expect(app.row('cas-0001')).toContainText('2027年11月12日');
  await app.button('切换语言：English').click();
  await expect(app.row('cas-0001')).toContainText('CN¥1,500.00');
  await expect(app.row('cas-0001')).toContainText('12 Nov 2027');
  await expect(app.page.getByTitle('System time (UTC+8)')).toHaveText('Sun 22 Nov 2026, 10:00 (UTC+8)');
});

test('GEN-12 words of the API come in the page’s language', async ({ app }) => {
  await app.open('/', { lang: 'en' });
  await expect(app.page.getByText(/\d+ scenarios/).first()).toBeVisible();
  const words = async (language: string) =>
    (await app.api('GET', '/no/such/path', undefined, { 'Accept-Language': language })).body;
  expect(JSON.stringify(await words('zh-CN'))).toMatch(HAN);
  expect(JSON.stringify(await words('en'))).not.toMatch(HAN);
});

test('GEN-12 light and dark: the system’s choice first, then one’s own, which survives a reload', async ({
  app,
}) => {
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.open('/aliyun/certificates', { scenario: 'aliyun.overview' });
  const html = app.page.locator('html');
  const ground = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const dark = await ground();
  await app.button('切换到浅色').click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  expect(await ground()).not.toBe(dark);
  await app.reload();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expect(app.button('切换到深色')).toBeVisible();
});

test('GEN-12 without motion other colours are there at once, down to the innermost word', async ({ app }) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.overview' });
  await expect(app.row('cas-0001')).toBeVisible();
  const running = await app.page.evaluate(() => {
    document.documentElement.dataset.mantineColorScheme = 'dark';
    return document.getAnimations().length;
  });
  // With the shortest of transitions a colour that is inherited reaches the next element a frame later.
  expect(running).toBe(0);
});
