import { testTable } from '../../testing/policy';
import { boundaries } from './boundaries';
import { aliyunPolicy, factsOf, ruleOn, toSubject, verdictOf } from './policy';

testTable({
  label: 'ALY',
  policy: aliyunPolicy,
  points: 5_376,
  order: 'R0 G4 R6 R3 G1 R1 R2 R5 G5 R4 G3 G2',
  boundaries,
  factsOf: (subject, now) => factsOf(toSubject(subject), now),
  ruleOn: (subject, now) => ruleOn(toSubject(subject), now),
  verdictOf: (subject, now) => verdictOf(toSubject(subject), now),
});
