import { describe, expect, it } from 'vitest';
import { REFUND_STATES } from '#contract/alipay';
import { STAGES } from '#contract/labels';
import { catalog as enFirst } from './en';
import { later as enLater } from './en/later';
import { catalog as zhFirst } from './zh-CN';
import { later as zhLater } from './zh-CN/later';

const en = { ...enFirst, ...enLater };
const zh = { ...zhFirst, ...zhLater };

function flat(words: object, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === 'string') all.set(name, value);
    else for (const [inner, text] of flat(value as object, name)) all.set(inner, text);
  }
  return all;
}

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('GEN-12 two languages, complete', () => {
  const chinese = flat(zh);
  const english = flat(en);

  it('GEN-12 both have the same keys, English a singular for every plural, and no word is empty', () => {
    const wanted = [...chinese.keys()].flatMap((key) =>
      key.endsWith('_other') ? [key, key.replace(/_other$/, '_one')] : [key],
    );
    expect([...english.keys()].sort()).toEqual(wanted.sort());
    for (const words of [chinese, english]) {
      expect([...words].filter(([, text]) => text === '').map(([key]) => key)).toEqual([]);
    }
  });

  it('GEN-13 a stage has one label: no catalog has another word for it', () => {
    const others = /^退款未成功|转人工处理|Handled by a person|Refund did not succeed/;
    const labels = flat({ STAGES, REFUND_STATES });
    const found = [...chinese, ...english, ...labels].filter(([, text]) => others.test(text));
    expect(found).toEqual([]);
    expect(chinese.get('common.stage.failed')).toBe(STAGES.failed['zh-CN']);
    expect(english.get('common.stage.withPerson')).toBe(STAGES.withPerson.en);
  });

  it('GEN-16 the last safe moment has one name in Chinese', () => {
    expect([...chinese].filter(([, text]) => text.includes('安全时刻'))).toEqual([]);
  });

  it('APY-10 what a person looks into is not said to have been asked about: a code can hand it over at once', () => {
    const said = [...chinese, ...english].filter(([key]) => key.endsWith('.withPerson'));
    expect(said.length).toBeGreaterThan(6);
    expect(said.filter(([, text]) => /多次查询|inquiries/.test(text))).toEqual([]);
  });

  it('GEN-12 a sentence takes the same variables in both', () => {
    const differing = [...english].filter(([key, text]) => {
      const own = variables(text);
      // A singular need not repeat its number.
      const other = variables(chinese.get(key.replace(/_one$/, '_other')) ?? '').filter(
        (name) => !(key.endsWith('_one') && name === 'count' && !own.includes('count')),
      );
      return own.join() !== other.join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('GEN-12 no English text is left in Chinese', () => {
    // The language switch names the other language in that language.
    const allowed = new Set(['shell.language', 'shell.switchLanguage']);
    const left = [...english].filter(([key, text]) => /[\u4e00-\u9fff]/.test(text) && !allowed.has(key));
    expect(left.map(([key]) => key)).toEqual([]);
  });
});
