import { describe, expect, it } from 'vitest';
import { commonLines, demos } from '../../mocks/providers/demos';
import { files, isTest, textOf } from './files';

const TITLE = /\b(?:it|test)(?:\.each\([^]*?\))?\(\s*(['"`])([^]*?)\1/g;

/** A title that begins with a placeholder stands for every line that the tables of its file name. */
const expanded = (title: string, text: string): string[] => {
  const rest = title.replace(/^(?:%s|\$\{rule\}) /, '');
  if (rest === title) return [title];
  return [...text.matchAll(/'([A-Z]{3}-[A-Z]?\d+)'/g)].map(([, id]) => `${id} ${rest}`);
};

const titlesOf = (name: string): string[] => {
  const text = textOf(name);
  return [...text.matchAll(TITLE)].flatMap(([, , title = '']) => expanded(title, text));
};

const titles = files.filter(isTest).flatMap(titlesOf);

const backend = files.filter(
  (name) =>
    /^(mocks|server)\//.test(name) && !isTest(name) && !/lines?\.ts$|[Ll]ines\.ts$|scenario/.test(name),
);
const backendText = backend.map(textOf).join('\n');
const names = (text: string, id: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);

describe.each(demos)('$id', ({ lines, scenarios }) => {
  const ids = lines.map(({ id }) => id);

  it.each(ids)('GEN-6 %s has a rule or transition that names it', (id) => {
    expect(names(backendText, id)).toBe(true);
  });

  it.each(ids)('DEM-1 %s has a scenario to click', (id) => {
    expect(scenarios.filter((one) => one.lines.includes(id)).length).toBeGreaterThan(0);
  });

  it.each(ids)('GEN-6 %s stands at the start of a test title', (id) => {
    expect(titles.filter((title) => title.startsWith(`${id} `)).length).toBeGreaterThan(0);
  });
});

const onThePlatform = files.filter((name) => /^e2e\/alipay\/.*\.spec\.ts$/.test(name)).flatMap(titlesOf);
const ofTheRail = demos.find(({ id }) => id === 'alipay')?.lines ?? [];

it.each(ofTheRail.map(({ id }) => id))('APY-8 %s is shown on the merchant platform by a browser', (id) => {
  expect(onThePlatform.filter((title) => title.startsWith(`${id} `)).length).toBeGreaterThan(0);
});

it.each(commonLines.map(({ id }) => id))(
  'GEN-6 %s holds everywhere and stands at the start of a test title',
  (id) => {
    expect(titles.filter((title) => title.startsWith(`${id} `)).length).toBeGreaterThan(0);
  },
);

it('GEN-6 the list has every numbered line that holds everywhere', () => {
  const upTo = (prefix: string, last: number) => Array.from({ length: last }, (_, n) => `${prefix}-${n + 1}`);
  expect(commonLines.map(({ id }) => id)).toEqual([
    ...upTo('GEN', 16),
    ...upTo('REV', 3),
    ...upTo('DEM', 10),
    ...upTo('POL', 7),
    'APY-11',
  ]);
});

it('DEM-1 scenario ids are unique and well formed', () => {
  const ids = demos.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(\.[a-z0-9-]+)+$/);
  expect(ids).toContain('aliyun.unissued.day-5');
});
