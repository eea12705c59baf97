import type { App } from './app';
import { DemoControls } from './demo';
import { breakdown, inDialog, panel, row, title, type View } from './view';

/** The pictures of an overview, once they have come. */
const pictures = ({ page }: App) =>
  page
    .getByRole('table', { name: /^(每月到账的退款|Money back by month|退款结果|Refunds by result)$/ })
    .waitFor({ state: 'attached' });

/** Every page, panel and dialog once, in the state in which most of it is drawn. */
export const VIEWS: readonly View[] = [
  {
    name: 'start',
    path: '/',
    shows: (app) =>
      app.page
        .getByRole('slider')
        .and(app.page.locator('[aria-valuetext$="得及"], [aria-valuetext$="safe"]')),
  },
  // All of them would only be more of the same.
  {
    name: 'scenarios by line',
    path: '/?by=line&q=tencent',
    shows: (app) => app.page.getByRole('heading', { level: 4 }).first(),
  },
  {
    name: 'sign-in',
    path: '/sign-in',
    shows: (app) => app.page.getByRole('main').getByRole('button').first(),
  },
  { name: 'another role’s page', path: '/review', state: { as: 'customer' }, shows: title },
  { name: 'not found', path: '/no/such/page', shows: title },
  {
    name: 'search',
    path: '/aliyun/certificates',
    state: { scenario: 'aliyun.overview' },
    shows: (app) => app.dialog().getByRole('link').first(),
    steps: async (app) => {
      await row(app).waitFor();
      await app.page.keyboard.press('/');
      await app.dialog().getByRole('searchbox').fill('example');
    },
  },
  {
    name: 'account menu',
    path: '/sign-in',
    state: { as: 'customer' },
    shows: (app) => app.link(/^(退款专员|Refund specialist)/),
    steps: (app) => app.button(/^(账号：|Account: )/).click(),
  },
  {
    name: 'messages',
    path: '/messages',
    state: { scenario: 'aliyun.overview', as: 'customer' },
    shows: (app) => app.page.getByRole('main').getByRole('listitem').first(),
  },
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
    shows: (app) => app.page.getByRole('heading', { level: 3 }).first(),
  },
  {
    name: 'desk item, decided',
    path: '/review?status=done',
    state: { scenario: 'aliyun.refund.rejected', as: 'specialist' },
    shows: (app) => app.page.getByRole('heading', { level: 3 }).first(),
  },
  {
    name: 'desk approval',
    path: '/review/d-0002',
    state: { scenario: 'aliyun.desk.decide', as: 'specialist' },
    steps: (app) => app.button(/^(通过|Approve)$/).click(),
    shows: inDialog,
  },
  {
    name: 'desk rejection',
    path: '/review/d-0002?step=reject',
    state: { scenario: 'aliyun.desk.decide', as: 'specialist' },
    shows: (app) => app.page.getByRole('radiogroup'),
  },
  {
    name: 'desk closing of assistance',
    path: '/review/d-1046',
    state: { scenario: 'aliyun.desk.queues', as: 'specialist' },
    steps: (app) => app.button(/^(关闭协助|Close the request)$/).click(),
    shows: inDialog,
  },
  {
    name: 'desk item that is not there',
    path: '/review/d-9999',
    state: { scenario: 'aliyun.desk.decide', as: 'specialist' },
    shows: (app) => app.link(/^(返回列表|Back to the list)$/),
  },
  {
    name: 'desk without items',
    path: '/review?search=nothing-like-this',
    state: { scenario: 'aliyun.desk.decide', as: 'specialist' },
    shows: (app) => app.button(/清除筛选|Clear filters/),
  },
  {
    name: 'international certificates',
    path: '/alibaba/certificates',
    state: { scenario: 'alibaba.multi.issued' },
    shows: row,
  },
  {
    name: 'orders',
    path: '/alibaba/orders',
    state: { scenario: 'alibaba.multi.issued' },
    steps: pictures,
    shows: row,
  },
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
  {
    name: 'reset dialog',
    path: '/alibaba/pca/ca-0001/reset',
    state: { scenario: 'alibaba.pca.enabled' },
    shows: inDialog,
  },
  {
    name: 'international certificate',
    path: '/alibaba/certificates/abc-0001-1',
    state: { scenario: 'alibaba.ssl.issued.too-late' },
    shows: (app) => app.page.getByRole('main').getByRole('heading', { level: 2 }).first(),
  },
  {
    name: 'international refunds',
    path: '/alibaba/refunds',
    state: { scenario: 'alibaba.refund.returned-to-balance' },
    shows: row,
  },
  {
    name: 'international refund',
    path: '/alibaba/refunds/r-0001',
    state: { scenario: 'alibaba.refund.returned-to-balance' },
    shows: (app) => app.page.getByRole('list', { name: /Each attempt|每一次支付/ }),
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
    name: 'Tencent Cloud refunds',
    path: '/tencent/refunds',
    state: { scenario: 'tencent.refunded', as: 'customer' },
    shows: row,
  },
  {
    name: 'Tencent Cloud refund',
    path: '/tencent/refunds/r-0001',
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
    steps: pictures,
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
    anew: true,
    path: '/alipay/transactions/pay-0001/refund',
    state: { scenario: 'alipay.refund.ready', as: 'operator' },
    shows: (app) => app.dialog().getByRole('textbox').first(),
    steps: async (app) => {
      await app.dialog().getByRole('radio').last().check();
      await app.dialog().getByRole('textbox').first().fill('1e3');
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
    name: 'rules of a policy',
    path: '/policies/aliyun?off=ALY-R5#ALY-G2',
    steps: (app) => app.page.getByText(/^(以表格查看|The same as tables)$/).click(),
    shows: (app) => app.page.getByRole('heading', { name: /反例|Counterexample/ }),
  },
  {
    name: 'rules of the rail',
    path: '/policies/alipay#APY-E5',
    shows: (app) => app.link(/^(均满足|All met): APY-E1/),
  },
  {
    name: 'two policies compared',
    path: '/policies/compare',
    shows: (app) => app.page.getByRole('row').nth(3),
  },
  {
    name: 'sentences of a source',
    path: '/policies/alipay/source',
    shows: (app) => app.page.getByRole('row').nth(5),
  },
  {
    name: 'lines and their tests',
    path: '/policies/lines?area=TCL',
    shows: (app) => app.row(/^\s*TCL-R2/),
  },
  {
    name: 'policy to sign',
    anew: true,
    path: '/policies/aliyun/sign',
    shows: (app) => app.page.getByRole('article'),
  },
  {
    name: 'what-if',
    path: '/policies/aliyun/what-if',
    shows: (app) => app.page.getByRole('listitem').filter({ hasText: /ALY-.*符合|ALY-.*Holds/ }),
  },
  {
    name: 'demo controls',
    path: '/sign-in',
    shows: (app) => new DemoControls(app).bar.getByRole('combobox').last(),
    steps: async (app) => void (await new DemoControls(app).open()),
  },
  {
    name: 'step of a tour',
    path: '/aliyun/certificates?search=cas-0001',
    state: { scenario: 'aliyun.unissued.day-5', as: 'customer' },
    steps: async (app) => void (await app.load('/aliyun/certificates?search=cas-0001&tour=money')),
    shows: (app) => app.page.getByRole('region', { name: /^(导览|Tour)/ }).locator('[data-target]'),
  },
];
