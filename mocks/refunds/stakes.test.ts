import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inParts, lookedThrough, together } from './stakes';
import type { Facts } from './terms';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T10:00:00+08:00');

const at = fc.option(fc.integer({ min: -40, max: 400 }).map((hours) => NOW + hours * HOUR));
const facts: fc.Arbitrary<Facts> = fc.record({
  verdict: fc.constantFrom('refundable' as const, 'actionRequired' as const, 'notRefundable' as const),
  review: fc.constantFrom('none' as const, 'manual' as const),
  fact: fc.constantFrom('none' as const, 'none' as const, 'underReview' as const, 'refunded' as const),
  currency: fc.constantFrom('CNY', 'USD'),
  refund: fc.nat({ max: 3 }),
  minor: fc.nat({ max: 3 }),
  deadline: at,
  due: at,
  act: at,
  latestBy: at,
});

const step = fc.oneof(
  fc.record({ wait: fc.integer({ min: 1, max: 30 * HOUR }) }),
  fc.record({ at: fc.nat({ max: 20 }), out: fc.nat({ max: 2 }), into: fc.array(facts, { maxLength: 2 }) }),
);

it('ALY-10 what is at stake in many is found in parts, and the same as in one look at all of them', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 20 }), fc.array(step, { maxLength: 12 }), (given, steps) => {
      // Not what was given itself: it is made smaller, as it was, where this fails.
      const all = [...given];
      let now = NOW;
      const look = (some: readonly Facts[]) => lookedThrough(some, (one) => one, now);
      for (const one of steps) {
        if ('wait' in one) now += one.wait;
        else all.splice(one.at, one.out, ...one.into);
        const found = together(inParts(all, look, now, 3), now);
        expect(found).toEqual(together([look(all)], now));
      }
    }),
    { numRuns: 300 },
  );
});
