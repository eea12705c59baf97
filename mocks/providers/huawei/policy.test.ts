import { expect, it } from 'vitest';
import { instantOf } from '../../platform/calendar';
import { factsAt, rowAt } from '../../rules/table';
import { testTable } from '../../testing/policy';
import { boundaries } from './explored';
import { caseOf, huaweiPolicy, toSubject } from './policy';

testTable({
  label: 'HWC',
  policy: huaweiPolicy.table,
  points: 48,
  order: 'R1 R2 R3 R4 G1 G2 G3',
  boundaries,
  factsOf: (subject, now) => huaweiPolicy.factsOf(toSubject(subject), now),
  ruleOn: (subject, now) => huaweiPolicy.ruleOn(toSubject(subject), now),
  verdictOf: (subject, now) => huaweiPolicy.verdictOf(toSubject(subject), now),
});

it.each([-1, 1])('POL-4 a window of %i hour more is noticed: hours count, not calendar days', (hours) => {
  const wrong = (by: number) =>
    boundaries.filter(({ subject, now, rule }) => {
      const facts = factsAt(huaweiPolicy.table.facts, caseOf(toSubject(subject), by), instantOf(now));
      return rowAt(huaweiPolicy.table, facts).id !== rule;
    });
  expect(wrong(0)).toEqual([]);
  expect(wrong(hours).length).toBe(6);
});
