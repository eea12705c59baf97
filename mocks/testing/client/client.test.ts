import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

let server: Server;
let source = '';
const scratch = mkdtempSync(join(tmpdir(), 'description-'));

beforeAll(async () => {
  server = await startServer();
  source = await (await fetch(`${server.address}/api/v1/openapi.json`)).text();
});
afterAll(() => {
  server.stop();
  rmSync(scratch, { recursive: true });
});

/** What the compiler says of the walk, with the types generated from a description. */
async function compiled(description: string): Promise<string> {
  writeFileSync(join(scratch, 'api.ts'), astToString(await openapiTS(description)));
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
      files: [WALK],
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
    expect(await compiled(source)).toBe('');
    // The compiler would notice: an answer without its stage is not the walk's.
    expect(await compiled(source.replaceAll('"stage"', '"phase"'))).toContain("'stage' does not exist");
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
});
