import { type Locator, expect } from '@playwright/test';
import type { App, LinkState } from './app';
import type { NameIn } from './scenarios';
import { WORDS } from './words';

/** The order that every scenario of this console is about. */
export const ORDER = 'ab-0001';

const words = WORDS.en;

/** The international console, spoken to by its English labels. */
export class AlibabaPages {
  readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  /** Any page of this console with the state of a scenario; `name` without the provider. */
  async open(path: string, name: NameIn<'alibaba'>, state: LinkState = {}): Promise<this> {
    await this.app.open(`/alibaba/${path}`, { scenario: `alibaba.${name}`, lang: 'en', ...state });
    return this;
  }

  /** The refund panel of a scenario's order, from Order Refund Management: Refund in Actions, or the refund there is. */
  async openPanel(name: NameIn<'alibaba'>, state: LinkState = {}): Promise<this> {
    await this.open(`orders?search=${ORDER}`, name, state);
    await this.row(ORDER)
      .getByRole('link', { name: /^(Refund|View refund)$/ })
      .click();
    await this.panel.waitFor();
    return this;
  }

  /** A page, the state left as it is. */
  async go(path: string): Promise<void> {
    await this.app.open(`/alibaba/${path}`);
  }

  get panel(): Locator {
    return this.app.dialog('Refund Application');
  }

  heading(name: string): Locator {
    return this.panel.getByRole('heading', { level: 3, name, exact: true });
  }

  /** The row of an order, a certificate, a CA or a gateway. */
  row(text: string): Locator {
    return this.app.page.getByRole('table').getByRole('row').filter({ hasText: text });
  }

  /** The rule that the trace of the decision marks as the one that holds. */
  async expectRule(rule: string): Promise<void> {
    const trace = this.panel.getByRole('list', { name: words.trace });
    if (!(await trace.isVisible())) await this.panel.getByText(words.why, { exact: true }).click();
    const holding = trace
      .getByRole('listitem')
      .filter({ has: this.app.page.getByText(words.holds, { exact: true }) });
    await expect(holding).toHaveCount(1);
    await expect(holding).toContainText(rule);
  }

  /** What the panel answers, by which rule, and why. */
  async expectAnswer(answer: string, rule: string, reason: string | RegExp): Promise<void> {
    await expect(this.heading(answer)).toBeVisible();
    await expect(this.panel).toContainText(reason);
    await this.expectRule(rule);
  }

  /** Presses a button of the topmost dialog of that name. */
  async press(dialog: string, button: string): Promise<void> {
    await this.app.dialog(dialog).getByRole('button', { name: button, exact: true }).click();
  }

  /** Note → OK. */
  async note(): Promise<void> {
    await this.press('Note', 'OK');
    await expect(this.app.dialog('Note')).toHaveCount(0);
  }

  /** An operation in the row of a certificate that asks for one Note. */
  async operate(row: string, operation: string): Promise<void> {
    await this.row(row).getByRole('link', { name: operation, exact: true }).click();
    await this.note();
  }

  /** The step of the guided run that can be taken now: its button. */
  async takeStep(operation: string): Promise<void> {
    const steps = this.panel.getByRole('list', { name: 'Steps' });
    await steps.getByRole('link', { name: operation, exact: true }).first().click();
  }

  /** Revoke Certificate → OK → Note → OK. */
  async revoke(): Promise<void> {
    await this.press('Revoke Certificate', 'OK');
    await this.note();
  }

  /** Reset → the checkbox → OK. */
  async reset(): Promise<void> {
    const dialog = this.app.dialog('Reset');
    await expect(dialog.getByRole('button', { name: 'OK', exact: true })).toBeDisabled();
    await dialog
      .getByRole('checkbox', { name: 'Confirm that the reset operation deletes all data.' })
      .check();
    await this.press('Reset', 'OK');
    await expect(dialog).toHaveCount(0);
  }

  /** Modify: the contact it begins with has no ID number and is refused at its field; completed, or replaced, it goes through (ABC-S3). */
  async submitTwice(by: 'replacing' | 'completing' = 'replacing'): Promise<void> {
    const dialog = this.app.dialog('Apply for Certificate');
    const contact = dialog.getByRole('combobox', { name: 'Contact' });
    await expect(contact.getByRole('option', { selected: true })).toHaveText('Lin Demo');
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(contact).toHaveAttribute('aria-invalid', 'true');
    await expect(dialog).toContainText(
      'The selected contact does not contain the required ID number information',
    );
    const number = dialog.getByRole('textbox', { name: 'ID number' });
    if (by === 'completing') {
      await number.fill('110101199003071234');
      await expect(contact).not.toHaveAttribute('aria-invalid', 'true');
    } else {
      await contact.selectOption({ label: 'Zhou Demo' });
      await expect(number).toHaveCount(0);
    }
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Order Refund Management → Refund in Actions → Refund Application → Refund → Refund successfully, also in the list. */
  async refundFromMenu(): Promise<void> {
    await this.app.link('Order Refund Management').first().click();
    await this.app.page.getByRole('searchbox', { name: 'Search order, domain or product' }).fill(ORDER);
    await this.row(ORDER).getByRole('link', { name: 'Refund', exact: true }).click();
    await this.refund();
    await this.go(`orders?search=${ORDER}`);
    await expect(this.row(ORDER)).toContainText('Refund successfully');
  }

  /** Confirms the open panel and follows the money to the timeline. */
  async refund(confirm: 'Refund' | 'OK' = 'Refund'): Promise<void> {
    await this.press('Refund Application', confirm);
    await expect(this.heading('Refund successfully')).toBeVisible();
    await this.expectArrival();
  }

  /** View order: on the timeline the payment channel says that the money is there. */
  async expectArrival(): Promise<void> {
    await this.panel.getByRole('link', { name: 'View order' }).click();
    await expect(this.app.page.getByRole('list', { name: 'Timeline' })).toContainText(
      /(Refunded|Money arrived)\s*Payment channel/,
    );
  }
}
