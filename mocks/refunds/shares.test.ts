import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProportion } from './settlement';

const MOST = Number.MAX_SAFE_INTEGER;
const part = fc.oneof(
  fc.constantFrom(0, 1, 2, 3),
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.integer({ min: 0, max: Math.floor(MOST / 2) }),
);

/** What cash and gift card paid, and a refund of at most their sum. */
const cases = fc
  .tuple(part, part)
  .chain(([cash, giftCard]) =>
    fc
      .oneof(fc.constant(cash + giftCard), fc.integer({ min: 0, max: cash + giftCard }))
      .map((refund) => ({ cash, giftCard, refund })),
  );

const split = (refund: number, cash: number, giftCard: number) => {
  const parts = inProportion(refund, [
    { source: 'cash', amount: cash },
    { source: 'giftCard', amount: giftCard },
  ]);
  const of = (source: string) => parts.find((one) => one.source === source)?.amount ?? 0;
  return { parts, cash: of('cash'), giftCard: of('giftCard') };
};

describe('in proportion', () => {
  it('TCL-2 the parts add up to the unit, and none exceeds what was paid by it', () => {
    fc.assert(
      fc.property(cases, ({ refund, cash, giftCard }) => {
        const back = split(refund, cash, giftCard);
        expect(back.cash + back.giftCard).toBe(refund);
        expect(back.cash).toBeLessThanOrEqual(cash);
        expect(back.giftCard).toBeLessThanOrEqual(giftCard);
        expect(back.parts.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('TCL-2 each part is within one unit of its exact proportion', () => {
    fc.assert(
      fc.property(cases, ({ refund, cash, giftCard }) => {
        if (cash + giftCard === 0) return;
        const total = BigInt(cash) + BigInt(giftCard);
        const difference = BigInt(split(refund, cash, giftCard).cash) * total - BigInt(refund) * BigInt(cash);
        expect(difference > -total && difference < total).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('TCL-2 a full refund returns exactly what each paid', () => {
    fc.assert(
      fc.property(part, part, (cash, giftCard) => {
        expect(split(cash + giftCard, cash, giftCard)).toMatchObject({ cash, giftCard });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    // refund, cash, gift card → cash, gift card
    [100, 2, 1, null],
    [1, 50, 50, [1, 0]],
    [3, 50, 50, [2, 1]],
    [100, 70_000, 30_000, [70, 30]],
    [101, 70_000, 30_000, [71, 30]],
    [99, 70_000, 30_000, [69, 30]],
    [1, 30_000, 70_000, [0, 1]],
    [0, 70_000, 30_000, [0, 0]],
    [5, 0, 5, [0, 5]],
  ] as const)('TCL-2 %d of %d and %d', (refund, cash, giftCard, expected) => {
    if (expected === null) expect(() => split(refund, cash, giftCard)).toThrow(RangeError);
    else expect(split(refund, cash, giftCard)).toMatchObject({ cash: expected[0], giftCard: expected[1] });
  });
});
