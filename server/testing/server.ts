import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import config from '../../vite.server.config';

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

let built: Promise<string> | undefined;

/** The server in one piece, as it is deployed, made once: run from its sources each one would take three times as long to start. */
async function program(): Promise<string> {
  const made = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: {
      ...config.build,
      write: false,
      rolldownOptions: { ...config.build?.rolldownOptions, output: { codeSplitting: false } },
    },
  });
  for (const one of [made].flat())
    if ('output' in one) for (const file of one.output) if (file.type === 'chunk') return file.code;
  throw new Error('nothing was built');
}

/** Runs the server with these settings; what it prints to `stdout` and `stderr` is read by whoever gives a pipe. */
async function run(
  env: Readonly<Record<string, string>>,
  options: readonly string[],
  [out, err]: readonly ['pipe' | 'ignore', 'pipe' | 'inherit'],
): Promise<ChildProcess> {
  const code = await (built ??= program());
  const running = spawn(process.execPath, ['--input-type=module', '-', ...options], {
    env: { ...process.env, ...env },
    stdio: ['pipe', out, err],
  });
  running.stdin?.end(code);
  return running;
}

/** Runs it to its end, for settings it cannot start with. */
export async function runServer(env: Readonly<Record<string, string>>) {
  const ended = await run(env, [], ['ignore', 'pipe']);
  const code = new Promise<number | null>((resolve) => ended.once('exit', resolve));
  return { said: ended.stderr ? await text(ended.stderr) : '', code: await code };
}

/** Starts one on a free port, and waits until it has said so much; rejects when it ends before. */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  until = /\n/,
  options: readonly string[] = [],
): Promise<Server> {
  const running = await run({ PORT: '0', DATABASE_URL: '', ...env }, options, ['pipe', 'inherit']);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    running.stdout?.on('data', (chunk) => {
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
