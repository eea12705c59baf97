import { describe, expect, it } from 'vitest';
import { instantOf } from '../../platform/calendar';
import { factsAt, rowAt } from '../../rules/table';
import { testTable } from '../../testing/policy';
import { boundaries } from './boundaries';
import { alibabaPolicy, caseOf } from './policy';
import { toSubject, windowOf } from './subject';

testTable({
  label: 'ABC',
  policy: alibabaPolicy.table,
  points: 9_216,
  order: 'R13 R1 R6 R2 R3 R4 R5 R7 R8 R12 R15 R9 R10 R11 R14',
  boundaries,
  factsOf: (subject, now) => alibabaPolicy.factsOf(toSubject(subject), now),
  ruleOn: (subject, now) => alibabaPolicy.ruleOn(toSubject(subject), now),
  verdictOf: (subject, now) => alibabaPolicy.verdictOf(toSubject(subject), now),
});

describe('ABC-R2 ABC-R15 the length of the window', () => {
  const wrong = (by: number) =>
    boundaries.filter(({ subject: body, now, rule }) => {
      const subject = toSubject(body);
      const at = factsAt(alibabaPolicy.table.facts, caseOf(subject, windowOf(subject) + by), instantOf(now));
      return rowAt(alibabaPolicy.table, at).id !== rule;
    });

  it.each([-1, 1])('ABC-R2 GEN-6 a window of %i day more is noticed', (by) => {
    expect(wrong(by).length).toBeGreaterThan(20);
    expect(wrong(0)).toEqual([]);
  });
});
