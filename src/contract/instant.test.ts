import { describe, expect, it } from 'vitest';
import { Instant, LocalInstant } from './common';

const accepts = (value: unknown) => Instant.safeParse(value).success;

describe('GEN-9 instants from outside', () => {
  it.each([
    '2026-11-22T10:00:00+08:00',
    '2026-11-22T10:00:00.123Z',
    '2026-11-22T10:00:00.123456789-11:30',
    '2026-11-22T10:00+08:00',
    '2024-02-29T00:00:00Z',
    '2000-02-29T00:00:00Z',
    '2026-12-31T23:59:59.999+14:00',
  ])('GEN-9 %s is an instant', (iso) => {
    expect(accepts(iso)).toBe(true);
    expect(Number.isNaN(Date.parse(iso))).toBe(false);
  });

  it.each([
    '2026-11-22T10:00:00',
    '2026-11-22',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:60:00Z',
    '2026-11-22T10:00:60Z',
    '2026-11-22T10:00:00+24:00',
    '2026-11-22T10:00:00+08:60',
    '2026-11-22T10:00:00+0800',
    '2026-11-22T10:00:00.Z',
    '2026-11-22 10:00:00Z',
    '2026-11-22T10:00:00Z\n',
    '+002026-11-22T10:00:00Z',
    '',
    1_795_312_800_000,
    null,
  ])('GEN-9 %j is not an instant', (value) => {
    expect(accepts(value)).toBe(false);
  });

  it('GEN-5 decisions write UTC+8 with milliseconds', () => {
    expect(LocalInstant.safeParse('2026-11-22T23:59:59.999+08:00').success).toBe(true);
    expect(LocalInstant.safeParse('+010000-01-01T07:59:59.000+08:00').success).toBe(true);
    expect(LocalInstant.safeParse('2026-11-22T23:59:59+08:00').success).toBe(false);
    expect(LocalInstant.safeParse('2026-11-22T15:59:59.999Z').success).toBe(false);
  });
});
