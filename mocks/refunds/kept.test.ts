import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf, type Tables } from '../platform/tables';
import { collection, type Rec, Transaction } from '../platform/transaction';
import { changing, type Keeping, type Kept, keptIn, nextEdge } from './kept';

/** Something that time alone changes at instants of its own. */
interface Thing extends Rec {
  readonly edges: readonly number[];
}

interface Passed extends Kept<Thing> {
  readonly passed: number;
}

const THINGS = collection<Thing>('things');

const nextOf = ({ edges }: Thing, at: number) => Math.min(Infinity, ...edges.filter((edge) => edge > at));
const passedOf = ({ edges }: Thing, at: number) => edges.filter((edge) => edge <= at).length;

const keepingOf = (): Keeping<Thing, Passed> => ({
  of: THINGS,
  provider: 'nobody',
  decide: (_, record, at) => ({ record, until: nextOf(record, at), passed: passedOf(record, at) }),
});

const before = (a: Passed, b: Passed) =>
  a.passed < b.passed || (a.passed === b.passed && a.record.id < b.record.id);

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const edges = fc.array(fc.nat({ max: 40 }), { maxLength: 4 });
const step = fc.oneof(
  fc.record({ put: id, edges }),
  fc.record({ remove: id }),
  fc.record({ tick: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ ask: fc.constantFrom('list', 'list', 'next', 'ahead', 'written'), put: id, edges }),
);

describe('GEN-7 what is kept until its next edge', () => {
  it('GEN-7 is what deciding anew says, whoever asks for what and in which order', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 25 }), (steps) => {
        const [tables, keeping]: [Tables, Keeping<Thing, Passed>] = [new Map(), keepingOf()];
        const table = tableOf(tables, THINGS.name);
        let now = 0;
        for (const one of steps) {
          const tx = new Transaction(tables, now);
          if ('tick' in one) now += one.tick;
          else if ('remove' in one) table.set(one.remove, null);
          else if (!('ask' in one)) table.set(one.put, { id: one.put, edges: one.edges } as Thing);
          else if (one.ask === 'list') {
            const found = keptIn(tx, keeping, 'all', () => true, { before });
            const fresh = tx.all(THINGS).map((record) => keeping.decide(tx, record, now));
            expect(found).toEqual(fresh.toSorted((a, b) => (before(a, b) ? -1 : 1)));
          } else {
            if (one.ask === 'written') tx.put(THINGS, { id: one.put, edges: one.edges });
            const all = tx.all(THINGS);
            // No later than the first; and everything that changes by then, perhaps with more.
            expect(nextEdge(tx, keeping)).toBeLessThanOrEqual(
              Math.min(...all.map((each) => nextOf(each, now))),
            );
            if (one.ask === 'next') continue;
            const told = new Set(changing(tx, keeping, now, now + 7).map((each) => each.id));
            for (const each of all) if (nextOf(each, now) <= now + 7) expect(told).toContain(each.id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
