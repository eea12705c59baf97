import type { Words } from '#contract/words';
import type { Settings } from '#contract/demo';
import type { Fault } from '#contract/now';
import { Refusal } from './problems';
import type { Store } from './store';
import { collection, type Reader, type Rec, type Tx } from './transaction';

/** The demo's switches, and where the present state comes from. */
export interface SettingsRecord extends Rec, Settings {
  readonly id: 'settings';
  readonly scenario: string | null;
  /** Something was changed by hand since the scenario was loaded. */
  readonly touched: boolean;
  /** What a link replays: the instant (epoch ms) and settings the scenario began with; `since`: when they became what they are. */
  readonly began: Began | null;
  readonly since: number | null;
  /** Stored data of another version was replaced, and nobody has read so yet. */
  readonly replaced: boolean;
}

interface Began {
  /** Epoch ms. */
  readonly at: number;
  readonly settings: Settings;
  /** Begun earlier than the scenario's own time, so that what is seeded beside it stands at another. */
  readonly early: boolean;
}

export const SETTINGS = collection<SettingsRecord>('settings');

export const DEFAULTS: SettingsRecord = {
  id: 'settings',
  review: 'auto',
  fault: 'none',
  channel: 'succeeds',
  rail: 'normal',
  scenario: null,
  touched: false,
  began: null,
  since: null,
  replaced: false,
};

/** The switches as stored; auto review and no faults by default (REV-3). */
export const settingsOf = (reader: Pick<Reader, 'get'>): SettingsRecord =>
  reader.get(SETTINGS, 'settings') ?? DEFAULTS;

/** Changes some of the switches. */
export function changeSettings(tx: Tx, change: Partial<Omit<SettingsRecord, 'id'>>): void {
  tx.put(SETTINGS, { ...settingsOf(tx), ...change });
}

/** How long `latency` holds every answer, ms: long enough to see the waiting state. */
const LATENCY = 1_500;

/** The request or its answer got lost on the way; transports turn it into a network error. */
export class Lost extends Error {}

const UNTIL_SWITCHED_OFF: readonly Fault[] = ['none', 'latency', 'read-error', 'worker-stopped'];

/** Switches a one-shot fault off and says whether this request was the one to meet it. */
async function take(store: Store, fault: Fault): Promise<boolean> {
  return store.write((tx) => {
    if (settingsOf(tx).fault !== fault) return false;
    changeSettings(tx, { fault: 'none' });
    return true;
  });
}

/**
 * Puts the asked-for fault around one request. Lost request, lost response and server error meet the next write
 * once; latency and read errors hold until switched off. The demo's own endpoints and sign-in never meet one.
 */
export async function withFault(
  store: Store,
  request: { path: string; effect: 'read' | 'write' },
  answer: () => Promise<Response>,
): Promise<Response> {
  if (/^\/(demo|session|openapi)/.test(request.path)) return answer();
  const fault = await store.read((reader) => settingsOf(reader).fault);
  if (fault === 'latency') await new Promise((resolve) => setTimeout(resolve, LATENCY));
  if (fault === 'read-error' && request.effect === 'read') throw new Refusal(503, 'unavailable');
  if (request.effect === 'read' || UNTIL_SWITCHED_OFF.includes(fault)) return answer();
  if (!(await take(store, fault))) return answer();
  if (fault === 'lost-request') throw new Lost();
  if (fault === 'server-error') throw new Refusal(500, 'serverError');
  // Whatever the answer is, nobody hears it.
  await answer().catch(() => undefined);
  throw new Lost();
}

/** Said once when stored data of another version was replaced. */
export const replacedNotice: Words = {
  'zh-CN': '浏览器中保存的数据来自其他版本，已恢复为初始数据。',
  en: 'The data kept in this browser came from another version and was replaced by the seeded state.',
};
