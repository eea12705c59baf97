import { describe, expect, it } from 'vitest';
import { instantOf } from '../../platform/calendar';
import { factsAt, rowAt } from '../../rules/table';
import { testTable } from '../../testing/policy';
import { boundaries } from './boundaries';
import { alibabaPolicy, caseOf, facts, factsOf, ruleOn, verdictOf, windowOf } from './policy';
import { toSubject } from './subject';

testTable({
  label: 'ABC',
  policy: alibabaPolicy,
  points: 9_216,
  order: 'R13 R1 R6 R2 R3 R4 R5 R7 R8 R12 R15 R9 R10 R11 R14',
  boundaries,
  factsOf: (subject, now) => factsOf(toSubject(subject), now),
  ruleOn: (subject, now) => ruleOn(toSubject(subject), now),
  verdictOf: (subject, now) => verdictOf(toSubject(subject), now),
});

describe('ABC-R2 ABC-R15 the length of the window', () => {
  const wrong = (by: number) =>
    boundaries.filter(({ subject: body, now, rule }) => {
      const subject = toSubject(body);
      const at = factsAt(facts, caseOf(subject, windowOf(subject) + by), instantOf(now));
      return rowAt(alibabaPolicy, at).id !== rule;
    });

  it.each([-1, 1])('ABC-R2 GEN-6 a window of %i day more is noticed', (by) => {
    expect(wrong(by).length).toBeGreaterThan(20);
    expect(wrong(0)).toEqual([]);
  });
});
