// Makes sure there is a PostgreSQL server to test with, and says plainly what it did. The tests start it themselves, on
// a socket in a folder of their own; nothing that already runs is touched.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** Where the server's programs are, the newest first; undefined where they are nowhere. */
export function programs() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted().toReversed() : [];
  return [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/opt/postgresql/bin',
  ].find((place) => existsSync(join(place, 'initdb')));
}

const run = (command, args) => {
  console.log(`postgres: trying ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

/** Finds a server or installs one; throws with what a person can do when neither works. */
export function ensurePostgres() {
  if (programs()) return console.log(`postgres: using ${programs()}`);
  console.log('postgres: none found; installing one');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql']);
    if (programs()) return console.log(`postgres: installed ${programs()} with apt-get`);
  }
  throw new Error(
    'No PostgreSQL server for the tests. Install one (Debian: apt-get install postgresql), then run again.',
  );
}
