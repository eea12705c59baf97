import { answerOn } from '../support/record';
import { type ScenarioId, SCENARIOS, answerIn } from '../support/scenarios';
import { expect, test } from '../support/test';
import { toEnglish } from '../support/view';
import { beginWalk } from '../support/walk';

test.use({ answeredBy: 'page' });

/** Rules stand beside the answer by their id; where the money already is, nothing is decided any more. */
const DECIDED = /^(?:ALY-(?:R\d|G[1-35])|ABC-R(?!13)\d+|TCL-R[1-4])$/;

for (const id of Object.keys(SCENARIOS) as ScenarioId[]) {
  const [line, answer] = SCENARIOS[id];
  test(`DEM-1 ${line} ${id} opens without an error and shows what it announces, in both languages`, async ({
    app,
    errors,
  }) => {
    const answering = await beginWalk(app, id, 'zh-CN', () =>
      expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-CN'),
    );
    for (const lang of ['zh-CN', 'en'] as const) {
      if (lang === 'en') await toEnglish(app);
      await expect(answerOn(app, answering)).toHaveText(answerIn(lang, answer));
      if (DECIDED.test(line))
        await expect(app.page.getByRole('link', { name: line, exact: true }).first()).toBeVisible();
    }
    expect(errors).toEqual([]);
  });
}
