import { describe, expect, it } from 'vitest';
import { instantOf, isoOrNull } from '../platform/calendar';
import { lastAsk, type Step, timeSteps } from './outlook';

const cancel: Step = { operation: 'cancel', target: 2, takesUpTo: null };
const revoke: Step = { operation: 'revoke', target: 1, takesUpTo: 5 };
const asked = (iso: string | null) => (iso === null ? null : { end: instantOf(iso), estimated: false });
const startsBy = (steps: readonly Step[], deadline: string | null, ask = deadline) =>
  timeSteps(steps, deadline === null ? null : instantOf(deadline), asked(ask)).map(
    ({ operation, startBy }) => [operation, isoOrNull(startBy)],
  );

describe('GEN-5 last safe moments', () => {
  it('GEN-5 what is done at once may start at the deadline', () => {
    expect(startsBy([cancel], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['cancel', '2026-11-27T23:59:59.999+08:00'],
    ]);
  });

  it('GEN-16 a step that ends with a day ends on an earlier date than what follows it, the refund included', () => {
    expect(startsBy([cancel, revoke], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['cancel', '2026-11-19T23:59:59.999+08:00'],
      ['revoke', '2026-11-19T23:59:59.999+08:00'],
    ]);
    expect(startsBy([revoke, revoke], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['revoke', '2026-11-11T23:59:59.999+08:00'],
      ['revoke', '2026-11-19T23:59:59.999+08:00'],
    ]);
  });

  it('GEN-16 where the refund can be asked for longer, the step still ends by the deadline', () => {
    expect(startsBy([revoke], '2026-11-27T23:59:59.999+08:00', '2026-11-29T23:59:59.999+08:00')).toEqual([
      ['revoke', '2026-11-22T23:59:59.999+08:00'],
    ]);
  });

  it('GEN-16 waiting may last to the deadline, and what is done before it may begin then', () => {
    const wait: Step = { operation: 'wait', target: 1, takesUpTo: null };
    expect(startsBy([cancel, wait], '2026-11-27T23:59:59.999+08:00')).toEqual([
      ['cancel', '2026-11-27T23:59:59.999+08:00'],
      ['wait', '2026-11-27T23:59:59.999+08:00'],
    ]);
  });

  it('GEN-16 a review of days must be over before the end, in which it is late already', () => {
    const ask = (end: string) => isoOrNull(lastAsk(Infinity, instantOf(end), 15).end);
    // Fifteen working days from Tuesday 3 November end on the 24th, at 23:59:59.999.
    expect(ask('2026-11-25T00:00:00.000+08:00')).toBe('2026-11-03T23:59:59.999+08:00');
    expect(ask('2026-11-24T23:59:59.999+08:00')).toBe('2026-11-02T23:59:59.999+08:00');
    // National Day 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked.
    expect(ask('2026-10-12T09:00:00.000+08:00')).toBe('2026-09-14T23:59:59.999+08:00');
    expect(lastAsk(instantOf('2026-11-02T00:00:00Z'), null, 15)).toEqual({
      end: instantOf('2026-11-02T00:00:00Z'),
      estimated: false,
    });
  });

  it('GEN-5 without a deadline there is no last moment', () => {
    expect(startsBy([cancel, revoke], null)).toEqual([
      ['cancel', null],
      ['revoke', null],
    ]);
  });

  it('GEN-2 a step counted over a year without a published calendar says so', () => {
    const [step] = timeSteps(
      [revoke],
      instantOf('2027-01-05T23:59:59.999+08:00'),
      asked('2027-01-05T23:59:59.999+08:00'),
    );
    expect(step?.estimated).toBe(true);
  });
});
