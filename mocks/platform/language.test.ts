import { describe, expect, it } from 'vitest';
import { languageOf } from './language';

describe('GEN-12 language of an answer', () => {
  it.each([
    [null, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['zh-TW,en;q=0.9', 'zh-CN'],
    ['fr,en;q=0.3', 'en'],
    ['en;q=0,zh', 'zh-CN'],
    ['en;q=0.4, zh;q=0.6', 'zh-CN'],
    ['english', 'zh-CN'],
  ])('GEN-12 %j is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
