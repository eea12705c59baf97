import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from '../../../server/testing/server';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WALK = join(ROOT, 'mocks/testing/client/walk.ts');
const run = promisify(execFile);

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** The block of README that has these words, with the address of the server that is tested. */
const shown = (language: string, words: string) =>
  [...README.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .find(([, named, code]) => named === language && code?.includes(words))?.[2]
    ?.replace(/(http:\/\/)?127\.0\.0\.1:4010/, server.address) ?? '';
/** README's client, and what came of it. */
const itsClient = () => `${shown('ts', 'openapi-fetch')}\nconsole.log(certificates?.items.length);`;

let server: Server;
let source = '';
const scratch = mkdtempSync(join(tmpdir(), 'description-'));
// Beside the packages, so that what README imports is found as in a project of its own.
const CACHE = join(ROOT, 'node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const beside = mkdtempSync(join(CACHE, 'readme-'));

beforeAll(async () => {
  server = await startServer();
  source = await (await fetch(`${server.address}/api/v1/openapi.json`)).text();
});
afterAll(() => {
  server.stop();
  for (const place of [scratch, beside]) rmSync(place, { recursive: true });
});

/** What the compiler says of the walk and of README's client, with these types of a description. */
async function compiled(types: string): Promise<string> {
  writeFileSync(join(scratch, 'api.ts'), types);
  writeFileSync(join(beside, 'api.ts'), types);
  writeFileSync(join(beside, 'client.ts'), itsClient());
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        exactOptionalPropertyTypes: true,
        paths: { 'the-description': [join(scratch, 'api.ts')] },
        typeRoots: [join(ROOT, 'node_modules/@types')],
        types: ['node'],
      },
      include: [],
      exclude: [],
      files: [WALK, join(beside, 'client.ts')],
    }),
  );
  const checked = run('npx', ['tsc', '-p', scratch], { cwd: ROOT });
  return checked.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
}

describe('DEM-10 the description as others read it', () => {
  it('DEM-10 a linter finds nothing in it', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('DEM-10 a client can be generated from it, and its types fit what is asked and answered', async () => {
    const types = astToString(await openapiTS(source));
    expect(await compiled(types)).toBe('');
    // The compiler would notice: an answer without its stage is not the walk's.
    expect(await compiled(types.replaceAll(/\bstage\b/g, 'phase'))).toContain("'stage' does not exist");
  });

  it('DEM-10 the generated client refunds once in every console, and every answer is as described', async () => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', WALK, server.address], { cwd: ROOT });
    expect(stdout.trim().split('\n')).toEqual([
      'aliyun: refunded',
      'alibaba: refunded',
      'tencent: refunded',
      'alipay: S SUCCESS',
      'refused: 404 noSession',
    ]);
  });

  it('DEM-10 the six lines of README read a list, as they stand there', async () => {
    expect(shown('ts', 'openapi-fetch').trim().split('\n')).toHaveLength(6);
    writeFileSync(join(beside, 'run.mts'), itsClient());
    const { stdout } = await run(process.execPath, ['--import', 'tsx', join(beside, 'run.mts')]);
    expect(Number(stdout)).toBeGreaterThan(0);
  });

  it.runIf(spawnSync('curl', ['--version']).status === 0)(
    'DEM-10 the line of README for curl signs in, as it stands there',
    async () => {
      const { stdout } = await run('sh', ['-c', shown('sh', 'curl')]);
      expect(JSON.parse(stdout)).toMatchObject({
        account: { id: 'customer' },
        token: expect.any(String) as string,
      });
    },
  );
});
