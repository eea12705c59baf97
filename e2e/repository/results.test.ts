import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './files';

interface Written {
  readonly ranAt: string;
  readonly lines: Record<
    string,
    { code: string[]; tests: { title: string; file: string; passed: boolean }[] }
  >;
}

it('POL-6 the test run writes for every numbered line where its rule stands, its tests and their last result', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'results-'));
  const at = (name: string) => join(scratch, name);
  const assertionResults = [
    { title: 'ALY-R2 POL-4 two lines', status: 'passed' },
    { title: 'ALY-R2 fails', status: 'failed' },
    { title: 'no line', status: 'passed' },
  ];
  writeFileSync(
    at('unit.json'),
    JSON.stringify({ testResults: [{ name: join(ROOT, 'mocks/a.test.ts'), assertionResults }] }),
  );
  const specs = [{ title: 'POL-4 in a browser', file: 'policies/rules.spec.ts', ok: true }];
  writeFileSync(at('e2e.json'), JSON.stringify({ suites: [{ specs: [], suites: [{ specs }] }] }));
  execFileSync('node', ['.ci/results.mjs', at('unit.json'), at('e2e.json'), at('out/lines.json')], {
    cwd: ROOT,
  });
  const { lines, ranAt } = JSON.parse(readFileSync(at('out/lines.json'), 'utf8')) as Written;
  rmSync(scratch, { recursive: true });
  expect(Date.parse(ranAt)).not.toBeNaN();
  expect(lines['ALY-R2']?.tests.map(({ passed }) => passed)).toEqual([true, false]);
  expect(lines['ALY-R2']?.code).toContain('mocks/providers/aliyun/policy.ts');
  expect(lines['POL-4']?.tests.map(({ file }) => file)).toEqual([
    'mocks/a.test.ts',
    'e2e/policies/rules.spec.ts',
  ]);
});
