import type { TimelineEntry } from '../../src/api/contract/timeline';
import { momentText } from '../platform/dateTexts';
import type { Language, Words } from '../platform/language';

/** What lies ahead, at an instant (epoch ms). */
export interface Ahead {
  readonly code: string;
  readonly words: Words;
  readonly at: number;
}

/** GEN-13: one timeline: what happened by time, then what is awaited, then what time alone will bring. */
export function inOrder(
  told: readonly TimelineEntry[],
  ahead: readonly Ahead[],
  language: Language,
): TimelineEntry[] {
  const past = told.filter(({ at }) => at !== null).toSorted(byTime);
  const awaited = told.filter(({ at }) => at === null);
  return [...past, ...awaited, ...ahead.map((one) => toNext(one, language))];
}

const byTime = (a: TimelineEntry, b: TimelineEntry) => Date.parse(a.at ?? '') - Date.parse(b.at ?? '');

const toNext = ({ code, words, at }: Ahead, language: Language): TimelineEntry => ({
  at: null,
  actor: 'system',
  code,
  tone: 'next',
  title: words[language],
  detail: momentText(at, language),
});

/** The end of the present stretch of the outlook, if it has one. */
export const termsEnd = (deadline: number | null): Ahead[] =>
  deadline === null
    ? []
    : [
        {
          code: 'deadline',
          words: { 'zh-CN': '当前退款条件截止', en: 'These refund terms end' },
          at: deadline,
        },
      ];

/** A validation is awaited, until `dueBy` (epoch ms). */
export const validating = (dueBy: number | null, language: Language): TimelineEntry => ({
  at: null,
  actor: 'authority',
  code: 'validation',
  tone: 'waiting',
  title: { 'zh-CN': '证书审核中', en: 'Certificate under review' }[language],
  detail: byMoment(dueBy, language),
});

/** A revocation is awaited, until `latestBy` (epoch ms). */
export const revoking = (latestBy: number | null, language: Language): TimelineEntry => ({
  at: null,
  actor: 'specialist',
  code: 'revocation',
  tone: 'waiting',
  title: { 'zh-CN': '吊销审核中', en: 'Revocation under review' }[language],
  detail: byMoment(latestBy, language),
});

function byMoment(ms: number | null, language: Language): string | null {
  if (ms === null) return null;
  return language === 'en'
    ? `By ${momentText(ms, language)} at the latest`
    : `最晚 ${momentText(ms, language)}`;
}
