import type { Settings } from '#contract/demo';
import { changeSettings, DEFAULTS, settingsOf, type SettingsRecord } from '../platform/faults';
import type { Tx } from '../platform/transaction';

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

/** The settings a scenario began with. */
export const firstSwitches = ({ began }: Pick<SettingsRecord, 'began'>): Settings =>
  began?.settings ?? switchesOf(DEFAULTS);
