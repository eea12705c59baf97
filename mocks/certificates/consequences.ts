import type { Consequence } from '#contract/common';
import { momentText } from '../platform/calendar';
import type { Language, Words } from '#contract/words';

/** One consequence, before it is said in a language. */
export interface Sentence {
  readonly tone: Consequence['tone'];
  readonly words: Words;
  /** What it begins with: when it holds, for the eye that goes down several. */
  readonly lead?: Words;
  /** It is about the window alone. */
  readonly drawn?: true;
}

/** Words that stand elsewhere, said here. */
export const as = (tone: Sentence['tone'], words: Words): Sentence => ({ tone, words });

/** A consequence in both languages. */
export const say = (tone: Sentence['tone'], zh: string, en: string): Sentence =>
  as(tone, { 'zh-CN': zh, en });

/** An instant (epoch ms) inside a sentence of each language. */
export const zh = (ms: number) => momentText(ms, 'zh-CN');
export const en = (ms: number) => momentText(ms, 'en');

const WEIGHT = { danger: 0, warning: 1, info: 2 } as const;

/** The gravest first, in one language. */
export const toConsequences = (sentences: readonly Sentence[], language: Language): Consequence[] =>
  sentences
    .toSorted((a, b) => WEIGHT[a.tone] - WEIGHT[b.tone])
    .map(({ tone, words, lead, drawn }) => ({
      tone,
      text: words[language],
      ...(lead && { lead: lead[language] }),
      ...(drawn && { drawn }),
    }));

/** A consequence among several that hold at different times, beginning with its own. */
export const when = (tone: Sentence['tone'], lead: Words, zhRest: string, enRest: string): Sentence => ({
  ...say(tone, lead['zh-CN'] + zhRest, lead.en + enRest),
  lead,
});

/** The same, where the picture of the window says it. */
export const drawn = (sentence: Sentence): Sentence => ({ ...sentence, drawn: true });

/** What a revocation takes away for good. */
export const lostForGood = (domain: string): Sentence =>
  say(
    'danger',
    `吊销完成后，${domain} 的证书永久失效，无法恢复；使用它的网站和服务将不再受信任。`,
    `Once revoked, the certificate of ${domain} is lost for good; sites and services that use it are no longer trusted.`,
  );

/** Revoking changes nothing about a refund that the rules do not give. */
export const noRefundByRevoking = (reason: Words): Sentence =>
  say('danger', `吊销不会带来退款：${reason['zh-CN']}`, `Revoking brings no refund. ${reason.en}`);

/** `latest`: end of the 5th working day (epoch ms); `window`: what ends when. */
export const revocationInTime = (latest: number, window: Words): Sentence =>
  say(
    'info',
    `吊销审核最晚 ${zh(latest)} 结束（5 个工作日），来得及：${window['zh-CN']}。`,
    `The review of the revocation ends by ${en(latest)} at the latest (5 working days), in time: ${window.en}.`,
  );

/** ABC-2: the review may end too late. `startBy`: the last safe moment, which has passed; `never`: before the purchase. */
export function revocationMayBeTooLate(
  latest: number,
  window: Words,
  startBy: number | null,
  never = false,
): Sentence {
  const [zhSafe, enSafe] = never
    ? ['该订单从一开始就没有稳妥的提交时间。', ' It was never safe for this order.']
    : startBy === null
      ? ['', '']
      : [
          `稳妥的提交时间是 ${zh(startBy)} 之前，已经过去。`,
          ` The last safe moment to ask was ${en(startBy)}.`,
        ];
  return say(
    'danger',
    `吊销审核最晚 ${zh(latest)} 才结束（5 个工作日），而${window['zh-CN']}。若不能在此之前完成并申请退款，证书和退款都会失去。${zhSafe}`,
    `The review of the revocation may last until ${en(latest)} (5 working days), but ${window.en}. Unless it is completed and the refund asked for before that, both certificate and refund are lost.${enSafe}`,
  );
}

/** Some of the dates are estimated (GEN-2). */
export const estimatedDates = (): Sentence =>
  say(
    'info',
    '其中有尚未公布工作日历的年份，按周一至周五估算。',
    'Some of these days are in a year without a published working calendar; they are estimated as Monday to Friday.',
  );
