import { createHash } from 'node:crypto';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config';

/** Enough to part neighbours, few enough that starting a browser for each takes no time worth saying. */
const GROUPS = 24;
const seed = (process.env.E2E_SEED ??= String(Date.now()));

/** Whether a test stands in the group that its title and the seed throw it into. */
class InGroup extends RegExp {
  readonly #group: number;

  constructor(group: number) {
    super('');
    this.#group = group;
  }

  override test(title: string): boolean {
    const [first = 0] = createHash('sha256')
      .update(`${seed} ${title.split(' ').slice(1).join(' ')}`)
      .digest();
    return first % GROUPS === this.#group;
  }
}

/**
 * The whole suite in random order: what was written to stand beside each other is torn apart, and what a tab keeps
 * from one test is met by another. `E2E_SEED` makes an order again.
 */
export default defineConfig({
  ...suite,
  testDir: '..',
  projects: Array.from({ length: GROUPS }, (_, group) => ({
    name: `${seed}.${group}`,
    grep: new InGroup(group),
  })),
});
