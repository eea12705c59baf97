import { describe, expect, it } from 'vitest';
import { readPolicySource } from '#contract/explorer';
import { commonLines } from '../demo/lines';
import { demos } from '../providers/demos';
import { explorer } from '../providers/explored';
import { openWorld } from '../testing/world';

const world = await openWorld();
const known = new Set(
  [...demos, ...explorer.explored]
    .flatMap(({ lines }) => lines.map(({ id }) => id))
    .concat(commonLines.map(({ id }) => id)),
);

/** Sentences of each source, written out so that one lost by accident is noticed; and the lines that follow from others. */
const COUNTED = {
  aliyun: { sentences: 54, derived: ['ALY-11'] },
  alibaba: { sentences: 134, derived: [] },
  tencent: { sentences: 143, derived: [] },
  alipay: { sentences: 45, derived: [] },
  huawei: { sentences: 10, derived: [] },
} as const;

describe.each(Object.entries(COUNTED))('POL-7 the source of %s', (policy, expected) => {
  const params = { policy };

  it(`POL-7 ${policy}: every sentence leads to a line that exists, or says why not; none is lost`, async () => {
    const { counts, sentences, derived } = await world.call(readPolicySource, { params, language: 'en' });
    expect(counts.sentences).toBe(expected.sentences);
    expect(counts.lines + counts.readings + counts.idle).toBe(counts.sentences);
    for (const { lines, because, text } of sentences) {
      expect(lines.length > 0, text).toBe(because === null);
      expect(
        lines.filter((id) => !known.has(id)),
        text,
      ).toEqual([]);
    }
    expect(derived).toEqual(expected.derived);
  });

  it(`POL-7 ${policy}: both languages say it in words of their own`, async () => {
    const of = explorer.explored.find(({ id }) => id === policy);
    for (const { words, place, because } of of?.sentences ?? [])
      for (const said of [words, because ?? words]) {
        expect(said['zh-CN']).toMatch(/[\u4e00-\u9fff]|PCA|GRCQ/u);
        expect(said.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/u);
        expect(place.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/u);
      }
  });
});
