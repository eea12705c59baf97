import { changeSettings, loadScenario, moveClock, Settings } from '#contract/demo';
import { settingsNamed } from '#contract/demoState';
import type { AccountId } from '#contract/session';
import { call, type CallOptions } from '../api/client';
import { forgetDrafts } from '../api/kept';
import { LinkProblem, type LinkParameter, type LinkState } from './guard';

type Step = (parameter: LinkParameter, value: string, work: () => Promise<unknown>) => Promise<void>;

/**
 * DEM-2: the scenario, settings and clock of a link, in the order in which they came to be: time passes on only once the
 * settings are set. Answers whom the scenario is told for. Throws `LinkProblem`; names are refused before anything is changed.
 */
export async function replay(
  { scenario, now, settingsAt: since, review, fault }: LinkState,
  rest: string,
  step: Step,
  options: CallOptions,
): Promise<AccountId | undefined> {
  const failing = fault === undefined ? {} : settingsNamed(fault);
  if (failing === null) throw new LinkProblem('fault', fault ?? '', null, rest);
  const reviewed = Settings.shape.review.options.find((one) => one === review);
  if (review !== undefined && !reviewed) throw new LinkProblem('review', review, null, rest);

  const begins = since ?? now;
  let host: AccountId | undefined;
  if (scenario !== undefined) {
    await step('scenario', scenario, async () => {
      const body = begins === undefined ? { id: scenario } : { id: scenario, now: begins };
      host = (await call(loadScenario, { body }, options)).scenario.as;
      forgetDrafts();
    });
  } else if (begins !== undefined) {
    await step('now', begins, () => call(moveClock, { body: { advanceTo: begins } }, options));
  }
  const settings = { ...failing, ...(reviewed && { review: reviewed }) };
  if (Object.keys(settings).length > 0)
    await step('fault', fault ?? review ?? '', () => call(changeSettings, { body: settings }, options));
  if (since !== undefined && now !== undefined)
    await step('now', now, () => call(moveClock, { body: { advanceTo: now } }, options));
  return host;
}
