import { describe, it } from 'vitest';
import { runHistories } from '../testing/histories';

/** How many; more for whoever wants to wait: `SEQUENCES=100000 npx vitest run mocks/providers/doors.histories.test.ts`. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 2_000);
/** Many times what one takes, ms: a busy machine must not turn the test red. */
const PATIENCE = 90;

describe('GEN-4 GEN-7 GEN-8 one history through every door', () => {
  it(
    'GEN-4 the sum over all doors is never above what was paid, the ledger is zero, what is final stays, and all ends',
    () => runHistories(SEQUENCES),
    SEQUENCES * PATIENCE,
  );
});
