import { expect, it } from 'vitest';
import { instantOf, isoOf } from '../platform/calendar';
import { yearsAfter } from './certificate';

it.each([
  ['2026-11-23T23:59:59.999+08:00', 1, '2027-11-23T23:59:59.999+08:00'],
  ['2026-11-23T00:00:00.000+08:00', 3, '2029-11-23T00:00:00.000+08:00'],
  ['2027-12-31T23:30:00.000+08:00', 2, '2029-12-31T23:30:00.000+08:00'],
  ['2028-02-29T08:00:00.000+08:00', 1, '2029-02-28T08:00:00.000+08:00'],
  ['2028-02-29T07:59:59.999+08:00', 4, '2032-02-29T07:59:59.999+08:00'],
])('ALY-1 issued %s for %i years: valid to the same UTC+8 date', (from, years, until) => {
  expect(isoOf(yearsAfter(instantOf(from), years))).toBe(until);
});
