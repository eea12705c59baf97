import { describe, expect, it } from 'vitest';
import { REQUIREMENTS } from '../../rail/checks';
import { lineDefinitions, ruleRows } from './lines';

const flow = Array.from({ length: 10 }, (_, index) => `APY-${index + 1}`);
const required = Array.from({ length: 5 }, (_, index) => `APY-E${index + 1}`);

describe('GEN-12 the numbered lines of APY in words', () => {
  it('GEN-12 APY: every line is there once', () => {
    expect(lineDefinitions.map(({ id }) => id)).toEqual([...flow, ...required]);
  });

  it.each(lineDefinitions)(
    'GEN-12 $id speaks both languages, its reading too',
    ({ words, source, reading }) => {
      for (const said of [words, ...(reading ? [reading] : [])]) {
        expect(said['zh-CN']).toMatch(/[一-鿿]/u);
        expect(said.en).toMatch(/[A-Za-z]{3}/u);
        expect(said.en).not.toMatch(/[　-鿿＀-￯]/u);
      }
      expect(source['zh-CN']).not.toBe(source.en);
    },
  );

  it('GEN-5 APY: readings are marked as such', () => {
    const marked = lineDefinitions.filter(({ reading }) => reading !== null).map(({ id }) => id);
    expect(marked).toEqual(['APY-2']);
  });

  it('APY-1 the requirements in words keep the order they are checked in', () => {
    const checked = [...new Set(REQUIREMENTS.map(({ id }) => id))];
    expect(checked).toEqual(required);
    expect(ruleRows('en').map(({ id }) => id)).toEqual([...checked, 'APY-2']);
    expect(ruleRows('en').map(({ text }) => text)).not.toEqual(ruleRows('zh-CN').map(({ text }) => text));
  });
});
