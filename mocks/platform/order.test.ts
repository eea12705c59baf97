import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ordered } from './tables';

interface One {
  readonly key: number;
  readonly id: number;
}

const before = (a: One, b: One) => a.key < b.key || (a.key === b.key && a.id < b.id);
const sorted = (all: Iterable<One>) => [...all].sort((a, b) => (before(a, b) ? -1 : 1));
const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 500 });

describe('GEN-7 an order that is kept', () => {
  it('GEN-7 is the order of what is in it, however much comes and goes at once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ put: keys, take: keys }), { maxLength: 6 }), (rounds) => {
        const here = new Set<One>();
        const kept = new Ordered<One>([], before);
        let id = 0;
        for (const { put, take } of rounds) {
          const out = [...here].filter((_, at) => take.includes(at % 10)).slice(0, take.length);
          const into = put.map((key) => ({ key, id: (id += 1) }));
          kept.change(out, into);
          for (const one of out) here.delete(one);
          for (const one of into) here.add(one);
          expect(kept.items).toEqual(sorted(here));
        }
      }),
      { numRuns: 200 },
    );
  });
});
