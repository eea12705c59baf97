import { expect, type Locator } from '@playwright/test';
import type { App } from './app';

/** The chosen item: beside its list on a wide screen, as these tests have it; over it on a narrower one. */
export const itemOf = (app: App, name?: string | RegExp): Locator =>
  app.page.getByRole('complementary', name === undefined ? {} : { name });

/** The specialist in a tab of their own, deciding what waits there. */
export class Desk {
  readonly app: App;

  private constructor(app: App) {
    this.app = app;
  }

  /** Opens the item about a domain in a queue, beside the tab of `customer`. */
  static async open(customer: App, domain: string, queue = 'refunds'): Promise<Desk> {
    const app = await customer.newTab(`/review?queue=${queue}&search=${domain}`, { as: 'specialist' });
    await app.page.getByRole('link', { name: domain, exact: true }).click();
    // A reading that fails from here on must find the item already on the page.
    await itemOf(app).getByRole('heading', { level: 3 }).first().waitFor();
    return new Desk(app);
  }

  async askToApprove(): Promise<void> {
    await this.app.button('通过').click();
  }

  async confirmApproval(): Promise<void> {
    await this.app.dialog('确认通过？').getByRole('button', { name: '确认通过' }).click();
  }

  async approve(): Promise<void> {
    await this.askToApprove();
    await this.confirmApproval();
    await expect(this.app.page.getByRole('status').filter({ hasText: '已通过' })).toBeVisible();
  }

  async reject(reason: string, explanation: string): Promise<void> {
    await this.app.button('驳回').click();
    await this.app.page.getByRole('radio', { name: reason, exact: true }).check();
    await this.app.page.getByRole('textbox', { name: '说明（客户会看到）' }).fill(explanation);
    await this.app.button('确认驳回').click();
    await expect(this.app.page.getByRole('status').filter({ hasText: '已驳回' })).toBeVisible();
  }
}
