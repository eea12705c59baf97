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

/** Marks of direction and width, joiners, soft hyphens, byte order marks: copying takes them along, nobody sees them. */
const MARKS = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_YEN = /\uFFE5/g;
const IDEOGRAPHIC_STOPS = /[\u3002\uFF61]/g;

/**
 * GEN-9: a number, phone, id, domain, amount or date as it was meant, whatever a phone, an input method or an address
 * book made of it: half-width, with plain spaces and stops, without what nobody sees. Not NFKC: 10² is not 102.
 */
export const plain = (typed: string): string =>
  typed
    .replaceAll(MARKS, '')
    .replaceAll(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replaceAll(FULL_WIDTH_YEN, '¥')
    .replaceAll(IDEOGRAPHIC_STOPS, '.')
    .replaceAll(/\s/g, ' ')
    .trim();

/** The same for searching: neither case nor compatible characters tell two texts apart. */
export const folded = (text: string): string => plain(text).normalize('NFKC').toLowerCase();
