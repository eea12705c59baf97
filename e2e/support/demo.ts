import type { Locator } from '@playwright/test';
import type { App } from './app';

/** The demo bar at the foot of every page, spoken to by its labels. */
export class DemoControls {
  readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  /** The strip, open or not. */
  get bar(): Locator {
    return this.app.page.getByRole('region', { name: /^(演示控制|Demo controls)$/ });
  }

  get toggle(): Locator {
    return this.bar.getByRole('button', { name: /^(演示控制|Demo controls)$/ });
  }

  async open(): Promise<this> {
    await this.toggle.click();
    await this.bar.getByRole('group').first().waitFor();
    return this;
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.bar.getByRole('combobox', { name, exact: true });
  }

  field(name: string): Locator {
    return this.bar.getByLabel(name, { exact: true });
  }

  /** What the last move of the clock set off. */
  get happened(): Locator {
    return this.bar.getByRole('group', { name: /^(时钟|Clock)$/ }).locator('[class*=fired]');
  }
}
