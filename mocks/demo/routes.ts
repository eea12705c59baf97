import * as contract from '#contract/demo';
import type { DemoState } from '#contract/demo';
import { readPolicy } from '#contract/policies';
import { pauseAuto, resumeAuto } from '../desk/items';
import { SESSIONS } from '../platform/accounts';
import { changeSettings, settingsOf } from '../platform/faults';
import type { Language } from '#contract/words';
import { notFound } from '../platform/problems';
import { reading, replacingWith, type Route, writing } from '../platform/route';
import type { Reader } from '../platform/transaction';
import type { Provider, Seeder } from '../provider';
import { lookAtWaiting } from '../rail/events';
import { clockOf, move, replacedNotice, type Timetable } from './clock';
import { load, scenarioNamed, storiesOf, toLine, toScenario } from './scenarios';
import { seedEverything } from './seed';

/** Provider of the lines that hold everywhere. */
const COMMON = 'common';

/** Scenarios, test clock, switches and reset; nothing here needs a session (GEN-10). */
export function routesOf(
  providers: readonly Provider[],
  loadSeeders: () => Promise<readonly Seeder[]>,
  table: Timetable,
): readonly Route[] {
  const stateOf = (reader: Reader, language: Language): DemoState => {
    const { review, fault, channel, rail, scenario, touched, replaced } = settingsOf(reader);
    return {
      clock: clockOf(table, reader, language),
      settings: { review, fault, channel, rail },
      scenario,
      touched,
      notice: replaced ? replacedNotice[language] : null,
    };
  };

  // A scenario's id begins with its provider's: the stories of the others need not come.
  const toLoad = ({ body }: { readonly body: { readonly id: string } }) =>
    Promise.all([storiesOf(providers.filter(({ id }) => body.id.startsWith(`${id}.`))), loadSeeders()]);

  return [
    reading(contract.readDemo, ({ tx, language }) => stateOf(tx, language)),
    reading(contract.listScenarios, async ({ language }) => {
      const [stories, { commonLines }] = await Promise.all([storiesOf(providers), import('./lines')]);
      const told = [...stories];
      return {
        items: told.flatMap(([id, { scenarios }]) => scenarios.map((one) => toScenario(id, one, language))),
        lines: [
          ...told.flatMap(([id, { lines }]) => lines.map((one) => toLine(id, one, language))),
          ...commonLines.map((one) => toLine(COMMON, one, language)),
        ],
      };
    }),
    replacingWith(contract.loadScenario, toLoad, ({ tx, body, language }, [stories, seeders]) => {
      const { provider, scenario } = scenarioNamed(stories, body.id);
      load(seeders, table, tx, scenario, body.now);
      return { scenario: toScenario(provider, scenario, language), demo: stateOf(tx, language) };
    }),
    reading(contract.readClock, ({ tx, language }) => clockOf(table, tx, language)),
    writing(contract.moveClock, ({ tx, body, language }) => move(table, tx, body, language)),
    writing(contract.changeSettings, ({ tx, body, language }) => {
      const before = settingsOf(tx);
      const {
        review = before.review,
        fault = before.fault,
        channel = before.channel,
        rail = before.rail,
      } = body;
      // A link can carry a fault, but not the others: with them the state is no longer what a link makes.
      const touched =
        before.touched || review !== before.review || channel !== before.channel || rail !== before.rail;
      changeSettings(tx, { review, fault, channel, rail, touched });
      if (before.review === 'manual' && review === 'auto') resumeAuto(tx);
      if (before.review === 'auto' && review === 'manual') pauseAuto(tx);
      if (rail !== before.rail) lookAtWaiting(tx);
      return stateOf(tx, language);
    }),
    writing(contract.dismissNotice, ({ tx }) => {
      changeSettings(tx, { replaced: false });
      return undefined;
    }),
    replacingWith(contract.resetDemo, loadSeeders, ({ tx, language }, seeders) => {
      tx.clear([SESSIONS]);
      seedEverything(tx, seeders);
      return stateOf(tx, language);
    }),
  ];
}

/** The policies in words, whosever they are; needs no session (GEN-10). */
export const policiesRoom = (providers: readonly Provider[]): { routes: readonly Route[] } => ({
  routes: [
    reading(readPolicy, async ({ params, language }) => {
      const provider = providers.find(({ id }) => id === params.policy);
      if (!provider) throw notFound();
      return { policy: provider.id, rules: (await provider.story()).rules(language) };
    }),
  ],
});
