// Makes sure there is a browser to test with, and says plainly what it did.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

// One list for finding and for testing. The shell comes first: without a window to draw, the tests take a fifth less of
// a machine's time.
const CHOICES = JSON.parse(readFileSync(new URL('../e2e/support/browsers.json', import.meta.url), 'utf8'));

const found = () => {
  if (existsSync(chromium.executablePath()))
    return `Playwright's own Chromium (${chromium.executablePath()})`;
  return [process.env.CHROME_PATH, ...CHOICES].find((path) => path && existsSync(path));
};

const run = (command, args, timeout) => {
  console.log(`browser: trying ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
};

/** Finds a browser or installs one; throws with what a person can do when neither works. */
export function ensureBrowser() {
  const there = found();
  if (there) return console.log(`browser: using ${there}`);
  console.log('browser: none found; installing one');
  // On closed networks Playwright's download fails: that leads to the next choice, not to an error.
  if (run('npx', ['playwright', 'install', 'chromium'], 300_000) && found()) {
    return console.log(`browser: installed ${found()}`);
  }
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], 300_000);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', name, 'fonts-noto-cjk'], 900_000);
      if (found()) return console.log(`browser: installed ${found()} with apt-get`);
    }
  }
  throw new Error('No browser for the tests. Install Chromium or set CHROME_PATH to one, then run again.');
}
