import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './files';

let tree = '';

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'walls-'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
});
afterEach(() => rmSync(tree, { recursive: true }));

/** Lints a small tree under our own rules and returns what it said. */
function lint(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }
  const { stdout, status } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['-f', 'unix'], {
    cwd: tree,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout;
}

type Crossing = readonly [from: string, to: string];

/** What is said of each import when all are linted at once: those of one file stand in it line by line. */
function crossed(all: readonly Crossing[]): readonly string[] {
  const of = (file: string) => all.filter(([from]) => from === file);
  const text = (file: string) =>
    of(file)
      .map(([, to], index) => `export { a as b${index} } from '${to}';\n`)
      .join('');
  const said = lint(Object.fromEntries(all.map(([from]) => [from, text(from)]))).split('\n');
  return all.map((one) => {
    const [from] = one;
    const line = of(from).indexOf(one) + 1;
    return said.filter((words) => words.includes(`${from}:${line}:`)).join('\n');
  });
}

describe('the walls hold', () => {
  const FORBIDDEN: readonly Crossing[] = [
    ['src/api/client.ts', '../../mocks/browser'],
    ['src/api/client.ts', '../case/words'],
    ['src/api/client.ts', '../routes'],
    ['src/contract/refund.ts', '../api/client'],
    ['src/contract/refund.ts', '../../mocks/platform/calendar'],
    ['src/locales/i18n.ts', '../ui/text'],
    ['src/consoles/aliyun/List.tsx', '../../../mocks/rules/table'],
    ['src/consoles/aliyun/List.tsx', '../alibaba/List'],
    ['src/consoles/aliyun/List.tsx', '../../routes'],
    ['src/case/Decision.tsx', '../consoles/aliyun/List'],
    ['src/case/Decision.tsx', '../../mocks/backend'],
    ['src/policies/RulesPage.tsx', '../consoles/aliyun/List'],
    ['src/policies/RulesPage.tsx', '../../mocks/rules/prove'],
    ['src/case/Decision.tsx', '../policies/words'],
    ['mocks/explorer/prove.ts', '../providers/aliyun/policy'],
    ['mocks/rules/table.ts', '../explorer/prove'],
    ['mocks/backend.ts', '../server/worlds'],
    ['src/api/client.ts', '../../server/worlds'],
    ['server/worlds.ts', '../src/api/client'],
    ['src/ui/layout.tsx', '../consoles/aliyun/List'],
    ['src/ui/layout.tsx', '../case/Decision'],
    ['src/ui/layout.tsx', '../app/Shell'],
    ['src/ui/layout.tsx', '../../mocks/backend'],
    ['mocks/rules/table.ts', '../providers/aliyun/policy'],
    ['mocks/rules/table.ts', '../refunds/application'],
    ['mocks/rules/table.ts', '../rail/ledger'],
    ['mocks/platform/store.ts', '../rules/table'],
    ['mocks/platform/store.ts', '../provider'],
    ['mocks/platform/store.ts', '../rail/ledger'],
    ['mocks/rail/refund.ts', '../refunds/settlement'],
    ['mocks/rail/refund.ts', '../providers/alipay/seed'],
    ['mocks/rail/refund.ts', '../provider'],
    ['mocks/refunds/application.ts', '../providers/aliyun/record'],
    ['mocks/certificates/certificate.ts', '../providers/aliyun/record'],
    ['mocks/desk/items.ts', '../../src/app/theme'],
    ['mocks/desk/items.ts', '../../src/contract/refund'],
    ['mocks/providers/aliyun/policy.ts', '../tencent/policy'],
    ['mocks/providers/aliyun/policy.ts', '../../../src/ui/layout'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../../tencent/policy'],
  ];
  it('GEN-5 nothing reaches over a wall: each import that may not be is refused', () => {
    const said = crossed(FORBIDDEN);
    const passed = FORBIDDEN.filter((_, index) => !said[index]?.includes('no-restricted-imports'));
    expect(passed).toEqual([]);
  });

  const ALLOWED: readonly Crossing[] = [
    ['src/main.tsx', '../mocks/browser'],
    ['src/main.tsx', './routes'],
    ['src/contract/refund.ts', './common'],
    ['src/case/Decision.tsx', '#contract/decision'],
    ['src/consoles/aliyun/List.tsx', '../../ui/layout'],
    ['src/consoles/aliyun/List.tsx', '../../case/Decision'],
    ['src/policies/RulesPage.tsx', '../case/Decision'],
    ['mocks/explorer/prove.ts', '../rules/prove'],
    ['src/ui/layout.tsx', '../app/title'],
    ['mocks/platform/faults.ts', '#contract/demo'],
    ['mocks/rules/table.ts', '../platform/calendar'],
    ['mocks/rail/refund.ts', '../platform/clock'],
    ['mocks/refunds/settlement.ts', '../rail/refund'],
    ['mocks/desk/items.ts', '#contract/refund'],
    ['mocks/providers/aliyun/policy.ts', '../../rules/table'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../record'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../../../platform/calendar'],
  ];
  it('GEN-5 the walls have doors: what may be imported passes', () => {
    const said = crossed(ALLOWED);
    expect(ALLOWED.filter((_, index) => said[index] !== '')).toEqual([]);
  });

  it('GEN-5 a circle of imports is refused, types included', () => {
    const said = lint({
      'src/ui/a.ts': "import type { B } from './b';\nexport type A = B;\n",
      'src/ui/b.ts': "import type { A } from './a';\nexport type B = A | null;\n",
    });
    expect(said).toContain('no-cycle');
  });
});
