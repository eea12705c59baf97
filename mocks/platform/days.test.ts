import { describe, expect, it } from 'vitest';
import {
  dateText,
  dayOf,
  daysLater,
  endOfDay,
  instantOf,
  instantOrNull,
  isoOf,
  isoOrNull,
  localParts,
  momentText,
  naturalDays,
  startOfDay,
} from './calendar';

const at = instantOf;

describe('GEN-1 calendar days in UTC+8', () => {
  it('GEN-1 the tests run in a zone that is not UTC+8', () => {
    expect(new Date(at('2026-11-22T00:00:00Z')).getTimezoneOffset()).not.toBe(-480);
  });

  it.each([
    ['2026-11-17T00:00:00.000+08:00', '2026-11-22T23:59:59.999+08:00', 5],
    ['2026-11-17T23:59:59.999+08:00', '2026-11-22T00:00:00.000+08:00', 5],
    ['2026-11-17T23:59:59.999+08:00', '2026-11-23T00:00:00.000+08:00', 6],
    ['2026-11-17T15:59:59.999Z', '2026-11-17T16:00:00.000Z', 1],
    ['2026-11-17T16:00:00.000Z', '2026-11-18T15:59:59.999Z', 0],
    ['2024-02-28T12:00:00+08:00', '2024-03-01T12:00:00+08:00', 2],
    ['2026-02-28T12:00:00+08:00', '2026-03-01T12:00:00+08:00', 1],
    ['2026-11-22T12:00:00+08:00', '2026-11-17T12:00:00+08:00', -5],
    // A night in which Los Angeles sets its clocks back counts like any other.
    ['2026-10-31T12:00:00+08:00', '2026-11-02T12:00:00+08:00', 2],
    ['1969-12-31T23:59:59.999+08:00', '1970-01-01T00:00:00.000+08:00', 1],
  ])('GEN-1 naturalDays(%s, %s) is %i', (a, b, days) => {
    expect(naturalDays(at(a), at(b))).toBe(days);
  });

  it('GEN-1 a day runs from 00:00:00.000 to 23:59:59.999 in UTC+8', () => {
    const noon = at('2026-11-22T12:00:00+08:00');
    expect(isoOf(startOfDay(noon))).toBe('2026-11-22T00:00:00.000+08:00');
    expect(isoOf(endOfDay(noon))).toBe('2026-11-22T23:59:59.999+08:00');
    expect(isoOf(endOfDay(at('2026-11-22T16:00:00Z')))).toBe('2026-11-23T23:59:59.999+08:00');
    expect(dayOf(startOfDay(noon) - 1)).toBe(dayOf(noon) - 1);
  });

  it('GEN-1 instants are written in UTC+8 with milliseconds', () => {
    expect(isoOf(at('2026-11-22T02:00:00Z'))).toBe('2026-11-22T10:00:00.000+08:00');
    expect(isoOf(at('2026-12-31T16:00:00.001Z'))).toBe('2027-01-01T00:00:00.001+08:00');
    expect(isoOf(at('9999-12-31T23:59:59Z'))).toBe('+010000-01-01T07:59:59.000+08:00');
    expect(isoOrNull(null)).toBeNull();
  });

  it('GEN-1 days later it is the same time of day, until no date can be written any more', () => {
    const start = at('2026-11-20T09:00:00+08:00');
    expect(isoOrNull(daysLater(start, 7))).toBe('2026-11-27T09:00:00.000+08:00');
    const left = 99_999_999 - dayOf(start);
    expect(isoOf(endOfDay(daysLater(start, left) ?? 0) + 1)).toBe('+275760-09-13T00:00:00.000+08:00');
    expect(daysLater(start, left + 1)).toBeNull();
  });

  it('GEN-1 an offset is honoured, parts finer than a millisecond are cut off', () => {
    expect(at('2026-11-22T23:59:59.9999+08:00')).toBe(at('2026-11-22T15:59:59.999Z'));
    expect(at('2026-11-22T10:00+05:30')).toBe(at('2026-11-22T04:30:00Z'));
    expect(instantOrNull(null)).toBeNull();
    expect(() => at('tomorrow')).toThrow(RangeError);
  });

  it('GEN-12 dates in sentences are UTC+8 dates, in both languages', () => {
    const late = at('2026-11-21T16:05:00Z');
    expect(localParts(late)).toEqual({ year: 2026, month: 11, day: 22, weekday: 0, hour: 0, minute: 5 });
    expect([dateText(late, 'zh-CN'), dateText(late, 'en')]).toEqual(['2026年11月22日', '22 Nov 2026']);
    expect([momentText(late, 'zh-CN'), momentText(late, 'en')]).toEqual([
      '2026年11月22日 00:05',
      '22 Nov 2026, 00:05',
    ]);
  });
});
