import { testTable } from '../../testing/policy/table';
import { boundaries } from './boundaries';
import { factsOf } from './facts';
import { aliyunPolicy } from './policy';
import { ruleOn, verdictOf } from './ruling';
import { toSubject } from './subject';

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
