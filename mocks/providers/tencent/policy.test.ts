import { testTable } from '../../testing/policy/table';
import { boundaries } from './boundaries';
import { factsOf } from './facts';
import { tencentPolicy } from './policy';
import { ruleOn, verdictOf } from './ruling';

testTable({
  label: 'TCL',
  policy: tencentPolicy,
  points: 24,
  order: 'R5 R1 R2 R3 R4',
  boundaries,
  factsOf,
  ruleOn,
  verdictOf,
});
