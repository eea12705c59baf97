// What a test run showed of each numbered line, for the explorer: node .ci/results.mjs UNIT_JSON E2E_JSON OUT
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const [unitFile, e2eFile, out] = process.argv.slice(2);

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const unitTests = (report) =>
  (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({
      title,
      file: relative(process.cwd(), name),
      passed: status === 'passed',
    })),
  );

const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];

const browserTests = (report) =>
  (report?.suites ?? [])
    .flatMap(specsIn)
    .map(({ title, file, ok }) => ({ title, file: `e2e/${file}`, passed: ok }));

/** The ids a title begins with. */
const idsOf = (title) =>
  (/^(?:[A-Z]{3}-[A-Z]?\d+[ ,]+)+/.exec(title)?.[0] ?? '').match(/[A-Z]{3}-[A-Z]?\d+/g) ?? [];

/** Files of the backend that name a line: where its rule or transition stands. */
function placesOf() {
  const listed = execFileSync('git', ['ls-files', 'mocks', 'server'], { encoding: 'utf8' }).split('\n');
  const code = listed.filter(
    (name) => name.endsWith('.ts') && !/\.test\.|testing|[Ll]ines\.ts$|[Ss]cenario|\/source\.ts$/.test(name),
  );
  const places = {};
  for (const name of code)
    for (const id of new Set(readFileSync(name, 'utf8').match(/\b[A-Z]{3}-[A-Z]?\d+\b/g) ?? []))
      (places[id] ??= []).push(name);
  return places;
}

const lines = {};
const places = placesOf();
for (const [id, code] of Object.entries(places)) lines[id] = { code, tests: [] };
for (const test of [...unitTests(read(unitFile)), ...browserTests(read(e2eFile))])
  for (const id of idsOf(test.title)) (lines[id] ??= { code: [], tests: [] }).tests.push(test);

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify({ ranAt: new Date().toISOString(), lines })}\n`);
