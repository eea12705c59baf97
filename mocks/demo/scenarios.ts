import type { Scenario } from '#contract/demo';
import type { Verdict } from '#contract/decision';
import type { Language } from '#contract/words';
import { SESSIONS } from '../platform/accounts';
import { END_OF_TIME, instantOf, momentText } from '../platform/calendar';
import { freeze } from '../platform/clock';
import { invalid, Refusal } from '../platform/problems';
import type { Transaction } from '../platform/transaction';
import type { LineDefinition, ProviderDemo, ScenarioDefinition } from '../provider';
import { passTime, type Timetable, tooFar } from './clock';
import { seedAt, standAt } from './seed';
import { beginScenario } from './switches';

/** What each rule decides, by its id. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** A scenario as the API tells it. */
export const toScenario = (
  provider: string,
  scenario: ScenarioDefinition,
  verdicts: Verdicts,
  language: Language,
): Scenario => ({
  id: scenario.id,
  provider,
  lines: [...scenario.lines],
  title: scenario.title[language],
  shows: scenario.shows[language],
  verdict: verdictOf(scenario, verdicts),
  as: scenario.as,
  now: scenario.now,
  record: scenario.record,
});

function verdictOf({ lines, record, as }: ScenarioDefinition, verdicts: Verdicts): Verdict | null {
  const rule = lines.find((line) => verdicts.has(line));
  const own = record.id !== null && (as === 'customer' || as === 'customer-2');
  return (own && rule !== undefined && verdicts.get(rule)) || null;
}

/** A numbered line as the API tells it. */
export const toLine = (
  provider: string,
  { id, words, source, reading }: LineDefinition,
  language: Language,
) => ({
  id,
  provider,
  text: words[language],
  source: source[language],
  reading: reading?.[language] ?? null,
});

/** A scenario and whose it is. 404 when there is none of that id. */
export function scenarioNamed(
  demos: readonly ProviderDemo[],
  id: string,
): { provider: string; scenario: ScenarioDefinition } {
  for (const { id: provider, scenarios, large = [] } of demos) {
    const scenario = [...scenarios, ...large].find((one) => one.id === id);
    if (scenario) return { provider, scenario };
  }
  throw new Refusal(404, 'noSuchScenario', {
    words: { 'zh-CN': `没有名为 ${id} 的场景。`, en: `There is no scenario ${id}.` },
  });
}

/**
 * Replaces everything but the sessions by a scenario. `given` (ISO) sets the clock instead of the scenario's own
 * time: later lets time pass up to it; earlier is possible back to the last thing that happened in the scenario, 422 before.
 */
export function load(
  demos: readonly ProviderDemo[],
  table: Timetable,
  tx: Transaction,
  scenario: ScenarioDefinition,
  given?: string,
): void {
  const begins = instantOf(scenario.now);
  const wanted = given === undefined ? begins : instantOf(given);
  if (wanted > END_OF_TIME) throw tooFar('/now');
  tx.clear([SESSIONS]);
  standAt(tx, begins);
  const earliest = scenario.build(tx);
  if (wanted < earliest) throw tooEarly(earliest);
  // Built first, a scenario's own refunds and desk items have the same ids whatever the seeds hold.
  seedAt(tx, demos, Math.min(begins, wanted));
  beginScenario(tx, scenario.id, Math.min(begins, wanted), wanted < begins);
  if (wanted > begins) passTime(table, tx, wanted);
  freeze(tx, wanted);
  tx.now = wanted;
}

function tooEarly(earliest: number): Refusal {
  return invalid({
    pointer: '/now',
    code: 'beforeScenario',
    words: {
      'zh-CN': `该场景最早可从 ${momentText(earliest, 'zh-CN')} 开始。`,
      en: `This scenario can begin at ${momentText(earliest, 'en')} at the earliest.`,
    },
  });
}
