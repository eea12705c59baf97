import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** DEM-8: `npm run kit -- DIR` writes a project of its own with the kit, for a team that tests a deployed console. */

const SUPPORT = join(import.meta.dirname, '../support');
const ROOT = join(import.meta.dirname, '../..');

/** The version that is installed here, exactly: what this suite runs with. */
function versionOf(name: string): string {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return read(join(ROOT, 'node_modules', name, 'package.json')).version;
}

const FILES: Readonly<Record<string, (name: string) => string>> = {
  'package.json': (name) =>
    `${JSON.stringify(
      {
        name,
        version: '1.0.0',
        private: true,
        type: 'module',
        scripts: { test: 'playwright test', types: 'tsc --noEmit' },
        devDependencies: Object.fromEntries(
          ['@playwright/test', '@types/node', 'typescript'].map((one) => [one, versionOf(one)]),
        ),
      },
      null,
      2,
    )}\n`,
  'tsconfig.json': () => `{
  "compilerOptions": {
    "target": "ES2023",
    "lib": ["ES2023", "DOM", "DOM.Iterable"],
    "module": "ESNext",
    "moduleResolution": "bundler",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "verbatimModuleSyntax": true,
    "resolveJsonModule": true,
    "skipLibCheck": true,
    "noEmit": true,
    "types": ["node"]
  },
  "include": ["kit", "tests", "*.ts"]
}
`,
  'playwright.config.ts': () => `import { defineConfig } from '@playwright/test';
import { findBrowser } from './kit/browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: './tests',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    // The console under test, at the root of its host.
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:4173',
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: executablePath ? { executablePath } : {},
  },
});
`,
  'tests/refund.spec.ts': () => `import { readDecision } from '../kit/record';
import { expect, test } from '../kit/test';

test.use({ scenario: 'aliyun.unissued.day-5', lang: 'en' });

test('bought five days ago: the money comes back at once', async ({ app, aliyun }) => {
  await app.begin();
  expect(await readDecision(app)).toMatchObject({ verdict: 'refundable', rule: 'ALY-R1', amount: 'CN¥1,500.00' });
  await aliyun.in('en').apply();
  await expect(aliyun.standing).toContainText('Refunded');
});
`,
  'README.md': () => `# Acceptance tests of a certificate refund console

\`\`\`sh
npm install && npm run types
BASE_URL=https://refunds.example npm test
\`\`\`

\`BASE_URL\` is where the console is deployed, at the root of its host. The browser is Playwright's own, the one that
\`CHROME_PATH\` names, or one from the usual places. What the kit can do stands in [kit/README.md](kit/README.md).
`,
};

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error('npm run kit -- DIR: name the folder that the project is to stand in.');
  process.exit(1);
}
const target = resolve(given);
if (existsSync(target) && readdirSync(target).length > 0) {
  console.error(`${target} is not empty; nothing was written. Name a new folder or an empty one.`);
  process.exit(1);
}
mkdirSync(join(target, 'tests'), { recursive: true });
cpSync(SUPPORT, join(target, 'kit'), { recursive: true, filter: (file) => !file.endsWith('.test.ts') });
for (const [file, write] of Object.entries(FILES)) writeFileSync(join(target, file), write(basename(target)));
process.stdout.write(
  `${target}: a project with the kit and one test. npm install, then BASE_URL=… npm test\n`,
);
