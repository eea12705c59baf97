import { describe, expect, it } from 'vitest';
import { instantOf } from '../platform/calendar';
import { type Facts, factsAt, holds, notation, type Policy, rowAt, TableError, traceOf } from './table';
import { toyPolicy } from '../testing/toyPolicy';

const point = (over: Facts): Facts => ({
  spoilt: false,
  colour: 'red',
  age: 0,
  left: 9,
  over: false,
  ...over,
});

describe('GEN-5 evaluation', () => {
  it('GEN-5 the one row that holds is found', () => {
    expect(rowAt(toyPolicy, point({})).id).toBe('T-3');
    expect(rowAt(toyPolicy, point({ age: 4 })).id).toBe('T-5');
    expect(rowAt(toyPolicy, point({ colour: 'green', left: 1 })).id).toBe('T-5');
    expect(rowAt(toyPolicy, point({ spoilt: true, over: true })).id).toBe('T-1');
  });

  it('GEN-6 no row, or two, is an error that names the point', () => {
    const without: Policy = { ...toyPolicy, rows: toyPolicy.rows.slice(0, -1) };
    expect(() => rowAt(without, point({ age: 4 }))).toThrow(TableError);
    const twice: Policy = { ...toyPolicy, rows: toyPolicy.rows.map((row) => ({ ...row, unless: [] })) };
    expect(() => rowAt(twice, point({ spoilt: true }))).toThrow(/T-1, T-3 hold/);
  });

  it('GEN-5 the trace names the first condition that failed, or the rule that outranked', () => {
    expect(traceOf(toyPolicy, point({ spoilt: true, age: 4 }))).toEqual([
      { rule: 'T-1', matched: true, failed: null },
      { rule: 'T-2', matched: false, failed: 'over is true' },
      { rule: 'T-3', matched: false, failed: 'age <= 3' },
      { rule: 'T-4', matched: false, failed: 'colour is one of green' },
      { rule: 'T-5', matched: false, failed: 'T-1' },
    ]);
  });

  it('GEN-5 of two groups of conditions the one that got furthest is named', () => {
    const failed = (facts: Facts) => traceOf(toyPolicy, facts).at(-1)?.failed;
    expect(failed(point({}))).toBe('age > 3');
    expect(failed(point({ colour: 'green' }))).toBe('left < 2');
  });

  it('GEN-5 without an anchor, days until are never and days since are absent', () => {
    const never = point({ left: null, age: null });
    expect(holds(toyPolicy.facts, { fact: 'left', op: '>=', value: 1_000_000 }, never)).toBe(true);
    expect(holds(toyPolicy.facts, { fact: 'left', op: '<', value: 1_000_000 }, never)).toBe(false);
    expect(holds(toyPolicy.facts, { fact: 'age', op: '<=', value: 3 }, never)).toBe(false);
    expect(holds(toyPolicy.facts, { fact: 'age', op: '>', value: 3 }, never)).toBe(false);
    expect(() => holds(toyPolicy.facts, { fact: 'unknown', op: '>', value: 3 }, never)).toThrow('unknown');
  });

  it('GEN-5 a condition is written as the table writes it', () => {
    expect(notation({ fact: 'colour', op: 'is one of', value: ['red', 'green'] })).toBe(
      'colour is one of red, green',
    );
    expect(notation({ fact: 'age', op: '<=', value: 3 })).toBe('age <= 3');
  });

  it('GEN-1 facts are counted from their anchors at the given instant', () => {
    const subject = {
      fixed: { spoilt: false, colour: 'red' },
      anchors: {
        born: instantOf('2026-11-17T23:59:59.999+08:00'),
        end: instantOf('2026-11-20T09:00:00+08:00'),
      },
    };
    const at = (iso: string) => factsAt(toyPolicy.facts, subject, instantOf(iso));
    expect(at('2026-11-18T00:00:00+08:00')).toEqual({
      spoilt: false,
      colour: 'red',
      age: 1,
      left: 2,
      over: false,
    });
    expect(at('2026-11-20T08:59:59.999+08:00')).toMatchObject({ left: 0, over: false });
    expect(at('2026-11-20T09:00:00.000+08:00')).toMatchObject({ left: 0, over: true });
    expect(() => factsAt(toyPolicy.facts, { ...subject, fixed: {} }, 0)).toThrow('spoilt');
    expect(() => factsAt(toyPolicy.facts, { ...subject, anchors: {} }, 0)).toThrow('born');
  });
});
