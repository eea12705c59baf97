import { instantOf } from '../platform/calendar';
import { freeze } from '../platform/clock';
import { type Rec, Transaction } from '../platform/transaction';
import type { ProviderDemo } from '../provider';
import { besideScenario } from '../rail/outcome';

type Demos = readonly Pick<ProviderDemo, 'seed'>[];

/** Server time of the seeded state. */
export const SEED_TIME = instantOf('2026-11-22T10:00:00+08:00');

/** Stops the clock at an instant (epoch ms) and goes on from there. */
export function standAt(tx: Transaction, at: number): void {
  freeze(tx, at);
  tx.now = at;
}

/** What every customer owns at an instant (epoch ms); the clock is left as it is. */
export function seedAt(tx: Transaction, demos: Demos, at: number): void {
  besideScenario(tx, () => {
    for (const { seed } of demos) {
      tx.now = at;
      seed(tx);
    }
    tx.now = at;
  });
}

/** The state of an empty store: the clock stands at 2026-11-22 10:00 in UTC+8, and everybody owns something. */
export function seedEverything(tx: Transaction, demos: Demos): void {
  standAt(tx, SEED_TIME);
  seedAt(tx, demos, SEED_TIME);
}

/** Records by collection, as they are stored. */
export type Snapshot = Readonly<Record<string, readonly Rec[]>>;

/** What seeding an empty store leaves there; the same on every machine, so that a build can carry it as data. */
export function snapshotOf(demos: Demos): Snapshot {
  const tx = new Transaction(new Map(), SEED_TIME);
  seedEverything(tx, demos);
  const records: Record<string, Rec[]> = {};
  for (const { collection, value } of tx.changes()) if (value) (records[collection] ??= []).push(value);
  return records;
}

/** The seeded state without the work of seeding it; leaves `tx.now` where the seeds do. */
export function restore(tx: Transaction, snapshot: Snapshot): void {
  for (const [name, records] of Object.entries(snapshot))
    for (const record of records) tx.put({ name }, record);
  tx.now = SEED_TIME;
}
