import { testLines } from '../../testing/policy';
import { lineDefinitions, ruleRows } from './lines';
import { alibabaPolicy } from './policy';

testLines({
  label: 'ABC',
  lines: lineDefinitions,
  ids: [
    ...Array.from({ length: 15 }, (_, index) => `R${index + 1}`),
    '1',
    '2',
    '3',
    'S1',
    'S2',
    'S3',
    'S4',
    'S5',
    'M1',
    'M2',
    'P1',
    'P2',
    'H1',
    'O1',
  ],
  readings: ['R14', 'R15', 'M2', 'P2'],
  policy: alibabaPolicy.table,
  rows: ruleRows,
});
