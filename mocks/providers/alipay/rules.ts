import type { PolicyRule } from '../../../src/api/contract/policies';
import type { Language } from '../../platform/language';
import { REQUIREMENTS } from '../../rail/checks';
import { lineDefinitions } from './lines';

/** APY-E1 … APY-E5 in words, in the order they are checked: which refuse, and which only makes a refund wait. */
export const ruleRows = (language: Language): PolicyRule[] =>
  [...new Set(REQUIREMENTS.map(({ id }) => id))].flatMap((id) => {
    const line = lineDefinitions.find((one) => one.id === id);
    if (!line) return [];
    return [
      {
        id,
        verdict: id === 'APY-E5' ? ('actionRequired' as const) : ('notRefundable' as const),
        text: line.words[language],
        source: line.source[language],
        reading: line.reading?.[language] ?? null,
      },
    ];
  });
