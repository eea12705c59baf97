import { describe, expect, it } from 'vitest';
import { Refusal } from '../platform/problems';
import { demandCoverage, parseDomain } from './certificate';

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Refusal
      ? error.fields.map(({ pointer, code }) => `${pointer} ${code}`).join()
      : String(error);
  }
};

describe('ALY-11 the domain of an application', () => {
  it.each([
    ['shop.example.cn', 'shop.example.cn'],
    ['  Shop.EXAMPLE.cn\n', 'shop.example.cn'],
    ['例子.中国', '例子.中国'],
    ['例子。中国', '例子.中国'],
    ['bücher.example', 'bücher.example'],
    ['xn--fsqu00a.cn', 'xn--fsqu00a.cn'],
    ['*.example.cn', '*.example.cn'],
    ['ｓｈｏｐ．ｅｘａｍｐｌｅ．ｃｎ', 'shop.example.cn'],
    ['shop｡example。cn', 'shop.example.cn'],
    ['\u200Eexam\u200Bple.cn\u202C', 'example.cn'],
    ['\uFEFFexample\u00AD.cn\u00A0', 'example.cn'],
    [`${'a'.repeat(63)}.cn`, `${'a'.repeat(63)}.cn`],
  ])('ALY-11 "%s" is %s', (typed, name) => {
    expect(parseDomain(typed).name).toBe(name);
  });

  it.each([
    '',
    ' ',
    'localhost',
    'example',
    '192.168.0.1',
    '1.2.3.4.5',
    '[::1].cn',
    'https://example.cn',
    'example.cn/path',
    'example.cn:443',
    'user@example.cn',
    'a b.example.cn',
    'a..example.cn',
    '.example.cn',
    'example.cn.',
    '-a.example.cn',
    'a-.example.cn',
    'a_b.example.cn',
    'a.*.example.cn',
    '**.example.cn',
    '*.',
    '*',
    '*.cn',
    `${'a'.repeat(64)}.cn`,
    `${'a.'.repeat(126)}example`,
    'exam\u034Fple.cn',
    'exa\u0000mple.cn',
    '💩',
    '<b>.example.cn',
    "a';drop.example.cn",
  ])('ALY-11 "%s" is refused at the field', (typed) => {
    expect(codeOf(() => parseDomain(typed))).toBe('/domain invalidDomain');
  });

  it('ALY-11 a wildcard name fits wildcard products, and only them', () => {
    const product = (coverage: 'single' | 'wildcard' | 'multi') =>
      ({ validation: 'OV', free: false, coverage, years: 1 }) as const;
    const named = parseDomain('a.example.cn');
    const wild = parseDomain('*.example.cn');
    expect(codeOf(() => demandCoverage(wild, product('wildcard')))).toBeUndefined();
    expect(codeOf(() => demandCoverage(named, product('single')))).toBeUndefined();
    expect(codeOf(() => demandCoverage(named, product('multi')))).toBeUndefined();
    expect(codeOf(() => demandCoverage(named, product('wildcard')))).toBe('/domain wildcardRequired');
    expect(codeOf(() => demandCoverage(wild, product('single')))).toBe('/domain wildcardNotAllowed');
  });
});
