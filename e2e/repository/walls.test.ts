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

const crossing = (from: string, to: string) =>
  lint({ [from]: `import { a } from '${to}';\nexport const b = a;\n` });

describe('the walls hold', () => {
  it.each([
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
    ['mocks/policies/prove.ts', '../providers/aliyun/policy'],
    ['mocks/rules/table.ts', '../policies/prove'],
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
  ])('GEN-5 %s may not import %s', (from, to) => {
    expect(crossing(from, to)).toContain('no-restricted-imports');
  });

  it.each([
    ['src/main.tsx', '../mocks/browser'],
    ['src/main.tsx', './routes'],
    ['src/contract/refund.ts', './common'],
    ['src/case/Decision.tsx', '#contract/decision'],
    ['src/consoles/aliyun/List.tsx', '../../ui/layout'],
    ['src/consoles/aliyun/List.tsx', '../../case/Decision'],
    ['src/policies/RulesPage.tsx', '../case/Decision'],
    ['mocks/policies/prove.ts', '../rules/prove'],
    ['src/ui/layout.tsx', '../app/title'],
    ['mocks/platform/faults.ts', '#contract/demo'],
    ['mocks/rules/table.ts', '../platform/calendar'],
    ['mocks/rail/refund.ts', '../platform/clock'],
    ['mocks/refunds/settlement.ts', '../rail/refund'],
    ['mocks/desk/items.ts', '#contract/refund'],
    ['mocks/providers/aliyun/policy.ts', '../../rules/table'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../record'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../../../platform/calendar'],
  ])('GEN-5 %s may import %s', (from, to) => {
    expect(crossing(from, to)).toBe('');
  });

  it('GEN-5 a circle of imports is refused, types included', () => {
    const said = lint({
      'src/ui/a.ts': "import type { B } from './b';\nexport type A = B;\n",
      'src/ui/b.ts': "import type { A } from './a';\nexport type B = A | null;\n",
    });
    expect(said).toContain('no-cycle');
  });
});
