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

/** The rows of a policy in words, in precedence order: what the ids of a trace mean. */
export function rowsInWords(policy: Policy, language: Language): PolicyRule[] {
  return policy.rows.map(({ id, outcome, words, source, reading }) => ({
    id,
    verdict: outcome.verdict,
    text: words[language],
    source: source[language],
    reading: reading?.[language] ?? null,
  }));
}
