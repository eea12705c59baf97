import { type Locator, expect } from '@playwright/test';
import type { App, LinkState } from './app';
import type { NameIn } from './scenarios';
import { type Language, REASONS, type Reason, WORDS } from './words';

/** The certificate that every scenario of this console is about. */
export const CERTIFICATE = 'cas-0001';
/** Its domain, unless the scenario says otherwise. */
export const DOMAIN = 'shop.example.cn';

const ROOT = '/aliyun/certificates';
/** Over the list where only this certificate was looked for. */
const PANEL = `${ROOT}/${CERTIFICATE}/refund?search=${CERTIFICATE}`;

/** What the panel says, as it stands there. */
export interface Answer {
  readonly rule: string;
  readonly answer: string;
  readonly amount?: string;
  /** What the line about the deadline begins with; null where there is none. */
  readonly deadline?: string | null;
}

/** The Aliyun console, spoken to by its labels. */
export class AliyunPages {
  readonly app: App;
  readonly language: Language;

  constructor(app: App, language: Language = 'zh-CN') {
    this.app = app;
    this.language = language;
  }

  /** The same pages in another tab. */
  async newTab(path: string, state: LinkState = {}): Promise<AliyunPages> {
    return new AliyunPages(await this.app.newTab(path, state), this.language);
  }

  in(language: Language): AliyunPages {
    return new AliyunPages(this.app, language);
  }

  get words() {
    return WORDS[this.language];
  }

  private async open(path: string, name: NameIn<'aliyun'>, state: LinkState): Promise<this> {
    const lang: LinkState = this.language === 'zh-CN' ? {} : { lang: this.language };
    await this.app.open(path, { scenario: `aliyun.${name}`, ...lang, ...state });
    return this;
  }

  /** The refund panel of a scenario's certificate; `name` without the provider. */
  async openPanel(name: NameIn<'aliyun'>, state: LinkState = {}): Promise<this> {
    return this.open(PANEL, name, state);
  }

  /** The panel of the same certificate, the state left as it is. */
  async openPanelAgain(): Promise<this> {
    await this.app.open(PANEL);
    return this;
  }

  async openList(name: NameIn<'aliyun'>, state: LinkState = {}): Promise<this> {
    return this.open(`${ROOT}?search=${CERTIFICATE}`, name, state);
  }

  async openDetails(name: NameIn<'aliyun'>, state: LinkState = {}): Promise<this> {
    return this.open(`${ROOT}/${CERTIFICATE}`, name, state);
  }

  /** One of the dialogs of an operation, e.g. `revoke`. */
  async openDialog(name: NameIn<'aliyun'>, operation: string, state: LinkState = {}): Promise<this> {
    return this.open(`${ROOT}/${CERTIFICATE}/${operation}`, name, state);
  }

  /** The same dialog of the same certificate, the state left as it is. */
  async openDialogAgain(operation: string): Promise<this> {
    await this.app.open(`${ROOT}/${CERTIFICATE}/${operation}`);
    return this;
  }

  /** Back to the list, where only the scenario's certificate is looked for. */
  async toList(): Promise<Locator> {
    await this.app.open(`${ROOT}?search=${CERTIFICATE}`);
    return this.row;
  }

  /** The scenario's refund applications in the progress list. */
  async toRefunds(): Promise<Locator> {
    await this.app.open(`/aliyun/refunds?search=${CERTIFICATE}`);
    return this.app.row(this.domain);
  }

  get domain(): string {
    return DOMAIN;
  }

  get row(): Locator {
    return this.app.page.getByRole('table').getByRole('row').filter({ hasText: CERTIFICATE });
  }

  get panel(): Locator {
    return this.app.page.getByRole('dialog');
  }

  /** Where a refund stands by now, read out: the first thing after submitting. */
  get standing(): Locator {
    return this.panel.getByRole('status').filter({ has: this.app.page.getByRole('heading') });
  }

  /** The value beside a label such as 截止, in the panel or wherever `inside` says. */
  fact(label: string, inside: Locator = this.panel): Locator {
    return this.app.fact(label, inside);
  }

  /** The rule that the trace marks as the one that holds; opens the trace. */
  async ruleThatHolds(): Promise<Locator> {
    const trace = this.panel.getByRole('list', { name: this.words.trace });
    if (!(await trace.isVisible())) await this.panel.getByText(this.words.why, { exact: true }).click();
    return trace
      .getByRole('listitem')
      .filter({ has: this.app.page.getByText(this.words.holds, { exact: true }) });
  }

  /** Verdict, amount, deadline, and the rule with its trace. */
  async expectAnswer({ rule, answer, amount, deadline }: Answer): Promise<void> {
    await expect(this.panel.getByRole('heading', { name: answer, exact: true })).toBeVisible();
    if (amount !== undefined)
      await expect(this.panel.getByText(amount, { exact: true }).first()).toBeVisible();
    if (typeof deadline === 'string') await expect(this.fact(this.words.deadline)).toContainText(deadline);
    if (deadline === null) await expect(this.fact(this.words.deadline)).toHaveCount(0);
    const holding = await this.ruleThatHolds();
    await expect(holding).toHaveCount(1);
    await expect(holding).toContainText(rule);
  }

  /** The stage of the refund there is, and its amount. */
  async expectStanding(stage: string, amount = '¥1,500.00'): Promise<void> {
    await expect(this.standing.getByRole('heading', { name: stage, exact: true })).toBeVisible();
    await expect(this.standing).toContainText(amount);
  }

  reason(reason: Reason): Locator {
    const group = this.panel.getByRole('radiogroup', { name: this.words.reason });
    return group.getByRole('radio', { name: REASONS[this.language][reason], exact: true });
  }

  /** Answers one of the panel's questions. */
  async answer(question: string, answer: string): Promise<void> {
    const group = this.panel.getByRole('radiogroup', { name: question });
    await group.getByRole('radio', { name: answer, exact: true }).check();
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  get ok(): Locator {
    return this.button(this.words.ok);
  }

  /** Chooses a reason and goes on to the second step, which only the first two have. */
  async askForAssistance(reason: 'blocked' | 'tooSlow'): Promise<void> {
    await this.reason(reason).check();
    await this.button(this.words.next).click();
  }

  /** The whole application with a reason that needs nothing else, up to what came of it. */
  async apply(reason: 'wrongRenewal' | 'notNeeded' = 'notNeeded'): Promise<void> {
    await this.reason(reason).check();
    await this.ok.click();
    await expect(this.standing).toBeVisible();
  }
}
