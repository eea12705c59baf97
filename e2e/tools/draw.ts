import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { catalog } from '../../src/locales/zh-CN';
import { later } from '../../src/locales/zh-CN/later';
import { SCENARIOS } from '../support/scenarios';
import { writeIndex } from './screens';

/**
 * `npm run storyboard [ids]` (DEM-9): every scenario's way in captioned screens, in both languages. `npm run pictures`:
 * every page and dialog, in both languages and schemes, on a phone and a desk. Each a folder with one page to search.
 */

const ROOT = join(import.meta.dirname, '../..');

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The names of all sentences that cannot be taken for a word. */
const namesIn = (words: object, before = ''): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? namesIn(value, `${before}${key}.`) : [`${before}${key}`],
  );

const run = (args: readonly string[], env: Record<string, string> = {}): boolean =>
  spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    views: { type: 'string', default: '' },
    lang: { type: 'string', default: '' },
    scheme: { type: 'string', default: '' },
    width: { type: 'string', default: '' },
  },
});
const [what = '', ...ids] = positionals;
const unknown = ids.filter((id) => !(id in SCENARIOS));
if (unknown.length > 0)
  giveUp(`There is no scenario ${unknown.join(', ')}; GET /api/v1/demo/scenarios lists them.`);

const folder = resolve(values.out ?? join(ROOT, what));
// What an earlier run left would stand among the new ones; nothing else in the folder is touched.
rmSync(join(folder, 'strips'), { recursive: true, force: true });
if (existsSync(folder))
  for (const file of readdirSync(folder)) if (file.endsWith('.jpg')) rmSync(join(folder, file));
mkdirSync(folder, { recursive: true });
const keys = Object.values({ ...catalog, ...later }).flatMap((area) => namesIn(area));
writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys.filter((key) => /[.A-Z]/.test(key))));

if (process.env.E2E_BASE_URL === undefined && !existsSync(join(ROOT, 'dist/index.html')))
  if (!run(['vite', 'build', '--logLevel', 'warn'])) giveUp('The console could not be built.');

const began = performance.now();
const only =
  what === 'storyboard' ? ids.join(',') : [values.views, values.lang, values.scheme, values.width].join(';');
const drawn = run(['playwright', 'test', '-c', 'e2e/tools/screens.config.ts', `${what}.screens.ts`], {
  SCREENS_DIR: folder,
  SCREENS_ONLY: only,
});
const { strips, screens, faults } = writeIndex(folder, `Certificate Refund Console: ${what}`);
for (const fault of faults) console.error(fault);
process.stdout.write(
  `${join(folder, 'index.html')}: ${screens} screens of ${strips} in ${((performance.now() - began) / 1000).toFixed(0)} s, ${faults.length} faults\n`,
);
process.exitCode = drawn && faults.length === 0 ? 0 : 1;
