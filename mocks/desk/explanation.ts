import { isBlank, isLongerThan } from '../platform/characters';
import { invalid } from '../platform/problems';
import { EXPLANATION_WORDS } from './texts';

/** What an explanation may have, in characters as a person counts them (REV-2). */
export const LONGEST_EXPLANATION = 1000;

/** REV-2: the explanation without the space around it. 422 at `/explanation` when nothing is left, or too much. */
export function explanationOf(typed: string): string {
  const text = typed.trim();
  const wrong = isBlank(text) ? 'required' : isLongerThan(text, LONGEST_EXPLANATION) ? 'tooLong' : null;
  if (wrong) throw invalid({ pointer: '/explanation', code: wrong, words: EXPLANATION_WORDS[wrong] });
  return text;
}
