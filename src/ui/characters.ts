const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** Characters as a person counts them: an accented letter or an emoji family is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Whether there is nothing to read in it: only spaces, joiners and marks. */
export const isBlank = (text: string): boolean => text.replaceAll(INVISIBLE, '') === '';
