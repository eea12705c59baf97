import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf, sourcesOf } from './pack';
import type { Change } from './transaction';

const SHARED = [{ years: 1, free: false }, { years: 2, free: true }, null];

const price = fc.record({ currency: fc.constantFrom('CNY', 'USD'), paid: fc.nat({ max: 3 }) });
const valueWith = (number: fc.Arbitrary<number>) =>
  fc.oneof(
    fc.record({
      name: fc.string(),
      product: fc.constantFrom(...SHARED),
      price,
      at: fc.oneof(number, fc.constant(null)),
      history: fc.array(price, { maxLength: 2 }),
    }),
    // The same fields in another order, fewer of them, and some that hold nothing.
    fc.record({ price: fc.oneof(price, fc.constant({ other: 1 })), name: fc.constant('one') }),
    fc.record({ name: fc.constant('two'), price, left: fc.constant(undefined) }),
  );
const changesWith = (number: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b'), valueWith(number), fc.nat({ max: 9 })), { maxLength: 40 })
    .map((all) =>
      all.map(([collection, fields, gone], nth): Change => {
        const id = `r-${nth}`;
        return { collection, id, value: gone === 0 ? null : { id, ...fields } };
      }),
    );

const inOrder = (all: readonly Change[], name: string) =>
  all.flatMap(({ collection, value: record }) => (collection === name && record ? [record] : []));

/** With the order of their fields, which a saved state shows. */
const written = (all: Iterable<unknown>) => JSON.stringify([...all]);

/** The numbers that a text can hold; the contract knows no others. */
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);

describe.each([
  ['GEN-8 many records in one piece', 0, fc.double()],
  ['GEN-8 a few records in one text', Infinity, finite],
])('%s', (_, many, number) => {
  it('GEN-8 come back as they were, in their order, each as often as it is asked for the same one', () => {
    fc.assert(
      fc.property(changesWith(number), (all) => {
        const stored = sourcesOf(structuredClone(baseOf(all, many)));
        expect([...stored.keys()].toSorted()).toEqual(
          [...new Set(all.flatMap((one) => (one.value ? one.collection : [])))].toSorted(),
        );
        for (const [name, unpacked] of stored) {
          const before = inOrder(all, name);
          const [last] = before.slice(-1);
          const early = unpacked.get(last?.id ?? '');
          expect(early).toEqual(last);
          expect(unpacked.get('r-none')).toBeUndefined();
          expect([...unpacked.all()]).toEqual(before);
          expect(written(unpacked.all())).toBe(written(before));
          expect([...unpacked.all()].at(-1)).toBe(early);
        }
      }),
    );
  });
});

describe('GEN-8 many records in one piece', () => {
  it('GEN-8 are stored once where many have the same, and apart where hardly any has', () => {
    const all = Array.from({ length: 20_000 }, (_, nth): Change => {
      const id = `r-${nth}`;
      const about = { id: `c-${nth}`, kind: 'certificate' };
      return { collection: 'a', id, value: { id, about, product: SHARED[nth % 3] } as never };
    });
    const packed = baseOf(all);
    expect([...(sourcesOf(packed).get('a')?.all() ?? [])]).toEqual(all.map((one) => one.value));
    const about = { fields: ['id', 'kind'], columns: [{}, { few: ['certificate'] }] };
    expect(packed['a']).toMatchObject({ alike: [{ column: { columns: [{}, about, { few: SHARED }] } }] });
  });
});
