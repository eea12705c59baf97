import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, orderBy } from './listing';

const key: fc.Arbitrary<Key> = fc.oneof(fc.nat({ max: 3 }), fc.constant(null));

describe('ALY-10 an order of many', () => {
  it('ALY-10 puts all of them where asking of each pair does, whichever way and however they come', () => {
    const items = fc.uniqueArray(
      fc.record({ record: fc.record({ id: fc.nat({ max: 99 }).map(String) }), key }),
      {
        selector: ({ record }) => record.id,
      },
    );
    fc.assert(
      fc.property(items, fc.constantFrom('key', '-key', 'id'), (all, sort) => {
        const { before, arranged } = orderBy<(typeof all)[number]>(sort, { key: (one) => one.key });
        expect(arranged(all)).toEqual(all.toSorted((a, b) => (before(a, b) ? -1 : 1)));
      }),
    );
  });
});
