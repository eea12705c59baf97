import { describe, expect, it } from 'vitest';
import { urgencyOf } from './time';

const LAST = Date.parse('2026-11-22T23:59:59.999+08:00');
const HOUR = 3_600_000;

describe('GEN-16 how close a last safe moment is', () => {
  it('GEN-16 is far while more than 24 hours are left', () => {
    expect(urgencyOf(LAST, LAST - 24 * HOUR)).toBe('ahead');
  });

  it('GEN-16 is amber within the last 24 hours, up to the last millisecond', () => {
    expect(urgencyOf(LAST, LAST - 24 * HOUR + 1)).toBe('soon');
    expect(urgencyOf(LAST, LAST)).toBe('soon');
  });

  it('GEN-16 is red one millisecond past it', () => {
    expect(urgencyOf(LAST, LAST + 1)).toBe('passed');
  });

  it('GEN-16 before the purchase it was never safe, at the purchase it was', () => {
    expect(urgencyOf(LAST, LAST + 2, LAST + 1)).toBe('never');
    expect(urgencyOf(LAST, LAST, LAST)).toBe('soon');
  });
});
