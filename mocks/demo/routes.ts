import * as contract from '#contract/demo';
import type { DemoState } from '#contract/demo';
import * as state from '#contract/demoState';
import type { Language } from '#contract/words';
import { pauseAuto, resumeAuto } from '../desk/items';
import { SESSIONS } from '../platform/accounts';
import { changeSettings, replacedNotice, settingsOf } from '../platform/faults';
import { isoOrNull } from '../platform/calendar';
import { reading, replacingWith, type Route, writing } from '../platform/route';
import type { Reader } from '../platform/transaction';
import type { LineDefinition, ProviderDemo } from '../provider';
import { lookAtWaiting } from '../rail/outcome';
import { linkOf, setSwitches, switchesOf } from './switches';
import {
  type AheadEvent,
  clockOf,
  inWords,
  limitsAhead,
  move,
  nextLimit,
  placeOf,
  plannedAhead,
  type Timetable,
} from './clock';
import { load, scenarioNamed, toLine, toScenario, type Verdicts } from './scenarios';
import { seedEverything } from './seed';
import { restoreFile, stateFile } from './stateFile';

/** How much of what is coming is shown. */
const SHOWN = 8;

/** Provider of the lines that hold everywhere. */
const COMMON = 'common';

interface Told {
  readonly demos: readonly ProviderDemo[];
  readonly commonLines: readonly LineDefinition[];
}

/** Scenarios, test clock, switches and reset; nothing here needs a session (GEN-10). */
export function demoRoutes(
  loadDemos: () => Promise<Told>,
  table: Timetable,
  verdicts: () => Verdicts,
): readonly Route[] {
  const stateOf = (reader: Reader, language: Language): DemoState => {
    const record = settingsOf(reader);
    const { scenario, touched, replaced } = record;
    return {
      clock: clockOf(table, reader, language),
      settings: switchesOf(record),
      link: linkOf(reader),
      scenario,
      touched,
      notice: replaced ? replacedNotice[language] : null,
    };
  };

  return [
    reading(contract.readDemo, ({ tx, language }) => stateOf(tx, language)),
    reading(contract.listScenarios, async ({ language }) => {
      const { demos, commonLines } = await loadDemos();
      const decided = verdicts();
      return {
        items: demos.flatMap(({ id, scenarios }) =>
          scenarios.map((one) => toScenario(id, one, decided, language)),
        ),
        lines: [...demos, { id: COMMON, lines: commonLines }].flatMap(({ id, lines }) =>
          lines.map((one) => toLine(id, one, language)),
        ),
      };
    }),
    replacingWith(contract.loadScenario, loadDemos, ({ tx, body, language }, { demos }) => {
      const { provider, scenario } = scenarioNamed(demos, body.id);
      load(demos, table, tx, scenario, body.now);
      return { scenario: toScenario(provider, scenario, verdicts(), language), demo: stateOf(tx, language) };
    }),
    reading(contract.readClock, ({ tx, language }) => clockOf(table, tx, language)),
    reading(state.readAhead, ({ tx, query, language }) => {
      const record = placeOf(tx, query.record).record ?? '';
      const limits = table.limits(tx);
      const own = limits.filter(({ ids }) => ids.includes(record));
      const events = plannedAhead(table, tx).map((one) => ({ ...one, what: 'event' as const }));
      const soon = [...events, ...limitsAhead(limits, tx.now)].toSorted((a, b) => a.at - b.at);
      const told = (some: readonly AheadEvent[]) =>
        some.map(({ what, ...one }) => ({ ...inWords(tx, one, language), what }));
      const isOwn = ({ ref }: AheadEvent) =>
        own.some(({ ids }) => ids.includes(placeOf(tx, ref).record ?? ''));
      const next = (advanceToNext: contract.Limit) =>
        isoOrNull(nextLimit(limits, tx.now, { advanceToNext, side: 'before', record }) ?? null);
      return {
        record: record || null,
        next: { deadline: next('deadline'), safe: next('safe') },
        own: told(soon.filter(isOwn).slice(0, SHOWN)),
        others: told(soon.filter((one) => !isOwn(one)).slice(0, SHOWN)),
      };
    }),
    writing(contract.moveClock, ({ tx, body, language }) => move(table, tx, body, language)),
    writing(contract.changeSettings, ({ tx, body, language }) => {
      const before = setSwitches(tx, body);
      const { review, rail } = settingsOf(tx);
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
    replacingWith(state.dropWorld, loadDemos, ({ tx }, { demos }) => {
      tx.clear([]);
      seedEverything(tx, demos);
      return undefined;
    }),
    reading(state.exportState, ({ tx }) => stateFile(tx)),
    {
      ...replacingWith(
        state.importState,
        async () => undefined,
        ({ tx, body, language }) => {
          restoreFile(tx, body);
          return stateOf(tx, language);
        },
      ),
      unremembered: true,
    } as Route,
  ];
}
