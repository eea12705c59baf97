import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Console, consoleIn } from './console';

const folder = mkdtempSync(join(tmpdir(), 'console-'));
let page: Console;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  const script = '<script type="module" src="/console/assets/main-1a2b.js"></script>';
  writeFileSync(join(folder, 'index.html'), `<meta name="viewport" content="x" />${script}`);
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'export const a = 1;');
  writeFileSync(join(folder, 'mockServiceWorker.js'), '//');
  page = await consoleIn(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  page.find(new Request(`http://localhost/console/${path}`, { headers }), path)?.();

describe('GEN-5 the built console as a server sends it', () => {
  it('GEN-5 knows the path it was built for, and tells the page that its backend is here', async () => {
    expect(page.base).toBe('/console/');
    expect(await (await get(''))?.text()).toContain('<meta name="backend" content="server" />');
  });

  it.each(['', 'aliyun/certificates', 'aliyun/certificates/cas-0001/refund', 'policies'])(
    'GEN-5 the page answers its own address /%s, asked for anew each time',
    async (path) => {
      const answer = await get(path);
      expect(answer?.headers.get('Content-Type')).toMatch('text/html');
      expect(answer?.headers.get('Cache-Control')).toBe('no-cache');
      expect(answer?.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
      const again = await get(path, { 'If-None-Match': answer?.headers.get('ETag') ?? '' });
      expect([again?.status, await again?.text()]).toEqual([304, '']);
    },
  );

  it('GEN-5 hashed files stay for good, others are asked for anew, what is none is not the page', async () => {
    const caching = async (path: string) => (await get(path))?.headers.get('Cache-Control');
    expect(await caching('assets/main-1a2b.js')).toContain('immutable');
    expect(await caching('mockServiceWorker.js')).toBe('no-cache');
    for (const path of ['assets/gone-1a2b.js', 'gone.json', '../package.json', 'assets/'])
      expect(await get(path)).toBeUndefined();
  });

  it('GEN-5 goes small to whoever can read it so', async () => {
    const answer = await get('assets/main-1a2b.js', { 'Accept-Encoding': 'gzip, br' });
    expect(answer?.headers.get('Content-Encoding')).toBe('gzip');
    const bytes = (await answer?.arrayBuffer()) ?? new ArrayBuffer(0);
    expect(gunzipSync(new Uint8Array(bytes)).toString()).toBe('export const a = 1;');
  });

  it('GEN-5 says where there is no build', async () => {
    await expect(consoleIn(join(folder, 'assets'))).rejects.toThrow('no index.html');
  });
});
