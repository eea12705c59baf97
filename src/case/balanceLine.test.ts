import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLine, stepsOf } from './BalanceChart';

const DAY = 86_400_000;
const FROM = Date.parse('2026-11-01T09:00:00+08:00');
const day = (n: number, balance: number) => ({
  at: new Date(FROM + n * DAY).toISOString(),
  balance,
  lines: 1,
});

describe('APY-8 the balance as a line', () => {
  it('APY-8 holds from one movement to the next, from the left edge to the right one', () => {
    const history = {
      currency: 'CNY',
      opening: 0,
      closing: 40_000,
      days: [day(5, 80_000), day(10, 40_000)],
    } as const;
    const { points, lines } = balanceLine({ ...history, days: [...history.days] }, FROM, FROM + 20 * DAY);
    expect(points.map(({ x, minor }) => [x, minor])).toEqual([
      [0, 0],
      [0.25, 80_000],
      [0.5, 40_000],
    ]);
    expect(lines.map(({ minor }) => minor)).toEqual([0, 50_000, 100_000]);
    expect(stepsOf(points)).toBe('M0 1000.0H250.0V200.0H500.0V600.0H1000');
  });

  it('APY-8 every balance lies between round lines, zero among them, few of them, and nothing is drawn outside', () => {
    const balance = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(
        balance,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), balance), { maxLength: 30 }),
        fc.constantFrom('CNY' as const, 'USD' as const),
        fc.integer({ min: 0, max: 400 }),
        (opening, moves, currency, length) => {
          const days = moves
            .toSorted(([a], [b]) => a - b)
            .map(([n, minor]) => day(Math.min(n, length), minor));
          const { points, lines, ticks } = balanceLine(
            { currency, opening, days },
            FROM,
            FROM + length * DAY,
          );
          expect(lines.length).toBeLessThanOrEqual(6);
          expect(lines.map(({ minor }) => minor)).toContain(0);
          for (const { x, y } of points) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
          expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
          expect(ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});
