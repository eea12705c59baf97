import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programs } from '../../.ci/postgres.mjs';

/** For tests only: a real PostgreSQL server of one's own, on a socket in a folder that goes with it. */
export interface Postgres {
  /** Of a database of this name, made when it is first asked for. */
  url(database: string): string;
  /** Ends every connection, as a restart of its machine would. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good and leaves nothing behind. */
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Where the server's programs are. */
function found(): string {
  const place = programs();
  if (place === undefined) throw new Error('no PostgreSQL server here: apt-get install postgresql');
  return place;
}

/** Whom it runs as: it refuses to be root. */
function nobody(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid > 0 ? { uid, gid } : { uid: 65_534, gid: 65_534 };
}

/** Starts one; the first start takes about two seconds. */
export async function startPostgres(): Promise<Postgres> {
  const bin = found();
  const folder = mkdtempSync(join(tmpdir(), 'refund-pg-'));
  const who = nobody();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const call = (program: string, ...args: readonly string[]) =>
    run(join(bin, program), [...args], { ...who, cwd: folder, env: { ...process.env, LC_ALL: 'C' } });

  await call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  // What a test writes need not outlive a power cut.
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=100`;
  const start = async () => {
    await call('pg_ctl', '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start');
  };
  await start();
  const stop = async () => {
    await call('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
  };
  return {
    url(database) {
      spawnSync(join(bin, 'createdb'), ['-h', folder, '-U', 'postgres', database], { stdio: 'ignore' });
      return `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}`;
    },
    stop,
    start,
    async remove() {
      await stop().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
