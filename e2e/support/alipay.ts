import { type Locator, expect } from '@playwright/test';
import { type App, type LinkState, SESSION_KEY } from './app';
import type { NameIn } from './scenarios';

/** The payment that every scenario of the merchant platform is about. */
export const PAYMENT = 'pay-0001';

const ROOT = '/alipay/transactions';
const DETAILS = `${ROOT}/${PAYMENT}`;

/** What became of a refund, as its result says first. */
export const RESULTS = {
  done: '退款成功',
  processing: '退款处理中，结果未定',
  waiting: '已受理，等待余额',
  failed: '退款失败',
} as const;

/** The merchant platform, spoken to by its labels. */
export class AlipayPages {
  readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  private async open(path: string, name: NameIn<'alipay'>, state: LinkState): Promise<this> {
    await this.app.open(path, { scenario: `alipay.${name}`, as: 'operator', ...state });
    return this;
  }

  /** The refund of a scenario's payment; `name` without the provider. */
  openPanel = (name: NameIn<'alipay'>, state: LinkState = {}): Promise<this> =>
    this.open(`${DETAILS}/refund`, name, state);
  openDetails = (name: NameIn<'alipay'>, state: LinkState = {}): Promise<this> =>
    this.open(DETAILS, name, state);
  openList = (name: NameIn<'alipay'>, search = '', state: LinkState = {}): Promise<this> =>
    this.open(`${ROOT}${search}`, name, state);
  openBalance = (name: NameIn<'alipay'>, state: LinkState = {}): Promise<this> =>
    this.open('/alipay/balance', name, state);

  /** The details of the same payment, the state left as it is. */
  async toDetails(): Promise<this> {
    await this.app.open(DETAILS);
    return this;
  }

  /** The refund of the same payment, the state left as it is. */
  async toPanel(): Promise<this> {
    await this.app.open(`${DETAILS}/refund`);
    return this;
  }

  /** The refund in another tab, as another operator's screen. */
  async panelInNewTab(): Promise<AlipayPages> {
    return new AlipayPages(await this.app.newTab(`${DETAILS}/refund`, { as: 'operator' }));
  }

  get panel(): Locator {
    return this.app.page.getByRole('dialog').first();
  }

  /** What names the amount once more before anything is sent. */
  get confirmation(): Locator {
    return this.app.page.getByRole('dialog', { name: /^退款 / });
  }

  get amount(): Locator {
    return this.panel.getByRole('textbox', { name: /^退款金额/ });
  }

  get submit(): Locator {
    return this.panel.getByRole('button', { name: '退款', exact: true });
  }

  get confirm(): Locator {
    return this.app.page.getByRole('button', { name: '确认退款', exact: true });
  }

  /** What an amount that cannot be asks for on purpose, to see the rail's answer. */
  get sendAnyway(): Locator {
    return this.panel.getByRole('button', { name: '仍要发送，看支付通道如何答复' });
  }

  /** What the confirmation quotes, by the name of the line. */
  quoted(line: string | RegExp): Locator {
    return this.confirmation
      .getByRole('table', { name: '这笔退款的收支' })
      .getByRole('row')
      .filter({ has: this.app.page.getByRole('rowheader', { name: line }) })
      .getByRole('cell');
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  choice(name: RegExp): Locator {
    return this.panel.getByRole('radiogroup', { name: '退多少' }).getByRole('radio', { name });
  }

  /** In full or, with an amount, in part; up to the confirmation. */
  async fill(amount?: string): Promise<void> {
    await this.choice(amount === undefined ? /^(全额|全部剩余)/ : /^部分$/).check();
    if (amount !== undefined) await this.amount.fill(amount);
    await this.submit.click();
  }

  /** The whole refund, confirmed. */
  async refund(amount?: string): Promise<void> {
    await this.fill(amount);
    await this.confirm.click();
  }

  /** An amount outside the bounds, sent all the same and confirmed. */
  async insist(amount: string): Promise<void> {
    await this.choice(/^部分$/).check();
    await this.amount.fill(amount);
    await this.sendAnyway.click();
    const send = this.app.page.getByRole('button', { name: '仍要发送', exact: true });
    await send.click();
    // The refusal may be read before its question has gone, and text put in behind a dialog goes nowhere.
    await expect(send).toHaveCount(0);
  }

  /** What an amount is refused with, at the field; what was typed is still there. */
  async expectWrong(typed: string, said: string): Promise<void> {
    await expect(this.amount).toHaveAttribute('aria-invalid', 'true');
    await expect(this.amount).toHaveValue(typed);
    await expect(this.panel).toContainText(said);
  }

  /** Where the refund stands, read out. */
  get result(): Locator {
    return this.panel.getByRole('status').filter({ has: this.app.page.getByRole('heading') });
  }

  async expectResult(result: keyof typeof RESULTS, ...parts: string[]): Promise<void> {
    await expect(this.result.getByRole('heading', { name: RESULTS[result], exact: true })).toBeVisible();
    for (const part of parts) await expect(this.result).toContainText(part);
  }

  /** The records of the payment's refunds, the newest first. */
  get records(): Locator {
    return this.app.page.getByRole('list', { name: '退款记录', exact: true }).locator(':scope > li');
  }

  /** A fact of a record or card by its label. */
  fact(label: string, inside: Locator = this.app.page.getByRole('main')): Locator {
    return this.app.fact(label, inside);
  }

  /** The refunds that the rail has of the payment: what was asked for, and what became of it. */
  async refunds(): Promise<{ asked: string; status: string; code: string; id: string }[]> {
    const { body } = await this.app.api('GET', `/alipay/transactions/${PAYMENT}`);
    const { refunds } = body as {
      refunds: { asked: { value: string }; status: string; code: string; refundRequestId: string }[];
    };
    return refunds.map(({ asked, status, code, refundRequestId }) => ({
      asked: asked.value,
      status,
      code,
      id: refundRequestId,
    }));
  }

  /** How the rail answers from now on. */
  behave = (rail: string): Promise<void> => this.app.settings({ rail });

  /** A request to the rail itself, past every page, as another system of the merchant's would send it. */
  async ask(refundRequestId: string, value: string, currency = 'CNY'): Promise<string> {
    return this.app.page.evaluate(
      async ({ key, body }) => {
        const { token } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { token: string };
        const answer = await fetch('/ams/api/v1/payments/refund', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        });
        return ((await answer.json()) as { result: { resultCode: string } }).result.resultCode;
      },
      {
        key: SESSION_KEY,
        body: { refundRequestId, paymentId: PAYMENT, refundAmount: { currency, value } },
      },
    );
  }
}
