import * as contract from '#contract/demo';
import type { DemoState } from '#contract/demo';
import type { Language } from '#contract/words';
import { pauseAuto, resumeAuto } from '../desk/items';
import { SESSIONS } from '../platform/accounts';
import { changeSettings, settingsOf } from '../platform/faults';
import { reading, replacingWith, type Route, writing } from '../platform/route';
import type { Reader } from '../platform/transaction';
import type { LineDefinition, ProviderDemo } from '../provider';
import { lookAtWaiting } from '../rail/outcome';
import { clockOf, move, replacedNotice, type Timetable } from './clock';
import { load, scenarioNamed, toLine, toScenario } from './scenarios';
import { seedEverything } from './seed';

/** Provider of the lines that hold everywhere. */
const COMMON = 'common';

interface Told {
  readonly demos: readonly ProviderDemo[];
  readonly commonLines: readonly LineDefinition[];
}

/** Scenarios, test clock, switches and reset; nothing here needs a session (GEN-10). */
export function demoRoutes(loadDemos: () => Promise<Told>, table: Timetable): readonly Route[] {
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

  return [
    reading(contract.readDemo, ({ tx, language }) => stateOf(tx, language)),
    reading(contract.listScenarios, async ({ language }) => {
      const { demos, commonLines } = await loadDemos();
      return {
        items: demos.flatMap(({ id, scenarios }) => scenarios.map((one) => toScenario(id, one, language))),
        lines: [...demos, { id: COMMON, lines: commonLines }].flatMap(({ id, lines }) =>
          lines.map((one) => toLine(id, one, language)),
        ),
      };
    }),
    replacingWith(contract.loadScenario, loadDemos, ({ tx, body, language }, { demos }) => {
      const { provider, scenario } = scenarioNamed(demos, body.id);
      load(demos, table, tx, scenario, body.now);
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
    replacingWith(contract.resetDemo, loadDemos, ({ tx, language }, { demos }) => {
      tx.clear([SESSIONS]);
      seedEverything(tx, demos);
      return stateOf(tx, language);
    }),
  ];
}
