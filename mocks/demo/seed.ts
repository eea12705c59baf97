import { freeze } from '../platform/clock';
import { instantOf } from '../platform/days';
import type { Transaction } from '../platform/transaction';
import type { Seeder } from '../provider';
import { toldAside } from '../rail';

/** Server time of the seeded state. */
export const SEED_TIME = instantOf('2026-11-22T10:00:00+08:00');

/** Stops the clock at an instant (epoch ms) and goes on from there. */
export function standAt(tx: Transaction, at: number): void {
  freeze(tx, at);
  tx.now = at;
}

/** What every customer owns at an instant (epoch ms); the clock is left as it is. */
export function seedAt(tx: Transaction, seeders: readonly Seeder[], at: number): void {
  toldAside(tx, () => {
    for (const seed of seeders) {
      tx.now = at;
      seed(tx);
    }
    tx.now = at;
  });
}

/** The state of an empty store: the clock stands at 2026-11-22 10:00 in UTC+8, and everybody owns something. */
export function seedEverything(tx: Transaction, seeders: readonly Seeder[]): void {
  standAt(tx, SEED_TIME);
  seedAt(tx, seeders, SEED_TIME);
}
