import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memory } from './persistence';
import { Store } from './store';
import { indexOn, type Order } from './tables';
import { collection, type Reader, type Rec, type Transaction } from './transaction';

interface One extends Rec {
  readonly key: string | null;
  readonly at: number;
}

const ONES = collection<One>('ones');
const KEYS = ['a', 'b', 'c'] as const;
const BY_KEY = indexOn(ONES, ({ key }) => key);
const SOONEST: Order<One> = {
  of: ONES,
  before: (a, b) => a.at < b.at || (a.at === b.at && a.id < b.id),
};

const write = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      id: fc.nat({ max: 12 }).map(String),
      key: fc.constantFrom(...KEYS, null),
      at: fc.nat({ max: 5 }),
    }),
  },
  { weight: 3, arbitrary: fc.nat({ max: 12 }).map((id) => ({ gone: String(id) })) },
  { weight: 1, arbitrary: fc.constant('clear' as const) },
);
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;
const step = fc.record({
  writes: fc.array(write, { maxLength: 12 }),
  lands: fc.boolean(),
  /** Whether anybody looks while it is written, as an operation does. */
  looks: fc.boolean(),
});

const byId = (a: Rec, b: Rec) => Number(a.id) - Number(b.id);

/** What indexes and orders say is what going through everything says. */
function demandSame(reader: Reader): void {
  const all = reader.all(ONES);
  for (const wanted of KEYS)
    expect(reader.by(BY_KEY, wanted).toSorted(byId)).toEqual(
      all.filter(({ key }) => key === wanted).toSorted(byId),
    );
  expect(reader.first(SOONEST)).toEqual(all.toSorted((a, b) => (SOONEST.before(a, b) ? -1 : 1))[0]);
  for (const one of all) expect(reader.get(ONES, one.id)).toBe(one);
}

function act(tx: Transaction, { writes, looks }: { writes: readonly Write[]; looks: boolean }): void {
  for (const one of writes) {
    if (one === 'clear') tx.clear([]);
    else if ('gone' in one) tx.remove(ONES, one.gone);
    else tx.put(ONES, one);
    if (looks) demandSame(tx);
  }
}

describe('GEN-9 what is found by something else than an id', () => {
  it('GEN-9 is the same as by going through everything, before, while and after it is written, or thrown away', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const store = new Store({ persistence: memory() });
        await store.open(() => undefined);
        for (const one of steps) {
          const written = store.write((tx) => {
            act(tx, one);
            if (!one.lands) throw new Error('no');
          });
          await (one.lands ? written : expect(written).rejects.toThrow('no'));
          await store.read(demandSame);
        }
      }),
      { numRuns: 200 },
    );
  });
});
