import type { Dialog, Locator } from '@playwright/test';
import type { App, As } from '../support/app';
import { DemoControls } from '../support/demo';
import { itemOf } from '../support/desk';
import type { ScenarioId } from '../support/scenarios';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

interface Form {
  readonly name: string;
  readonly as: As;
  readonly path: string;
  readonly scenario: ScenarioId;
  /** What has to be done before its field is there. */
  readonly first?: (app: App) => Promise<void>;
  readonly field: (app: App) => Locator;
  readonly typed: string;
  /** What a page may not write down is asked about before a reload. */
  readonly asksFirst?: true;
}

const textbox = (name: string) => (app: App) => app.dialog().getByRole('textbox', { name, exact: true });
const check = (name: string) => (app: App) => app.dialog().getByRole('radio', { name, exact: true }).check();

/** Every form in which something can be typed, in all consoles, at the desk and in the demo. */
const FORMS: readonly Form[] = [
  {
    name: 'Aliyun, the reason',
    as: 'customer',
    path: '/aliyun/certificates/cas-0001/refund',
    scenario: 'aliyun.unissued.day-6',
    first: check('其他'),
    field: textbox('反馈或建议'),
    typed: '写到一半',
  },
  {
    name: 'Aliyun, the contact',
    as: 'customer',
    path: '/aliyun/certificates/cas-0001/refund',
    scenario: 'aliyun.unissued.day-6',
    async first(app) {
      await check('申请或安装证书环节受阻，也找不到人协助')(app);
      await app.dialog().getByRole('button', { name: '下一步' }).click();
      await check('需要')(app);
    },
    field: textbox('手机号'),
    typed: '138 0013 80',
    asksFirst: true,
  },
  {
    name: 'Aliyun, an application',
    as: 'customer',
    path: '/aliyun/certificates/cas-0001/apply',
    scenario: 'aliyun.unissued.day-6',
    field: textbox('域名'),
    typed: 'other.example.cn',
  },
  {
    name: 'Alibaba Cloud, an application',
    as: 'customer',
    path: '/alibaba/certificates/abc-0001-1/modify',
    scenario: 'alibaba.ssl.failed',
    field: textbox('域名'),
    typed: 'other.example.com',
  },
  {
    name: 'Tencent Cloud, an application',
    as: 'customer',
    path: '/tencent/certificates/tc-0001/submit',
    scenario: 'tencent.pending-submission',
    field: textbox('域名'),
    typed: 'other.example.cn',
  },
  {
    name: 'the merchant platform, a refund',
    as: 'operator',
    path: '/alipay/transactions/pay-0001/refund',
    scenario: 'alipay.refund.ready',
    first: check('部分'),
    field: (app) => app.dialog().getByRole('textbox', { name: /^退款金额/ }),
    typed: '12.5',
  },
  {
    name: 'the merchant platform, a top-up',
    as: 'operator',
    path: '/alipay/balance',
    scenario: 'alipay.balance.two-wait',
    field: (app) => app.page.getByRole('textbox', { name: '充值金额' }),
    typed: '1,234.5',
  },
  {
    name: 'the desk, a rejection',
    as: 'specialist',
    path: '/review/d-0002?step=reject',
    scenario: 'aliyun.desk.decide',
    field: (app) => itemOf(app).getByRole('textbox'),
    typed: '材料还没有看完',
  },
];

/** The demo account each signs in as. */
const NAMES = {
  customer: '示例客户 A',
  'customer-2': '示例客户 B',
  specialist: '退款专员',
  'specialist-2': '第二专员',
  operator: '商户运营',
} as const;

for (const { name, as, path, scenario, first, field, typed, asksFirst = false } of FORMS) {
  test(`GEN-9 ${name}: what was typed survives a session that ends, and a reload`, async ({ app }) => {
    await app.open(path, { scenario, as });
    await first?.(app);
    await field(app).fill(typed);

    await app.api('DELETE', '/session');
    await expect(app.page).toHaveURL(/\/sign-in/);
    await app.page.getByRole('button', { name: NAMES[as] }).click();
    await expect(field(app)).toHaveValue(typed);

    const asked: string[] = [];
    const accept = (dialog: Dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    };
    app.page.on('dialog', accept);
    await app.reload();
    app.page.off('dialog', accept);
    if (asksFirst) expect(asked).toEqual(['beforeunload']);
    else await expect(field(app)).toHaveValue(typed);
  });
}

test('GEN-9 what another account typed is not shown to the next one, nor what belonged to another scenario', async ({
  app,
}) => {
  const path = '/aliyun/certificates/cas-0001/apply';
  const field = textbox('域名')(app);
  await app.open(path, { scenario: 'aliyun.unissued.day-6', as: 'customer' });
  await field.fill('other.example.cn');
  await app.open(path, { scenario: 'aliyun.unissued.day-6', as: 'customer' });
  await expect(field).toHaveValue('shop.example.cn');
});

/** Questions that a panel asks over itself: each way out of it answers the question alone. */
const QUESTIONS = [
  {
    name: 'the desk’s approval',
    asksAgain: false,
    as: 'specialist',
    list: '/review?queue=refunds',
    scenario: 'aliyun.desk.decide',
    // Beside its list an item is no panel.
    width: 1200,
    async open(app: App) {
      await app.link('shop.example.cn').click();
      await app.dialog().getByRole('button', { name: '通过', exact: true }).click();
    },
  },
  {
    name: 'the merchant’s confirmation',
    asksAgain: false,
    as: 'operator',
    list: '/alipay/transactions?search=pay-0001',
    scenario: 'alipay.refund.ready',
    async open(app: App) {
      await app.row('pay-0001').getByRole('link', { name: '退款', exact: true }).click();
      await app.dialog().getByRole('radio', { name: /^全额/ }).check();
      await app.dialog().getByRole('button', { name: '退款', exact: true }).click();
    },
  },
  {
    name: 'the question before something typed is lost',
    asksAgain: true,
    as: 'customer',
    list: '/aliyun/certificates?search=cas-0001',
    scenario: 'aliyun.unissued.day-6',
    async open(app: App) {
      await app.row('cas-0001').getByRole('link', { name: '退款', exact: true }).click();
      await check('业务自身原因，不再需要')(app);
      await app.page.keyboard.press('Escape');
    },
  },
] as const;

for (const { name, asksAgain, as, list, scenario, open, ...more } of QUESTIONS) {
  for (const way of ['Esc', 'Back', 'a click beside it'] as const) {
    test(`GEN-12 ${name}: ${way} leaves the panel as it is`, async ({ app }) => {
      if ('width' in more) await app.page.setViewportSize({ width: more.width, height: 900 });
      await app.open(list, { scenario, as });
      await open(app);
      await expect(app.dialog()).toHaveCount(2);
      const address = app.page.url();
      if (way === 'Esc') await app.page.keyboard.press('Escape');
      if (way === 'Back') await app.page.goBack({ waitUntil: 'commit' }).catch(() => null);
      if (way === 'a click beside it') await app.page.mouse.click(5, 5);
      await expect(app.dialog()).toHaveCount(way === 'a click beside it' ? 2 : 1);
      // A step back that was held is taken again by the browser first.
      await expect(app.page).toHaveURL(address);
      if (way === 'a click beside it') return;
      // And the panel answers the next one.
      await app.page.keyboard.press('Escape');
      await expect(app.dialog()).toHaveCount(asksAgain ? 2 : 0);
    });
  }
}

for (const way of ['Esc', 'Back', 'a click beside it'] as const) {
  test(`GEN-12 the menu of a row: ${way} closes it and does nothing else`, async ({ app }) => {
    await app.open('/alibaba/certificates/abc-0001-1', { scenario: 'alibaba.ssl.issued', as: 'customer' });
    await app.link('正式证书').click();
    await app.page.getByRole('searchbox').fill('abc-0001-1');
    await expect(app.page).toHaveURL(/search=/);
    const row = app.row('abc-0001-1');
    await row.getByRole('button', { name: '更多' }).click();
    await expect(app.link('吊销')).toBeVisible();
    const address = app.page.url();
    if (way === 'Esc') await app.page.keyboard.press('Escape');
    if (way === 'Back') await app.page.goBack({ waitUntil: 'commit' }).catch(() => null);
    const sortBy = app.page.getByRole('columnheader').first().getByRole('link');
    if (way === 'a click beside it') await sortBy.click();
    await expect(app.link('吊销')).toBeHidden();
    await expect(app.page).toHaveURL(address);
    // The first click that reaches it sorts upwards, a second one would sort downwards.
    await sortBy.click();
    await expect(app.page).toHaveURL(/sort=domain/);
  });
}

for (const way of ['Esc', 'Back'] as const) {
  test(`GEN-12 the question over the demo bar: ${way} leaves the bar open`, async ({ app }) => {
    await app.open('/aliyun/refunds', { scenario: 'aliyun.unissued.day-6', as: 'customer' });
    await app.link('概览').click();
    const demo = await new DemoControls(app).open();
    await demo.button('重置演示').click();
    await expect(app.dialog()).toBeVisible();
    if (way === 'Esc') await app.page.keyboard.press('Escape');
    else await app.page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await expect(app.dialog()).toHaveCount(0);
    await expect(demo.toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(app.page).toHaveURL(/\/aliyun\/certificates$/);
  });
}
