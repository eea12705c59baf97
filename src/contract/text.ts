const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a person would not see: spaces of all kinds, joiners, direction marks, control characters. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800\u3164]/gu;

/** Characters as a person counts them: an accented letter or an emoji family is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Whether it has more characters than `limit`; stops counting beyond it. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

/** Whether there is nothing to read in it: only spaces, joiners and marks. */
export const isBlank = (text: string): boolean => text.replaceAll(INVISIBLE, '') === '';
