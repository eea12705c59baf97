import type { DemoState, Settings } from '#contract/demo';
import { faultNames } from '#contract/demoState';
import { isoOf } from '../platform/calendar';
import { changeSettings, DEFAULTS, settingsOf } from '../platform/faults';
import type { Reader, Tx } from '../platform/transaction';

/** The switches alone. */
export const switchesOf = ({ review, fault, channel, rail }: Settings): Settings => ({
  review,
  fault,
  channel,
  rail,
});

const isSame = (a: Settings, b: Settings) => JSON.stringify(switchesOf(a)) === JSON.stringify(switchesOf(b));

/** What a scenario began with, as it stands now (`at`: epoch ms); from here on nothing was changed by hand. */
export function beginScenario(tx: Tx, scenario: string, at: number, early: boolean): void {
  const began = { at, early, settings: switchesOf(settingsOf(tx)) };
  changeSettings(tx, { scenario, touched: false, began, since: null });
}

/**
 * Sets switches by hand. A link says one instant at which they were set (DEM-2): set again after time has passed with
 * others than the first, the state is no longer what a link makes.
 */
export function setSwitches(tx: Tx, change: Partial<Settings>): Settings {
  const before = settingsOf(tx);
  const next = switchesOf({ ...before, ...change });
  if (isSame(next, before)) return before;
  const first = before.began?.settings ?? switchesOf(DEFAULTS);
  const { now } = tx;
  const late = (before.since ?? now) < now || (before.began?.early === true && before.began.at < now);
  changeSettings(tx, {
    ...next,
    touched: before.touched || late,
    since: isSame(next, first) && !late ? null : now,
  });
  return before;
}

/** What a link carries of the switches, and since when; null each where it is as the scenario has it (DEM-2). */
export function linkOf(reader: Reader): DemoState['link'] {
  const record = settingsOf(reader);
  const { since, began } = record;
  const first = began?.settings ?? switchesOf(DEFAULTS);
  const set = since ?? (began?.early ? began.at : null);
  return {
    since: set !== null && set < reader.now ? isoOf(set) : null,
    review: record.review === first.review ? null : record.review,
    fault: faultNames(switchesOf(record), first).join(',') || null,
  };
}
