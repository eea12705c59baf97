import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, loadConfigFromFile } from 'vite';

/** A built page to measure: where it lies, what is opened, and what its browser has stored before. */
export interface Site {
  readonly name: string;
  /** The folder of its build. */
  readonly dist: string;
  readonly path: string;
  /** `document.cookie` and `localStorage` of whoever is signed in already. */
  readonly cookie?: { readonly name: string; readonly value: string };
  readonly stored?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a build as any static host does: packed, files of a hashed name kept, the page for every other path. */
export async function serveStatic(dist: string): Promise<{ readonly origin: string; end(): void }> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const asked = join(dist, pathname);
    const isFile = extname(pathname) !== '' && existsSync(asked);
    const file = isFile ? asked : join(dist, 'index.html');
    const body = packed.get(file) ?? gzipSync(readFileSync(file));
    packed.set(file, body);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, end: () => void server.close() };
}

/** Builds the console, and the floor page with the same stand-ins, into `folder`. */
async function buildBoth(folder: string): Promise<{ readonly console: string; readonly floor: string }> {
  const both = { console: resolve(folder, 'console'), floor: resolve(folder, 'floor') };
  const into = (outDir: string) => ({ outDir, emptyOutDir: true });
  await build({ logLevel: 'error', build: into(both.console) });
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' });
  const { msw } = await import('msw/vite');
  await build({
    configFile: false,
    root: resolve('e2e/bench/floor'),
    logLevel: 'error',
    plugins: [msw({ mode: 'worker-only' })],
    resolve: { alias: loaded?.config.resolve?.alias ?? {} },
    build: { ...into(both.floor), target: 'es2023', modulePreload: { polyfill: false } },
  });
  return both;
}

/**
 * What is measured: the console's first list and the same by a scenario's link, the floor, and whatever
 * `BENCH_BESIDE` (a file with a list of sites) names, which was built elsewhere.
 */
export async function sitesToMeasure(folder: string): Promise<readonly Site[]> {
  const { console, floor } = await buildBoth(folder);
  const beside = process.env['BENCH_BESIDE'];
  return [
    { name: 'first list', dist: console, path: '/aliyun/certificates?as=customer' },
    {
      name: 'by a scenario link',
      dist: console,
      path: '/aliyun/certificates?as=customer&scenario=aliyun.unissued.day-6',
    },
    { name: 'floor', dist: floor, path: '/' },
    ...(beside === undefined ? [] : (JSON.parse(readFileSync(beside, 'utf8')) as Site[])),
  ];
}
