import { testLines } from '../../testing/policy';
import { story } from './lines';
import { aliyunPolicy } from './decide';

testLines({
  label: 'ALY',
  lines: story.lines,
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
  rows: story.rules,
});
