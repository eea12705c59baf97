import { describe, expect, it } from 'vitest';
import { instantOf, isoOrNull } from '../platform/calendar';
import { type Step, timeSteps } from './outlook';

const cancel: Step = { operation: 'cancel', target: 2, takesUpTo: null };
const revoke: Step = { operation: 'revoke', target: 1, takesUpTo: 5 };
const startsBy = (steps: readonly Step[], deadline: string | null) =>
  timeSteps(steps, deadline === null ? null : instantOf(deadline)).map(({ operation, startBy }) => [
    operation,
    isoOrNull(startBy),
  ]);

describe('GEN-5 last safe moments', () => {
  it('GEN-5 what is done at once may start at the deadline', () => {
    expect(startsBy([cancel], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['cancel', '2026-11-27T23:59:59.999+08:00'],
    ]);
  });

  it('GEN-5 each step must be done by what follows it', () => {
    expect(startsBy([cancel, revoke], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['cancel', '2026-11-22T23:59:59.999+08:00'],
      ['revoke', '2026-11-22T23:59:59.999+08:00'],
    ]);
    expect(startsBy([revoke, revoke], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['revoke', '2026-11-15T23:59:59.999+08:00'],
      ['revoke', '2026-11-22T23:59:59.999+08:00'],
    ]);
  });

  it('GEN-5 without a deadline there is no last moment', () => {
    expect(startsBy([cancel, revoke], null)).toEqual([
      ['cancel', null],
      ['revoke', null],
    ]);
  });

  it('GEN-2 a step counted over a year without a published calendar says so', () => {
    const [step] = timeSteps([revoke], instantOf('2027-01-05T23:59:59.999+08:00'));
    expect(step?.estimated).toBe(true);
  });
});
