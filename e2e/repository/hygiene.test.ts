import { expect, it } from 'vitest';
import { files, isTest, textOf } from './files';

const code = files.filter((name) => /\.(ts|tsx|mjs)$/.test(name));

it('GEN-5 the lock file names no registry host', () => {
  expect(textOf('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

it('GEN-5 nothing links out of the repository', () => {
  // Put together here, so that this file does not name what it looks for.
  const outside = ['SPEC.md', 'DESIGN.md', 'STACK.md', 'seeds/'].map((name) => ['shared', name].join('/'));
  const readable = files.filter((name) => /\.(ts|tsx|mjs|md|json|css|html)$/.test(name));
  expect(readable.filter((name) => outside.some((path) => textOf(name).includes(path)))).toEqual([]);
});

const linesOf = (name: string): number => textOf(name).split('\n').length - 1;

/** Crumbs that have to stand alone: what is loaded by itself, the words that nearly everything imports, a subject without a console. */
const ALONE =
  /^src\/locales\/[^/]+\/(index|later)\.ts$|^mocks\/providers\/explored\.ts$|^src\/contract\/(huawei|words)\.ts$/;

it('GEN-5 a file holds one idea whole: none over 400 lines, none under 20 but those that have to stand alone', () => {
  expect(code.filter((name) => linesOf(name) > 400)).toEqual([]);
  const crumbs = files.filter((name) => /^(src|mocks)\/.*\.(ts|tsx|css)$/.test(name) && !isTest(name));
  expect(crumbs.filter((name) => linesOf(name) < 20 && !ALONE.test(name))).toEqual([]);
});

it('GEN-5 the house stays one a person can hold: 400 files, 30 of them a provider and two for the explorer, 14 pieces', () => {
  const source = files.filter((name) => /^(src|mocks)\//.test(name) && !isTest(name));
  const product = source.filter((name) => !/^mocks\/testing\/|\/testing\.ts$|\/testWorld\.ts$/.test(name));
  expect(product.length).toBeLessThanOrEqual(400);
  expect(source.filter((name) => name.startsWith('src/ui/')).length).toBeLessThanOrEqual(14);
  for (const provider of ['aliyun', 'alibaba', 'tencent', 'alipay']) {
    const own = new RegExp(
      `^(mocks/providers/${provider}|src/consoles/${provider})/|^src/(contract|locales/[^/]+)/${provider}`,
    );
    const whole = source.filter((name) => own.test(name) && !/\/(explored|source)\.ts$/.test(name));
    expect(whole.length, provider).toBeLessThanOrEqual(30);
  }
});

it('GEN-7 only the store and the signatures over HTTP read wall time', () => {
  const wall = /\bDate\.now\(|new Date\(\)|performance\.timeOrigin/;
  const allowed = ['mocks/platform/store.ts', 'mocks/demo/', 'server/signing.ts'];
  const readers = code.filter(
    (name) => /^(src|mocks|server)\//.test(name) && !/\.test\.|testing/.test(name) && wall.test(textOf(name)),
  );
  expect(readers.filter((name) => !allowed.some((folder) => name.startsWith(folder)))).toEqual([]);
});

it('GEN-8 no test sleeps, is skipped or left alone', () => {
  // Answers are the backend's own; only the page's code may be made to come late.
  const lazy =
    /waitForTimeout\(|\b(?:test|it|describe)\.(?:skip|only|fixme)\(|page\.route\((?!\/\\\/assets\\\/)/;
  const self = 'e2e/repository/hygiene.test.ts';
  expect(code.filter((name) => name !== self && lazy.test(textOf(name)))).toEqual([]);
});
