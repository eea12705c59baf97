import { expect, it } from 'vitest';
import { sumMinor } from './listing';

it('GEN-3 amounts add up as integers', () => {
  expect(sumMinor([150_000, 1, 2])).toBe(150_003);
  expect(sumMinor([])).toBe(0);
});

it('GEN-3 a sum beyond the safe integers, or of a fraction, is refused', () => {
  expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  expect(() => sumMinor([0.5])).toThrow(RangeError);
});
