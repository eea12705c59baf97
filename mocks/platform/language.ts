import type { Language, Words } from '#contract/words';
import type { Stamp } from './transaction';
import type { Actor } from '#contract/common';
import type { RejectionReason } from '#contract/refund';

/** One thing that happened, kept with the record it happened to; put into words when it is read. */
export interface HistoryEntry extends Stamp {
  readonly actor: Actor;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What somebody wrote about it. */
  readonly explanation?: Said;
}

/** What somebody wrote: as it was typed, or, in the demo's own past, as either language would have it. */
export type Said = string | Words;

export const saidIn = (said: Said, language: Language): string =>
  typeof said === 'string' ? said : said[language];

/** Why a person said no (REV-2): a coded reason and an explanation that the customer reads. */
export interface RejectionRecord {
  readonly reason: RejectionReason;
  readonly explanation: Said;
}

/** Picks by `Accept-Language`: the first of ours by weight; zh-CN when none is. */
export function languageOf(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
