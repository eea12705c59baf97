import { expect, it } from 'vitest';
import { files, textOf } from './files';

const pages = files.filter(
  (name) => /^src\/(?!contract\/|locales\/).*\.tsx?$/.test(name) && !/\.test\./.test(name),
);

/** What a page may take of the formatters, one for each purpose of a date. */
const PURPOSES = ['day', 'date', 'moment', 'edge', 'instant', 'fact'];

it('GEN-12 each purpose of a date has one way to write it, and the list of them names all there are', () => {
  const text = textOf('src/locales/format.ts');
  const listed = [...text.matchAll(/^ \* \| .*\| `(\w+)` +\|/gm)].map(([, name]) => name);
  expect(listed).toEqual(PURPOSES);
  const given = text.slice(text.indexOf('return {\n    language'));
  const dated = [...given.matchAll(/^ {4}(\w+): \(when: When\)/gm)].map(([, name]) => name);
  // A time alone and a day's own name are parts of these.
  expect(new Set(dated)).toEqual(new Set([...PURPOSES, 'dayWord', 'time']));
});

it('GEN-12 no page writes a date in a way of its own', () => {
  const own =
    /\b(?:dateText|dayText|momentText|withTime|toLocale\w*String|Intl\.DateTimeFormat|toDateString)\b/;
  expect(pages.filter((name) => own.test(textOf(name)))).toEqual([]);
});

it('GEN-12 lists write days and deadlines, never the long instant of a record', () => {
  const lists = pages.filter((name) => /readonly Column<|: Column<|Column<\w+>\[\]/.test(textOf(name)));
  expect(lists.length).toBeGreaterThan(8);
  expect(lists.filter((name) => /\b(?:f\.)?fact\(/.test(textOf(name)))).toEqual([]);
});
