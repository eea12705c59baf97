import type { DemoState } from '../../src/api/contract/demo';
import * as contract from '../../src/api/contract/demo';
import { pauseAuto, resumeAuto } from '../desk/auto';
import { openApiRoute } from '../openapi';
import type { EventKinds } from '../platform/events';
import type { Language } from '../platform/language';
import { type Route, reading, replacingWith, writing } from '../platform/route';
import { SESSIONS } from '../platform/sessions';
import { changeSettings, settingsOf } from '../platform/settings';
import type { Reader } from '../platform/transaction';
import type { Provider, Seeder } from '../provider';
import { lookAtWaiting } from '../rail';
import { clockOf, move } from './clock';
import { load, scenarioNamed, storiesOf, toLine, toScenario } from './scenarios';
import { seedEverything } from './seed';
import type { Timetable } from './time';

/** Provider of the lines that hold everywhere. */
const COMMON = 'common';

const REPLACED = {
  'zh-CN': '浏览器中保存的数据来自其他版本，已恢复为初始数据。',
  en: 'The data kept in this browser came from another version and was replaced by the seeded state.',
};

/** Scenarios, test clock, switches and reset; nothing here needs a session (GEN-10). */
export function demoRoom(
  providers: readonly Provider[],
  loadSeeders: () => Promise<readonly Seeder[]>,
  events: EventKinds,
): { routes: readonly Route[] } {
  const table: Timetable = { events, watches: providers.flatMap((provider) => provider.watches) };

  const stateOf = (reader: Reader, language: Language): DemoState => {
    const { review, fault, channel, rail, scenario, touched, replaced } = settingsOf(reader);
    return {
      clock: clockOf(table, reader, language),
      settings: { review, fault, channel, rail },
      scenario,
      touched,
      notice: replaced ? REPLACED[language] : null,
    };
  };

  // A scenario's id begins with its provider's: the stories of the others need not come.
  const toLoad = ({ body }: { readonly body: { readonly id: string } }) =>
    Promise.all([storiesOf(providers.filter(({ id }) => body.id.startsWith(`${id}.`))), loadSeeders()]);

  const routes = [
    openApiRoute,
    reading(contract.readDemo, ({ tx, language }) => stateOf(tx, language)),
    reading(contract.listScenarios, async ({ language }) => {
      const [stories, { commonLines }] = await Promise.all([storiesOf(providers), import('../lines')]);
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
  return { routes };
}
