import type { PolicyRule } from '../../src/api/contract/policies';
import type { Language, Words } from '../platform/language';
import type { Line, Policy } from './table';

/** A numbered line in words; `reading` where the source is silent or contradicts itself. */
export const line = (id: string, words: Words, source: Words, reading: Words | null = null): Line => ({
  id,
  words,
  source,
  reading,
});

/** The rows of a policy in words, in precedence order: what the ids of a trace mean. Throws for a row without its line. */
export function rowsInWords(
  policy: Policy,
  lines: Readonly<Record<string, Line>>,
  language: Language,
): PolicyRule[] {
  return policy.rows.map(({ id, outcome }) => {
    const told = lines[id];
    if (!told) throw new Error(`${policy.id}: no line for ${id}`);
    return {
      id,
      verdict: outcome.verdict,
      text: told.words[language],
      source: told.source[language],
      reading: told.reading?.[language] ?? null,
    };
  });
}
