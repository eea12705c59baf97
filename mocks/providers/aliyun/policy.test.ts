import { testTable } from '../../testing/policy';
import { boundaries } from './boundaries';
import { aliyunPolicy } from './decide';
import { toSubject } from './policy';

testTable({
  label: 'ALY',
  policy: aliyunPolicy.table,
  points: 5_376,
  order: 'R0 G4 R6 R3 G1 R1 R2 R5 G5 R4 G3 G2',
  boundaries,
  factsOf: (subject, now) => aliyunPolicy.factsOf(toSubject(subject), now),
  ruleOn: (subject, now) => aliyunPolicy.ruleOn(toSubject(subject), now),
  verdictOf: (subject, now) => aliyunPolicy.verdictOf(toSubject(subject), now),
});
