// The whole test command: types, lint, format, dead code, unit, build, end to end; one closing line sums them all.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePostgres } from './postgres.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'refund-console-'));
const total = { passed: 0, failed: 0 };
const lines = [];

const count = (name, passed, failed, since) => {
  total.passed += passed;
  total.failed += failed;
  lines.push(`${name}: ${passed} passed, ${failed} failed (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  console.log(lines.at(-1));
};

const run = (args, env = {}) =>
  spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** A step that either holds or does not. */
const step = (name, args) => {
  const since = Date.now();
  const ok = run(args);
  count(name, ok ? 1 : 0, ok ? 0 : 1, since);
  return ok;
};

/** The same for steps that do not wait for each other. */
const together = (name, command, args) =>
  new Promise((resolve) => {
    const since = Date.now();
    spawn(command, args, { stdio: 'inherit' }).once('close', (code) => {
      count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, since);
      resolve();
    });
  });

/** A runner that reports its own numbers; one that ends badly without naming a failure counts as one. */
const report = (name, since, ok, read) => {
  let numbers = { passed: 0, failed: 0 };
  try {
    numbers = read();
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
  }
  count(name, numbers.passed, numbers.failed === 0 && !ok ? 1 : numbers.failed, since);
};

/** Set to a number, unit and browser tests run in the random order that it makes; else in the order of their files. */
const seed = process.env.E2E_SEED;

const json = (file) => JSON.parse(readFileSync(join(scratch, file), 'utf8'));
const start = Date.now();

await Promise.all([
  // By its path: another version of the compiler is here under the same name.
  together('types', 'node', ['node_modules/typescript/bin/tsc', '--noEmit']),
  together('lint', 'npx', ['oxlint', '--type-aware', '--max-warnings', '0']),
  together('format', 'npx', ['oxfmt', '--check', '.']),
  together('dead code', 'npx', ['knip']),
]);
const unitSince = Date.now();
try {
  ensurePostgres();
} catch (error) {
  // What needs it fails, and says so too.
  console.error(error.message);
}
const unitOk = run([
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile=${join(scratch, 'unit.json')}`,
  ...(seed === undefined ? [] : ['--sequence.shuffle', `--sequence.seed=${seed}`]),
]);
report('unit', unitSince, unitOk, () => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = json('unit.json');
  // A file that does not even load has no failed test of its own.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
});
if (step('build', ['vite', 'build', '--logLevel', 'warn'])) {
  let browser = true;
  try {
    ensureBrowser();
  } catch (error) {
    browser = false;
    console.error(error.message);
  }
  if (browser) {
    const since = Date.now();
    const order = seed === undefined ? [] : ['--config', 'e2e/tools/shuffled.config.ts'];
    const ok = run(['playwright', 'test', ...order], { E2E_JSON: join(scratch, 'e2e.json') });
    report('e2e', since, ok, () => {
      const { stats } = json('e2e.json');
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    });
  } else count('e2e', 0, 1, Date.now());
} else count('e2e', 0, 1, Date.now());
// The explorer shows the last result of each numbered line (POL-6).
spawnSync(
  'node',
  ['.ci/results.mjs', join(scratch, 'unit.json'), join(scratch, 'e2e.json'), 'results/lines.json'],
  {
    stdio: 'inherit',
  },
);
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\nin ${((Date.now() - start) / 1000).toFixed(0)} s\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
