import published from 'chinese-days/dist/chinese-days.json';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  dayOf,
  FIRST_COVERED_YEAR,
  instantOf,
  isoOf,
  isWorkingDay,
  LAST_COVERED_YEAR,
  latestStart,
} from './calendar';

const after = (iso: string, n: number) => {
  const { end, estimated } = addWorkingDays(instantOf(iso), n);
  return [isoOf(end), estimated];
};
const before = (iso: string, n: number) => {
  const { end, estimated } = latestStart(instantOf(iso), n);
  return [isoOf(end), estimated];
};
const worked = (date: string) => isWorkingDay(dayOf(instantOf(`${date}T12:00:00+08:00`)));

describe('GEN-2 working days', () => {
  it('GEN-2 the years listed as covered are exactly those the data has holidays for', () => {
    const years = new Set(Object.keys(published.holidays).map((date) => Number(date.slice(0, 4))));
    const listed = Array.from(
      { length: LAST_COVERED_YEAR - FIRST_COVERED_YEAR + 1 },
      (_, i) => FIRST_COVERED_YEAR + i,
    );
    expect([...years].toSorted((a, b) => a - b)).toEqual(listed);
  });

  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday made up for Spring Festival'],
    ['2026-02-28', true, 'a Saturday made up for Spring Festival'],
    ['2026-02-16', false, 'a Monday of Spring Festival'],
    ['2026-02-24', true, 'the first day after Spring Festival'],
    ['2026-09-20', true, 'a Sunday made up for National Day'],
    ['2026-10-10', true, 'a Saturday made up for National Day'],
    ['2026-10-07', false, 'the last day of National Day'],
    ['2027-01-01', true, 'a Friday of a year without a published calendar'],
    ['2027-02-06', false, 'a Saturday of such a year'],
    ['2005-12-31', true, 'a Saturday made up for New Year 2006, which the package leaves out'],
    ['2003-10-01', true, 'a Wednesday before the first published calendar'],
    ['1960-01-03', false, 'a Sunday before 1970'],
  ])('GEN-2 %s is a working day: %s (%s)', (date, expected) => {
    expect(worked(date)).toBe(expected);
  });

  it('GEN-2 no day off is given away: each is a holiday by law, of one year alone, or worked at another time', () => {
    const first = dayOf(instantOf(`${FIRST_COVERED_YEAR}-01-01T12:00:00+08:00`));
    const last = dayOf(instantOf(`${LAST_COVERED_YEAR}-12-31T12:00:00+08:00`));
    const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    // Day 0 was a Thursday.
    const weekday = (day: number) => (day + 4) % 7 > 0 && (day + 4) % 7 < 6;
    const given = days.filter((day) => weekday(day) && !isWorkingDay(day)).length;
    const takenBack = days.filter((day) => !weekday(day) && isWorkingDay(day)).length;
    const byLaw = (year: number) => (year < 2008 ? 10 : year < 2025 ? 11 : 13);
    // 3 September 2015 alone; two more days of Spring Festival in 2020.
    let due = 1 + 2;
    for (let year = FIRST_COVERED_YEAR; year <= LAST_COVERED_YEAR; year += 1) due += byLaw(year);
    expect(given - takenBack).toBe(due);
  });

  it.each([
    ['2026-11-22T10:00:00+08:00', 5, '2026-11-27T23:59:59.999+08:00', false],
    ['2026-11-22T10:00:00+08:00', 15, '2026-12-11T23:59:59.999+08:00', false],
    // 14 February is worked, 15 to 23 are off, the 28th (a Saturday) is worked again.
    ['2026-02-12T09:00:00+08:00', 2, '2026-02-14T23:59:59.999+08:00', false],
    ['2026-02-12T09:00:00+08:00', 5, '2026-02-26T23:59:59.999+08:00', false],
    ['2026-02-12T09:00:00+08:00', 15, '2026-03-11T23:59:59.999+08:00', false],
    // National Day: 1 to 7 October off, Saturday the 10th worked.
    ['2026-09-30T23:59:59.999+08:00', 1, '2026-10-08T23:59:59.999+08:00', false],
    ['2026-09-30T23:59:59.999+08:00', 5, '2026-10-13T23:59:59.999+08:00', false],
    // The date counts, not the hour, and the date is that of UTC+8.
    ['2026-11-26T15:59:59.999Z', 1, '2026-11-27T23:59:59.999+08:00', false],
    ['2026-11-26T16:00:00.000Z', 1, '2026-11-30T23:59:59.999+08:00', false],
    // Nothing is known about 2027: Monday to Friday, and said so.
    ['2026-12-24T10:00:00+08:00', 5, '2026-12-31T23:59:59.999+08:00', false],
    ['2026-12-24T10:00:00+08:00', 6, '2027-01-01T23:59:59.999+08:00', true],
    ['2027-02-01T10:00:00+08:00', 5, '2027-02-08T23:59:59.999+08:00', true],
    ['2003-12-31T10:00:00+08:00', 1, '2004-01-02T23:59:59.999+08:00', false],
    ['2003-12-30T10:00:00+08:00', 1, '2003-12-31T23:59:59.999+08:00', true],
    ['2026-11-22T10:00:00+08:00', 0, '2026-11-22T23:59:59.999+08:00', false],
  ])('GEN-2 after %s, %i working days end %s, estimated %s', (iso, n, end, estimated) => {
    expect(after(iso, n)).toEqual([end, estimated]);
  });

  it.each([
    ['2026-11-27T23:59:59.999+08:00', 5, '2026-11-22T23:59:59.999+08:00', false],
    ['2026-11-28T23:59:59.999+08:00', 5, '2026-11-22T23:59:59.999+08:00', false],
    // The day the deadline falls on is not over yet, so its work would not be done in time.
    ['2026-11-27T15:00:00.000+08:00', 5, '2026-11-19T23:59:59.999+08:00', false],
    ['2026-10-10T23:59:59.999+08:00', 5, '2026-09-28T23:59:59.999+08:00', false],
    ['2026-02-28T23:59:59.999+08:00', 5, '2026-02-23T23:59:59.999+08:00', false],
    ['2027-01-04T23:59:59.999+08:00', 2, '2026-12-31T23:59:59.999+08:00', true],
  ])('GEN-2 to be over by %s, %i working days start by %s, estimated %s', (iso, n, start, estimated) => {
    expect(before(iso, n)).toEqual([start, estimated]);
  });

  it('GEN-2 the latest start is safe and the day after it is not, on every day of 2026', () => {
    for (
      let ms = instantOf('2026-01-20T23:59:59.999+08:00');
      ms < instantOf('2026-12-31T00:00:00Z');
      ms += 86_400_000
    ) {
      const { end } = latestStart(ms, 5);
      expect(addWorkingDays(end, 5).end).toBeLessThanOrEqual(ms);
      expect(addWorkingDays(end + 1, 5).end).toBeGreaterThan(ms);
    }
  });
});
