import { testLines } from '../../testing/policy';
import { lineDefinitions, ruleRows } from './lines';
import { tencentPolicy } from './policy';

testLines({
  label: 'TCL',
  lines: lineDefinitions,
  ids: ['R1', 'R2', 'R3', 'R4', 'R5', '1', '2', '3', '4'],
  readings: ['R3'],
  policy: tencentPolicy.table,
  rows: ruleRows,
});
