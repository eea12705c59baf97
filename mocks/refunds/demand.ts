import type { Language, Words } from '../platform/language';
import { conflict } from '../platform/problems';
import type { Ruling } from '../rules/ruling';

/** Why a ruling is what it is. Whoever asks brings the words: those who tell the past never read a refusal. */
export type SayReason<On extends Ruling = Ruling> = (
  ruling: On,
  language: Language,
) => { readonly text: string };

/** One sentence in both languages, for whoever reads the refusal. */
export const inBoth = (say: (language: Language) => string): Words => ({
  'zh-CN': say('zh-CN'),
  en: say('en'),
});

/**
 * Refuses where the rules do not give the money back now, or another rule does than the person has seen: 409
 * `notRefundable`, `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function demandRefundable({ row }: Ruling, seenRule: string | undefined, reason: Words): void {
  const { id, outcome } = row;
  if (outcome.verdict !== 'refundable') throw conflict(outcome.verdict, id, reason);
  if (seenRule !== undefined && seenRule !== id) throw conflict('decisionChanged', id, reason);
}
