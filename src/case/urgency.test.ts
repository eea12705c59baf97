import { describe, expect, it } from 'vitest';
import { urgencyOf } from './Steps';

const LAST = Date.parse('2026-11-22T23:59:59.999+08:00');
const HOUR = 3_600_000;

describe('ALY-11 how close a last safe moment is', () => {
  it('ALY-11 is far while more than 24 hours are left', () => {
    expect(urgencyOf(LAST, LAST - 24 * HOUR)).toBe('ahead');
  });

  it('ALY-11 is amber within the last 24 hours, up to the last millisecond', () => {
    expect(urgencyOf(LAST, LAST - 24 * HOUR + 1)).toBe('soon');
    expect(urgencyOf(LAST, LAST)).toBe('soon');
  });

  it('ALY-11 is red one millisecond past it', () => {
    expect(urgencyOf(LAST, LAST + 1)).toBe('passed');
  });
});
