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
    ['src/consoles/aliyun/List.tsx', '../../../mocks/rules/table'],
    ['src/consoles/aliyun/List.tsx', '../alibaba/List'],
    ['src/ui/Card.tsx', '../consoles/aliyun/List'],
    ['src/ui/Card.tsx', '../../mocks/backend'],
    ['mocks/rules/table.ts', '../providers/aliyun/policy'],
    ['mocks/rules/table.ts', '../refunds/open'],
    ['mocks/platform/store.ts', '../rules/table'],
    ['mocks/platform/store.ts', '../provider'],
    ['mocks/platform/store.ts', '../rail/ledger'],
    ['mocks/rail/refund.ts', '../refunds/settlement'],
    ['mocks/rail/refund.ts', '../providers/alipay/seed'],
    ['mocks/rail/refund.ts', '../provider'],
    ['mocks/refunds/open.ts', '../providers/aliyun/records'],
    ['mocks/desk/open.ts', '../../src/app/theme'],
    ['mocks/providers/aliyun/policy.ts', '../tencent/policy'],
    ['mocks/providers/aliyun/policy.ts', '../../../src/ui/Card'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../../tencent/policy'],
  ])('GEN-5 %s may not import %s', (from, to) => {
    expect(crossing(from, to)).toContain('no-restricted-imports');
  });

  it.each([
    ['src/main.tsx', '../mocks/browser'],
    ['mocks/platform/settings.ts', '../../src/api/contract/demo'],
    ['mocks/rules/table.ts', '../platform/days'],
    ['mocks/rail/refund.ts', '../platform/events'],
    ['mocks/refunds/settlement.ts', '../rail'],
    ['mocks/desk/open.ts', '../../src/api/contract/review'],
    ['mocks/providers/aliyun/policy.ts', '../../rules/table'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../records'],
    ['mocks/providers/aliyun/scenarios/list.ts', '../../../platform/days'],
    ['src/consoles/aliyun/List.tsx', '../../ui/Card'],
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
