import { describe, it } from 'vitest';
import { runTabHistories } from '../testing/tabHistories';

/** How many; more for whoever wants to wait: `SEQUENCES=10000 npx vitest run mocks/providers/tabs.histories.test.ts`. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 100);
const PATIENCE = 900;

describe('GEN-4 GEN-7 GEN-8 GEN-10 two tabs over HTTP', () => {
  it(
    'GEN-8 tabs are killed and opened again, requests and answers get lost, and nothing is done twice, lost, or promised in vain',
    () => runTabHistories(SEQUENCES),
    SEQUENCES * PATIENCE,
  );
});
