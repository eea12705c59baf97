import type { Language } from '../platform/language';
import type { Reader } from '../platform/transaction';
import type { DeskItem } from './records';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What the specialist decides an item on, in words. */
export type FactsOf = (reader: Reader, item: DeskItem, language: Language) => Fact[];

/** Rows of a label in both languages and a value; those without one are left out. */
export const labelled = (
  rows: readonly (readonly [zh: string, en: string, value: string | null])[],
  language: Language,
): Fact[] =>
  rows.flatMap(([zh, en, value]) => (value === null ? [] : [{ label: language === 'en' ? en : zh, value }]));
