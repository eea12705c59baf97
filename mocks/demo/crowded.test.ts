import { describe, expect, it } from 'vitest';
import { nextChange } from '../backend';
import { Transaction } from '../platform/transaction';
import { largest, smallest } from '../refunds/terms';
import { passTime } from './clock';

/** More than a call takes arguments. */
const MANY = 200_000;
const words = { 'zh-CN': '', en: '' };
const told = () => Array.from({ length: MANY }, (_, n) => ({ at: n + 1, kind: 'told', words }));

describe('GEN-7 a stretch of time in which very much is told', () => {
  it('GEN-7 passes, and all of it is told', () => {
    const tx = new Transaction(new Map(), 0);
    const timetable = { events: {}, timeNotices: [told], limits: () => [] };
    expect(passTime(timetable, tx, MANY)).toHaveLength(MANY);
  });

  it('GEN-7 has a next change', () => {
    const tx = new Transaction(new Map(), 0);
    tx.now = 0;
    expect(nextChange(tx, [told])).toBe(1);
  });

  it('GEN-16 its first and last dates are found, whatever has none', () => {
    const dates = [null, ...told().map(({ at }) => at)];
    expect([smallest(dates), largest(dates)]).toEqual([1, MANY]);
    expect([smallest([null]), largest([])]).toEqual([null, null]);
  });
});
