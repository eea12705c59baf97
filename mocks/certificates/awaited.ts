import type { Awaited, Verdict } from '#contract/decision';
import { NOTHING_BACK } from '#contract/labels';
import type { Language, Words } from '#contract/words';
import { isoOf } from '../platform/calendar';
import type { Ruling } from '../rules/evaluation';

/** What is under review, and what it is called once it has passed or was refused. */
const RESULTS = {
  application: {
    passed: { 'zh-CN': '若签发：', en: 'Once issued: ' },
    refused: { 'zh-CN': '若审核失败：', en: 'If the review fails: ' },
  },
  revocation: {
    passed: { 'zh-CN': '若届时才完成：', en: 'Completed only then: ' },
    refused: { 'zh-CN': '若被驳回：', en: 'If it is refused: ' },
  },
} as const satisfies Record<string, Record<'passed' | 'refused', Words>>;

const BEFORE: Words = { 'zh-CN': '在此之前：', en: 'Before that: ' };

/** Nothing can be done about a revocation that is under review. */
export const ONLY_WAIT: Words = {
  'zh-CN': '无需操作，也无法加快；有结果后请立即申请退款',
  en: 'nothing to do and no way to hasten it; ask for the refund as soon as there is a result',
};

/** The same for a row. */
const SHORT: Readonly<Record<keyof typeof RESULTS, Record<'passed' | 'refused', Words>>> = {
  application: {
    passed: { 'zh-CN': '若签发：', en: 'If issued: ' },
    refused: { 'zh-CN': '若失败：', en: 'if not: ' },
  },
  revocation: {
    passed: { 'zh-CN': '若届时完成：', en: 'If done: ' },
    refused: { 'zh-CN': '若被驳回：', en: 'if refused: ' },
  },
};

/** What is awaited, and the decision as it would be after either result; times are epoch ms. */
interface Awaiting<On extends Ruling> {
  readonly what: keyof typeof RESULTS;
  readonly by: number;
  /** The decision at an instant, with the thing changed as the result changes it. */
  readonly passed: On;
  readonly refused: On;
  /** What to do before the result. */
  readonly before: Words;
}

/** When a result is told: at its date, or now where that has passed. */
export const resultAt = (by: number, now: number): number => Math.max(by, now);

/** Whether the way is closed by then, or no longer safe. */
const isLost = ({ row, safeUntil, now }: Ruling): boolean =>
  row.outcome.verdict === 'notRefundable' || (safeUntil !== null && safeUntil < now);

const LATE: Words = {
  'zh-CN': '稳妥的吊销时间届时已过，退款很可能失去。',
  en: ' The last safe moment to revoke it has passed by then, and the refund is likely to be lost.',
};
const ON_TIME: Words = { 'zh-CN': '', en: '' };

/** What else is to be said of a decision under which a revocation would come too late. */
export const ifTooLate = (then: Ruling): Words =>
  isLost(then) && then.row.outcome.verdict !== 'notRefundable' ? LATE : ON_TIME;

const OUTCOMES: Readonly<Record<Verdict, Words>> = {
  refundable: { 'zh-CN': '可退款', en: 'refundable' },
  actionRequired: { 'zh-CN': '需先操作', en: 'steps first' },
  notRefundable: { 'zh-CN': '不再退款', en: 'no refund' },
};

function briefOf(ruling: Ruling): Words {
  if (ruling.refund === 0 && ruling.row.outcome.verdict !== 'notRefundable') return NOTHING_BACK;
  if (!ruling.steps.some(({ operation }) => operation === 'revoke'))
    return OUTCOMES[ruling.row.outcome.verdict];
  return isLost(ruling)
    ? { 'zh-CN': '须先吊销，可能来不及', en: 'revoke first, maybe too late' }
    : { 'zh-CN': '须先吊销', en: 'revoke first' };
}

/** GEN-16: what is awaited, in one language. `reasonOf` says why a ruling is what it is. */
export function toAwaited<On extends Ruling>(
  { what, by, passed, refused, before }: Awaiting<On>,
  reasonOf: (ruling: On, language: Language) => { readonly text: string },
  language: Language,
): Awaited {
  const results = RESULTS[what];
  const toDo = `${BEFORE[language]}${before[language]}${language === 'en' ? '.' : '。'}`;
  const short = SHORT[what];
  const brief = [
    `${short.passed[language]}${briefOf(passed)[language]}`,
    `${short.refused[language]}${briefOf(refused)[language]}`,
  ].join(language === 'en' ? '; ' : '；');
  return {
    by: isoOf(by),
    brief,
    details: [
      `${results.passed[language]}${reasonOf(passed, language).text}${ifTooLate(passed)[language]}`,
      `${results.refused[language]}${reasonOf(refused, language).text}`,
      toDo,
    ],
    grave: isLost(passed),
  };
}
