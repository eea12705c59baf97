import { expect, it } from 'vitest';
import { formatBytes } from './instances';

it('ABC-R12 outbound traffic stands in the unit a person would use', () => {
  expect(formatBytes(0, 'en')).toBe('0 byte');
  expect(formatBytes(999, 'en')).toBe('999 byte');
  expect(formatBytes(1000, 'en')).toBe('1 kB');
  expect(formatBytes(1_530_000_000, 'en')).toBe('1.5 GB');
  expect(formatBytes(2_000_000_000_000_000, 'en')).toBe('2,000 TB');
});
