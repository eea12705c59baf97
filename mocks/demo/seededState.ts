import { seeders } from '../providers/seeds';
import { type Snapshot, snapshotOf } from './seed';

/** For the build: the seeded state of all providers. */
export const seededState = (): Snapshot => snapshotOf(seeders);
