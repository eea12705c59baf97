import { testTable } from '../../testing/policy';
import { boundaries } from './boundaries';
import { tencentPolicy } from './policy';

testTable({
  label: 'TCL',
  policy: tencentPolicy.table,
  points: 24,
  order: 'R5 R1 R2 R3 R4',
  boundaries,
  factsOf: tencentPolicy.factsOf,
  ruleOn: tencentPolicy.ruleOn,
  verdictOf: tencentPolicy.verdictOf,
});
