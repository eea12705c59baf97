import { describe, expect, it } from 'vitest';
import { memory } from '../platform/persistence';
import { Store } from '../platform/store';
import { Transaction } from '../platform/transaction';
import { demos, seededState } from '../providers/demos';
import { restore, SEED_TIME, seedEverything, type Snapshot } from './seed';

const stateOf = (tx: Transaction) =>
  tx
    .changes()
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.collection + a.id < b.collection + b.id ? -1 : 1));

describe('GEN-10 the seeded state as data', () => {
  it('GEN-10 is what seeding leaves, to the last record, after it was written out and read back', () => {
    const seeded = new Transaction(new Map(), SEED_TIME);
    seedEverything(seeded, demos);
    const restored = new Transaction(new Map(), 0);
    restore(restored, JSON.parse(JSON.stringify(seededState())) as Snapshot);
    expect(stateOf(restored)).toEqual(stateOf(seeded));
    expect(restored.now).toBe(seeded.now);
  });

  it('GEN-8 is the same each time it is made', () => {
    expect(JSON.stringify(seededState())).toBe(JSON.stringify(seededState()));
  });

  it('GEN-7 a store begins with it, the clock standing where the seeds end', async () => {
    const store = new Store({ persistence: memory() });
    await store.open((tx) => restore(tx, seededState()));
    expect(await store.read(({ now }) => now)).toBe(SEED_TIME);
  });
});
