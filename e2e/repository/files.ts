import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Tracked and new files that git does not ignore, relative to the root. */
export const files: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(`${ROOT}/${name}`));

/** A file's text. */
export const textOf = (name: string): string => readFileSync(`${ROOT}/${name}`, 'utf8');

export const isTest = (name: string): boolean => /\.(test|spec)\.tsx?$/.test(name);
