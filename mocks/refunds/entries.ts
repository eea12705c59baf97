import type { RefundDecision, RefundStage } from '../../src/api/contract/refund';
import type { TimelineEntry } from '../../src/api/contract/timeline';
import { rejectionLine } from '../desk/texts';
import { isoOf, isoOrNull } from '../platform/days';
import { dateText } from '../platform/dateTexts';
import type { Language, Words } from '../platform/language';
import type { RefundRecord } from './records';
import { finishedAt, stageOf } from './stage';
import { stageName } from './words';

type Tone = TimelineEntry['tone'];

const DECIDED: Readonly<
  Record<Exclude<RefundDecision, 'underReview'>, { readonly tone: Tone; readonly words: Words }>
> = {
  approved: { tone: 'done', words: { 'zh-CN': '退款批准', en: 'Refund approved' } },
  rejected: { tone: 'failed', words: { 'zh-CN': '退款审核失败', en: 'Refund rejected' } },
  cancelled: { tone: 'done', words: { 'zh-CN': '取消退款', en: 'Refund cancelled' } },
  failed: { tone: 'failed', words: { 'zh-CN': '退款失败', en: 'Refund failed' } },
};

const MONEY: Readonly<Partial<Record<RefundStage, Tone>>> = {
  onItsWay: 'waiting',
  withPerson: 'waiting',
  refunded: 'done',
  returnedToBalance: 'done',
};

/** GEN-13: an application on the timeline of what it is about: past entries and, while something is awaited, one without a time (`at` null). */
export function refundEntries(refund: RefundRecord, language: Language): TimelineEntry[] {
  return [asked(refund, language), ...decided(refund, language), ...money(refund, language)];
}

function asked({ id, submittedAt, reason, rule }: RefundRecord, language: Language): TimelineEntry {
  const title = { 'zh-CN': '提交退款申请', en: 'Refund requested' }[language];
  return {
    at: isoOf(submittedAt),
    actor: 'customer',
    code: 'refundRequested',
    tone: 'done',
    title,
    detail: [id, rule, ...(reason ? [reason.label] : [])].join(' · '),
  };
}

function decided(refund: RefundRecord, language: Language): TimelineEntry[] {
  const { decision, review, rejection } = refund;
  if (decision.state === 'underReview') return [awaited(refund, language)];
  if (review === 'none' || decision.at === null) return [];
  const { tone, words } = DECIDED[decision.state];
  const detail = rejection ? rejectionLine(rejection, language) : refund.id;
  const at = isoOf(decision.at);
  return [
    {
      at,
      actor: decision.by ?? 'system',
      code: `refund.${decision.state}`,
      tone,
      title: words[language],
      detail,
    },
  ];
}

function awaited({ expectedBy, latestBy }: RefundRecord, language: Language): TimelineEntry {
  const title = { 'zh-CN': '申请审核中', en: 'Refund under review' }[language];
  const [expected, latest] = [expectedBy, latestBy].map((ms) => (ms === null ? '—' : dateText(ms, language)));
  const detail =
    language === 'en'
      ? `Expected by ${expected}, at the latest by ${latest}`
      : `预计 ${expected} 前，最晚 ${latest}`;
  return { at: null, actor: 'specialist', code: 'refund.underReview', tone: 'waiting', title, detail };
}

function money(refund: RefundRecord, language: Language): TimelineEntry[] {
  const stage = stageOf(refund);
  const tone = MONEY[stage];
  if (!tone) return [];
  const at = isoOrNull(finishedAt(refund));
  return [
    {
      at,
      actor: 'channel',
      code: `refund.${stage}`,
      tone,
      title: stageName(stage, language),
      detail: refund.id,
    },
  ];
}
