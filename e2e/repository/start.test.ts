import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

/** Runs what stands in front of the page as it does in a browser, and answers what it asks for ahead; by name what the build wrote beside it. */
function startAt(search: string, dataset: Readonly<Record<string, string>>): readonly string[] {
  const asked: string[] = [];
  const listening: string[] = [];
  const page = {
    currentScript: { src: 'http://host/start.js', dataset },
    documentElement: { dataset: {} },
    head: { append: ({ href }: { readonly href: string }) => void asked.push(href) },
    createElement: () => ({}),
    querySelector: () => null,
  };
  const nothing = { getItem: () => null };
  const self = { origin: 'http://host', localStorage: nothing, sessionStorage: nothing };
  runInNewContext(readFileSync('public/start.js', 'utf8'), {
    document: page,
    self,
    top: self,
    location: { search },
    navigator: { languages: ['zh-CN'] },
    matchMedia: () => ({ matches: false }),
    addEventListener: (type: string) => void listening.push(type),
    URL,
    URLSearchParams,
  });
  // Reached only where nothing before has thrown.
  expect(listening).toContain('error');
  return asked;
}

const BUILT = { en: '/en.js', zhCn: '/zh.js', seeded: '/seeded.json', scenario: '/rest.js /past.js' };

it('GEN-5 a first visit asks ahead for its words and the seeded state, a link with a scenario for what makes it', () => {
  expect(startAt('', BUILT)).toEqual(['/zh.js', '/seeded.json']);
  expect(startAt('?scenario=aliyun.unissued.day-6&lang=en', BUILT)).toEqual([
    '/en.js',
    '/rest.js',
    '/past.js',
  ]);
});

it('GEN-9 while developing, where nothing is named, nothing is asked ahead, and it runs to its end', () => {
  expect(startAt('', {})).toEqual([]);
  expect(startAt('?scenario=aliyun.unissued.day-6', {})).toEqual([]);
});
