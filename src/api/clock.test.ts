import { describe, expect, it } from 'vitest';
import { nowOf, untilNextMinute } from './clock';

const clock = (mode: 'real' | 'offset' | 'frozen') => ({
  mode,
  now: '2026-11-22T10:00:10.000+08:00',
});
const READ = Date.parse('2026-11-22T10:00:10+08:00');

describe('GEN-7 the page’s now is the server’s', () => {
  it('GEN-7 a frozen clock stands still', () => {
    expect(nowOf(clock('frozen'), 90_000)).toBe(READ);
    expect(untilNextMinute(clock('frozen'), 90_000)).toBeNull();
  });

  it('GEN-7 the others run on from the reading by the monotonic timer', () => {
    expect(nowOf(clock('offset'), 90_000)).toBe(READ + 90_000);
    expect(nowOf(clock('real'), -5)).toBe(READ);
    expect(untilNextMinute(clock('real'), 45_000)).toBe(5_000);
  });
});
