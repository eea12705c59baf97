import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** The built console as files: what a static host has to do, done here (README says the same in words). */

const KINDS: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** What the page's own policy cannot say of itself, and what nobody is to guess. */
const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
} as const;

const squeezed = promisify(gzip);

/** What a page reads to know that its backend is the server it came from. */
const MARK = '<meta name="backend" content="server" />';

interface File {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly small: Promise<Buffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A folder with a build. */
export interface Console {
  /** The path it was built for, with a slash at either end. */
  readonly base: string;
  /** What answers for a file or, for any address of the application's own, for the page; undefined for what is neither. */
  find(request: Request, path: string): (() => Promise<Response>) | undefined;
}

/** Reads a build. Rejects where there is none. */
export async function consoleIn(folder: string): Promise<Console> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, File>();
  let base = '/';
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    let bytes = await readFile(path);
    if (name === 'index.html') {
      const page = bytes.toString();
      base = /src="([^"]*\/)assets\//.exec(page)?.[1] ?? '/';
      bytes = Buffer.from(page.replace(/<meta name="viewport"/, `${MARK}$&`));
    }
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
    files.set(name, {
      bytes,
      small: squeezed(bytes),
      headers: {
        ...SAFE,
        'Content-Type': KINDS[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        ETag: `"${tag}"`,
        // Hashed files carry their content in their name; everything else is asked for each time.
        'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        Vary: 'Accept-Encoding',
      },
    });
  }
  const page = files.get('index.html');
  if (!page) throw new Error('no index.html');

  return {
    base,
    find(request, path) {
      const mayBePage = !path.startsWith('assets/') && !/\.\w+$/.test(path);
      const file = files.get(path) ?? (mayBePage ? page : undefined);
      return file && (() => answerWith(file, request));
    },
  };
}

async function answerWith({ headers, bytes, small }: File, request: Request): Promise<Response> {
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(bytes, { headers });
  return new Response(new Uint8Array(await small), { headers: { ...headers, 'Content-Encoding': 'gzip' } });
}
