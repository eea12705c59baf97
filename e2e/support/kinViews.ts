import { breakdown, inDialog, panel, row, type View } from './view';

/**
 * Pages, dialogs and what opens over them that say other words in pieces another view is made of, too: their widths are
 * measured, their semantics are the same.
 */
export const KIN: readonly View[] = [
  {
    name: 'menu of a row',
    anew: true,
    path: '/alibaba/certificates',
    state: { scenario: 'alibaba.multi.issued' },
    shows: (app) => app.page.locator('[popover]:popover-open').first(),
    steps: (app) => app.page.getByRole('table').locator('[popovertarget]').first().click(),
  },
  {
    name: 'a term explained',
    anew: true,
    path: panel,
    state: { scenario: 'aliyun.unissued.day-6' },
    shows: (app) => app.page.getByRole('tooltip'),
    steps: (app) =>
      app
        .dialog()
        .getByRole('button', { name: /^(工作日|working days)$/ })
        .first()
        .click(),
  },
  {
    name: 'withdraw dialog',
    path: '/aliyun/certificates/cas-0001/withdraw',
    state: { scenario: 'aliyun.unissued.under-review' },
    shows: inDialog,
  },
  {
    name: 'modify dialog',
    path: '/aliyun/certificates/cas-0001/modify',
    state: { scenario: 'aliyun.unissued.review-failed' },
    shows: inDialog,
  },
  {
    name: 'cancelling a refund from the overview',
    path: '/aliyun/certificates/cas-0001/cancel-refund',
    state: { scenario: 'aliyun.refund.under-review', as: 'customer' },
    shows: inDialog,
  },
  {
    name: 'leaving what was typed',
    path: panel,
    state: { scenario: 'aliyun.unissued.day-6' },
    steps: async (app) => {
      await app.dialog().getByRole('radio').last().check();
      await app.dialog().getByRole('textbox').fill('typed');
      await app.page.keyboard.press('Escape');
    },
    shows: (app) => app.page.locator('dialog[open]').nth(1).getByRole('button').last(),
  },
  ...(
    [
      ['cancel-apply', 'alibaba.ssl.pending'],
      ['withdraw', 'alibaba.ssl.validating'],
      ['modify', 'alibaba.ssl.failed'],
      ['renew', 'alibaba.ssl.renew'],
    ] as const
  ).map(([operation, scenario]): View => ({
    name: `${operation} of an international certificate`,
    path: `/alibaba/certificates/abc-0001-1/${operation}`,
    state: { scenario },
    shows: inDialog,
  })),
  {
    name: 'cancel of an international certificate',
    path: '/alibaba/certificates/abc-0001-2/cancel',
    state: { scenario: 'alibaba.multi.issued' },
    shows: inDialog,
  },
  {
    name: 'a step of the guided run',
    path: '/alibaba/orders/ab-0001/refund/certificate/abc-0001-2/cancel',
    state: { scenario: 'alibaba.multi.issued' },
    shows: inDialog,
  },
  {
    name: 'orders of private certificates',
    path: '/alibaba/pca/orders',
    state: { scenario: 'alibaba.pca.enabled' },
    shows: row,
  },
  {
    name: 'refund of a private certificate’s order',
    path: '/alibaba/pca/orders/ab-0001/refund',
    state: { scenario: 'alibaba.pca.reset' },
    shows: breakdown,
  },
  {
    name: 'gateway reset',
    path: '/alibaba/gateway/gw-0001/reset',
    state: { scenario: 'alibaba.gateway.domain-added' },
    shows: inDialog,
  },
  {
    name: 'submit an application',
    path: '/tencent/certificates/tc-0001/submit',
    state: { scenario: 'tencent.pending-submission', as: 'customer' },
    shows: inDialog,
  },
  {
    name: 'result on the merchant platform',
    path: '/alipay/transactions/pay-0001/refund',
    state: { scenario: 'alipay.balance.short', as: 'operator' },
    shows: (app) => app.dialog().getByRole('heading').first(),
  },
  {
    name: 'rules of a policy alone',
    path: '/policies/huawei',
    shows: (app) => app.page.getByRole('row').nth(3),
  },
];
