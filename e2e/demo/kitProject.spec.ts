import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');

/** Runs a command to its end; what it printed, and how it ended. */
function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  // A runner inside a runner must not take the outer one's worker for its own.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:TEST_|PW_|PLAYWRIGHT_|FORCE_COLOR)/.test(name),
  );
  return new Promise<{ said: string; code: number }>((done) => {
    execFile(
      command,
      args,
      { cwd, env: { ...Object.fromEntries(own), NO_COLOR: '1', ...env } },
      (error, out, wrong) => done({ said: out + wrong, code: error ? 1 : 0 }),
    );
  });
}

const FAILING = `import { expect, test } from '../kit/test';

test('ALY-R1 this one is wrong on purpose', async ({ app }) => {
  await app.begin('aliyun.unissued.day-5', { lang: 'en', now: '2026-11-22T12:00:00+08:00' });
  await expect(app.dialog().getByRole('heading', { level: 3 }).first()).toHaveText('Not refundable', { timeout: 500 });
});
`;

test('DEM-8 the kit copied out is a project that passes types and its test, and tells a failure on one screen', async ({
  baseURL,
}) => {
  test.setTimeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  const kit = () => run('node', ['--import', 'tsx', 'e2e/tools/kit.ts', folder], ROOT);
  try {
    expect((await kit()).said).toContain('a project with the kit and one test');
    const again = await kit();
    expect(again.code).toBe(1);
    expect(again.said).toContain('is not empty; nothing was written');

    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    expect(await run(join(BIN, 'tsc'), ['--noEmit'], folder)).toEqual({ said: '', code: 0 });

    writeFileSync(join(folder, 'tests/wrong.spec.ts'), FAILING);
    const { said } = await run(join(BIN, 'playwright'), ['test', '--reporter=line'], folder, {
      BASE_URL: baseURL ?? '',
    });
    expect(said).toContain('1 passed');
    expect(said).toContain('1 failed');
    const story = said.slice(said.indexOf('ALY-R1 this one is wrong on purpose\n'));
    expect(story).toContain('Expected: "Not refundable"');
    expect(story).toContain('rule      ALY-R1; the scenario announces ALY-R1');
    expect(story).toContain('clock     2026-11-22T12:00:00.000+08:00 (frozen)');
    expect(story).toContain(
      `link      ${baseURL}/aliyun/certificates/cas-0001/refund?scenario=aliyun.unissued.day-5&as=customer&now=2026-11-22T12:00:00.000%2B08:00&lang=en`,
    );
    expect(story).toMatch(/requests {2}GET \S+ 200 \d+ ms\n/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
