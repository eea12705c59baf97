import type { Rec } from '../platform/collection';
import { Transaction } from '../platform/transaction';
import type { Seeder } from '../provider';
import { SEED_TIME, seedEverything } from './seed';

/** Records by collection, as they are stored. */
export type Snapshot = Readonly<Record<string, readonly Rec[]>>;

/** What seeding an empty store leaves there; the same on every machine, so that a build can carry it as data. */
export function snapshotOf(seeders: readonly Seeder[]): Snapshot {
  const tx = new Transaction(new Map(), SEED_TIME);
  seedEverything(tx, seeders);
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
