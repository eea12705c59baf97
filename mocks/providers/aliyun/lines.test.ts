import { testLines } from '../../testing/policy';
import { aliyunPolicy } from './decide';
import { lineDefinitions, ruleRows } from './lines';

testLines({
  label: 'ALY',
  lines: lineDefinitions,
  ids: [
    'R0',
    'R1',
    'R2',
    'R3',
    'R4',
    'R5',
    'R6',
    'G1',
    'G2',
    'G3',
    'G4',
    'G5',
    ...Array.from({ length: 11 }, (_, index) => String(index + 1)),
  ],
  readings: ['R3', 'G1', 'G2', 'G3', 'G4', 'G5', '1', '2', '6', '11'],
  policy: aliyunPolicy.table,
  rows: ruleRows,
});
