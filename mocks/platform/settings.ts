import type { Settings } from '../../src/api/contract/demo';
import { type Rec, collection } from './collection';
import type { Reader, Tx } from './transaction';

/** The demo's switches, and where the present state comes from. */
export interface SettingsRecord extends Rec, Settings {
  readonly id: 'settings';
  readonly scenario: string | null;
  /** Something was changed by hand since the scenario was loaded. */
  readonly touched: boolean;
  /** Stored data of another version was replaced, and nobody has read so yet. */
  readonly replaced: boolean;
}

const SETTINGS = collection<SettingsRecord>('settings');

const DEFAULTS: SettingsRecord = {
  id: 'settings',
  review: 'auto',
  fault: 'none',
  channel: 'succeeds',
  rail: 'normal',
  scenario: null,
  touched: false,
  replaced: false,
};

/** The switches as stored; auto review and no faults by default (REV-3). */
export const settingsOf = (reader: Pick<Reader, 'get'>): SettingsRecord =>
  reader.get(SETTINGS, 'settings') ?? DEFAULTS;

/** Changes some of the switches. */
export function changeSettings(tx: Tx, change: Partial<Omit<SettingsRecord, 'id'>>): void {
  tx.put(SETTINGS, { ...settingsOf(tx), ...change });
}
