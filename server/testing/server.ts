import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** For tests only: the backend over HTTP, in a process of its own. */
export interface Server {
  readonly process: ChildProcess;
  /** `http://127.0.0.1:…`, without a path. */
  readonly address: string;
  /** What it printed by now. */
  printed(): string;
  /** What comes back on one connection for bytes sent as they are, once the server has closed it. */
  raw(bytes: string | Buffer, more?: { readonly end?: boolean }): Promise<string>;
  stop(): void;
}

const ENTRY = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Runs it to its end, for settings it cannot start with. */
export async function runServer(env: Readonly<Record<string, string>>) {
  const ended = spawn(process.execPath, ['--import', 'tsx', ENTRY], { env: { ...process.env, ...env } });
  const code = new Promise<number | null>((resolve) => ended.once('exit', resolve));
  return { said: await text(ended.stderr), code: await code };
}

/** Starts one on a free port, and waits until it has said so much; rejects when it ends before. */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  until = /\n/,
  options: readonly string[] = [],
): Promise<Server> {
  const running = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...options], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    running.stdout.on('data', (chunk) => {
      printed += String(chunk);
      if (until.test(printed)) resolve();
    });
    running.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  const address = /http:\/\/[\d.:]+/.exec(printed)?.[0] ?? '';
  return {
    process: running,
    address,
    printed: () => printed,
    raw: (bytes, { end = false } = {}) =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(new URL(address).port), '127.0.0.1');
        let came = '';
        socket.setEncoding('utf8').on('data', (chunk) => (came += String(chunk)));
        socket.once('close', () => resolve(came)).once('error', reject);
        if (end) socket.end(bytes);
        else socket.write(bytes);
      }),
    stop: () => void running.kill('SIGKILL'),
  };
}
