import { afterEach, describe, expect, it } from 'vitest';
import { Transaction } from '../platform/transaction';
import { demos, seededState } from '../providers/demos';
import { carry, SEED_TIME, seedAt, seedEverything, type Snapshot, standAt } from './seed';

const stateOf = (tx: Transaction) =>
  tx
    .changes()
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.collection + a.id < b.collection + b.id ? -1 : 1));

const carriedNow = () => carry(JSON.parse(JSON.stringify(seededState())) as Snapshot);

afterEach(() => carry(null));

describe('GEN-10 what every customer owns, as data', () => {
  it('GEN-10 an empty store holds what telling it leaves, to the last record, after it was written out and read back', () => {
    const seeded = new Transaction(new Map(), SEED_TIME);
    seedEverything(seeded, demos);
    carriedNow();
    const restored = new Transaction(new Map(), 0);
    seedEverything(restored, []);
    expect(stateOf(restored)).toEqual(stateOf(seeded));
    expect(restored.now).toBe(seeded.now);
  });

  it('GEN-10 beside every scenario stands the same, told or carried', () => {
    const snapshot = JSON.parse(JSON.stringify(seededState())) as Snapshot;
    for (const scenario of demos.flatMap(({ scenarios }) => scenarios)) {
      const begins = Date.parse(scenario.now);
      const made = () => {
        const tx = new Transaction(new Map(), begins);
        standAt(tx, begins);
        scenario.build(tx);
        seedAt(tx, demos, begins);
        return tx;
      };
      const told = made();
      carry(snapshot);
      expect(stateOf(made()), scenario.id).toEqual(stateOf(told));
      carry(null);
    }
  });

  it('GEN-8 is the same each time it is made', () => {
    expect(JSON.stringify(seededState())).toBe(JSON.stringify(seededState()));
  });
});
