import { type Locator, expect } from '@playwright/test';
import type { App, LinkState } from './app';
import type { NameIn } from './scenarios';
import { type Language, WORDS } from './words';

/** The certificate order that every scenario of this console is about. */
export const ORDER = 'tc-0001';

const ROOT = '/tencent/certificates';
/** Over the list where only this order was looked for. */
const POP_UP = `/${ORDER}/refund?search=${ORDER}`;

const LABELS = {
  en: {
    refund: 'Refund',
    whyNot: 'Why not?',
    agree: 'I have read and agree to the refund policy',
    next: 'Next',
    ok: 'OK',
    cancelApplication: 'Cancel Application',
  },
  'zh-CN': {
    refund: '退款',
    whyNot: '为什么不能退款',
    agree: '我已阅读并同意退款政策',
    next: '下一步',
    ok: '确定',
    cancelApplication: '取消申请',
  },
} as const;

/** The Tencent Cloud console, spoken to by its labels; English unless told otherwise. */
export class TencentPages {
  readonly app: App;
  readonly language: Language;

  constructor(app: App, language: Language = 'en') {
    this.app = app;
    this.language = language;
  }

  in(language: Language): TencentPages {
    return new TencentPages(this.app, language);
  }

  get labels() {
    return LABELS[this.language];
  }

  /** Any page below My Certificates with the state of a scenario; `name` without the provider. */
  private async open(path: string, name: NameIn<'tencent'>, state: LinkState): Promise<this> {
    await this.app.open(`${ROOT}${path}`, {
      scenario: `tencent.${name}`,
      as: 'customer',
      lang: this.language,
      ...state,
    });
    return this;
  }

  /** My Certificates, where only the scenario's order is looked for. */
  async openList(name: NameIn<'tencent'>, state: LinkState = {}): Promise<this> {
    return this.open(`?search=${ORDER}`, name, state);
  }

  async openDetails(name: NameIn<'tencent'>, state: LinkState = {}): Promise<this> {
    return this.open(`/${ORDER}`, name, state);
  }

  async openPopUp(name: NameIn<'tencent'>, state: LinkState = {}): Promise<this> {
    return this.open(POP_UP, name, state);
  }

  /** A page of the order, or the list, the state left as it is. */
  async go(to: 'list' | 'details' | 'refund'): Promise<void> {
    const path = { list: `?search=${ORDER}`, details: `/${ORDER}`, refund: POP_UP }[to];
    await this.app.open(`${ROOT}${path}`);
  }

  get row(): Locator {
    return this.app.page.getByRole('table').getByRole('row').filter({ hasText: ORDER });
  }

  get popUp(): Locator {
    return this.app.dialog();
  }

  get consent(): Locator {
    return this.popUp.getByRole('checkbox', { name: this.labels.agree });
  }

  get next(): Locator {
    return this.popUp.getByRole('button', { name: this.labels.next, exact: true });
  }

  get ok(): Locator {
    return this.popUp.getByRole('button', { name: this.labels.ok, exact: true });
  }

  /** Where the refund stands, read out after OK. */
  get standing(): Locator {
    return this.popUp.getByRole('status').filter({ has: this.app.page.getByRole('heading') });
  }

  /** A link in the order's row. */
  inRow(name: string): Locator {
    return this.row.getByRole('link', { name, exact: true });
  }

  /** Consent → Next → OK. */
  async refund(): Promise<void> {
    await this.consent.check();
    await this.next.click();
    await this.ok.click();
    await expect(this.standing).toBeVisible();
  }

  /** What the pop-up answers, and the rule that the trace marks as the one that holds. */
  async expectAnswer(answer: string, rule: string): Promise<void> {
    await expect(this.popUp.getByRole('heading', { level: 3, name: answer, exact: true })).toBeVisible();
    const words = WORDS[this.language];
    await this.popUp.getByText(words.why, { exact: true }).click();
    const holding = this.popUp
      .getByRole('list', { name: words.trace })
      .getByRole('listitem')
      .filter({ has: this.app.page.getByText(words.holds, { exact: true }) });
    await expect(holding).toHaveCount(1);
    await expect(holding).toContainText(rule);
  }
}
