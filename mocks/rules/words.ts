import type { Coded, OperationName } from '#contract/decision';
import type { PolicyRule } from '#contract/policies';
import type { Language, Words } from '#contract/words';
import { NOTHING_BACK } from '#contract/labels';
import { dateText, momentText } from '../platform/calendar';
import type { FiredEvent } from '../platform/clock';
import { lastSafe, type Ruling, type SharedWarning } from './evaluation';
import type { Stretch, Turned } from './outlook';
import type { Line, Policy } from './table';

/** A numbered line in words; `reading` where the source is silent or contradicts itself. */
export const line = (id: string, words: Words, source: Words, reading: Words | null = null): Line => ({
  id,
  words,
  source,
  reading,
});

/** A numbered line without its number, which is its key. */
export type Stated = Omit<Line, 'id'>;

/** What a line says, where it comes from, and why it is a reading where it is one. */
export const stated = (zh: string, en: string, source: Words, reading: Words | null = null): Stated => ({
  words: { 'zh-CN': zh, en },
  source,
  reading,
});

/** Lines by their numbers, in order. */
export const linesOf = (all: Readonly<Record<string, Stated>>): Readonly<Record<string, Line>> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, { id, ...one }]));

/** The rows of a policy in words, in precedence order: what the ids of a trace mean. Throws for a row without its line. */
export function rowsInWords(
  policy: Policy,
  lines: Readonly<Record<string, Line>>,
  language: Language,
): PolicyRule[] {
  return policy.rows.map(({ id, outcome }) => {
    const told = lines[id];
    if (!told) throw new Error(`${policy.id}: no line for ${id}`);
    return {
      id,
      verdict: outcome.verdict,
      text: told.words[language],
      source: told.source[language],
      reading: told.reading?.[language] ?? null,
    };
  });
}

/** Dates of one language, written where they exist. */
interface Dates {
  /** The UTC+8 date. */
  readonly day: (ms: number | null) => string;
  /** Date and time. */
  readonly moment: (ms: number | null) => string;
  /** What comes back, as zh writes it after a verb: all of the amount, the rest after another door took some, or nothing (GEN-4). */
  readonly whole: string;
  /** A sentence of its own: until when to apply, the last safe moment first, or that there is no end (GEN-16). */
  readonly applyBy: (ruling: Ruling) => string;
  /** A sentence of its own: until when something must be done, or that there is no end. */
  readonly doneBy: (deadline: number | null) => string;
}

/** One sentence in both languages, with its dates. */
export type Telling = { readonly [In in Language]: (dates: Dates) => string };

export interface Sentence {
  /** Stable; the text may change. */
  readonly code: string;
  readonly words: Telling;
}

/** A reason in both languages. */
export const sentence = (
  code: string,
  zh: (dates: Dates) => string,
  en: (dates: Dates) => string,
): Sentence => ({ code, words: { 'zh-CN': zh, en } });

const WHOLE: Words = { 'zh-CN': '全额退款', en: 'the full amount' };
const NOTHING: Words = { 'zh-CN': '退款', en: 'the refund' };
const REST: Words = { 'zh-CN': '退还剩余款项', en: 'what is left of the payment' };

/** GEN-4: why a refund of nothing is one, a sentence of its own. */
export const NOTHING_PAID: Words = {
  'zh-CN': '订单没有实际支付的金额，因此退款金额为 0。',
  en: 'Nothing was actually paid for it, so the amount is 0.',
};

/** GEN-5: why a ruling is what it is, in one language: its sentence, what else belongs to it, and a word where nothing was paid (GEN-4). */
export function toldReason(
  { refund, row, subject }: Ruling,
  { code, words }: Sentence,
  language: Language,
  more: readonly Telling[] = [],
): Coded {
  const whole = refund === 0 ? NOTHING : subject.returned === undefined ? WHOLE : REST;
  const nothing = refund === 0 && row.outcome.verdict !== 'notRefundable' ? [NOTHING_PAID[language]] : [];
  const text = [...[words, ...more].map((telling) => told(telling, language, whole)), ...nothing];
  return { code, text: text.join(language === 'en' ? ' ' : '') };
}

/** One sentence in one language. */
export const told = (telling: Telling, language: Language, whole = WHOLE): string =>
  telling[language](datesIn(language, whole));

function datesIn(language: Language, whole: Words): Dates {
  const moment = (ms: number | null) => (ms === null ? '—' : momentText(ms, language));
  const by = (zh: (moment: string) => string, en: (moment: string) => string) => (ms: number | null) => {
    if (ms === null) return language === 'en' ? 'There is no deadline.' : '没有截止日期。';
    return (language === 'en' ? en : zh)(moment(ms));
  };
  return {
    day: (ms) => (ms === null ? '—' : dateText(ms, language)),
    moment,
    whole: whole[language],
    applyBy: (ruling) => applyBy(ruling, language),
    doneBy: by(
      (end) => `须在 ${end} 之前完成。`,
      (end) => `It must be done by ${end}.`,
    ),
  };
}

/** A sentence: until when to apply, safely and at all (GEN-16). */
export function applyBy({ safeUntil, deadline, now }: Ruling, language: Language): string {
  const zh = language === 'zh-CN';
  if (deadline === null || safeUntil === null) return zh ? '没有截止日期。' : 'There is no deadline.';
  const [safe, last] = [safeUntil, deadline].map((ms) => momentText(ms, language));
  if (safeUntil === deadline) return zh ? `请在 ${last} 之前申请。` : `Apply by ${last}.`;
  if (now > safeUntil)
    return zh
      ? `稳妥的申请时间 ${safe} 已过；${last} 之前仍受理。`
      : `The last safe moment to apply, ${safe}, has passed; applications are still taken until ${last}.`;
  return zh
    ? `请在 ${safe} 之前申请，审核才一定来得及完成；${last} 之前仍受理，但可能来不及。`
    : `Apply by ${safe}: then the review is over before the end, however long it takes. Applications are taken until ${last}, which may be too late.`;
}

/** A revocation that nobody has decided yet, and the deadline it has to meet. */
export const revocationUnderReview = ({ deadline, takenUntil }: Ruling): Sentence =>
  deadline === null
    ? sentence(
        'revocationUnderReview',
        () => '吊销正在审核，完成后即可申请退款；没有截止日期。',
        () =>
          'The revocation is under review. Once it is completed the refund can be asked for; there is no deadline.',
      )
    : sentence(
        'revocationUnderReview',
        ({ moment }) =>
          takenUntil === deadline
            ? `吊销正在审核。须在 ${moment(deadline)} 之前完成，并在此之前申请退款；否则不再退款，即使仍在审核。`
            : `吊销正在审核。须在 ${moment(deadline)} 之前完成，之后在 ${moment(takenUntil)} 之前申请退款；否则不再退款，即使仍在审核。`,
        ({ moment }) =>
          takenUntil === deadline
            ? `The revocation is under review. It must be completed, and the refund asked for, by ${moment(deadline)}; after that there is no refund, even while it is still under review.`
            : `The revocation is under review. It must be completed by ${moment(deadline)}, and the refund requested by ${moment(takenUntil)}; otherwise there is no refund, even while it is still under review.`,
      );

/** The warnings every policy may give, in words. */
export const SHARED_WARNINGS: { readonly [Code in SharedWarning]: (ruling: Ruling) => Telling } = {
  revocationMayEndTooLate: ({ deadline, takenUntil, steps }) => {
    // ALY-G5: some offers outlast the revocation's own last day.
    const later = takenUntil !== null && deadline !== null && takenUntil > deadline ? takenUntil : null;
    return {
      'zh-CN': ({ moment }) =>
        `稳妥的提交时间是 ${moment(lastSafe(steps))} 之前，已经过去；现在提交的吊销可能到 ${moment(deadline)} 还没有完成，或来不及${later === null ? '再' : `在 ${moment(later)} 之前`}申请退款：那样将失去退款，而吊销无法恢复。`,
      en: ({ moment }) =>
        `The last safe moment to ask was ${moment(lastSafe(steps))}. A revocation requested now may ${later === null ? '' : `miss ${moment(deadline)}, or `}be completed too late for the refund to be requested by ${moment(later ?? deadline)}: then the refund is lost, and a revoked certificate cannot be restored.`,
    };
  },
  calendarEstimated: () => ({
    'zh-CN': () => '其中有尚未公布官方工作日历的日子，工作日按周一至周五估算。',
    en: () =>
      'Some of these days are in a year without a published working calendar; working days are estimated as Monday to Friday.',
  }),
};

/** GEN-16: what is taken later than that may be reviewed too late; nothing where that cannot be. */
export function reviewedInTime(
  { askBy, takenUntil }: Pick<Ruling, 'askBy' | 'takenUntil'>,
  language: Language,
): string {
  if (askBy === null || takenUntil === null || askBy >= takenUntil) return '';
  const moment = momentText(askBy, language);
  return language === 'zh-CN'
    ? `${moment} 之后申请的，审核可能来不及。`
    : ` What is requested after ${moment} may be reviewed too late.`;
}

/** What an outcome means, in a few words. */
export function outcomeWords({ row }: Pick<Stretch, 'row'>): Words {
  const { verdict, review } = row.outcome;
  if (verdict === 'actionRequired') return { 'zh-CN': '需先操作', en: 'something must be done first' };
  if (verdict === 'notRefundable') return { 'zh-CN': '不再退款', en: 'no refund any more' };
  return review === 'none'
    ? { 'zh-CN': '可退款，无需审核', en: 'refundable without review' }
    : { 'zh-CN': '可退款，但需人工审核', en: 'refundable, but after a manual review' };
}

/** GEN-7: the refund terms of something named change, by time alone, at the beginning of each stretch. */
export const termsChange = (
  kind: string,
  name: string,
  ref: string,
  turns: readonly Turned[],
): FiredEvent[] =>
  turns.map((stretch) => {
    const words = outcomeWords(stretch);
    const { id } = stretch.row;
    return {
      at: stretch.from,
      kind,
      ref,
      words: {
        'zh-CN': `${name}：退款条件变化，${words['zh-CN']}（${id}）`,
        en: `${name}: the refund terms changed, ${words.en} (${id})`,
      },
    };
  });

/** The first step a person has to take, in a few words. */
const STEPS: Readonly<Record<OperationName, Words>> = {
  withdraw: { 'zh-CN': '先撤回，或等待结果', en: 'Withdraw or wait' },
  revoke: { 'zh-CN': '先吊销，审核至多 5 个工作日', en: 'Revoke first, 5 working days' },
  wait: { 'zh-CN': '等待吊销结果，无需操作', en: 'Wait for the revocation' },
  cancelApply: { 'zh-CN': '先取消申请', en: 'Cancel the application first' },
  submit: { 'zh-CN': '先重新提交，再撤回', en: 'Submit it again, then withdraw' },
  cancel: { 'zh-CN': '先取消', en: 'Cancel it first' },
  reset: { 'zh-CN': '先重置', en: 'Reset it first' },
  cancelApplication: { 'zh-CN': '先取消申请', en: 'Cancel the application' },
};

/** The same step, and the refund itself, in a word. */
const ACTS: Readonly<Record<OperationName | 'refund', Words>> = {
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  revoke: { 'zh-CN': '吊销', en: 'Revoke' },
  wait: { 'zh-CN': '等待', en: 'Wait' },
  cancelApply: { 'zh-CN': '取消申请', en: 'Cancel Apply' },
  submit: { 'zh-CN': '提交', en: 'Submit' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  reset: { 'zh-CN': '重置', en: 'Reset' },
  cancelApplication: { 'zh-CN': '取消申请', en: 'Cancel' },
  refund: { 'zh-CN': '退款', en: 'Refund' },
};

/** What is to be done next about the money, in a word. */
export const actOf = ({ steps: [first] }: Ruling): Words => ACTS[first?.operation ?? 'refund'];

const HOW = {
  whole: {
    none: { 'zh-CN': '全额，即时到账', en: 'In full, at once' },
    manual: { 'zh-CN': '全额，人工审核', en: 'In full, after a review' },
  },
  rest: {
    none: { 'zh-CN': '剩余款项，即时到账', en: 'What is left, at once' },
    manual: { 'zh-CN': '剩余款项，人工审核', en: 'What is left, after a review' },
  },
} as const satisfies Record<string, Record<string, Words>>;

/** What a policy says of some of its rules in a few words; of every one without a refund, since only it knows why. */
export type Briefs<On extends Ruling> = Readonly<Record<string, (ruling: On) => Words>>;

/** A ruling in a few words, for a row: how the money comes back, the step to take first, or why it does not come back (GEN-5). */
export function briefOf<On extends Ruling>(ruling: On, own: Briefs<On>): Words {
  const { row, refund, subject, steps } = ruling;
  const { verdict, review } = row.outcome;
  const [first] = steps;
  const told = own[row.id]?.(ruling);
  if (told) return told;
  if (verdict === 'notRefundable') throw new Error(`No brief for ${row.id}`);
  if (first)
    return steps.length === 1 ? STEPS[first.operation] : ofSeveral(STEPS[first.operation], steps.length);
  if (refund === 0) return NOTHING_BACK;
  return HOW[subject.returned === undefined ? 'whole' : 'rest'][review ?? 'none'];
}

const ofSeveral = ({ 'zh-CN': zh, en }: Words, count: number): Words => ({
  'zh-CN': `${zh}，共 ${count} 步`,
  en: `${en}, ${count} steps in all`,
});
