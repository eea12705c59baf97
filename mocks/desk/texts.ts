import type { Rejection, RejectionReason } from '../../src/api/contract/refund';
import type { Queue, ReviewState } from '../../src/api/contract/review';
import type { TimelineEntry } from '../../src/api/contract/timeline';
import type * as z from 'zod/mini';
import type { RejectionRecord } from '../platform/history';
import type { Language, Words } from '../platform/language';

const REASONS: Readonly<Record<RejectionReason, Words>> = {
  documentsIncomplete: { 'zh-CN': '材料不完整', en: 'Documents incomplete' },
  riskHold: { 'zh-CN': '风险核查未通过', en: 'Held back after a risk check' },
  duplicate: { 'zh-CN': '重复提交', en: 'Submitted twice' },
  policyNotMet: { 'zh-CN': '不符合退款政策', en: 'Policy not met' },
  other: { 'zh-CN': '其他原因', en: 'Another reason' },
};

const QUEUES: Readonly<Record<Queue, Words>> = {
  refunds: { 'zh-CN': '退款申请', en: 'Refund application' },
  revocations: { 'zh-CN': '吊销申请', en: 'Revocation' },
  validations: { 'zh-CN': '证书审核', en: 'Certificate validation' },
  assistance: { 'zh-CN': '人工协助', en: 'Assistance request' },
  settlements: { 'zh-CN': '未结算退款', en: 'Unsettled payment' },
  benefitPackages: { 'zh-CN': '过期权益包', en: 'Expired benefit package' },
};

const STATES: Readonly<Record<ReviewState, Words>> = {
  open: { 'zh-CN': '待处理', en: 'waiting' },
  contacted: { 'zh-CN': '已联系', en: 'contacted' },
  approved: { 'zh-CN': '已通过', en: 'approved' },
  rejected: { 'zh-CN': '已驳回', en: 'rejected' },
  closed: { 'zh-CN': '已关闭', en: 'closed' },
  withdrawn: { 'zh-CN': '已撤销', en: 'withdrawn' },
};

const HAPPENED: Readonly<Record<string, { readonly tone: TimelineEntry['tone']; readonly title: Words }>> = {
  asked: { tone: 'done', title: { 'zh-CN': '已提交', en: 'Submitted' } },
  approved: { tone: 'done', title: { 'zh-CN': '已通过', en: 'Approved' } },
  rejected: { tone: 'failed', title: { 'zh-CN': '已驳回', en: 'Rejected' } },
  withdrawn: { tone: 'done', title: { 'zh-CN': '已撤销，无需再处理', en: 'Withdrawn, nothing left to do' } },
  contacted: { tone: 'done', title: { 'zh-CN': '已联系客户', en: 'Customer contacted' } },
  closed: { tone: 'done', title: { 'zh-CN': '协助已完成', en: 'Assistance finished' } },
  handedOver: { tone: 'done', title: { 'zh-CN': '系统转交人工', en: 'Handed over by the system' } },
  askedAgain: { tone: 'done', title: { 'zh-CN': '已再次查询支付渠道', en: 'The channel was asked again' } },
  settled: { tone: 'done', title: { 'zh-CN': '款项已有结果', en: 'The payment is settled' } },
};

/** What kind of item a queue holds. */
export const queueName = (queue: Queue, language: Language): string => QUEUES[queue][language];

/** A coded reason of a rejection in words (REV-2). */
export const rejectionReasonText = (reason: RejectionReason, language: Language): string =>
  REASONS[reason][language];

/** A rejection as the contract shows it. */
export function toRejection(
  { reason, explanation }: RejectionRecord,
  language: Language,
): z.infer<typeof Rejection> {
  return { reason, reasonText: rejectionReasonText(reason, language), explanation };
}

/** Reason and explanation of a refusal in one line (REV-2). */
export function rejectionLine(rejection: RejectionRecord, language: Language): string {
  const { reasonText, explanation } = toRejection(rejection, language);
  return language === 'en' ? `${reasonText}: ${explanation}` : `${reasonText}：${explanation}`;
}

/** A desk history code in words. */
export function happened(code: string, language: Language): { tone: TimelineEntry['tone']; title: string } {
  const entry = HAPPENED[code];
  return { tone: entry?.tone ?? 'done', title: entry?.title[language] ?? code };
}

/** Why an item allows no such step any more: somebody, or time, was there first. */
export function refusalWords(state: ReviewState): Words {
  return {
    'zh-CN': `该事项当前为“${STATES[state]['zh-CN']}”，无法执行此操作。您的输入未被保存，也未产生任何更改。`,
    en: `This item is ${STATES[state].en} by now, so this step is not possible. Nothing was changed.`,
  };
}

export const EXPLANATION_WORDS = {
  required: { 'zh-CN': '请填写说明，客户会看到这段文字', en: 'Write an explanation; the customer reads it' },
  tooLong: { 'zh-CN': '说明最多 1000 个字符', en: 'The explanation may have 1,000 characters at most' },
} as const satisfies Record<string, Words>;

/** One sentence for what auto mode does at its time (REV-3). */
export const autoWords = (queue: Queue, subject: string): Words => ({
  'zh-CN': `后台自动通过：${QUEUES[queue]['zh-CN']}，${subject}`,
  en: `Back office approves by itself: ${QUEUES[queue].en.toLowerCase()}, ${subject}`,
});

/** The same when auto mode was switched off meanwhile. */
export const manualWords = (queue: Queue, subject: string): Words => ({
  'zh-CN': `仍待人工处理：${QUEUES[queue]['zh-CN']}，${subject}`,
  en: `Still waits for a person: ${QUEUES[queue].en.toLowerCase()}, ${subject}`,
});
