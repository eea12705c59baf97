import { describe, expect, it } from 'vitest';
import type { PolicyRule } from '../../../src/api/contract/policies';
import type { Language } from '../../platform/language';
import type { Line, Policy } from '../../rules/table';

/** A provider's numbered lines and what is expected of them. */
export interface TestedLines {
  /** Prefix of every id: `ALY`. */
  readonly label: string;
  readonly lines: readonly Line[];
  /** Ids without the prefix, in order. */
  readonly ids: readonly string[];
  /** Those marked as readings. */
  readonly readings: readonly string[];
  readonly policy: Policy;
  readonly rows: (language: Language) => readonly PolicyRule[];
}

/** GEN-12: that every numbered line is there once, in both languages, and readings are marked as such. */
export function testLines({ label, lines, ids, readings, policy, rows }: TestedLines): void {
  const full = (names: readonly string[]) => names.map((name) => `${label}-${name}`);

  describe(`GEN-12 the numbered lines of ${label} in words`, () => {
    it(`GEN-12 ${label}: every line is there once`, () => {
      expect(lines.map(({ id }) => id)).toEqual(full(ids));
    });

    it.each(lines)('GEN-12 $id speaks both languages, its reading too', ({ words, source, reading }) => {
      for (const said of [words, ...(reading ? [reading] : [])]) {
        expect(said['zh-CN']).toMatch(/[\u4e00-\u9fff]/u);
        expect(said.en).toMatch(/[A-Za-z]{3}/u);
        expect(said.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/u);
      }
      // Headings of a document are cited as they stand, whatever the language.
      expect(source['zh-CN']).not.toBe(source.en);
    });

    it(`GEN-5 ${label}: readings are marked as such`, () => {
      const marked = lines.filter(({ reading }) => reading !== null);
      expect(marked.map(({ id }) => id)).toEqual(full(readings));
    });

    it(`GEN-5 ${label}: the rows of the policy in words keep its order`, () => {
      const [zh, en] = [rows('zh-CN'), rows('en')];
      expect(en.map(({ id, verdict }) => [id, verdict])).toEqual(
        policy.rows.map(({ id, outcome }) => [id, outcome.verdict]),
      );
      expect(en.map(({ text }) => text)).not.toEqual(zh.map(({ text }) => text));
      const read = en.filter(({ reading }) => reading !== null).map(({ id }) => id);
      expect(read.toSorted()).toEqual(
        full(readings)
          .filter((id) => /-[RG]\d/.test(id))
          .toSorted(),
      );
    });
  });
}
