import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { asciiOf, lettersFoundBy, lettersOf, matches, readable } from './hostname';

describe('ALY-10 searching as people type and paste', () => {
  it.each([
    ['shop.example.cn', 'SHOP.Example'],
    ['shop.example.cn', 'ｓｈｏｐ．ｅｘａｍｐｌｅ'],
    ['shop.example.cn', 'shop。example｡cn'],
    ['shop.example.cn', '\u202Ashop.exa\u00ADmple.cn\u202C'],
    ['shop.example.cn', '\u00A0shop\uFEFF.\u200Bexample\u3000'],
    ['shop.example.cn', 'https://shop.example.cn/path?q=1#top'],
    ['shop.example.cn', 'HTTPS://user:pass@Shop.Example.cn:8443'],
    ['shop.example.cn', '//shop.example.cn/'],
    ['shop.example.cn', 'shop.example.cn/path'],
    ['shop.example.cn', 'shop.example.cn:443'],
    ['*.例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['*.例子.中国', 'xn--fsq'],
    ['例子.中国', 'https://xn--fsqu00a.xn--fiqs8s/'],
    ['xn--fsqu00a.cn', '例子.cn'],
    ['xn--fsqu00a.cn', '例'],
    ['xn--fsqu00a.cn', 'https://例子.cn/path'],
    ['bücher.example', 'XN--BCHER-KVA'],
    ['cas-0001', '\u200Ecas－０００１'],
    ['Demo ①', 'demo 1'],
  ])('ALY-10 "%s" is found by "%s"', (text, search) => {
    expect(matches(search, 'another', text)).toBe(true);
    const needed = lettersFoundBy(search);
    expect(lettersOf('another', text) & needed).toBe(needed);
  });

  it('ALY-10 whatever is found has all the letters that what finds it needs', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'z', 'Z', '.', '-', ':', '/', 'x', 'ü', '例', ' ', 'n', '1'),
      maxLength: 8,
    });
    let found = 0;
    fc.assert(
      fc.property(text, fc.oneof(text, fc.constant('xn--fsq')), (name, search) => {
        if (!matches(search, name)) return;
        found += 1;
        const needed = lettersFoundBy(search);
        expect(lettersOf(name) & needed).toBe(needed);
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['shop.example.cn', 'shop.example.com'],
    ['shop.example.cn', 'https://shop.example.com/shop.example.cn'],
    ['xn--fsqu00a.cn', '子例'],
    ['xn--a-.cn', 'ß'],
  ])('ALY-10 "%s" is not found by "%s"', (text, search) => {
    expect(matches(search, text)).toBe(false);
  });

  it('ALY-10 nothing that can be read finds everything', () => {
    expect(matches(' \u200B\uFEFF', 'a')).toBe(true);
  });

  it.each([
    '例子',
    'bücher',
    '中国',
    'пример',
    'مثال',
    '日本語',
    'ひらがなとカタカナ',
    'ñandú',
    '💩',
    'a例b子c',
  ])('ALY-10 %s survives its punycode', (label) => {
    const wire = asciiOf(label);
    expect(wire).toMatch(/^xn--/);
    expect(readable(wire ?? '')).toBe(label);
  });

  it.each(['xn--', 'xn--a', 'xn--99999999', 'xn---', 'xn--0'])(
    'ALY-10 %s, which is none, stays or is read',
    (name) => {
      expect(typeof readable(name)).toBe('string');
    },
  );
});
